from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import cards
from kazquiz.bank.models import Document, Item, Learner, Topic
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Source, Weight
from kazquiz.scheduling.memory import State
from tests.banks import store

DAY = timedelta(days=1)


@pytest.fixture
def ids(stored):
    with stored.read() as session:
        return {item.uid: item.id for item in session.exec(select(Item))}


@pytest.fixture
def add_card(stored, ids, now):
    """Make a card of an item, due an hour ago unless told otherwise."""

    def add(uid, **changes):
        usual = {
            "learner_id": stored.learner_id,
            "state": State.REVIEW,
            "due": now - timedelta(hours=1),
        }
        with stored.write() as session:
            card = Card(item_id=ids[uid], **(usual | changes))
            session.add(card)
            session.flush()
            return card.id

    return add


def due(bank, ids, now, before=None):
    by_id = {key: uid for uid, key in ids.items()}
    with bank.read() as session:
        found = cards.due_candidates(session, bank.learner_id, before or now, now)
    return {by_id[each.item_id] for each in found}


def new(bank, ids, limit=10, among=None, **options):
    by_id = {key: uid for uid, key in ids.items()}
    with bank.read() as session:
        found = cards.new_candidates(session, bank.learner_id, limit, among, **options)
    return [by_id[each.item_id] for each in found]


@pytest.mark.parametrize(
    ("changes", "is_shown"),
    [
        pytest.param({}, True, id="due"),
        pytest.param({"due": None}, False, id="never due"),
        pytest.param({"suspended": True}, False, id="suspended"),
    ],
)
def test_only_what_is_due_and_not_put_aside_is_shown(
    stored, ids, add_card, now, changes, is_shown
):
    add_card("first", **changes)

    assert due(stored, ids, now) == ({"first"} if is_shown else set())


def test_a_buried_card_comes_back_when_its_time_is_over(stored, ids, add_card, now):
    add_card("first", buried_until=now + DAY)

    assert due(stored, ids, now, before=now + 2 * DAY) == set()
    assert due(stored, ids, now + DAY) == {"first"}


def test_a_card_that_comes_due_later_is_not_shown(stored, ids, add_card, now):
    add_card("first", due=now + DAY)

    assert due(stored, ids, now, before=now + DAY) == set()
    assert due(stored, ids, now, before=now + 2 * DAY) == {"first"}


def test_a_retired_item_is_not_shown(stored, ids, add_card, now):
    add_card("first")
    with stored.write() as session:
        for item in session.exec(select(Item)):
            item.retired_at = now

    assert due(stored, ids, now) == set()
    assert new(stored, ids) == []


def test_another_learners_cards_are_not_shown(stored, ids, add_card, now):
    with stored.write() as session:
        other = Learner(name="another")
        session.add(other)
        session.flush()
    add_card("first", learner_id=other.id)

    assert due(stored, ids, now) == set()
    assert "first" in new(stored, ids)


def test_cards_in_steps_are_counted_apart(stored, add_card, now):
    add_card("first")
    add_card("second", state=State.LEARNING)
    add_card("third", state=State.NEW)

    with stored.read() as session:
        assert cards.count_due(session, stored.learner_id, now, now) == (2, 1)


def test_core_items_come_before_details_and_each_in_bank_order(bank, draft, now):
    drafts = [
        draft(uid=f"{weight}-{place}", weight=Weight(weight))
        for place in range(2)
        for weight in ("detail", "core")
    ]
    store(bank, drafts, now)
    with bank.read() as session:
        ids = {item.uid: item.id for item in session.exec(select(Item))}

    assert new(bank, ids) == ["core-0", "core-1", "detail-0", "detail-1"]
    assert new(bank, ids, limit=3) == ["core-0", "core-1", "detail-0"]


def test_new_items_can_be_taken_from_some_alone(stored, ids):
    assert new(stored, ids, among=[ids["third"], ids["first"]]) == ["first", "third"]
    assert new(stored, ids, limit=1, among=[ids["third"]]) == ["third"]
    assert new(stored, ids, among=[]) == []


def test_more_items_can_be_named_than_a_statement_holds(stored, ids):
    assert new(stored, ids, among=range(300_000)) == ["first", "second", "third"]


