import json

from sqlmodel import col, select

from kazquiz.bank.models import Item, Option
from kazquiz.bank.plain_data import decoded, written


def test_what_is_read_at_once_is_what_the_column_holds(stored):
    with stored.read() as session:
        plain = list(session.exec(select(Option.value).order_by(col(Option.id))))
        statement = select(written(col(Option.value))).order_by(col(Option.id))
        texts = list(session.exec(statement))

    assert decoded(texts) == plain
    assert plain


def test_names_in_every_script_are_read(stored):
    with stored.read() as session:
        texts = list(session.exec(select(written(col(Item.answer)))))

    assert decoded(texts) == list(map(json.loads, texts))


def test_of_nothing_there_is_nothing():
    assert decoded([]) == []
