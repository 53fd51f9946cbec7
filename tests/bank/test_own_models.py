import pytest
from sqlalchemy.exc import IntegrityError

from kazquiz.bank.own_models import OwnField, OwnText
from kazquiz.items.own_fields import Showing
from tests.banks import query


def field(name, position=0):
    return OwnField(name=name, position=position, showing=Showing.HINT)


def test_no_two_fields_have_one_name(stored):
    with pytest.raises(IntegrityError), stored.write() as session:
        session.add_all([field("a"), field("a", 1)])


def test_texts_go_with_their_item_and_their_field(stored, bank_file):
    with stored.write() as session:
        session.add_all([field("a"), field("b", 1)])
        session.flush()
        session.add_all(
            OwnText(item_id=item, field_id=key, language="en", text="t", folded="t")
            for item in (1, 2)
            for key in (1, 2)
        )
    with stored.write() as session:
        session.delete(session.get_one(OwnField, 1))
    assert query(bank_file, "select item_id, field_id from owntext") == [(1, 2), (2, 2)]


def test_the_row_of_a_field_that_is_gone_is_given_to_no_other(stored):
    with stored.write() as session:
        session.add(field("a"))
        session.flush()
        session.delete(session.get_one(OwnField, 1))
        session.flush()
        other = field("b")
        session.add(other)
        session.flush()

        assert other.id == 2