@pytest.mark.parametrize(
    ("changes", "is_new"),
    [
        pytest.param({"state": State.NEW, "due": None}, True, id="taken back"),
        pytest.param({"state": State.NEW}, False, id="made due"),
        pytest.param({}, False, id="studied"),
        pytest.param(
            {"state": State.NEW, "due": None, "suspended": True}, False, id="suspended"
        ),
    ],
)
def test_an_item_is_new_until_it_is_studied(stored, ids, add_card, changes, is_new):
    card = add_card("first", **changes)

    with stored.read() as session:
        found = cards.new_candidates(session, stored.learner_id, 10)

    taken = {each.item_id: each.card_id for each in found}
    assert taken.get(ids["first"]) == (card if is_new else None)


def test_a_new_item_that_is_buried_waits(stored, ids, add_card, now):
    add_card("first", state=State.NEW, due=None, buried_until=now + DAY)

    assert "first" not in new(stored, ids, now=now)
    assert "first" not in new(stored, ids)
    assert "first" in new(stored, ids, now=now + DAY)


def test_items_are_found_by_topic_and_by_document(bank, draft, now):
    store(
        bank,
        [
            draft(uid="a", topic="one", sources=(Source("x.txt", 1),)),
            draft(uid="b", topic="two", sources=(Source("x.txt", 2),)),
            draft(uid="c", topic="two", sources=(Source("y.txt", 1),)),
        ],
        now,
    )

    with bank.read() as session:
        uids = {item.id: item.uid for item in session.exec(select(Item))}
        topics = {row.slug: row.id for row in session.exec(select(Topic))}
        files = {row.name: row.id for row in session.exec(select(Document))}

        def found(**where):
            return [uids[key] for key in cards.items_of(session, **where)]

        assert found() == ["a", "b", "c"]
        assert found(topics=[topics["two"]]) == ["b", "c"]
        assert found(documents=[files["x.txt"]]) == ["a", "b"]
        assert found(topics=[topics["two"]], documents=[files["x.txt"]]) == ["b"]


def make_due(bank, item_ids, now):
    with bank.write() as session:
        return cards.make_due(session, bank.learner_id, item_ids, now)


def test_an_item_never_studied_becomes_a_card_that_is_due(stored, ids, now):
    assert make_due(stored, [ids["first"]], now) == 1

    assert due(stored, ids, now, before=now + DAY) == {"first"}
    assert new(stored, ids) == ["second", "third"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"due": None}, id="without a day"),
        pytest.param({"suspended": True}, id="suspended"),
        pytest.param({"later": 30}, id="due later"),
        pytest.param({"buried": 3}, id="buried"),
    ],
)
def test_what_is_put_off_becomes_due(stored, ids, add_card, now, changes):
    if "later" in changes:
        changes = {"due": now + changes["later"] * DAY}
    if "buried" in changes:
        changes = {"buried_until": now + changes["buried"] * DAY}
    add_card("first", stability=12.0, **changes)

    assert make_due(stored, [ids["first"]], now) == 1
    assert due(stored, ids, now, before=now + DAY) == {"first"}
    with stored.read() as session:
        assert session.exec(select(Card)).one().stability == 12.0


def test_what_is_due_already_stays_as_it_is(stored, ids, add_card, now):
    add_card("first")

    assert make_due(stored, [ids["first"], ids["first"]], now) == 0
    with stored.read() as session:
        assert session.exec(select(Card)).one().due == now - timedelta(hours=1)


def test_an_item_missed_twice_becomes_one_card(stored, ids, now):
    assert make_due(stored, [ids["first"], ids["first"]], now) == 1


@pytest.mark.parametrize("few", [1, 10_000])
def test_any_items_can_be_taken_with_their_cards(
    stored, ids, add_card, now, monkeypatch, few
):
    monkeypatch.setattr(cards, "_FEW", few)
    card = add_card("first", suspended=True, due=now + DAY, reviews=4)
    wanted = [ids["first"], ids["second"], 999]

    with stored.read() as session:
        found = cards.candidates_of(session, stored.learner_id, wanted)

    assert {each.item_id: each.card_id for each in found} == {
        ids["first"]: card,
        ids["second"]: None,
    }
    assert {each.memory.reviews for each in found} == {4, 0}
