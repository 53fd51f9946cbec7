from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.study.session_plan import Limits
from kazquiz.study.tally import Rated, Tally, due_tomorrow
from tests.banks import numbered, store

NEW, STEPS, KNOWN = Memory(), Memory(State.LEARNING), Memory(State.REVIEW)


def tally_of(*ratings):
    tally = Tally()
    for item, rating, before, after in ratings:
        tally.add(Rated(item, rating, before, after, 5.0))
    return tally


MORNING = (
    (1, Rating.GOOD, NEW, STEPS),
    (1, Rating.GOOD, STEPS, KNOWN),
    (2, Rating.EASY, NEW, KNOWN),
    (3, Rating.AGAIN, KNOWN, STEPS),
    (4, Rating.HARD, KNOWN, KNOWN),
    (5, Rating.GOOD, KNOWN, KNOWN),
    (6, Rating.GOOD, KNOWN, KNOWN),
)


def test_tells_what_a_session_has_come_to():
    tally = tally_of(*MORNING)

    assert (tally.ratings, tally.newly_known) == (7, 2)
    assert list(tally.by_rating.values()) == [1, 1, 4, 1]
    assert tally.retention == 0.75
    assert tally.seconds == 35.0
    assert tally.items == {1, 2, 3, 4, 5, 6}
    summary = tally.summary(tomorrow=9)
    assert (summary.cards, summary.retention, summary.tomorrow) == (6, 0.75, 9)


def test_without_known_cards_nothing_is_told_of_retention():
    assert tally_of(*MORNING[:3]).retention is None


def test_a_rating_taken_back_no_longer_counts():
    tally = tally_of(*MORNING)
    tally.undo()
    tally.undo()
    assert (tally.ratings, tally.seconds) == (5, 25.0)

    tally.redo()

    assert (tally.ratings, tally.by_rating[Rating.GOOD]) == (6, 3)


def test_what_was_rated_in_an_earlier_session_is_not_taken_back_from_this_one():
    tally = Tally()
    tally.undo()
    tally.redo()

    assert tally.ratings == 0


def test_after_another_rating_there_is_nothing_to_give_again():
    tally = tally_of(*MORNING[:2])
    tally.undo()
    tally.add(Rated(9, Rating.EASY, NEW, KNOWN, 1.0))
    tally.redo()

    assert tally.ratings == 2


def test_time_without_a_rating_counts():
    tally = tally_of(*MORNING[:1])
    tally.spend(12.0)

    assert tally.seconds == 17.0


@pytest.mark.parametrize(("limit", "due"), [(200, 4), (3, 3)])
def test_forecasts_what_is_due_tomorrow(bank, draft, now, limit, due):
    store(bank, numbered(draft, 6), now)
    ends = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)
    dues = [now, ends - timedelta(days=1), ends - timedelta(minutes=1), ends, now, None]
    with bank.write() as session:
        items = session.exec(select(Item.id)).all()
        for item, at in zip(items, dues, strict=True):
            state = State.REVIEW if at else State.NEW
            session.add(
                Card(learner_id=bank.learner_id, item_id=item, state=state, due=at)
            )

    assert due_tomorrow(bank, Limits(20, limit, UTC), now) == due
