import pytest

from kazquiz.bank import own_fields
from kazquiz.items.own_fields import Showing
from kazquiz.study.own_texts import NOTHING, OwnCardTexts


@pytest.fixture
def key(stored, now):
    with stored.write() as session:
        made = own_fields.add_field(session, 1, "Mnemonic", now)
        own_fields.write_item(session, 1, {made: {"en": "x"}})
    return made


def read(bank, *items):
    own = OwnCardTexts()
    with bank.read() as session:
        own.begin(session)
        own.read(session, items)
    return own


def test_a_card_tells_what_its_item_has(stored, key):
    own = read(stored, 1, 2)

    fields, texts = own.of(1)
    assert [field.name for field in fields] == ["Mnemonic"]
    assert texts == {key: {"en": "x"}}
    assert own.of(2) == NOTHING


def test_what_is_for_the_list_alone_is_not_read(stored, key, now):
    with stored.write() as session:
        own_fields.show_field(session, 1, key, showing=Showing.BROWSER, at=now)

    assert read(stored, 1).of(1) == NOTHING


def test_where_there_is_no_field_nothing_is_asked_of_the_bank(stored):
    own = OwnCardTexts()
    with stored.read() as session:
        own.begin(session)

    own.read(None, [1])

    assert own.of(1) == NOTHING
