from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Source
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits, SessionPlan
from tests.banks import numbered, store

DAY = timedelta(days=1)


@pytest.fixture
def study(bank, draft, now):
    """Begin a session over six items, of which the first and the fourth are one."""
    drafts = numbered(draft, 6)
    drafts[3] = replace(drafts[3], sources=(Source("document.txt", 1),))
    store(bank, drafts, now)

    def begin(at=now, new=20, **plan):
        limits = Limits(new, 200, UTC)
        session = StudySession(bank, Scheduler(), limits, plan=SessionPlan(**plan))
        session.start(at)
        return session

    return begin


@pytest.fixture
def learned(bank, study, now):
    """Make cards of all items, due by now, the first soon to be a leech."""
    with bank.write() as session:
        for item in session.exec(select(Item)):
            session.add(
                Card(
                    learner_id=bank.learner_id,
                    item_id=item.id,
                    state=State.REVIEW,
                    stability=10.0 + item.position,
                    difficulty=5.0,
                    due=now - DAY,
                    last_review=now - 20 * DAY,
                    lapses=7 - item.position,
                    reviews=14,
                )
            )


def uids(session, now):
    found = []
    while (card := session.card(now)) is not None:
        found.append(card.draft.uid)
        session.rate(card, Rating.EASY, now=now, seconds=1.0)
    return found


def card_of(bank, uid):
    with bank.read() as session:
        item = select(Item.id).where(Item.uid == uid)
        return session.exec(select(Card).where(Card.item_id.in_(item))).one()


def test_rating_one_buries_its_siblings_until_tomorrow(study, learned, bank, now):
    assert uids(study(), now) == ["item-0", "item-1", "item-2", "item-4", "item-5"]

    assert card_of(bank, "item-3").buried_until > now
    assert uids(study(now + DAY), now + DAY) == ["item-3"]


def test_new_siblings_do_not_come_on_one_day(study, now):
    assert uids(study(new=4), now) == ["item-0", "item-1", "item-2", "item-4"]
    assert uids(study(new=9), now) == ["item-5"]
    assert uids(study(now + DAY), now + DAY) == ["item-3"]


def test_the_undo_of_a_rating_digs_its_siblings_out(study, learned, bank, now):
    session = study()
    session.rate(session.card(now), Rating.EASY, now=now, seconds=1.0)
    assert session.counts().due == 4

    assert session.undo(now)

    assert card_of(bank, "item-3").buried_until is None
    assert session.card(now).draft.uid == "item-0"
    assert session.counts().due == 6
    assert session.redo(now)
    assert card_of(bank, "item-3").buried_until is not None
    assert session.counts().due == 4


def test_siblings_may_be_left_alone(study, learned, now):
    assert len(uids(study(bury_siblings=False), now)) == 6


def test_a_card_forgotten_too_often_is_a_leech(study, learned, bank, now):
    session = study()
    card = session.card(now)

    after = session.rate(card, Rating.AGAIN, now=now, seconds=1.0)

    assert session.found_leech(card, after)
    assert card_of(bank, "item-0").leech
    assert not card_of(bank, "item-0").suspended
    later = now + timedelta(minutes=11)
    assert session.card(later).marks.leech


def test_a_leech_is_suspended_by_choice(study, learned, bank, now):
    session = study(suspend_leeches=True)
    session.rate(session.card(now), Rating.AGAIN, now=now, seconds=1.0)

    assert card_of(bank, "item-0").suspended
    assert session.counts().learning == 0

    assert session.undo(now)
    card = card_of(bank, "item-0")
    assert (card.leech, card.suspended, card.lapses) == (False, False, 7)
    assert session.card(now).draft.uid == "item-0"


def test_one_lapse_less_is_no_leech(study, learned, bank, now):
    session = study()
    for _turn in range(2):
        card = session.card(now)
        after = session.rate(card, Rating.AGAIN, now=now, seconds=1.0)

    assert card.draft.uid == "item-1"
    assert not session.found_leech(card, after)
