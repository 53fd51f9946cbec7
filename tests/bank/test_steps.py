from datetime import timedelta

import pytest
from sqlmodel import col, select

from kazquiz.bank import cards, history
from kazquiz.bank.models import Item, ItemTag, Tag
from kazquiz.bank.steps import RowStep, Watch
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Weight

ITEMS = [1, 2, 3]


@pytest.fixture
def step(stored, now):
    """Do something to the three items and their cards as one step."""

    def do(name, change):
        with stored.write() as session:
            watches = [
                Watch(Item, "id", ITEMS),
                Watch(Card, "item_id", ITEMS),
                Watch(ItemTag, "item_id", ITEMS),
            ]
            with history.step(
                session, stored.learner_id, name, at=now, watches=watches
            ):
                change(session)

    return do


@pytest.fixture
def turn(stored):
    def do(way):
        with stored.write() as session:
            return way(session, stored.learner_id)

    return do


def make_detail(session):
    for item in session.exec(select(Item).where(col(Item.id) < 3)):
        item.weight = Weight.DETAIL


def weights(bank):
    with bank.read() as session:
        return list(session.exec(select(Item.weight).order_by(col(Item.id))))


def test_changed_rows_come_back_and_change_again(stored, step, turn):
    before = weights(stored)
    step("weight", make_detail)
    after = weights(stored)

    undone = turn(history.undo)
    assert weights(stored) == before != after
    redone = turn(history.redo)

    assert weights(stored) == after
    assert undone == redone == RowStep("weight", 2)


def test_made_rows_go_and_come_back(stored, step, turn, now):
    step("due", lambda session: cards.make_due(session, stored.learner_id, ITEMS, now))

    turn(history.undo)
    with stored.read() as session:
        assert session.exec(select(Card)).all() == []
    turn(history.redo)

    with stored.read() as session:
        assert [card.due for card in session.exec(select(Card))] == [now] * 3


def test_removed_rows_come_back(stored, step, turn):
    def remove(session):
        for row in session.exec(select(ItemTag)):
            session.delete(row)

    with stored.read() as session:
        before = session.exec(select(ItemTag.item_id, ItemTag.tag_id)).all()
    step("tags", remove)

    turn(history.undo)

    with stored.read() as session:
        assert session.exec(select(ItemTag.item_id, ItemTag.tag_id)).all() == before
        assert len(before) == 3
        assert session.exec(select(Tag)).all()


def test_what_is_not_watched_stays(stored, step, turn):
    def rename(session):
        make_detail(session)
        for tag in session.exec(select(Tag)):
            tag.name = "renamed"

    step("weight", rename)

    turn(history.undo)

    with stored.read() as session:
        assert session.exec(select(Tag.name)).all() == ["renamed"]


def test_a_step_that_changes_nothing_is_none(stored, step, turn):
    step("weight", lambda session: None)

    assert turn(history.undo) is None


def test_a_step_that_fails_is_not_kept(stored, step, turn):
    def fail(session):
        make_detail(session)
        raise ValueError

    before = weights(stored)
    with pytest.raises(ValueError):  # noqa: PT011  (the one raised just now)
        step("weight", fail)

    assert weights(stored) == before
    assert turn(history.undo) is None


def test_steps_survive_a_restart(stored, step, turn, bank_file):
    before = weights(stored)
    step("weight", make_detail)
    stored.close()

    again = open_bank(str(bank_file))
    with again.write() as session:
        assert history.next_steps(session, again.learner_id)[0] == RowStep("weight", 2)
        history.undo(session, again.learner_id)

    assert weights(again) == before
    again.close()


def test_the_newest_step_is_undone_first(stored, step, turn, now):
    step("weight", make_detail)
    step(
        "due",
        lambda session: cards.make_due(
            session, stored.learner_id, ITEMS, now + timedelta(days=1)
        ),
    )

    assert turn(history.undo).name == "due"
    assert turn(history.undo).name == "weight"
    assert turn(history.undo) is None


def test_more_rows_than_one_statement_takes(stored, now):
    keys = [*range(40_000), *ITEMS]

    with (
        stored.write() as session,
        history.step(
            session,
            stored.learner_id,
            "weight",
            at=now,
            watches=[Watch(Item, "id", keys)],
        ),
    ):
        make_detail(session)

    with stored.write() as session:
        assert history.undo(session, stored.learner_id) == RowStep("weight", 2)
