from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import cards, totals
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card, Review
from kazquiz.items.draft import Source, Weight
from kazquiz.items.values import CountryValue
from kazquiz.scheduling.memory import Rating, State
from tests.banks import store

DAY = timedelta(days=1)


def test_the_bank_is_counted_by_what_its_items_are(bank, draft, now):
    items = [
        draft(uid="1", topic="a", sources=(Source("x.txt", 1), Source("y.txt", 2))),
        draft(uid="2", topic="a", weight=Weight.DETAIL, sources=(Source("x.txt", 5),)),
        draft(uid="3", topic="b", answer=CountryValue("KZ"), distractors=(), names={}),
        draft(uid="4", topic="b"),
    ]
    store(bank, items, now)
    store(bank, items[:3], now)

    with bank.read() as session:
        found = totals.bank_totals(session)

    assert found == totals.BankTotals(
        items=3,
        documents={"document.txt": 1, "x.txt": 2, "y.txt": 1},
        topics={"a": 2, "b": 1},
        languages={"ar": 3, "en": 3, "fa": 3, "kk": 3, "ru": 3},
        answer_types={"country": 1, "place": 2},
        weights={"core": 2, "detail": 1},
    )


def test_an_empty_bank_is_counted(bank):
    with bank.read() as session:
        assert totals.bank_totals(session).items == 0


@pytest.fixture
def add_card(stored, now):
    def add(uid="first", **changes):
        with stored.write() as session:
            item = session.exec(select(Item).where(Item.uid == uid)).one()
            card = Card(learner_id=stored.learner_id, item_id=item.id, **changes)
            session.add(card)
            session.flush()
            return card.id

    return add


@pytest.mark.parametrize(
    ("changes", "new"),
    [
        pytest.param({"state": State.REVIEW}, 2, id="studied"),
        pytest.param({"suspended": True}, 2, id="suspended"),
        pytest.param({"state": State.NEW}, 3, id="taken back"),
        pytest.param({"days_buried": 1}, 2, id="buried"),
        pytest.param({"days_due": 0}, 2, id="made due"),
    ],
)
def test_new_items_are_counted_as_they_are_listed(stored, add_card, now, changes, new):
    if "days_buried" in changes:
        changes = {"buried_until": now + changes["days_buried"] * DAY}
    if "days_due" in changes:
        changes = {"due": now + changes["days_due"] * DAY}
    add_card(**changes)

    with stored.read() as session:
        assert totals.count_new(session, stored.learner_id, now) == new
        assert totals.count_new(session, stored.learner_id) == new
        listed = cards.new_candidates(session, stored.learner_id, 9, now=now)
    assert len(listed) == new


def test_a_review_takes_its_average_time(stored, add_card, now):
    with stored.read() as session:
        assert totals.seconds_per_review(session, stored.learner_id) is None

    key = add_card()
    with stored.write() as session:
        for place, seconds in enumerate((2.0, 4.0)):
            session.add(
                Review(
                    learner_id=stored.learner_id,
                    card_id=key,
                    rating=Rating.GOOD,
                    at=now + place * DAY,
                    seconds=seconds,
                    memory_before={},
                )
            )

    with stored.read() as session:
        assert totals.seconds_per_review(session, stored.learner_id) == 3.0
        found = totals.reviews_by_instant(session, stored.learner_id, now + DAY)
    assert found == [now + DAY]


def test_what_is_known_of_each_item_is_listed(stored, add_card, now):
    add_card("second", stability=8.5, last_review=now)

    with stored.read() as session:
        found = totals.known_items(session, stored.learner_id)

    assert [(each.topic, each.stability, each.last_review) for each in found] == [
        ("state", None, None),
        ("state", 8.5, now),
        ("state", None, None),
    ]
