from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.quiz.clock import Moment
from kazquiz.quiz.timekeeper import (
    MOST_AWAY,
    MOST_UNSEEN,
    Happening,
    Kind,
    TimeKeeper,
    away,
)

BEGIN = datetime(2026, 3, 2, 10, tzinfo=UTC)


def at(boot, *, wall=None, awake=None):
    """Return a moment, with the seconds of each clock since the beginning."""
    wall = boot if wall is None else wall
    return (
        Moment(BEGIN + timedelta(seconds=wall), 1000.0 + boot, 500 + (awake or 0.0))
        if awake is not None
        else Moment(BEGIN + timedelta(seconds=wall), 1000.0 + boot)
    )


def kept(*, counts_sleep=True, start=None):
    keeper = TimeKeeper(counts_sleep=counts_sleep)
    keeper.start(start or at(0, awake=0))
    return keeper


def test_time_that_passes_is_told():
    keeper = kept()

    assert keeper.tick(at(7.5, awake=7.5)) == (7.5, [])
    assert keeper.tick(at(8, awake=8)) == (0.5, [])


def test_a_clock_that_does_not_run_tells_nothing():
    keeper = TimeKeeper(counts_sleep=True)
    assert keeper.tick(at(5)) == (0.0, [])
    keeper.start(at(5))
    keeper.stop()

    assert keeper.tick(at(9)) == (0.0, [])
    assert not keeper.is_running


def test_an_exam_counts_the_sleep_of_the_machine_and_tells_it():
    keeper = kept(counts_sleep=True)

    passed, happened = keeper.tick(at(610, awake=10))

    assert passed == 610
    assert happened == [Happening(Kind.SLEEP, 600, counted=True)]


def test_practice_pauses_while_the_machine_sleeps_and_tells_it():
    keeper = kept(counts_sleep=False)

    passed, happened = keeper.tick(at(610, awake=10))

    assert passed == 10
    assert happened == [Happening(Kind.SLEEP, 600, counted=False)]


def test_the_rounding_of_two_clocks_is_no_sleep():
    assert kept(counts_sleep=False).tick(at(10, awake=9.5)) == (10, [])


def test_without_a_clock_that_stands_still_in_sleep_all_counts():
    keeper = kept(counts_sleep=False, start=at(0))

    assert keeper.tick(at(600)) == (600, [])


@pytest.mark.parametrize("step", [-400 * 86400, -3.0, 3.0, 3600.0])
def test_a_wall_clock_that_is_set_is_told_and_not_counted(step):
    passed, happened = kept().tick(at(10, wall=10 + step, awake=10))

    assert passed == 10
    assert happened == [Happening(Kind.CLOCK_SET, pytest.approx(step))]


@pytest.mark.parametrize("step", [-1.9, 0.4, 1.9])
def test_a_wall_clock_that_is_trimmed_is_nothing(step):
    assert kept().tick(at(10, wall=10 + step, awake=10)) == (10, [])


def test_a_journey_to_another_zone_is_nothing():
    keeper = kept(start=Moment(BEGIN.astimezone(ZoneInfo("Asia/Almaty")), 0.0))
    later = BEGIN + timedelta(seconds=30)

    moment = Moment(later.astimezone(ZoneInfo("America/New_York")), 30.0)

    assert keeper.tick(moment) == (30.0, [])


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_change_to_or_from_summer_time_is_nothing(day):
    zone = ZoneInfo("Europe/Berlin")
    before = datetime.combine(day, time(0, 59), UTC)
    keeper = kept(start=Moment(before.astimezone(zone), 0.0))

    after = (before + timedelta(minutes=2)).astimezone(zone)

    assert keeper.tick(Moment(after, 120.0)) == (120.0, [])


@pytest.mark.parametrize(
    ("wall", "passed"),
    [
        pytest.param(20, 20, id="as the wall says"),
        pytest.param(86400, MOST_UNSEEN, id="no more than can be unseen"),
        pytest.param(-86400, 0, id="never less than nothing"),
    ],
)
def test_a_machine_that_has_started_anew_is_timed_by_the_wall(wall, passed):
    keeper = kept()

    assert keeper.tick(at(-990, wall=wall, awake=-490)) == (
        passed,
        [Happening(Kind.RESTART, passed, counted=True)],
    )


STEPS = some.lists(
    some.tuples(some.floats(-1e6, 1e6), some.floats(-1e6, 1e6), some.floats(-1e6, 1e6)),
    max_size=20,
)


@given(STEPS, some.booleans())
def test_no_clock_makes_time_go_back(steps, counts_sleep):
    keeper = kept(counts_sleep=counts_sleep)
    for boot, wall, awake in steps:
        assert keeper.tick(at(boot, wall=wall, awake=awake))[0] >= 0


def since(moment, *, seen=None, starts=("", "")):
    """Return how long one was away by *moment*, and what was odd about it."""
    seen = replace(seen or at(0), start=starts[0])
    return away(seen, replace(moment, start=starts[1]))


def test_who_was_away_is_told_for_how_long():
    assert since(at(3600)) == (3600, [])


@pytest.mark.parametrize("step", [-400 * 86400, -3.0, 3.0, 400 * 86400])
def test_a_wall_clock_set_while_one_was_away_gives_and_takes_nothing(step):
    seconds, odd = since(at(3600, wall=3600 + step), starts=("a", "a"))

    assert seconds == 3600
    assert odd == [Happening(Kind.CLOCK_SET, pytest.approx(step))]


ANEW = [
    pytest.param(-500, 7200, 7200, 0, id="off for two hours"),
    pytest.param(-500, -7200, 500, -7700, id="its clock set back"),
    pytest.param(-500, 100, 500, -400, id="its clock set back a little"),
    pytest.param(-500, 1e9, MOST_AWAY, 1e9 - MOST_AWAY, id="its clock in the future"),
]


@pytest.mark.parametrize(("boot", "wall", "seconds", "step"), ANEW)
@pytest.mark.parametrize("starts", [("", ""), ("a", "b"), ("a", "")])
def test_away_while_the_machine_was_off_the_wall_tells_within_bounds(
    boot, wall, seconds, step, starts
):
    found, odd = since(at(boot, wall=wall), starts=starts)

    assert found == pytest.approx(seconds)
    assert odd[0] == Happening(Kind.RESTART, pytest.approx(seconds), counted=True)
    steps = [each.seconds for each in odd[1:]]
    assert steps == ([pytest.approx(step)] if step else [])


def test_another_start_is_known_though_the_machine_has_run_for_longer_by_now():
    moment = at(60, wall=7200)

    assert since(moment, starts=("a", "b"))[0] == 7200
    assert since(moment, starts=("a", "a"))[0] == 60


def test_where_no_start_has_a_name_clocks_that_differ_are_of_two_starts():
    assert since(at(60, wall=7200))[0] == 7200
    assert since(at(60, wall=-7200))[0] == 60


@given(
    some.floats(0, 1e6),
    some.floats(-1e9, 1e9),
    some.sampled_from([("", ""), ("a", "a"), ("a", "b")]),
)
def test_whatever_the_wall_says_nobody_gains_what_the_machine_has_seen(
    boot, wall, starts
):
    """Seen at 1,000 s: in the same start all since counts, in another its whole."""
    seconds, _odd = since(at(boot, wall=wall), starts=starts)

    certain = boot + 1000 if starts[0] != starts[1] else boot
    assert seconds >= certain - 2
    assert seconds <= max(MOST_AWAY, certain)
