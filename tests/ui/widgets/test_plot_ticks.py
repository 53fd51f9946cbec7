from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.i18n.calendars import JALALI, from_gregorian
from kazquiz.i18n.formatting import Format
from kazquiz.ui.widgets.plot_data import Unit
from kazquiz.ui.widgets.plot_ticks import (
    day_ticks,
    round_step,
    round_ticks,
    write_figure,
    write_place,
)
from tests.ui.stage import plain

FIRST = date(2026, 3, 16)


def at_most(count):
    return lambda texts: len(texts) <= count


@given(
    least=st.floats(-1e3, 1e3),
    span=st.floats(1e-3, 1e7),
    room=st.integers(2, 20),
)
def test_ticks_enclose_what_is_shown_at_even_round_steps(least, span, room):
    ticks = round_ticks(least, least + span, room)

    step = round_step(span, room)
    assert f"{step:e}"[0] in "125"
    assert ticks[0] <= least + step * 1e-6
    assert ticks[-1] >= least + span - step * 1e-6
    assert len(ticks) <= room + 2
    assert all(b - a == pytest.approx(step, rel=1e-6) for a, b in pairwise(ticks))


@pytest.mark.parametrize(
    ("least", "most", "room", "unit", "expected"),
    [
        (0, 3, 10, Unit.COUNT, [0, 1, 2, 3]),
        (0, 95, 5, Unit.COUNT, [0, 20, 40, 60, 80, 100]),
        (0, 1, 5, Unit.SHARE, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0.9, 0.92, 10, Unit.SHARE, [0.9, 0.91, 0.92]),
        (0, 0.3, 3, Unit.NUMBER, [0, 0.1, 0.2, 0.3]),
        (-4, 4, 4, Unit.COUNT, [-4, -2, 0, 2, 4]),
    ],
)
def test_ticks_are_what_one_would_write_by_hand(least, most, room, unit, expected):
    assert round_ticks(least, most, room, unit) == expected


@pytest.mark.parametrize(
    ("language", "value", "unit", "expected"),
    [
        ("en", 1234.5678, Unit.NUMBER, "1,235"),
        ("en", 0.123456, Unit.NUMBER, "0.123"),
        ("ru", 12.0, Unit.NUMBER, "12"),
        ("kk", 1.5, Unit.NUMBER, "1,5"),
        ("fa", 1500.0, Unit.COUNT, "۱٬۵۰۰"),
        ("ar", 0.5, Unit.SHARE, "٥٠٪"),
        ("en", 100.0, Unit.NUMBER, "100"),
    ],
)
def test_figures_are_written_as_the_language_does(language, value, unit, expected):
    assert plain(write_figure(Format(language), value, unit)) == expected


def test_places_are_written_in_full():
    write = Format("en")

    assert write_place(write, FIRST, Unit.DAY) == "16 March 2026"
    assert write_place(write, FIRST, Unit.MONTH) == "March 2026"
    assert write_place(write, "Good", Unit.NAME) == "Good"
    assert write_place(write, 0.5, Unit.SHARE) == "50%"


def test_few_days_are_all_named():
    ticks = day_ticks(Format("en"), FIRST, FIRST + timedelta(days=6), at_most(7))

    assert [text for _, text in ticks] == [f"{day} Mar" for day in range(16, 23)]


@pytest.mark.parametrize(("language", "weekday"), [("en", 0), ("fa", 5)])
def test_weeks_are_named_by_their_first_day(language, weekday):
    ticks = day_ticks(Format(language), FIRST, FIRST + timedelta(days=30), at_most(6))

    days = [date.fromordinal(int(place)) for place, _ in ticks]
    assert {day.weekday() for day in days} == {weekday}
    assert len(days) in {4, 5}


def test_a_year_is_named_by_months_of_the_calendar_in_use():
    write = Format("fa", calendar=JALALI)

    ticks = day_ticks(write, FIRST, FIRST + timedelta(days=365), at_most(13))

    days = [date.fromordinal(int(place)) for place, _ in ticks]
    assert {from_gregorian(JALALI, day).day for day in days} == {1}
    assert [text for _, text in ticks][:2] == ["۱۴۰۵", "اردیبهشت"]


@given(days=st.integers(0, 5000), room=st.integers(2, 30))
def test_ticks_of_days_lie_within_and_fit(days, room):
    last = FIRST + timedelta(days=days)

    ticks = day_ticks(Format("en"), FIRST, last, at_most(room))

    assert len(ticks) <= room
    places = [place for place, _ in ticks]
    assert places == sorted(set(places))
    assert all(FIRST.toordinal() <= place <= last.toordinal() for place in places)


def test_many_years_are_named_by_years():
    ticks = day_ticks(Format("en"), FIRST, FIRST + timedelta(days=4000), at_most(6))

    assert [text for _, text in ticks] == ["2028", "2030", "2032", "2034", "2036"]
