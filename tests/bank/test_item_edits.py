from dataclasses import replace

from sqlalchemy import update
from sqlmodel import col

from kazquiz.bank import item_edits, search_index
from kazquiz.bank.models import Item
from tests.banks import query


def test_a_tag_is_made_once(stored):
    with stored.write() as session:
        assert item_edits.tag_named(session, "new") == item_edits.tag_named(
            session, "new"
        )
        assert item_edits.tag_names(session) == ["capital"]


def test_texts_are_written_and_found_as_they_now_are(stored, now, bank_file):
    with stored.write() as session:
        texts = item_edits.read_texts(session, [1, 2], "kk")
        changed = {1: replace(texts[1], stem="Арал ҚАЙДА?")}
        item_edits.write_texts(session, changed, "kk", now)
        found = search_index.items_with(
            search_index.spellings("арал қайда", ["kk"]), indexed=True
        )
        assert list(session.connection().scalars(found)) == [1]

    assert query(bank_file, "select id from item where edited") == [(1,)]


def test_an_item_of_ones_own_is_none_that_was_edited(stored, now, bank_file):
    with stored.write() as session:
        session.connection().execute(
            update(Item).where(col(Item.id) == 1).values(bundled=False)
        )
        tag = item_edits.tag_named(session, "new")
        item_edits.add_tag(session, [1, 2], tag, now)

    assert query(bank_file, "select id from item where edited") == [(2,)]
    assert query(bank_file, "select count(*) from item where edited_at > 0") == [(2,)]


def test_a_topic_that_is_not_there_moves_nothing(stored, now):
    with stored.write() as session:
        assert item_edits.set_topic(session, [1], "nowhere", now) == 0


def test_keys_come_in_portions_that_a_statement_takes():
    sizes = [len(portion) for portion in item_edits.portions(range(25_000))]

    assert sum(sizes) == 25_000
    assert max(sizes) <= 10_000
