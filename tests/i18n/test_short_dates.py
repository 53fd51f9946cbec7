from datetime import date, timedelta

import pytest

from kazquiz.i18n.calendars import GREGORIAN, JALALI, from_gregorian
from kazquiz.i18n.formatting import Format
from kazquiz.i18n.short_dates import (
    month_start,
    months_later,
    short_day,
    short_month,
    week_start,
)

NOWRUZ = date(2026, 3, 21)


@pytest.mark.parametrize(
    ("language", "calendar", "expected"),
    [
        ("en", GREGORIAN, "21 Mar"),
        ("kk", GREGORIAN, "21 нау."),
        ("kk_Latn", GREGORIAN, "21 nau."),
        ("kk_Arab", GREGORIAN, "21-ناۋرىز"),
        ("ru", GREGORIAN, "21 мар."),
        ("ar", GREGORIAN, "٢١ مارس"),
        ("fa", JALALI, "۱ فروردین"),
        ("ru", JALALI, "1 фарвардина"),
        ("en", JALALI, "1 Farvardin"),
    ],
)
def test_a_day_is_told_without_its_year(language, calendar, expected):
    assert short_day(Format(language, calendar=calendar), NOWRUZ) == expected


@pytest.mark.parametrize(
    ("language", "calendar", "moment", "expected"),
    [
        ("en", GREGORIAN, date(2026, 3, 1), "Mar"),
        ("kk_Latn", GREGORIAN, date(2026, 3, 1), "nau."),
        ("en", GREGORIAN, date(2026, 1, 1), "2026"),
        ("ar", GREGORIAN, date(2026, 1, 1), "٢٠٢٦"),
        ("fa", JALALI, NOWRUZ, "۱۴۰۵"),
        ("fa", JALALI, date(2026, 4, 22), "اردیبهشت"),
    ],
)
def test_the_first_month_of_a_year_is_told_by_its_year(
    language, calendar, moment, expected
):
    assert short_month(Format(language, calendar=calendar), moment) == expected


@pytest.mark.parametrize("calendar", [GREGORIAN, JALALI])
def test_months_follow_one_another_without_a_gap(calendar):
    write = Format("en", calendar=calendar)
    start = month_start(write, date(2026, 8, 17))

    for months in range(-14, 15):
        first = months_later(write, start, months)
        before = months_later(write, start, months - 1)
        assert from_gregorian(calendar, first).day == 1
        assert month_start(write, first - timedelta(days=1)) == before


@pytest.mark.parametrize(("language", "weekday"), [("en", 0), ("fa", 5), ("ar", 5)])
def test_a_week_begins_where_the_country_begins_it(language, weekday):
    write = Format(language)

    for back in range(7):
        day = NOWRUZ - timedelta(days=back)
        start = week_start(write, day)
        assert start.weekday() == weekday
        assert 0 <= (day - start).days < 7
