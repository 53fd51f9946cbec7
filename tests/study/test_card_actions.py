from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from kazquiz.bank import history
from kazquiz.bank.models import Item
from kazquiz.bank.steps import RowStep
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.day import day_start
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study import card_actions
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import numbered, query, store

LIMITS = Limits(20, 200, UTC)


@pytest.fixture
def items(bank, draft, now):
    store(bank, numbered(draft, 12), now)
    with bank.read() as session:
        return list(session.exec(select(Item.id).order_by(Item.id)))


def begin(bank, now):
    study = StudySession(bank, Scheduler(), LIMITS)
    study.start(now)
    return study


def due_of(bank):
    with bank.read() as session:
        return {card.item_id: card.due for card in session.exec(select(Card))}


def set_due(bank, items, now, first, last):
    return card_actions.set_due(
        bank, items, now, first=first, last=last, zone=UTC, rng=Random(1)
    )


ACTIONS = {
    "suspend": card_actions.suspend,
    "bury": lambda *given: card_actions.bury(*given, zone=UTC),
    "flag": lambda *given: card_actions.set_flag(*given, 4),
    "mark": card_actions.mark,
    "note": lambda *given: card_actions.set_note(*given, "see line 7"),
    "due": lambda *given: set_due(*given, 1, 1),
    "delete": card_actions.delete,
}
BACK = {
    "unsuspend": ("suspend", card_actions.unsuspend),
    "unbury": ("bury", card_actions.unbury),
    "flag": ("flag", lambda *given: card_actions.set_flag(*given, 0)),
    "unmark": ("mark", card_actions.unmark),
    "note": ("note", lambda *given: card_actions.set_note(*given, " ")),
    "restore": ("delete", card_actions.restore),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_is_one_named_step_that_is_undone_whole(bank, items, now, name):
    assert ACTIONS[name](bank, items[:3], now) == 3

    with bank.write() as session:
        assert history.undo(session, bank.learner_id) == RowStep(name, 3)
    assert begin(bank, now).counts().new == 12
    with bank.write() as session:
        assert history.redo(session, bank.learner_id) == RowStep(name, 3)


@pytest.mark.parametrize("name", BACK)
def test_what_was_done_is_taken_back_by_its_opposite(bank, items, now, name):
    first, opposite = BACK[name]
    ACTIONS[first](bank, items[:3], now)

    assert opposite(bank, items, now) == 3

    with bank.read() as session:
        undoable, _ = history.next_steps(session, bank.learner_id)
    assert undoable == RowStep(name, 3)
    assert begin(bank, now).counts().new == 12


@pytest.mark.parametrize("name", BACK)
def test_where_nothing_changes_there_is_no_step(bank, items, now, name):
    assert BACK[name][1](bank, items, now) == 0
    assert BACK[name][1](bank, [], now) == 0

    with bank.read() as session:
        assert history.next_steps(session, bank.learner_id) == (None, None)


@pytest.mark.parametrize("name", ["suspend", "bury", "delete"])
def test_what_is_put_away_is_not_studied(bank, items, now, name):
    ACTIONS[name](bank, items[:5], now)

    assert begin(bank, now).counts().new == 7


def test_buried_until_the_next_day_begins_where_one_is(bank, items):
    zone = ZoneInfo("Asia/Almaty")
    night = datetime(2026, 3, 3, 3, 0, tzinfo=zone)

    card_actions.bury(bank, items[:1], night, zone=zone)

    with bank.read() as session:
        until = session.exec(select(Card.buried_until)).one()
    assert until == datetime(2026, 3, 3, 4, 0, tzinfo=zone)


def test_a_new_card_set_due_comes_on_that_day(bank, items, now):
    set_due(bank, items[:1], now, 3, 3)

    assert begin(bank, now).counts().due == 0
    day = now + timedelta(days=3)
    assert begin(bank, day).counts().due == 1


def test_set_due_today_is_due_now(bank, items, now):
    set_due(bank, items[:2], now, 0, 0)

    assert set(due_of(bank).values()) == {now}


@pytest.mark.parametrize(("first", "last"), [(1, 4), (2, 3), (5, 16)])
def test_a_range_of_days_gets_equal_shares(bank, items, now, first, last):
    assert set_due(bank, items, now, first, last) == 12

    today = day_start(now, UTC)
    days = [(due - today).days for due in due_of(bank).values()]
    shares = {day: days.count(day) for day in range(first, last + 1)}
    assert set(shares.values()) == {12 // (last - first + 1)}


@pytest.mark.parametrize(("first", "last"), [(-1, 2), (3, 2), (0, 36_501)])
def test_absurd_days_are_refused_and_change_nothing(bank, items, now, first, last):
    with pytest.raises(ValueError, match="not within 0 to 36500"):
        set_due(bank, items, now, first, last)

    assert due_of(bank) == {}


@pytest.mark.parametrize("flag", [-1, 8])
def test_a_flag_that_there_is_not_is_refused(bank, items, now, flag):
    with pytest.raises(ValueError, match="not 0 to 7"):
        card_actions.set_flag(bank, items, now, flag)


def test_a_note_too_long_is_refused(bank, items, now):
    with pytest.raises(ValueError, match="longer"):
        card_actions.set_note(bank, items[:1], now, "x" * 2001)


def test_a_forgotten_card_is_new_and_its_reviews_are_kept(bank, items, now, bank_file):
    study = begin(bank, now)
    study.rate(study.card(now), Rating.EASY, now=now, seconds=1.0)
    later = now + timedelta(minutes=5)

    assert card_actions.forget(bank, items, later) == 1

    again = begin(bank, later)
    assert again.counts().new == 12
    assert again.card(later).memory == Memory()
    assert query(bank_file, "SELECT count(*) FROM review") == [(1,)]
    with bank.read() as session:
        assert session.exec(select(Card.forgotten_at)).one() == later


def test_forgetting_can_be_undone(bank, items, now):
    study = begin(bank, now)
    left = study.rate(study.card(now), Rating.EASY, now=now, seconds=1.0)
    card_actions.forget(bank, items, now)

    with bank.write() as session:
        history.undo(session, bank.learner_id)

    with bank.read() as session:
        card = session.exec(select(Card)).one()
        assert len(session.exec(select(Review)).all()) == 1
    assert (card.state, card.due, card.forgotten_at) == (State.REVIEW, left.due, None)


def test_marks_tell_what_is_on_the_cards(bank, items, now):
    card_actions.set_note(bank, items[:1], now, "  see line 7 ")
    card_actions.mark(bank, items[:1], now)

    found = card_actions.marks(bank, items)

    assert list(found) == items[:1]
    assert (found[items[0]].note, found[items[0]].marked) == ("see line 7", True)
