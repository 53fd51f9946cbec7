import pytest

from kazquiz.ui import fonts
from kazquiz.ui.fonts import SAMPLES, can_draw, missing_letters

NOBODY_HAS = "\u0378\U000e1234"


@pytest.mark.parametrize("language", SAMPLES)
def test_the_fonts_named_have_the_letters_of_every_language(language, qapp):
    assert can_draw(language)


def test_a_letter_that_no_font_has_is_found(qapp):
    assert missing_letters(f"a{NOBODY_HAS}б") == NOBODY_HAS


def test_a_language_without_a_font_cannot_be_drawn(monkeypatch, qapp):
    monkeypatch.setattr(fonts, "_is_drawn", lambda letter, _font: letter.isascii())

    drawn = {language for language in SAMPLES if can_draw(language)}

    assert drawn == {"en"}


def test_a_language_of_which_we_know_no_letters_is_taken_on_trust(qapp):
    assert can_draw("tr")
