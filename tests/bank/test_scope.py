import pytest
from sqlmodel import select

from kazquiz.bank.models import Document, Item, Topic
from kazquiz.bank.scope import Scope, matching
from kazquiz.items.draft import Source
from tests.banks import store


@pytest.fixture
def found(bank, draft, now):
    """Return the uids that a scope lets through, by names rather than row ids."""
    store(
        bank,
        [
            draft(uid="1", topic="a", sources=(Source("x.txt", 1), Source("y.txt", 2))),
            draft(uid="2", topic="a", sources=(Source("x.txt", 5),)),
            draft(uid="3", topic="b", sources=(Source("y.txt", 5),)),
        ],
        now,
    )

    def find(topics=(), documents=(), items=None):
        with bank.read() as session:
            slugs = {each.slug: each.id for each in session.exec(select(Topic))}
            names = {each.name: each.id for each in session.exec(select(Document))}
            uids = {each.id: each.uid for each in session.exec(select(Item))}
            keys = {uid: key for key, uid in uids.items()}
            scope = Scope(
                tuple(slugs[each] for each in topics),
                tuple(names[each] for each in documents),
                None if items is None else frozenset(keys[each] for each in items),
            )
            rows = session.connection().execute(matching(scope))
            return {uids[key] for (key,) in rows}

    return find


def test_an_empty_scope_is_the_whole_bank(found):
    assert found() == {"1", "2", "3"}
    assert Scope().is_whole
    assert not Scope(items=frozenset()).is_whole


def test_topics_and_documents_narrow_it(found):
    assert found(topics=["a"]) == {"1", "2"}
    assert found(documents=["y.txt"]) == {"1", "3"}
    assert found(topics=["a"], documents=["y.txt"]) == {"1"}


def test_chosen_items_narrow_it_and_none_leaves_none(found):
    assert found(items=["2", "3"]) == {"2", "3"}
    assert found(topics=["b"], items=["2", "3"]) == {"3"}
    assert found(items=[]) == set()


def test_more_items_than_a_statement_takes_values(bank, stored):
    with bank.read() as session:
        everything = frozenset(range(1, 50_000))
        rows = session.connection().execute(matching(Scope(items=everything)))
        assert len(rows.all()) == 3


def test_retired_items_are_left_out(bank, draft, now):
    items = [draft(uid="1"), draft(uid="2")]
    store(bank, items, now)
    store(bank, items[:1], now)

    with bank.read() as session:
        assert len(session.connection().execute(matching(Scope())).all()) == 1
