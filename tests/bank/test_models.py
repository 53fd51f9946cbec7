import pytest
from sqlmodel import SQLModel, select

from kazquiz.bank import cards, history
from kazquiz.bank.lots import lot_of
from kazquiz.bank.models import Item
from kazquiz.scheduling.memory import Memory, Rating, State
from tests.banks import query

OF_AN_ITEM = ["itemtext", "itemsource", "itemtag", "option", "optiontext", "card"]


@pytest.fixture
def studied(stored, now):
    """Return a bank in which every item has been reviewed once."""
    with stored.write() as session:
        for candidate in cards.new_candidates(session, stored.learner_id, 3):
            after = Memory(State.REVIEW, None, 3.0, 5.0, now, now, 0, 1)
            history.record_review(
                session,
                stored.learner_id,
                candidate,
                rating=Rating.GOOD,
                after=after,
                at=now,
                seconds=2.0,
            )
    return stored


def test_deleting_an_item_deletes_its_cards_and_all_its_parts(studied, bank_file):
    with studied.write() as session:
        for item in session.exec(select(Item)):
            session.delete(item)

    for table in [*OF_AN_ITEM, "review"]:
        assert query(bank_file, f'SELECT * FROM "{table}"') == []


def test_the_items_that_are_left_keep_theirs(studied, bank_file):
    with studied.write() as session:
        session.delete(session.exec(select(Item).where(Item.uid == "second")).one())

    assert query(bank_file, "SELECT count(*) FROM card") == [(2,)]
    assert query(bank_file, "SELECT count(*) FROM review") == [(2,)]
    assert query(bank_file, "SELECT count(DISTINCT item_id) FROM itemtext") == [(2,)]


def test_an_item_that_comes_back_without_a_lot_draws_its_own(stored, bank_file):
    """As a step did that was kept before there were any."""
    table = SQLModel.metadata.tables["item"]
    with stored.write() as session:
        row = dict(session.connection().execute(select(table)).mappings().first())
        back = {name: row[name] for name in row if name not in {"id", "lot"}}
        session.connection().execute(table.insert().values(back | {"uid": "again"}))

    lot = query(bank_file, "SELECT lot FROM item WHERE uid = 'again'")
    assert lot == [(lot_of("again"),)]


def test_every_reference_says_what_becomes_of_it():
    loose = {
        f"{table.name}.{key.parent.name}"
        for table in SQLModel.metadata.tables.values()
        for key in table.foreign_keys
        if key.ondelete is None
    }

    # An item keeps its topic alive: nobody deletes a topic with items in it.
    assert loose == {"item.topic_id"}
