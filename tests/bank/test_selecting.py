from datetime import timedelta

import pytest

from kazquiz.bank import attempts, cards, selecting
from kazquiz.bank.selecting import DUE, NEW, Selection, conditions
from kazquiz.items.draft import ItemText, Weight
from tests.banks import store


@pytest.fixture
def three(bank, draft, now):
    texts = {"en": ItemText("?", "[[a]]", caption="a caption")}
    return store(
        bank,
        [
            draft(uid="1", tags=("x", "y")),
            draft(uid="2", tags=("y",), weight=Weight.DETAIL, texts=texts),
            draft(uid="3", tags=()),
        ],
        now,
    )


def meant(bank, **selection):
    with bank.read() as session:
        further = conditions(Selection(bank.learner_id, **selection))
        kins = attempts.askable(session, further=further)
        return [item for kin in kins for item in kin.item_ids]


@pytest.mark.parametrize(
    ("selection", "items"),
    [
        ({}, [1, 2, 3]),
        ({"tags": ("y",)}, [1, 2]),
        ({"tags": ("x", "none")}, [1]),
        ({"weights": (Weight.DETAIL,)}, [2]),
        ({"weights": tuple(Weight)}, [1, 2, 3]),
        ({"tags": ("x",), "weights": (Weight.DETAIL,)}, []),
    ],
)
def test_items_are_meant_by_tag_and_weight(three, selection, items):
    assert meant(three, **selection) == items


def test_what_is_due_is_no_longer_new(three, now):
    assert meant(three, among=NEW) == [1, 2, 3]
    assert meant(three, among=DUE, now=now) == []

    with three.write() as session:
        cards.make_due(session, three.learner_id, [2], now)

    later = now + timedelta(minutes=1)
    assert meant(three, among=DUE, now=later) == [2]
    assert meant(three, among=DUE) == [2]
    assert meant(three, among=DUE, now=now - timedelta(days=1)) == []


def test_tags_captions_and_the_order_of_the_bank_are_told(three):
    with three.read() as session:
        assert selecting.tag_names(session) == ["x", "y"]
        assert selecting.tagged(session, "y") == {1, 2}
        assert selecting.captioned(session, [3, 2, 1]) == [2]
        assert selecting.in_order(session, [3, 1, 2]) == [1, 2, 3]
