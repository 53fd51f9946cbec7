from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from kazquiz.progress import Cancelled, silent
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.moves import Held
from kazquiz.scheduling.rescheduling import rescheduled
from kazquiz.scheduling.scheduler import Scheduler
from tests.scheduling.conftest import MONDAY

OTHER = (*DEFAULT_PARAMETERS[:2], 9.0, *DEFAULT_PARAMETERS[3:])


def studied(item_id, ratings, scheduler):
    """Review an item as a session does; return its card and its reviews."""
    now, memory, reviews = MONDAY - timedelta(days=200), Memory(), []
    for rating in ratings:
        chance = Random(f"{item_id}/{memory.reviews}")
        memory = scheduler.review(memory, rating, now=now, rng=chance)
        reviews.append((rating, now))
        now = memory.due + timedelta(hours=5)
    return Held(100 + item_id, item_id, 1, memory), reviews


@pytest.fixture
def deck():
    ratings = [Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.GOOD]
    made = [studied(item, ratings, Scheduler()) for item in range(1, 30)]
    histories = {held.card_id: reviews for held, reviews in made}
    return [held for held, _reviews in made], histories


def again(deck, scheduler):
    held, histories = deck
    return rescheduled(
        held, histories, lambda _item: scheduler, total=len(held), report=silent
    )


def test_what_is_scheduled_already_stays_as_it_is(deck):
    assert again(deck, Scheduler()) == []


def test_a_lower_aim_moves_every_card_later_and_changes_no_memory(deck):
    moves = again(deck, Scheduler(desired_retention=0.8))

    assert len(moves) == 29
    for move in moves:
        assert move.after.due > move.before.due
        assert move.after.stability == move.before.stability


def test_other_parameters_replay_every_review(deck):
    moves = again(deck, Scheduler(OTHER))

    held, histories = deck
    for move in moves:
        item = move.card_id - 100
        as_studied = Memory()
        for rating, at in histories[move.card_id]:
            chance = Random(f"{item}/{as_studied.reviews}")
            as_studied = Scheduler(OTHER).review(as_studied, rating, now=at, rng=chance)
        assert move.after == as_studied
    assert len(moves) == len(held)


def test_a_card_without_all_its_reviews_keeps_its_stability(deck):
    held, histories = deck
    some = {card: reviews[1:] for card, reviews in histories.items()}

    moves = again((held, some), Scheduler(OTHER, desired_retention=0.8))

    assert all(move.after.stability == move.before.stability for move in moves)
    assert all(move.after.due > move.before.due for move in moves)


def test_a_card_in_its_steps_keeps_its_due():
    card, reviews = studied(1, [Rating.GOOD], Scheduler())
    assert card.memory.state is State.LEARNING

    (move,) = again(([card], {card.card_id: reviews}), Scheduler(OTHER))

    assert move.after == replace(card.memory, stability=9.0)


def test_each_card_is_scheduled_as_its_item_asks_for(deck):
    held, histories = deck

    moves = rescheduled(
        held,
        histories,
        lambda item: Scheduler(desired_retention=0.8 if item < 10 else 0.9),
        total=len(held),
        report=silent,
    )

    assert {move.card_id - 100 for move in moves} == set(range(1, 10))


def test_it_can_be_cancelled(deck):
    held, histories = deck

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        rescheduled(held, histories, lambda _item: Scheduler(), total=1, report=cancel)
