"""Steps: any change of rows as one thing with a name, to be undone and redone.

What a step changed is found by looking at the watched rows before and after, so that
whoever makes a change need not say what it was.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import groupby, islice
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    DateTime,
    Table,
    TypeDecorator,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy import Enum as EnumType
from sqlalchemy.types import TypeEngine
from sqlmodel import Session, SQLModel

_TABLES = SQLModel.metadata.tables
# SQLite takes no more than 32,766 values in one statement.
_KEYS_AT_ONCE = 10_000

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Watch:
    """The rows of *table* whose *column* is one of *keys*: what a step may change.

    Rows that the step makes are found too, where *keys* gets theirs before it ends.
    """

    table: type[SQLModel]
    column: str
    keys: Collection[Any]


@dataclass(frozen=True, slots=True)
class RowStep:
    """A step that changed *count* rows of whatever its *name* is about."""

    name: str
    count: int


@contextmanager
def watching(session: Session, watches: Sequence[Watch]) -> Iterator[list[Row]]:
    """Fill the list given with what changes in the watched rows, as plain data."""
    session.flush()
    before = [_rows(session, watch) for watch in watches]
    changes: list[Row] = []
    yield changes
    session.flush()
    for watch, old in zip(watches, before, strict=True):
        table = _table(watch)
        new = _rows(session, watch)
        changes.extend(
            _change(table, old.get(key), new.get(key))
            for key in dict.fromkeys([*old, *new])
            if old.get(key) != new.get(key)
        )


def _table(watch: Watch) -> Table:
    return _TABLES[str(watch.table.__tablename__)]


def _rows(session: Session, watch: Watch) -> dict[tuple[Any, ...], Row]:
    table = _table(watch)
    found = {}
    for keys in _portions(watch.keys):
        statement = select(table).where(table.c[watch.column].in_(keys))
        for row in session.connection().execute(statement).mappings():
            found[tuple(row[column.name] for column in table.primary_key)] = dict(row)
    return found


def _portions(keys: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(keys)
    while portion := list(islice(left, _KEYS_AT_ONCE)):
        yield portion


def _change(table: Table, old: Row | None, new: Row | None) -> Row:
    known = new if old is None else old
    assert known is not None
    names = [
        column.name
        for column in table.columns
        if old is None or new is None or old[column.name] != new[column.name]
    ]
    return {
        "table": table.name,
        "key": _plain(known, (column.name for column in table.primary_key)),
        "before": None if old is None else _plain(old, names),
        "after": None if new is None else _plain(new, names),
    }


def _plain(row: Row, names: Iterable[str]) -> Row:
    return {name: _to_plain(row[name]) for name in names}


def _to_plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.name
    return value.isoformat() if isinstance(value, datetime) else value


def _from_plain(column: Column[Any], value: object) -> object:
    if value is None:
        return None
    if isinstance(column.type, EnumType) and column.type.enum_class is not None:
        return column.type.enum_class[str(value)]
    if isinstance(_stored_type(column), DateTime):
        return datetime.fromisoformat(str(value))
    return value


def _stored_type(column: Column[Any]) -> TypeEngine[Any]:
    kind = column.type
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def turn(session: Session, changes: Sequence[Row], *, back: bool) -> None:
    """Bring the rows to what they were before *changes*, or *back* is False, after.

    Rows that are gone meanwhile stay gone; what hangs on another row is made after it
    and removed before it.
    """
    wanted, found = ("before", "after") if back else ("after", "before")
    order = {table.name: place for place, table in enumerate(_sorted_tables())}
    by_table = sorted(changes, key=lambda change: order[change["table"]])
    session.flush()
    for change in reversed(by_table):
        if change[wanted] is None:
            table = _TABLES[change["table"]]
            session.connection().execute(delete(table).where(_same(table, change)))
    for name, of_table in groupby(by_table, lambda change: str(change["table"])):
        present = [change for change in of_table if change[wanted] is not None]
        table = _TABLES[name]
        # Changed first: what comes back may need a name that another gives up.
        known = [change for change in present if change[found] is not None]
        _update(session, table, known, wanted)
        for change in present:
            if change[found] is None:
                row = _read(table, change[wanted])
                session.connection().execute(insert(table).values(**row))
    session.expire_all()


def _sorted_tables() -> list[Table]:
    return SQLModel.metadata.sorted_tables


def _update(
    session: Session, table: Table, changes: Sequence[Row], wanted: str
) -> None:
    """Write the *wanted* side of *changes*, those of the same columns together.

    One statement for thousands of rows, since that is what a step may have moved.
    """
    alike: dict[tuple[str, ...], list[Row]] = {}
    for change in changes:
        row = {f"new_{key}": each for key, each in _read(table, change[wanted]).items()}
        row |= {f"old_{key}": each for key, each in _read(table, change["key"]).items()}
        alike.setdefault(tuple(change[wanted]), []).append(row)
    same = [column == bindparam(f"old_{column.name}") for column in table.primary_key]
    for names, rows in alike.items():
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        statement = update(table).where(and_(*same)).values(values)
        session.connection().execute(statement, rows)


def _same(table: Table, change: Row) -> ColumnElement[bool]:
    key = _read(table, change["key"])
    return and_(*(table.c[name] == value for name, value in key.items()))


def _read(table: Table, row: Row) -> Row:
    return {name: _from_plain(table.c[name], value) for name, value in row.items()}
