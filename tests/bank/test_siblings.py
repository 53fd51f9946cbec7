from datetime import UTC, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import card_changes, siblings
from kazquiz.bank.models import Item
from kazquiz.items.draft import Source
from kazquiz.items.values import YearValue
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import store


@pytest.fixture
def by_uid(bank, draft, now):
    place, elsewhere = (Source("a.txt", 3),), (Source("a.txt", 4), Source("b.txt", 3))
    store(
        bank,
        [
            draft(uid="one", sources=place),
            draft(uid="twin", sources=(*place, *elsewhere)),
            draft(uid="other-answer", sources=place, answer=YearValue(1991)),
            draft(uid="elsewhere", sources=elsewhere, tags=("sources-disagree",)),
        ],
        now,
    )
    with bank.read() as session:
        return {item.uid: item.id for item in session.exec(select(Item))}


def found(bank, *ids):
    with bank.read() as session:
        return siblings.same_answers(session, ids)


def test_siblings_share_answer_and_place(bank, by_uid):
    one, twin, other, elsewhere = by_uid.values()

    assert found(bank, *by_uid.values()) == {
        one: {twin},
        twin: {one, elsewhere},
        elsewhere: {twin},
    }
    assert found(bank, other) == {}


def test_a_retired_item_is_no_sibling(bank, by_uid, now):
    with bank.write() as session:
        card_changes.retire_items(session, [by_uid["twin"]], now)

    assert found(bank, by_uid["one"]) == {}


def test_items_are_found_by_their_tag(bank, by_uid):
    with bank.read() as session:
        tagged = siblings.items_tagged(session, "sources-disagree")

        places, remarks = siblings.places_and_remarks(session, "sources-disagree")

    item = by_uid["elsewhere"]
    assert list(tagged) == [item]
    assert [line for _document, line in sorted(places[item])] == [4, 3]
    assert remarks == {item: [""] * 5}


def test_tells_what_was_reviewed_from_then_on(bank, by_uid, now):

    study = StudySession(bank, Scheduler(), Limits(20, 200, UTC))
    study.start(now)
    study.rate(study.card(now), Rating.GOOD, now=now, seconds=1.0)

    with bank.read() as session:
        seen = siblings.items_reviewed(session, bank.learner_id, now)
        later = now + timedelta(seconds=1)
        none = siblings.items_reviewed(session, bank.learner_id, later)
    assert seen == {by_uid["one"]}
    assert none == set()
