import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items import wording as module
from kazquiz.items.draft import Name
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.items.wording import wording

G20 = NamedValue(AnswerType.ORGANISATION, "Group of 20")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            DateValue(1994, 3, 28),
            ("28 March 1994", "1994\u202fж. 28 наурыз", "٢٨ مارس ١٩٩٤"),
        ),
        (DateValue(1994, 3), ("March 1994", "1994\u202fж. наурыз", "مارس ١٩٩٤")),
        (YearValue(1994), ("1994", "1994", "١٩٩٤")),
        (NumberValue(2724900), ("2,724,900", "2\xa0724\xa0900", "٢٬٧٢٤٬٩٠٠")),
        (CountryValue("RU"), ("Russia", "Ресей", "روسيا")),
        (
            ListValue((CountryValue("RU"), CountryValue("IR"))),
            ("Russia and Iran", "Ресей және Иран", "روسيا وإيران"),
        ),
    ],
    ids=str,
)
def test_a_value_is_written_as_the_language_writes_it(value, expected):
    written = tuple(wording(value, of(code), {}) for code in ("en", "kk", "ar"))

    assert written == expected


def test_a_named_value_has_the_name_of_the_language_in_the_digits_chosen():
    names = {G20: Name("مجموعة العشرين 20")}

    assert wording(G20, of("ar"), names) == "مجموعة العشرين ٢٠"


def test_without_a_name_the_english_one_is_written():
    assert wording(G20, of("ar"), {}) == "Group of 20"


@pytest.mark.parametrize(("holds", "word"), [(True, "True"), (False, "False")])
def test_truth_is_a_word(holds, word):
    assert wording(TruthValue(holds), of("en"), {}) == word


def test_truth_without_a_catalog_is_in_english(monkeypatch, tmp_path):
    monkeypatch.setattr(module.paths, "translations", lambda: tmp_path)
    module._word.cache_clear()

    assert wording(TruthValue(True), of("kk"), {}) == "True"
    module._word.cache_clear()
