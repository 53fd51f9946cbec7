from datetime import timedelta
from random import Random

import pytest
from sqlmodel import select

from kazquiz.bank import cards, history, totals
from kazquiz.bank.cards import Candidate
from kazquiz.bank.models import Item
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Change, Review
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from tests.banks import query, run_python

SCHEDULER = Scheduler()


def review(bank, candidate, rating, at, seconds=3.0):
    """Review a card as a study session does, and return it as it is then."""
    after = SCHEDULER.review(candidate.memory, rating, now=at, rng=Random(1))
    with bank.write() as session:
        card = history.record_review(
            session,
            bank.learner_id,
            candidate,
            rating=rating,
            after=after,
            at=at,
            seconds=seconds,
        )
    return Candidate(candidate.item_id, card, after)


@pytest.fixture
def new_cards(stored):
    with stored.read() as session:
        return cards.new_candidates(session, stored.learner_id, 10)


def state(file):
    """All that undo and redo may change, as the file has it."""
    return (
        query(file, "SELECT * FROM card WHERE state <> 'NEW' ORDER BY id"),
        query(
            file,
            "SELECT card_id, rating, at, seconds, memory_before FROM review "
            "ORDER BY at",
        ),
    )


def take_back(bank):
    with bank.write() as session:
        return history.undo(session, bank.learner_id)


def do_again(bank):
    with bank.write() as session:
        return history.redo(session, bank.learner_id)


def test_a_review_is_written_with_the_memory_before_it(stored, new_cards, now):
    after = review(stored, new_cards[0], Rating.GOOD, now, seconds=4.5)

    with stored.read() as session:
        row = session.exec(select(Review)).one()
    assert (row.card_id, row.rating, row.at, row.seconds) == (
        after.card_id,
        Rating.GOOD,
        now,
        4.5,
    )
    assert row.memory_before["state"] == "new"


def test_the_card_remembers_what_the_review_left(stored, new_cards, now):
    after = review(stored, new_cards[0], Rating.EASY, now)

    with stored.read() as session:
        before = now + timedelta(days=400)
        found = cards.due_candidates(session, stored.learner_id, before, now)
    assert found == [after]


def test_a_card_made_meanwhile_is_taken(stored, new_cards, now):
    """A quiz may make an item due between the start of a session and its rating."""
    with stored.write() as session:
        cards.make_due(session, stored.learner_id, [new_cards[0].item_id], now)

    after = review(stored, new_cards[0], Rating.GOOD, now)

    with stored.read() as session:
        found = cards.due_candidates(
            session, stored.learner_id, now + timedelta(days=1), now
        )
    assert found == [after]


def test_many_steps_are_undone_and_done_again_over_restarts(
    stored, new_cards, bank_file, now
):
    stored.close()
    states = [state(bank_file)]
    current = {card.item_id: card for card in new_cards}
    rng = Random(4)
    for turn in range(30):
        key = rng.choice(sorted(current))
        at = now + timedelta(hours=turn)
        bank = open_bank(str(bank_file))
        rating = rng.choice(list(Rating))
        current[key] = review(bank, current[key], rating, at)
        bank.close()
        states.append(state(bank_file))

    for step in range(29, -1, -1):
        bank = open_bank(str(bank_file))
        assert take_back(bank) is not None
        bank.close()
        assert state(bank_file) == states[step]
    for step in range(1, 31):
        bank = open_bank(str(bank_file))
        assert do_again(bank) is not None
        bank.close()
        assert state(bank_file) == states[step]


def test_a_step_tells_what_it_was(stored, new_cards, now):
    after = review(stored, new_cards[0], Rating.HARD, now)

    step = take_back(stored)

    assert step == history.Step(
        after.card_id, after.item_id, Rating.HARD, Memory(), after.memory
    )
    assert do_again(stored) == step


def test_undo_goes_from_the_newest_and_redo_from_the_one_undone_last(
    stored, new_cards, now
):
    for turn, card in enumerate(new_cards):
        review(stored, card, Rating.GOOD, now + timedelta(minutes=turn))
    items = [card.item_id for card in new_cards]

    assert [take_back(stored).item_id for _ in items] == items[::-1]
    assert take_back(stored) is None
    assert [do_again(stored).item_id for _ in items] == items
    assert do_again(stored) is None


