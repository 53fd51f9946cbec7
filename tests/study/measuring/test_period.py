from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.bank.review_marks import quarter_of
from kazquiz.scheduling.day import study_day
from kazquiz.study.measuring.period import (
    Period,
    day_of_quarter,
    days_between,
    first_day,
)

TODAY = date(2026, 3, 2)
ZONES = ("UTC", "Asia/Almaty", "Asia/Tehran", "Asia/Kathmandu", "Europe/Berlin")


@pytest.mark.parametrize(
    ("period", "length"),
    [(Period.WEEK, 7), (Period.MONTH, 30), (Period.QUARTER, 91), (Period.YEAR, 365)],
)
def test_a_period_ends_today_and_is_as_long_as_it_says(period, length):
    first = first_day(period, TODAY, None)

    assert (TODAY - first).days == length - 1


def test_all_time_begins_with_the_first_review():
    assert first_day(Period.ALL, TODAY, date(2020, 5, 1)) == date(2020, 5, 1)
    assert first_day(Period.ALL, TODAY, None) == TODAY


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hour", [0, 4, 23])
@given(minutes=st.integers(0, 60 * 24 * 364))
def test_every_review_belongs_to_the_study_day_it_was_made_on(zone, hour, minutes):
    at = datetime(2026, 1, 2, tzinfo=UTC) + timedelta(minutes=minutes)
    days = days_between(date(2025, 12, 30), date(2027, 1, 3), ZoneInfo(zone), hour)

    day = days.dates[days.place_of(quarter_of(at))]

    assert day == study_day(at, ZoneInfo(zone), starts_at_hour=hour)


@pytest.mark.parametrize("zone", ZONES)
def test_the_hour_is_that_of_the_clock_on_the_wall(zone):
    place = ZoneInfo(zone)
    days = days_between(TODAY, TODAY, place, 4)

    for hour in range(5, 24):
        at = datetime(2026, 3, 2, hour, 20, tzinfo=place)
        assert days.hour_of(quarter_of(at)) == hour


@pytest.mark.parametrize(("hour", "expected"), [(3, date(2026, 3, 1)), (4, TODAY)])
def test_a_quarter_of_the_night_belongs_to_the_day_before(hour, expected):
    at = datetime(2026, 3, 2, hour, 0, tzinfo=UTC)

    assert day_of_quarter(quarter_of(at), UTC, 4) == expected


def test_days_know_how_many_and_which_they_are():
    days = days_between(TODAY - timedelta(days=2), TODAY, UTC, 4)

    assert len(days) == 3
    assert days.dates[-1] == TODAY
    assert days.span.end - days.span.first == 3 * 96
