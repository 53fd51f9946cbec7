from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCalendar, QDate

from kazquiz.i18n.calendars import (
    CALENDARS,
    GREGORIAN,
    ISLAMIC,
    JALALI,
    Parts,
    from_gregorian,
    month_length,
    month_names,
    to_gregorian,
    usual_calendar,
)

# The first day of each year as Iran's official calendar had or announced it.
NOWRUZ = {
    1399: date(2020, 3, 20),
    1400: date(2021, 3, 21),
    1401: date(2022, 3, 21),
    1402: date(2023, 3, 21),
    1403: date(2024, 3, 20),
    1404: date(2025, 3, 21),
    1405: date(2026, 3, 21),
    1406: date(2027, 3, 21),
    1407: date(2028, 3, 20),
    1408: date(2029, 3, 20),
    1409: date(2030, 3, 21),
    1410: date(2031, 3, 21),
    1411: date(2032, 3, 20),
    1412: date(2033, 3, 20),
    1413: date(2034, 3, 21),
}
OTHERS = (JALALI, ISLAMIC)
LANGUAGES = ("en", "kk", "ar", "fa", "ru")
after_the_eras = st.dates(date(700, 1, 1), date(2900, 1, 1))


@pytest.mark.parametrize("year", NOWRUZ)
def test_nowruz(year):
    assert to_gregorian(JALALI, year, 1, 1) == NOWRUZ[year]
    assert from_gregorian(JALALI, NOWRUZ[year]) == (year, 1, 1)


@pytest.mark.parametrize(
    ("calendar", "parts", "expected"),
    [
        pytest.param(JALALI, (1357, 11, 22), date(1979, 2, 11), id="1979"),
        pytest.param(JALALI, (1371, 3, 4), date(1992, 5, 25), id="1992"),
        pytest.param(JALALI, (1370, 9, 25), date(1991, 12, 16), id="independence"),
        pytest.param(JALALI, (1403, 12, 30), date(2025, 3, 20), id="leap day"),
        pytest.param(ISLAMIC, (1, 1, 1), date(622, 7, 19), id="the era begins"),
        pytest.param(ISLAMIC, (1400, 1, 1), date(1979, 11, 21), id="1400"),
        pytest.param(ISLAMIC, (1445, 12, 30), date(2024, 7, 7), id="leap day of 1445"),
        pytest.param(ISLAMIC, (1412, 11, 23), date(1992, 5, 25), id="1992 islamic"),
        pytest.param(GREGORIAN, (1992, 5, 25), date(1992, 5, 25), id="itself"),
    ],
)
def test_known_days(calendar, parts, expected):
    assert to_gregorian(calendar, *parts) == expected
    assert from_gregorian(calendar, expected) == parts


@pytest.mark.parametrize("calendar", CALENDARS)
@given(moment=after_the_eras)
def test_a_day_comes_back_over_centuries(calendar, moment):
    assert to_gregorian(calendar, *from_gregorian(calendar, moment)) == moment


@pytest.mark.parametrize("calendar", CALENDARS)
@given(moment=after_the_eras)
def test_the_day_after_is_the_next_in_every_calendar(calendar, moment):
    today = from_gregorian(calendar, moment)
    tomorrow = from_gregorian(calendar, moment + timedelta(days=1))

    if today.day < month_length(calendar, today.year, today.month):
        assert tomorrow == today._replace(day=today.day + 1)
    else:
        assert tomorrow.day == 1
        assert (tomorrow.year - today.year) * 12 + tomorrow.month - today.month == 1


@pytest.mark.parametrize(
    ("calendar", "system"),
    [
        (JALALI, QCalendar.System.Jalali),
        (ISLAMIC, QCalendar.System.IslamicCivil),
    ],
)
def test_qt_says_the_same(calendar, system):
    # From 2058 on Qt counts leap years by another cycle than the sun.
    other = QCalendar(system)
    for ordinal in range(date(1900, 1, 1).toordinal(), date(2058, 1, 1).toordinal(), 3):
        moment = date.fromordinal(ordinal)
        parts = other.partsFromDate(QDate(moment.year, moment.month, moment.day))

        assert from_gregorian(calendar, moment) == Parts(
            parts.year, parts.month, parts.day
        )


def test_thirty_islamic_years_have_eleven_leap_years():
    leap = [
        year for year in range(1, 31) if month_length(ISLAMIC, 1440 + year, 12) == 30
    ]

    assert leap == [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]


@pytest.mark.parametrize(
    ("calendar", "parts"),
    [
        (JALALI, (1404, 12, 30)),
        (JALALI, (1404, 13, 1)),
        (JALALI, (1404, 7, 31)),
        (JALALI, (0, 1, 1)),
        (JALALI, (9999, 1, 1)),
        (ISLAMIC, (1448, 2, 30)),
        (ISLAMIC, (1448, 1, 0)),
        (GREGORIAN, (2025, 2, 29)),
    ],
)
def test_what_a_calendar_has_not_is_told(calendar, parts):
    with pytest.raises(ValueError, match=r"."):
        to_gregorian(calendar, *parts)


@pytest.mark.parametrize("calendar", OTHERS)
def test_a_day_before_the_era_is_told(calendar):
    with pytest.raises(ValueError, match="before the era"):
        from_gregorian(calendar, date(600, 1, 1))


@pytest.mark.parametrize("language", [*LANGUAGES, "kk_Arab", "tr"])
@pytest.mark.parametrize("calendar", OTHERS)
def test_every_month_has_a_name_of_its_own(calendar, language):
    names = month_names(calendar, language)

    assert len(set(names)) == 12
    assert all(names)


def test_the_names_of_gregorian_months_are_left_to_cldr():
    assert month_names(GREGORIAN, "kk") == []


def test_persians_live_by_the_jalali_calendar():
    assert usual_calendar("fa") == JALALI
    assert {usual_calendar(each) for each in ("en", "kk", "ar", "ru")} == {GREGORIAN}
