from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.exams import (
    NOTHING_NEW_DAYS,
    brought_forward,
    outlook,
    pace,
    spread_draw,
)
from kazquiz.scheduling.moves import per_day
from kazquiz.scheduling.placing import Aim, Placing
from kazquiz.scheduling.scheduler import Scheduler
from tests.scheduling.conftest import MONDAY

DAY = timedelta(days=1)
EXAM = MONDAY.date() + 30 * DAY
USUAL = Scheduler()
AIMING = Scheduler(placing=Placing(UTC, aims=(Aim(EXAM, 0.95),)))


@given(new=st.integers(1, 5000), days=st.integers(1, 700))
def test_the_pace_begins_every_card_in_time_and_rests_before_the_exam(new, days):
    a_day = pace(new, days)

    needed = -(-new // a_day)
    assert needed <= days
    if days >= 4 * NOTHING_NEW_DAYS:
        assert needed <= days - NOTHING_NEW_DAYS
    assert (a_day - 1) * (days - min(NOTHING_NEW_DAYS, days // 4)) < new


@pytest.mark.parametrize(("new", "days"), [(0, 10), (10, 0), (5, -3)])
def test_without_cards_or_days_there_is_no_pace(new, days):
    assert pace(new, days) == 0


def bring(cards):
    schedulers = {card.card_id: AIMING for card in cards}
    return brought_forward(cards, schedulers, day=EXAM, days=cards_days())


def cards_days():
    from kazquiz.scheduling.moves import Days

    return Days(MONDAY, UTC)


def test_only_what_would_be_forgotten_comes_earlier(held):
    fading = held(1, 40, stability=40.0, seen=5.0)
    lasting = held(2, 300, stability=900.0, seen=20.0)
    soon = held(3, 10, stability=12.0, seen=2.0)

    moves = bring([fading, lasting, soon])

    (move,) = moves
    assert move.card_id == 1
    assert MONDAY.date() <= move.after.due.date() < EXAM
    assert move.after.stability == move.before.stability


def test_cards_refreshed_for_an_exam_share_the_days_before_it(held):
    cards = [held(key, 60, stability=60.0, seen=10.0) for key in range(140)]

    moves = bring(cards)

    dues = per_day([move.after.due.date() for move in moves], MONDAY.date(), 30)
    assert len(moves) == 140
    assert max(dues) <= 25


def look(cards, scheduler, new=0, new_per_day=0):
    followed = [(card.card_id, card.memory, scheduler) for card in cards]
    return outlook(
        followed,
        new,
        scheduler,
        new_per_day=new_per_day,
        day=EXAM,
        days=cards_days(),
    )


def test_planning_for_an_exam_reaches_what_is_wanted(held):
    cards = [
        held(key, 9 + key % 80, stability=12.0 + key % 80, seen=3.0)
        for key in range(120)
    ]
    moved = {move.card_id: move.after for move in bring(cards)}

    usual = look(cards, USUAL)
    planned = outlook(
        [
            (card.card_id, moved.get(card.card_id, card.memory), AIMING)
            for card in cards
        ],
        0,
        AIMING,
        new_per_day=0,
        day=EXAM,
        days=cards_days(),
    )

    assert usual.share < 0.95 <= planned.share
    assert sum(planned.reviews) > sum(usual.reviews)


def test_new_cards_are_all_known_when_they_are_begun_in_time():
    at_pace = look([], AIMING, new=100, new_per_day=pace(100, 30))
    too_slow = look([], AIMING, new=100, new_per_day=1)

    assert at_pace.share > 0.94
    assert too_slow.share < 0.35
    assert at_pace.cards == too_slow.cards == 100
    # Each is looked at twice on its first day.
    assert at_pace.reviews[0] == 2 * pace(100, 30)
    assert len(at_pace.reviews) == 30


def test_an_exam_of_nothing_is_no_fault():
    assert look([], AIMING).share == 0.0


def test_numbers_for_cards_are_spread_evenly():
    thirds = [int(spread_draw(card) * 3) for card in range(1, 301)]

    assert [thirds.count(each) for each in (0, 1, 2)] == pytest.approx(
        [100, 100, 100], abs=2
    )
