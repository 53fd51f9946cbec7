import pytest

from kazquiz.i18n.calendars import GREGORIAN, ISLAMIC, JALALI
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
from kazquiz.items.wording import in_own_calendar, wording

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


@pytest.mark.parametrize(
    ("language", "calendar", "written"),
    [
        ("fa", JALALI, "۴ خرداد ۱۳۷۱ (۲۵ مهٔ ۱۹۹۲)"),
        ("fa", GREGORIAN, "۲۵ مهٔ ۱۹۹۲"),
        ("ar", ISLAMIC, "٢٣ ذو القعدة ١٤١٢ (٢٥ مايو ١٩٩٢)"),
        ("ru", JALALI, "4 хордада 1371\u202fг. (25 мая 1992\u202fг.)"),
    ],
)
def test_a_day_is_written_in_ones_own_calendar_beside_the_gregorian(
    language, calendar, written
):
    day, style = DateValue(1992, 5, 25), of(language, calendar=calendar)

    assert wording(day, style, {}) == written
    other = calendar != GREGORIAN
    assert in_own_calendar(day, style) == (written if other else "")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (YearValue(1992), "۱۹۹۲"),
        (DateValue(1992, 5), "مهٔ ۱۹۹۲"),
        (DateValue(570, 4, 1), "۱ آوریل ۵۷۰"),
    ],
)
def test_a_year_a_month_and_a_day_before_the_era_stay_gregorian(value, written):
    style = of("fa", calendar=JALALI)

    assert wording(value, style, {}) == written


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
