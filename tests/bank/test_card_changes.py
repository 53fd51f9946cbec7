from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import card_changes, questions
from kazquiz.bank.card_changes import Marks
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import State
from tests.banks import bundle_of, query


@pytest.fixture
def items(stored):
    with stored.read() as session:
        return list(session.exec(select(Item.id).order_by(Item.id)))


def change(bank, *values):
    with bank.write() as session:
        return card_changes.set_on_cards(session, bank.learner_id, *values)


def test_a_card_is_made_where_there_is_none(stored, items, bank_file):
    assert change(stored, items[:2], {"flag": 3}) == 2

    assert query(bank_file, "SELECT item_id, state, flag, marked FROM card") == [
        (items[0], "NEW", 3, 0),
        (items[1], "NEW", 3, 0),
    ]


def test_only_what_was_otherwise_counts_as_changed(stored, items):
    change(stored, items[:1], {"marked": True})

    assert change(stored, items, {"marked": True}) == 2
    assert change(stored, items, {"marked": True}) == 0


def test_what_a_new_card_has_anyway_makes_none(stored, items, bank_file):
    assert change(stored, items, {"suspended": False}) == 0
    assert query(bank_file, "SELECT * FROM card") == []


def test_an_item_that_is_not_there_is_left_out(stored, items):
    assert change(stored, [*items, 999], {"suspended": True}) == 3


def test_marks_are_read_of_the_items_that_have_cards(stored, items):
    change(stored, items[:1], {"flag": 2, "note": "look it up"})

    with stored.read() as session:
        found = card_changes.read_marks(session, stored.learner_id, items)

    assert found == {items[0]: Marks(flag=2, note="look it up")}


def test_more_cards_can_be_changed_than_a_statement_names(stored, items, monkeypatch):
    monkeypatch.setattr(card_changes, "_KEYS_AT_ONCE", 2)

    assert change(stored, items, {"suspended": True}) == 3


def test_a_card_in_its_steps_leaves_them_for_a_date(stored, items, now):
    with stored.write() as session:
        session.add(
            Card(
                learner_id=stored.learner_id,
                item_id=items[0],
                state=State.RELEARNING,
                step=0,
                stability=2.0,
                difficulty=5.0,
                due=now,
                suspended=True,
            )
        )
    later = now + timedelta(days=4)

    with stored.write() as session:
        wished = {items[0]: later, items[1]: now}
        assert card_changes.set_due(session, stored.learner_id, wished) == 2

    with stored.read() as session:
        first, second = session.exec(select(Card).order_by(Card.item_id)).all()
    assert (first.state, first.step, first.due) == (State.REVIEW, None, later)
    assert (first.stability, first.suspended) == (2.0, False)
    assert (second.state, second.due) == (State.NEW, now)


def test_a_deleted_item_stays_away_when_the_bundled_bank_changes(
    stored, items, draft, now
):
    with stored.write() as session:
        assert card_changes.retire_items(session, items[:1], now) == 1
    changed = [draft(uid=uid, tags=("new",)) for uid in ("first", "second", "third")]

    with stored.write() as session:
        questions.store_bundle(session, bundle_of(changed, digest="next"), now)

    with stored.read() as session:
        retired = session.exec(
            select(Item.uid).where(Item.retired_at.is_not(None))
        ).all()
    assert retired == ["first"]


def test_a_deleted_item_comes_back(stored, items, now):
    with stored.write() as session:
        card_changes.retire_items(session, items, now)
        assert card_changes.restore_items(session, [*items, 999]) == 3

    with stored.read() as session:
        assert not [item for item in session.exec(select(Item)) if item.retired_at]
