from datetime import UTC, date, timedelta
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.bank.figures import CardFigures
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, retrievability
from kazquiz.study.measuring import memories
from kazquiz.study.measuring.period import days_between

TODAY = date(2026, 3, 2)
DAYS = days_between(TODAY, TODAY + timedelta(days=4), UTC, 0)
START = (TODAY - date(1970, 1, 1)).days


def cards(*dues, intervals=None, hidden=()):
    intervals = intervals or [5.0] * len(dues)
    return CardFigures(
        items=tuple(range(len(dues))),
        stability=tuple(intervals),
        difficulty=(5.0,) * len(dues),
        last_review=tuple(
            START + due - each for due, each in zip(dues, intervals, strict=True)
        ),
        interval=tuple(intervals),
        due=tuple(
            None if place in hidden else floor((START + due) * 96)
            for place, due in enumerate(dues)
        ),
    )


def test_what_is_overdue_waits_for_today():
    found = memories.forecast(cards(-3.0, -0.1, 0.5, 1.5, 4.9, 5.1), DAYS, 100)

    assert found.young == (3, 1, 0, 0, 1)
    assert found.overdue == 2
    assert found.days[0] == TODAY


def test_young_and_mature_are_told_apart():
    found = memories.forecast(cards(0.5, 0.5, intervals=[20.0, 21.0]), DAYS, 100)

    assert found.young[0] == found.mature[0] == 1


def test_what_is_suspended_is_not_coming():
    assert sum(memories.forecast(cards(0.5, 1.5, hidden=(1,)), DAYS, 9).young) == 1


def test_what_the_limit_leaves_over_is_added_to_the_next_day():
    found = memories.forecast(cards(*[0.5] * 10, *[1.5] * 3), DAYS, 4)

    assert found.left == (6, 5, 1, 0, 0)


@given(st.lists(st.floats(-30, 10), max_size=60), st.integers(0, 20))
def test_nothing_is_lost_between_due_done_and_left(dues, limit):
    found = memories.forecast(cards(*dues), DAYS, limit)

    due = [a + b for a, b in zip(found.young, found.mature, strict=True)]
    assert sum(due) == sum(each < 5 for each in dues)
    assert found.left[-1] >= sum(due) - limit * len(DAYS)
    assert all(0 <= left <= sum(due) for left in found.left)


def test_recall_is_nine_tenths_when_the_stability_has_passed():
    found = memories.recalls(cards(0.0), DEFAULT_PARAMETERS, START)

    assert found == (pytest.approx(0.9),)


@given(
    st.lists(st.tuples(st.floats(0.01, 900), st.floats(-900, 900)), max_size=30),
    st.floats(-5, 900),
)
def test_recalls_are_the_retrievability_of_each_card(memories_, ahead):
    some = CardFigures(
        stability=[stability for stability, _last in memories_],
        last_review=[START + last for _stability, last in memories_],
    )

    found = memories.recalls(some, DEFAULT_PARAMETERS, START + ahead)

    assert found == tuple(
        retrievability(
            DEFAULT_PARAMETERS,
            max(0.0, START + ahead - (START + last)),
            stability=stability,
        )
        for stability, last in memories_
    )


def test_nothing_is_recalled_of_what_was_never_learned():
    new = CardFigures((1,), (None,), (None,), (None,), (None,), (None,))

    assert memories.recalls(new, DEFAULT_PARAMETERS, START) == (0.0,)
    assert memories.spreads(new, (0.0,)).average_recall == 0


def test_memories_are_spread_between_edges():
    some = cards(0.0, 0.0, 0.0, intervals=[0.5, 5.0, 800.0])
    found = memories.spreads(some, (0.95, 0.9, 0.05))

    assert found.stability == (1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    assert found.interval == found.stability
    assert found.difficulty[4] == 3
    assert found.recall == (1, 0, 0, 0, 0, 0, 0, 0, 0, 2)
    assert found.average_recall == pytest.approx(1.9 / 3)


@given(st.lists(st.floats(0.01, 3000), min_size=1, max_size=50))
def test_every_card_lies_between_some_edges(intervals):
    some = cards(*[0.0] * len(intervals), intervals=intervals)
    found = memories.spreads(some, (0.5,) * len(intervals))

    for spread in (found.stability, found.difficulty, found.recall, found.interval):
        assert sum(spread) == len(intervals)


def test_knowledge_is_summed_up_by_owner_each_item_once():
    found = memories.known_by(
        cards(0.0, 0.0), (0.5, 0.9), [(7, 0), (7, 1), (7, 1), (8, 1), (8, 99)]
    )

    assert found == {7: (pytest.approx(1.4), 2), 8: (pytest.approx(0.9), 2)}
