from random import Random

import pytest
from sqlmodel import select

from kazquiz.bank import own_fields
from kazquiz.bank.models import Item
from kazquiz.scheduling.memory import Rating
from kazquiz.study import card_actions
from kazquiz.study.card_queue import Counts
from kazquiz.study.cram import CramSession
from tests.banks import numbered, query, store


@pytest.fixture
def items(bank, draft, now):
    store(bank, numbered(draft, 12), now)
    with bank.read() as session:
        return list(session.exec(select(Item.id)))


@pytest.fixture
def cram(bank, items, now):
    session = CramSession(bank, items, Random(1))
    session.start(now)
    return session


def rate(cram, now, *ratings):
    uids = []
    for rating in ratings:
        card = cram.card(now)
        uids.append(card.draft.uid)
        cram.rate(card, rating, now=now, seconds=1.0)
    return uids


def test_every_card_comes_in_a_mixed_order_until_it_is_known(cram, now):
    order = rate(cram, now, *[Rating.GOOD] * 12)

    assert sorted(order) == sorted(f"item-{place}" for place in range(12))
    assert order != sorted(order)
    assert cram.card(now) is None
    assert cram.studied == 12


def test_what_was_not_known_comes_again_after_five_others(cram, now):
    order = rate(cram, now, Rating.AGAIN, *[Rating.GOOD] * 6)

    assert order[0] not in order[1:6]
    assert order[6] == order[0]


def test_nothing_is_written(cram, bank_file, now):
    def everything():
        return [
            query(bank_file, f"SELECT * FROM {table}")
            for table in ("card", "review", "change")
        ]

    before = everything()
    rate(cram, now, Rating.AGAIN, Rating.GOOD, Rating.EASY, Rating.HARD)
    cram.undo(now)

    assert everything() == before


def test_the_memory_of_a_card_stays_as_it_was(cram, now):
    card = cram.card(now)

    assert cram.rate(card, Rating.AGAIN, now=now, seconds=1.0) == card.memory
    assert cram.preview(card, now) == {}
    assert not cram.found_leech(card, card.memory)


def test_tells_what_is_left_and_what_was_missed(cram, now):
    assert cram.counts() == Counts(0, 0, 12)

    rate(cram, now, Rating.AGAIN, Rating.GOOD)

    assert cram.counts() == Counts(0, 1, 10)


def test_undo_and_redo(cram, now):
    first, second = rate(cram, now, Rating.AGAIN, Rating.GOOD)
    assert cram.next_steps()[0].name == "cram"

    assert cram.undo(now)
    assert cram.card(now).draft.uid == second
    assert cram.undo(now)
    assert cram.card(now).draft.uid == first
    assert cram.counts().total == 12
    assert not cram.undo(now)

    assert cram.redo(now)
    assert cram.card(now).draft.uid == second
    assert cram.redo(now)
    assert not cram.redo(now)
    assert cram.studied == 1


def test_suspended_cards_are_crammed_too_but_no_deleted_ones(bank, items, now):
    card_actions.suspend(bank, items[:2], now)
    card_actions.delete(bank, items[2:4], now)

    session = CramSession(bank, [*items, 999], Random(1))
    session.start(now)

    assert session.counts().total == 10


def test_a_card_can_be_put_off_and_away(cram, now):
    first = cram.card(now)
    cram.postpone(first)
    second = cram.card(now)
    cram.put_away(second.candidate.item_id)
    cram.put_away(second.candidate.item_id)

    order = rate(cram, now, *[Rating.GOOD] * 11)

    assert order[-1] == first.draft.uid
    assert second.draft.uid not in order


def test_a_card_shows_what_has_been_put_on_it(cram, bank, now):
    item = cram.card(now).candidate.item_id
    card_actions.set_flag(bank, [item], now, 3)

    assert cram.read_marks_again(item).flag == 3

    assert cram.card(now).marks.flag == 3


def test_nothing_to_cram_is_no_card(bank, now):
    session = CramSession(bank, [], Random(1))
    session.start(now)

    assert session.card(now) is None
    assert session.counts().total == 0


def test_reading_ahead_changes_no_card(cram, bank, items, now):
    other = CramSession(bank, items, Random(1))
    other.start(now)
    for _turn in items:
        other.read_ahead()
        assert other.card(now) == cram.card(now)
        for one in (other, cram):
            one.rate(one.card(now), Rating.GOOD, now=now, seconds=1.0)


def test_a_card_tells_what_stands_in_ones_own_fields(bank, items, now):
    with bank.write() as session:
        key = own_fields.add_field(session, 1, "Mnemonic", now)
        for item in items:
            own_fields.write_item(session, item, {key: {"en": "x"}})
    cram = CramSession(bank, items, Random(1))
    cram.start(now)

    _fields, texts = cram.card(now).own

    assert texts == {key: {"en": "x"}}
