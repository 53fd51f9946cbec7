import time
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.quiz.clock import (
    UNTIMED,
    QuizClock,
    awake_seconds,
    boot_seconds,
    extended,
    start_of_machine,
    warning_passed,
    warnings_for,
)

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def running(allowance=10 * MINUTE, at=100.0):
    clock = QuizClock(allowance)
    clock.start(at)
    return clock


def test_time_is_used_while_the_clock_runs():
    clock = running()

    assert clock.tick(160.0) == MINUTE
    assert clock.left == 9 * MINUTE


def test_time_asleep_counts_as_any_other():
    clock = running()
    clock.tick(101.0)

    clock.tick(101.0 + 8 * 60)

    assert clock.left == 2 * MINUTE - SECOND


def test_no_time_is_used_before_the_start_and_in_a_pause():
    clock = QuizClock(10 * MINUTE)
    assert clock.tick(500.0) == timedelta()
    clock.start(500.0)
    clock.pause(530.0)

    assert not clock.is_running
    assert clock.tick(9000.0) == 30 * SECOND
    clock.start(9000.0)
    assert clock.tick(9030.0) == MINUTE


def test_nothing_is_left_at_the_end_and_never_less():
    clock = running(allowance=MINUTE)

    clock.tick(100.0 + 59)
    assert not clock.has_expired
    clock.tick(100.0 + 3600)
    assert clock.has_expired
    assert clock.left == timedelta()


def test_without_an_allowance_it_never_ends():
    clock = running(allowance=None)
    clock.tick(1e9)

    assert clock.left is None
    assert not clock.has_expired


@given(some.lists(some.floats(0, 10_000), max_size=30))
def test_a_clock_that_goes_back_takes_and_gives_nothing(instants):
    clock = running(at=0.0)
    used = timedelta()
    for instant in instants:
        assert clock.tick(instant) >= used
        used = clock.used
        assert clock.left >= timedelta()

    furthest = timedelta(seconds=max([0.0, *instants]))
    assert abs(clock.used - furthest) < timedelta(milliseconds=1)


def test_an_attempt_goes_on_with_what_it_had_used():
    clock = QuizClock(10 * MINUTE, used=4 * MINUTE)
    clock.start(5.0)
    clock.tick(65.0)

    assert clock.left == 5 * MINUTE


@pytest.mark.parametrize(
    ("minutes", "marks"),
    [
        pytest.param(60, [30 * MINUTE, 5 * MINUTE, MINUTE, 15 * SECOND], id="long"),
        pytest.param(10, [5 * MINUTE, MINUTE, 15 * SECOND], id="half is five"),
        pytest.param(1, [30 * SECOND, 15 * SECOND], id="a minute"),
        pytest.param(0.5, [15 * SECOND], id="half is fifteen seconds"),
        pytest.param(0.1, [3 * SECOND], id="short"),
    ],
)
def test_warnings_come_at_half_and_near_the_end(minutes, marks):
    assert warnings_for(minutes * MINUTE) == marks


@given(some.integers(5, 7200), some.lists(some.integers(0, 700), max_size=50))
def test_each_warning_comes_once(allowance, steps):
    whole = timedelta(seconds=allowance)
    left, given_out = whole, []
    for step in [*steps, allowance]:
        after = max(timedelta(), left - timedelta(seconds=step))
        given_out.append(warning_passed(whole, left, after))
        left = after

    found = [mark for mark in given_out if mark is not None]
    assert len(found) == len(set(found))
    assert found == sorted(found, reverse=True)
    assert found[-1] == warnings_for(whole)[-1]


def test_after_a_sleep_the_most_urgent_warning_is_given():
    assert warning_passed(10 * MINUTE, 9 * MINUTE, 20 * SECOND) == MINUTE


def test_no_warning_is_given_between_the_marks():
    assert warning_passed(10 * MINUTE, 4 * MINUTE, 2 * MINUTE) is None


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_the_clock_of_the_machine_does_not_go_back(monkeypatch, platform):
    if platform == "linux" and not hasattr(time, "CLOCK_BOOTTIME"):
        pytest.skip("there is no such clock here")
    monkeypatch.setattr("sys.platform", platform)

    assert 0 < boot_seconds() <= boot_seconds()


def test_the_clock_that_sleeps_with_the_machine_is_never_ahead():
    awake = awake_seconds()

    assert awake is None or awake <= boot_seconds() + 1e-3


def test_where_no_clock_sleeps_with_the_machine_there_is_none(monkeypatch):
    for platform in ("win32", "plan9"):
        monkeypatch.setattr("sys.platform", platform)
        assert awake_seconds() is None


@pytest.mark.parametrize(
    ("factor", "minutes"),
    [(1.0, 20), (1.25, 25), (1.5, 30), (2.0, 40), (UNTIMED, None)],
)
def test_extra_time_is_a_factor(factor, minutes):
    whole = None if minutes is None else minutes * MINUTE

    assert extended(20 * MINUTE, factor) == whole
    assert extended(None, factor) is None


def test_what_is_taken_is_no_more_than_is_left():
    clock = QuizClock(timedelta(seconds=60), timedelta(seconds=50))

    assert clock.take(7) == 7
    assert clock.take(7) == 3
    assert clock.has_expired
    assert QuizClock(None).take(7) == 7


def test_the_start_of_the_machine_has_one_name_or_none():
    assert start_of_machine() == start_of_machine()
    assert len(start_of_machine()) <= 64


def test_where_nothing_names_the_start_it_has_none(monkeypatch, tmp_path):
    start_of_machine.cache_clear()
    monkeypatch.setattr("kazquiz.quiz.clock._START", tmp_path / "none")

    assert start_of_machine() == ""
    start_of_machine.cache_clear()


@pytest.mark.parametrize(
    ("used", "over"), [(0, 0), (59, 0), (60, 0), (61, 1), (600, 540)]
)
def test_what_is_over_counts_up_from_nothing(used, over):
    clock = QuizClock(timedelta(minutes=1), timedelta(seconds=used))

    assert clock.over == timedelta(seconds=over)
    assert QuizClock(None, timedelta(seconds=used)).over == timedelta()
