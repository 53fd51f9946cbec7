import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz import i18n
from kazquiz.i18n import gettext, ngettext, npgettext, pgettext
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.pseudo import CLOSING, OPENING, PSEUDO_LANGUAGES, marked
from kazquiz.i18n.speaking import speak


@pytest.mark.parametrize(
    ("text", "factor"),
    [("Home", 2.2), ("Show answer", 1.9), ("A" * 30, 1.8), ("a word " * 20, 1.5)],
)
def test_a_text_grows_as_translations_do(text, factor):
    assert len(marked(text)) >= factor * len(text)


@pytest.mark.parametrize("kept", ["{count}", "<b>", "%(name)s", "[[so]]", "&Open"])
def test_what_is_no_word_stays(kept):
    inside = kept.strip("[]") if kept == "[[so]]" else kept
    assert ("&" if kept == "&Open" else "[[" if inside == "so" else kept) in marked(
        f"Take {kept} now"
    )


@pytest.mark.parametrize("text", ["", "42", "…", "{count}", " — "])
def test_what_has_no_letters_is_not_marked(text):
    assert marked(text) == text


@given(text=st.text())
def test_no_text_is_too_strange(text):
    written = marked(text)

    assert written == text or (written[0], written[-1]) == (OPENING, CLOSING)


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_every_text_of_the_program_is_marked(language, tmp_path):
    speak(tmp_path, language)

    for text in (
        gettext("Study"),
        pgettext("an answer", "Right"),
        ngettext("{count} card", "{count} cards", 1),
        npgettext("x", "{count} card", "{count} cards", 5),
    ):
        assert text.startswith(OPENING)
    assert "cards" not in ngettext("{count} card", "{count} cards", 1)
    assert interface().weekday(0).startswith(OPENING)
    assert i18n.catalog.language_in_use() == language


def test_one_of_them_is_mirrored():
    assert [is_right_to_left(each) for each in PSEUDO_LANGUAGES] == [False, True]
