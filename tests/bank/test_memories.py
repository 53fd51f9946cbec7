from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import insert, select
from sqlmodel import SQLModel

from kazquiz.bank.memories import (
    memory_columns,
    memory_from_data,
    memory_from_row,
    memory_to_data,
    memory_values,
)
from kazquiz.scheduling.memory import Memory, State

START = datetime(2020, 1, 1, tzinfo=UTC)
INSTANTS = some.integers(0, 10**15).map(
    lambda step: START + timedelta(microseconds=step)
)
MEMORIES = some.builds(
    Memory,
    state=some.sampled_from(State),
    step=some.none() | some.integers(0, 5),
    stability=some.none() | some.floats(1e-3, 36500),
    difficulty=some.none() | some.floats(1, 10),
    due=some.none() | INSTANTS,
    last_review=some.none() | INSTANTS,
    lapses=some.integers(0, 1000),
    reviews=some.integers(0, 10000),
)


@given(MEMORIES)
def test_a_memory_comes_back_from_plain_data_as_it_was(memory):
    assert memory_from_data(memory_to_data(memory)) == memory


def test_a_memory_comes_back_from_its_row_as_it_was(stored):
    cards = SQLModel.metadata.tables["card"]

    @given(MEMORIES)
    def there_and_back(memory):
        row = {"learner_id": stored.learner_id, "item_id": 1, "flag": 0}
        with stored.read() as session:
            session.connection().execute(
                insert(cards), row | {"suspended": False} | memory_values(memory)
            )
            statement = select(cards.c.id, *memory_columns())
            found = session.connection().execute(statement).one()

        assert memory_from_row(found) == memory

    there_and_back()
