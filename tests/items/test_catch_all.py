import pytest

from kazquiz.items.catch_all import catch_all, speaks_of_others
from kazquiz.items.draft import Name
from kazquiz.items.values import AnswerType, CountryValue, NamedValue


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "All of the above"),
        ("en", "None of these"),
        ("en", "Both of them"),
        ("en", "All the answers"),
        ("kk", "Жоғарыдағылардың бәрі"),
        ("ar", "كل ما سبق"),
        ("fa", "هیچ‌کدام"),
        ("ru", "Всё перечисленное"),
    ],
)
def test_an_option_that_speaks_of_the_others_is_found(language, text):
    assert catch_all(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "All of the Caspian states"),
        ("en", "Astana"),
        ("ru", "Все страны Азии"),
        ("xx", "all of the above"),
    ],
)
def test_an_option_of_its_own_is_allowed(language, text):
    assert not catch_all(text, language)


NEITHER = NamedValue(AnswerType.TERM, "neither")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (NamedValue(AnswerType.TERM, "all of the above"), True),
        (NamedValue(AnswerType.TERM, "balance"), False),
        (NEITHER, True),
        (CountryValue("KZ"), False),
    ],
)
def test_an_option_speaks_of_others_in_any_language(draft, value, expected):
    item = draft(names={"ru": {NEITHER: Name("ни один из них")}})

    assert speaks_of_others(value, item) is expected
