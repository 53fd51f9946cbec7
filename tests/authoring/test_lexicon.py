import pytest

from kazquiz.authoring.lexicon import (
    foreign_letter,
    foreign_punctuation,
    negation,
)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        pytest.param("kk", "Бул Қазaқстан", "Қазaқстан", id="kk a Latin a"),
        pytest.param("kk", "əлем мен әлем", "əлем", id="kk a Latin schwa"),
        pytest.param("ru", "Алмaты", "Алмaты", id="ru a Latin a"),
        pytest.param("ru", "Қазақстан", "Қ", id="ru a Kazakh capital"),
        pytest.param("ar", "عام 1992", "1", id="ar a western digit"),
        pytest.param("ar", "عام ۱۹۹۲", "۱", id="ar a Persian digit"),
        pytest.param("ar", "کتاب", "ک", id="ar a Persian kaf"),
        pytest.param("fa", "سال 1992", "1", id="fa a western digit"),
        pytest.param("fa", "سال ١٩٩٢", "١", id="fa an Arabic digit"),
        pytest.param("fa", "علي", "ي", id="fa an Arabic ya"),
        pytest.param("fa", "كتاب", "ك", id="fa an Arabic kaf"),
        pytest.param("en", "Kazаkhstan", "а", id="en a Cyrillic a"),
    ],
)
def test_a_letter_of_another_language_is_found(language, text, found):
    assert foreign_letter(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Қазақстан 1992 жылы IT-компания мен G20 туралы"),
        ("ru", "Ещё в 1992 году IT-компания и G20"),
        ("ar", "وقّعت كازاخستان المعاهدة عام ١٩٩٢"),
        ("fa", "قزاقستان در سال ۱۹۹۲ پیمان را امضا کرد و می‌گوید"),
        ("en", "In 1992 — “a treaty” with Türkiye’s São Tomé, 5 €"),
        ("xx", "анything"),
    ],
)
def test_the_letters_of_a_language_are_its_own(language, text):
    assert foreign_letter(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("ar", "ما هي?", id="ar question mark"),
        pytest.param("ar", "روسيا, الصين", id="ar comma"),
        pytest.param("fa", "۱,۵", id="fa comma between digits"),
        pytest.param("fa", 'پیمان "دوستی"', id="fa straight quotes"),
        pytest.param("kk", 'Бұл "шарт"', id="kk straight quotes"),
        pytest.param("ru", "Это „договор“", id="ru German quotes"),
        pytest.param("en", "A «treaty»", id="en guillemets"),
        pytest.param("en", "Two  spaces", id="two spaces"),
        pytest.param("en", "A gap , here", id="a space before a comma"),
        pytest.param("en", " ahead", id="a space ahead"),
        pytest.param("en", "behind ", id="a space behind"),
        pytest.param("en", "( inside)", id="a space inside"),
    ],
)
def test_a_mark_of_another_language_is_found_with_its_place(language, text):
    found = foreign_punctuation(text, language)

    assert found
    assert found in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ما هي الدول: روسيا، والصين؛ وإيران؟"),
        ("fa", "پیمان «دوستی»، در چه سالی؟"),
        ("kk", "«Достық» шарты қашан, қайда?"),
        ("ru", "Договор «О дружбе» — когда?"),
        ("en", 'The "treaty", when (and where)?'),
        ("xx", "«whatever», “it” is?"),
    ],
)
def test_the_punctuation_of_a_language_is_its_own(language, text):
    assert foreign_punctuation(text, language) == ""


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Which of these is not a member?", "not"),
        ("Which organisation did Kazakhstan not join?", "not"),
        ("Which country isn't a neighbour?", "isn't"),
        ("Which country didn’t sign?", "didn’t"),
        ("All joined except which?", "except"),
    ],
)
def test_a_quiet_negation_is_found(stem, found):
    assert negation(stem, "en") == found


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is NOT a member?",
        "Which treaty was not only signed but kept?",
        "Did it say whether or not to sign?",
        "Which knot is a notable one?",
        "Is it a partner and not a member?",
    ],
)
def test_a_stressed_negation_or_none_is_allowed(stem):
    assert not negation(stem, "en")


def test_only_the_english_stem_is_looked_at():
    assert negation("is not", "kk") == ""