def test_a_card_taken_back_is_new_again(stored, new_cards, now):
    review(stored, new_cards[0], Rating.GOOD, now)

    take_back(stored)

    with stored.read() as session:
        again = cards.new_candidates(session, stored.learner_id, 10)
    assert [card.item_id for card in again] == [card.item_id for card in new_cards]


def test_a_new_review_ends_what_could_be_done_again(stored, new_cards, now):
    review(stored, new_cards[0], Rating.GOOD, now)
    take_back(stored)

    review(stored, new_cards[1], Rating.GOOD, now)

    assert do_again(stored) is None
    assert take_back(stored).item_id == new_cards[1].item_id


def can_undo(bank):
    with bank.read() as session:
        steps = history.next_steps(session, bank.learner_id)
    return tuple(step is not None for step in steps)


def test_what_can_be_undone_and_done_again_is_told(stored, new_cards, now):
    assert can_undo(stored) == (False, False)
    review(stored, new_cards[0], Rating.GOOD, now)
    assert can_undo(stored) == (True, False)
    take_back(stored)
    assert can_undo(stored) == (False, True)


@pytest.mark.parametrize("again", [False, True])
def test_steps_of_a_deleted_item_are_passed_over(stored, new_cards, now, again):
    review(stored, new_cards[0], Rating.GOOD, now)
    review(stored, new_cards[1], Rating.GOOD, now + timedelta(minutes=1))
    if again:
        take_back(stored)
        take_back(stored)
    gone = new_cards[0 if again else 1].item_id
    with stored.write() as session:
        session.delete(session.get_one(Item, gone))

    step = do_again(stored) if again else take_back(stored)

    assert step.item_id == new_cards[1 if again else 0].item_id


def test_old_steps_are_forgotten(stored, new_cards, now, monkeypatch):
    monkeypatch.setattr(history, "STEPS_KEPT", 5)
    monkeypatch.setattr(history, "_FORGET_EVERY", 1)
    card = new_cards[0]
    for turn in range(12):
        card = review(stored, card, Rating.GOOD, now + timedelta(days=turn))

    with stored.read() as session:
        assert len(session.exec(select(Change)).all()) == 5
        assert len(session.exec(select(Review)).all()) == 12


def test_reviews_of_the_day_are_counted_once_a_card(stored, new_cards, now):
    first, second, third = new_cards
    review(stored, second, Rating.GOOD, now - timedelta(days=1))
    for turn in range(2):
        first = review(stored, first, Rating.GOOD, now + timedelta(minutes=turn))
    learned = Candidate(
        third.item_id,
        None,
        Memory(State.REVIEW, None, 5.0, 5.0, now, now - timedelta(days=5), 0, 3),
    )
    for turn in range(2):
        learned = review(stored, learned, Rating.AGAIN, now + timedelta(minutes=turn))

    with stored.read() as session:
        assert totals.reviewed_since(session, stored.learner_id, now) == (1, 1)


KILLED = """
import os, sys
from datetime import UTC, datetime, timedelta, timezone
from kazquiz.bank.store import open_bank
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session_plan import Limits
from kazquiz.study.session import StudySession
now = datetime(2026, 3, 2, 10, tzinfo=UTC)
study = StudySession(open_bank(sys.argv[1]), Scheduler(), Limits(20, 200, UTC))
study.start(now)
for turn in range(int(sys.argv[2])):
    study.rate(study.card(now), Rating.EASY, now=now, seconds=1)
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_was_rated_is_on_disk_when_the_program_is_killed(stored, bank_file, count):
    stored.close()

    killed = run_python(KILLED, bank_file, count)

    assert killed.returncode == -9, killed.stderr
    assert query(bank_file, "SELECT count(*) FROM review") == [(count,)]
    assert query(bank_file, "SELECT count(*) FROM card WHERE due IS NOT NULL") == [
        (count,)
    ]
