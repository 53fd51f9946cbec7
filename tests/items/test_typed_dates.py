from datetime import date

import pytest

from kazquiz.i18n.calendars import GREGORIAN, ISLAMIC, JALALI
from kazquiz.items.typed_dates import same_date, typed_day, ways
from kazquiz.items.values import DateValue, YearValue

DAY = DateValue(1992, 5, 25)


@pytest.mark.parametrize(
    ("text", "calendar", "expected"),
    [
        ("2026-11-22", GREGORIAN, date(2026, 11, 22)),
        ("۲۲/۱۱/۲۰۲۶", GREGORIAN, date(2026, 11, 22)),
        ("1405/9/1", JALALI, date(2026, 11, 22)),
        ("۱ آذر ۱۴۰۵", GREGORIAN, date(2026, 11, 22)),
        ("١١/٦/١٤٤٨", ISLAMIC, date(2026, 11, 22)),
        ("22 қараша 2026", JALALI, date(2026, 11, 22)),
        ("1405/13/1", JALALI, None),
        ("November 2026", GREGORIAN, None),
        ("soon", GREGORIAN, None),
    ],
)
def test_a_day_is_read_in_any_digits_and_calendar(text, calendar, expected):
    assert typed_day(text, "en", calendar) == expected


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru", "kk_Arab"])
@pytest.mark.parametrize(
    "typed",
    [
        "25.05.1992",
        "1371/3/4",
        "۴ خرداد ۱۳۷۱",
        "۴ خرداد ۱۳۷۱ (۲۵ مهٔ ۱۹۹۲)",
        "23 ذو القعدة 1412",
        "25 мамыр 1992 (1371-03-04)",
    ],
)
def test_an_answer_is_the_day_in_whatever_calendar_it_is_typed(typed, language):
    assert same_date(DAY, typed, language)


@pytest.mark.parametrize(
    "typed", ["", "()", "26.05.1992", "1371/3/5", "1371", "25.05.1992 (26.05.1992)"]
)
def test_another_day_is_another_answer(typed):
    assert not same_date(DAY, typed, "fa")


def test_a_day_is_written_in_each_calendar_and_all_else_once():
    assert ways(DAY, "en", {}) == [
        "25 May 1992",
        "4 Khordad 1371 (25 May 1992)",
        "23 Dhul-Qadah 1412 (25 May 1992)",
    ]
    assert ways(DateValue(1992, 5), "fa", {}) == ["مهٔ ۱۹۹۲"]
    assert ways(YearValue(1992), "ar", {}) == ["١٩٩٢"]
