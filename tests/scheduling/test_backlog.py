from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.backlog import gain, overdue, room, spread, usual_length
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.moves import per_day
from kazquiz.scheduling.scheduler import Scheduler
from tests.scheduling.conftest import MONDAY

SCHEDULER = Scheduler()
USUAL = EasyDays()


def spread_over(cards, days, length, easy=USUAL):
    by_card = {card.card_id: SCHEDULER for card in cards}
    return spread(cards, by_card, days, length=length, easy=easy)


def load(cards, moves, days, length):
    after = {move.card_id: move.after for move in moves}
    dues = [days.of(after.get(card.card_id, card.memory).due) for card in cards]
    return per_day(dues, days.today, length)


def test_only_what_is_due_in_review_is_a_backlog(days, held):
    cards = [held(1, -30), held(2, 0), held(3, 1)]

    assert [card.card_id for card in overdue(cards, days)] == [1, 2]


def test_six_hundred_cards_are_never_a_wall(days, held):
    cards = [held(key, -key % 40, seen=50) for key in range(1, 601)]
    waiting = len(overdue(cards, days))

    moves = spread_over(cards, days, 10)

    days_after = load(cards, moves, days, 10)
    assert sum(days_after) >= waiting
    assert max(days_after) - min(days_after) <= 1


def test_days_that_have_their_own_cards_get_fewer(days, held):
    waiting = [held(key, -1) for key in range(1, 31)]
    coming = [held(100 + key, 1) for key in range(10)]

    moves = spread_over([*waiting, *coming], days, 4)

    assert load([*waiting, *coming], moves, days, 4) == (10, 10, 10, 10)


def test_what_is_lost_fastest_for_its_minutes_comes_first(days, held):
    fading = held(1, -1, stability=2.0, seen=3.0)
    lasting = held(2, -1, stability=200.0, seen=210.0)
    slow = held(3, -1, stability=2.0, seen=3.0, seconds=120.0)

    gains = [gain(card, SCHEDULER, days, 3) for card in (fading, slow, lasting)]
    moves = spread_over([lasting, slow, fading], days, 3)

    assert gains == sorted(gains, reverse=True)
    assert {move.card_id: days.of(move.after.due) for move in moves} == {
        3: days.today + timedelta(days=1),
        2: days.today + timedelta(days=2),
    }


def test_a_day_off_gets_none_and_an_easy_day_gets_fewer(days, held):
    cards = [held(key, -1) for key in range(1, 51)]
    easy = EasyDays((1.0, 0.0, 0.5, 1.0, 1.0, 1.0, 1.0))

    moves = spread_over(cards, days, 4, easy)

    assert load(cards, moves, days, 4) == (20, 0, 10, 20)


def test_cards_keep_what_is_remembered_of_them(days, held):
    cards = [held(key, -5) for key in range(1, 9)]

    for move in spread_over(cards, days, 4):
        assert move.after.stability == move.before.stability
        assert move.after.last_review == move.before.last_review
        assert move.after.due > MONDAY


@given(
    waiting=st.integers(0, 400),
    come=st.lists(st.integers(0, 30), min_size=1, max_size=20),
    shares=st.lists(st.sampled_from((0.0, 0.3, 1.0)), min_size=7, max_size=7),
)
def test_there_is_room_for_every_card_and_none_for_more(waiting, come, shares):
    from kazquiz.scheduling.memory import Memory, State
    from kazquiz.scheduling.moves import Days, Held

    days = Days(MONDAY, MONDAY.tzinfo)
    cards = [
        Held(
            key,
            key,
            1,
            Memory(State.REVIEW, due=MONDAY + timedelta(days=place + 1)),
        )
        for place, count in enumerate(come)
        for key in range(count)
    ]
    easy = EasyDays(tuple(shares)) if any(shares) else USUAL

    rooms = room(cards, waiting, days, length=len(come) + 1, easy=easy)

    assert sum(rooms) == waiting
    assert min(rooms) >= 0


@pytest.mark.parametrize(
    ("waiting", "limit", "length"), [(600, 200, 6), (10, 200, 2), (9000, 20, 90)]
)
def test_the_days_offered_leave_half_of_each_for_what_comes(waiting, limit, length):
    assert usual_length(waiting, limit) == length
