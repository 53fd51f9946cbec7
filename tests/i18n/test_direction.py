import pytest

from kazquiz.i18n.direction import (
    is_right_to_left,
    isolate,
    isolate_left_to_right,
    lead,
    text_is_right_to_left,
    unmarked,
)


@pytest.mark.parametrize("language", ["ar", "fa", "ar_EG", "fa-IR", "he", "kk_Arab"])
def test_languages_from_right_to_left(language):
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "kk", "ru", "kk_KZ", "", "az_Latn"])
def test_languages_from_left_to_right(language):
    assert not is_right_to_left(language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Казахстан", False, id="Cyrillic"),
        pytest.param("قزاقستان", True, id="Persian"),
        pytest.param("עברית", True, id="Hebrew"),
        pytest.param("42% — قزاقستان", True, id="after figures and signs"),
        pytest.param("\u2068KazQuiz\u2069 یک برنامه است", True, id="after an isolate"),
        pytest.param("\u2067سلام\u2069 means hello", False, id="after one from right"),
        pytest.param("\u2068\u2066a\u2069b\u2069 سلام", True, id="after nested ones"),
        pytest.param("🇰🇿 قزاقستان", True, id="after a flag"),
        pytest.param("____ پایتخت است", True, id="after a gap"),
        pytest.param("\u200fKazQuiz", True, id="led by a mark"),
        pytest.param("\u2069Almaty", False, id="after a stray end of isolate"),
    ],
)
def test_the_first_strong_letter_gives_the_direction(text, expected):
    assert text_is_right_to_left(text, otherwise=not expected) is expected


@pytest.mark.parametrize("otherwise", [True, False])
@pytest.mark.parametrize("text", ["", "1992", "?!", "🇰🇿", "\u2068سلام\u2069"])
def test_a_text_without_strong_letters_goes_the_other_way(text, otherwise):
    assert text_is_right_to_left(text, otherwise) is otherwise


def test_isolates_close_what_they_open():
    assert isolate("a") == "\u2068a\u2069"
    assert isolate_left_to_right("1–5") == "\u20661–5\u2069"


@pytest.mark.parametrize("wrap", [isolate, isolate_left_to_right])
def test_nothing_needs_no_isolate(wrap):
    assert wrap("") == ""


def test_a_text_is_led_in_the_direction_of_its_language():
    assert lead("42 %", "fa") == "\u200f42 %"
    assert lead("سلام", "kk") == "\u200eسلام"
    assert lead("", "fa") == ""


@pytest.mark.parametrize("text", ["١–٥", "٢ + ٣ = ٥", "+٧ ٧٠١ ١٢٣"])
def test_spread_arabic_figures_are_held_by_an_override(text):
    assert isolate_left_to_right(text) == f"\u2066\u202d{text}\u202c\u2069"


@pytest.mark.parametrize("text", ["١:٠٢", "٣/١٠", "٣٫٥", "1–5", "۱–۵", "/بطاقات ١–٥"])
def test_other_texts_need_no_override(text):
    assert isolate_left_to_right(text) == f"\u2066{text}\u2069"


@pytest.mark.parametrize(
    "shown", [isolate("C++"), isolate_left_to_right("١–٥"), lead("کتاب", "fa"), "plain"]
)
def test_what_is_handed_on_has_no_marks(shown):
    assert not set(unmarked(shown)) & set(
        "\u200e\u200f\u061c\u2066\u2068\u2069\u202c\u202d"
    )
    assert unmarked(f"a{shown}b").strip("ab") in {"C++", "١–٥", "کتاب", "plain"}


def test_the_half_space_is_a_letter_and_stays():
    assert unmarked("می\u200cروم") == "می\u200cروم"
