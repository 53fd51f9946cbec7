from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.day import day_end, day_start, study_day

ALMATY = ZoneInfo("Asia/Almaty")
APIA = ZoneInfo("Pacific/Apia")
BERLIN = ZoneInfo("Europe/Berlin")
CAIRO = ZoneInfo("Africa/Cairo")
NEW_YORK = ZoneInfo("America/New_York")
ST_JOHNS = ZoneInfo("America/St_Johns")
TEHRAN = ZoneInfo("Asia/Tehran")

HOUR = timedelta(hours=1)

zones = st.sampled_from([UTC, ALMATY, APIA, BERLIN, CAIRO, NEW_YORK, ST_JOHNS, TEHRAN])
instants = st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)).map(  # noqa: DTZ001
    lambda instant: instant.replace(tzinfo=UTC)
)
hours = st.integers(0, 23)


def length(now, zone, **settings):
    return day_end(now, zone, **settings) - day_start(now, zone, **settings)


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [
        pytest.param(0, 0, date(2026, 3, 1), id="midnight"),
        pytest.param(3, 59, date(2026, 3, 1), id="the last minute of the night"),
        pytest.param(4, 0, date(2026, 3, 2), id="the first minute of the day"),
        pytest.param(23, 59, date(2026, 3, 2), id="a late evening"),
    ],
)
def test_the_night_belongs_to_the_day_before(hour, minute, expected):
    now = datetime(2026, 3, 2, hour, minute, tzinfo=ALMATY)

    assert study_day(now, ALMATY) == expected


def test_the_day_is_that_of_the_persons_zone():
    now = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)

    assert study_day(now, ALMATY) == date(2026, 3, 2)
    assert study_day(now, NEW_YORK) == date(2026, 3, 1)


def test_a_day_starts_and_ends_at_four_by_the_persons_clock():
    now = datetime(2026, 3, 2, 1, tzinfo=ALMATY)

    assert day_start(now, ALMATY) == datetime(2026, 3, 1, 4, tzinfo=ALMATY)
    assert day_end(now, ALMATY) == datetime(2026, 3, 2, 4, tzinfo=ALMATY)


def test_the_ends_of_a_day_are_given_in_utc():
    now = datetime(2026, 3, 2, 12, tzinfo=ALMATY)

    assert day_start(now, ALMATY).tzinfo is UTC
    assert day_end(now, ALMATY).tzinfo is UTC


def test_the_hour_at_which_a_day_starts_can_be_chosen():
    now = datetime(2026, 3, 2, 5, tzinfo=ALMATY)

    assert study_day(now, ALMATY, starts_at_hour=6) == date(2026, 3, 1)
    assert day_start(now, ALMATY, starts_at_hour=6) == datetime(
        2026, 3, 1, 6, tzinfo=ALMATY
    )


@pytest.mark.parametrize(
    ("evening", "hours_long"),
    [
        pytest.param(datetime(2026, 3, 28, 20, tzinfo=BERLIN), 23, id="into summer"),
        pytest.param(datetime(2026, 10, 24, 20, tzinfo=BERLIN), 25, id="into winter"),
        pytest.param(datetime(2026, 3, 27, 20, tzinfo=BERLIN), 24, id="ordinary"),
        pytest.param(datetime(2024, 2, 29, 20, tzinfo=ALMATY), 25, id="a new offset"),
    ],
)
def test_a_day_on_which_clocks_change_is_an_hour_shorter_or_longer(evening, hours_long):
    assert length(evening, evening.tzinfo) == hours_long * HOUR


@pytest.mark.parametrize("fold", [0, 1], ids=["first", "second"])
def test_an_hour_shown_twice_belongs_to_one_day_both_times(fold):
    now = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=fold)

    assert study_day(now, BERLIN, starts_at_hour=2) == date(2026, 10, 25)
    assert study_day(now, BERLIN, starts_at_hour=3) == date(2026, 10, 24)


def test_a_day_that_starts_in_an_hour_left_out_starts_with_the_next():
    now = datetime(2026, 3, 29, 12, tzinfo=BERLIN)

    start = day_start(now, BERLIN, starts_at_hour=2)

    assert start == datetime(2026, 3, 29, 3, tzinfo=BERLIN)


def test_a_midnight_left_out_starts_its_day_all_the_same():
    now = datetime(2026, 4, 24, 1, tzinfo=CAIRO)

    assert study_day(now, CAIRO, starts_at_hour=0) == date(2026, 4, 24)
    assert day_start(now, CAIRO, starts_at_hour=0) == now


def test_a_midnight_passed_twice_starts_its_day_once():
    """Until 2011 the clocks of St. John's went back at one past midnight."""
    again_in_the_evening = datetime(2010, 11, 6, 23, 30, tzinfo=ST_JOHNS, fold=1)

    day = study_day(again_in_the_evening, ST_JOHNS, starts_at_hour=0)

    assert day == date(2010, 11, 7)


def test_a_date_that_the_calendar_left_out_has_no_day():
    """Samoa had no 30 December 2011: it went over the date line."""
    before = datetime(2011, 12, 29, 12, tzinfo=APIA)

    end = day_end(before, APIA)

    assert study_day(end - HOUR, APIA) == date(2011, 12, 29)
    assert study_day(end, APIA) == date(2011, 12, 31)
    assert length(before, APIA) == 24 * HOUR


@given(now=instants, zone=zones, hour=hours)
def test_an_instant_lies_within_its_day(now, zone, hour):
    start = day_start(now, zone, starts_at_hour=hour)
    end = day_end(now, zone, starts_at_hour=hour)

    assert start <= now < end


@given(now=instants, zone=zones, hour=hours)
def test_days_meet_without_gap_or_overlap(now, zone, hour):
    end = day_end(now, zone, starts_at_hour=hour)

    assert day_start(end, zone, starts_at_hour=hour) == end


@given(now=instants, zone=zones, hour=hours, later=st.timedeltas(timedelta(0)))
def test_a_later_instant_never_has_an_earlier_day(now, zone, hour, later):
    then = now + later % timedelta(days=3)

    assert study_day(now, zone, starts_at_hour=hour) <= study_day(
        then, zone, starts_at_hour=hour
    )


@pytest.mark.parametrize("ask", [study_day, day_start, day_end])
def test_refuses_a_naive_instant(ask):
    with pytest.raises(ValueError, match="no time zone"):
        ask(datetime(2026, 3, 2, 12), ALMATY)  # noqa: DTZ001


@pytest.mark.parametrize("hour", [-1, 24])
def test_refuses_an_hour_no_clock_shows(hour):
    with pytest.raises(ValueError, match="hour"):
        study_day(datetime(2026, 3, 2, tzinfo=UTC), ALMATY, starts_at_hour=hour)
