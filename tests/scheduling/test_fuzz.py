from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.fuzz import fuzz_range, fuzzed
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.scheduler import Scheduler

ALMOST_ONE = 1 - 2**-53
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
KNOWN = Memory(
    State.REVIEW, stability=20.0, difficulty=5.0, last_review=NOON - timedelta(days=20)
)

spans = st.integers(1, 36500)
draws = st.floats(0, 1, exclude_max=True)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1, (1, 1)),
        (2, (2, 2)),
        (3, (2, 4)),
        (7, (5, 9)),
        (20, (17, 23)),
        (100, (93, 107)),
        (36500, (34673, 36500)),
    ],
)
def test_the_range_widens_with_the_interval(days, expected):
    assert fuzz_range(days, longest=36500) == expected


@pytest.mark.parametrize("longest", [1, 2, 5, 30, 36500])
def test_ranges_are_those_of_package_fsrs(longest, monkeypatch):
    """Theirs shows by its ends: it rounds up to a day beyond, and cuts that off."""
    theirs = fsrs.Scheduler(maximum_interval=longest)
    every_length = [*range(1, 400), *range(400, 36500, 97)]

    for days in (days for days in every_length if days <= longest):
        least, most = fuzz_range(days, longest=longest)
        ends = []
        for draw in (0.0, ALMOST_ONE):
            monkeypatch.setattr("fsrs.scheduler.random", lambda draw=draw: draw)
            interval = theirs._get_fuzzed_interval(interval=timedelta(days=days))
            ends.append(interval.days)
        beyond = most if days <= 2 else min(most + 1, longest)
        assert ends == [least, beyond]


@given(days=spans, draw=draws)
def test_a_fuzzed_interval_lies_in_its_range(days, draw):
    least, most = fuzz_range(days, longest=36500)

    assert least <= fuzzed(days, draw, longest=36500) <= most


@given(days=spans)
def test_both_ends_of_the_range_can_be_drawn(days):
    ends = tuple(fuzzed(days, draw, longest=36500) for draw in (0.0, ALMOST_ONE))

    assert ends == fuzz_range(days, longest=36500)


def test_every_day_of_the_range_is_as_likely_as_any_other():
    draws_of_a_week = [fuzzed(7, part / 5000, longest=36500) for part in range(5000)]

    assert [draws_of_a_week.count(day) for day in (5, 6, 7, 8, 9)] == [1000] * 5


@given(days=spans, more=st.integers(0, 400), draw=draws)
def test_one_draw_keeps_the_order_of_intervals(days, more, draw):
    shorter = fuzzed(days, draw, longest=40000)
    longer = fuzzed(days + more, draw, longest=40000)

    assert shorter <= longer


@given(longest=spans, draw=draws, data=st.data())
def test_no_interval_gets_longer_than_the_longest(longest, draw, data):
    days = data.draw(st.integers(1, longest))

    assert 1 <= fuzzed(days, draw, longest=longest) <= longest


def test_it_spreads_due_and_nothing_else():
    reviewed = [
        Scheduler().review(KNOWN, Rating.GOOD, now=NOON, rng=Random(seed))
        for seed in range(40)
    ]

    assert len({memory.due for memory in reviewed}) > 5
    assert len({replace(memory, due=None) for memory in reviewed}) == 1


def test_it_leaves_steps_alone():
    dues = {
        Scheduler().review(Memory(), Rating.GOOD, now=NOON, rng=Random(seed)).due
        for seed in range(20)
    }

    assert dues == {NOON + timedelta(minutes=10)}


@pytest.mark.parametrize("seed", range(25))
def test_it_keeps_the_order_of_the_ratings(seed):
    preview = Scheduler().preview(KNOWN, NOON, rng=Random(seed))

    dues = [preview[rating].due for rating in Rating]
    assert dues == sorted(dues)
