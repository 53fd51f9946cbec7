"""Card changes: setting columns of many cards at once, making the cards that lack.

A learner may choose a whole bank, so the statements are Core's, in portions that every
database takes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    bindparam,
    false,
    insert,
    or_,
    select,
    update,
)
from sqlmodel import Session, SQLModel

from kazquiz.bank.memories import memory_values
from kazquiz.scheduling.memory import Memory, State

_CARDS = SQLModel.metadata.tables["card"]
_ITEMS = SQLModel.metadata.tables["item"]
# SQLite takes no more than 32,766 values in one statement.
_KEYS_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Marks:
    """What a person has put on a card, and what became of it; none on a new item."""

    flag: int = 0
    marked: bool = False
    note: str = ""
    leech: bool = False
    suspended: bool = False
    buried_until: datetime | None = None


_MARKS = ("flag", "marked", "note", "leech", "suspended", "buried_until")


def read_marks(
    session: Session, learner_id: int, item_ids: Iterable[int]
) -> dict[int, Marks]:
    """Return the marks of the cards of some items; of those that have a card."""
    columns = [_CARDS.c[name] for name in _MARKS]
    found = {}
    for keys in _portions(item_ids):
        statement = select(_CARDS.c.item_id, *columns).where(
            _CARDS.c.learner_id == learner_id, _CARDS.c.item_id.in_(keys)
        )
        for row in session.connection().execute(statement):
            found[row[0]] = Marks(*row[1:])
    return found


def set_on_cards(
    session: Session,
    learner_id: int,
    item_ids: Iterable[int],
    values: Mapping[str, Any],
) -> int:
    """Set *values* on the cards of some items; return how many were otherwise.

    An item without a card gets one, where *values* are not those of a new card.
    """
    changed = 0
    for keys in _portions(item_ids):
        if not _are_usual(values):
            changed += _add_missing(session, learner_id, keys, values)
        statement = (
            update(_CARDS)
            .where(
                _CARDS.c.learner_id == learner_id,
                _CARDS.c.item_id.in_(keys),
                or_(false(), *(_is_other(*each) for each in values.items())),
            )
            .values(**values)
        )
        changed += session.connection().execute(statement).rowcount
    return changed


def forget_cards(
    session: Session, learner_id: int, item_ids: Iterable[int], at: datetime
) -> int:
    """Make the cards of some items new again, as of *at*; return how many were not.

    Their reviews stay, and no longer count.
    """
    changed = 0
    for keys in _portions(item_ids):
        statement = (
            update(_CARDS)
            .where(
                _CARDS.c.learner_id == learner_id,
                _CARDS.c.item_id.in_(keys),
                or_(_CARDS.c.state != State.NEW, _CARDS.c.due.is_not(None)),
            )
            .values(**memory_values(Memory()), leech=False, forgotten_at=at)
        )
        changed += session.connection().execute(statement).rowcount
    return changed


def set_due(session: Session, learner_id: int, due: Mapping[int, datetime]) -> int:
    """Let the cards of items come *due* when it says; return how many.

    One in its steps leaves them. One that was suspended or buried is shown again.
    """
    of_learner = _CARDS.c.learner_id == learner_id
    for keys in _portions(due):
        _add_missing(session, learner_id, keys, {})
        connection = session.connection()
        these = (of_learner, _CARDS.c.item_id.in_(keys))
        shown = update(_CARDS).where(*these)
        connection.execute(shown.values(suspended=False, buried_until=None))
        in_steps = _CARDS.c.state.in_((State.LEARNING, State.RELEARNING))
        out_of_steps = update(_CARDS).where(*these, in_steps)
        connection.execute(out_of_steps.values(state=State.REVIEW, step=None))
        statement = (
            update(_CARDS)
            .where(of_learner, _CARDS.c.item_id == bindparam("of_item"))
            .values(due=bindparam("until"))
        )
        rows = [{"of_item": key, "until": due[key]} for key in keys]
        connection.execute(statement, rows)
    return len(due)


def known_items(session: Session, item_ids: Iterable[int]) -> list[int]:
    """List those of some items that the bank has, each once."""
    found: list[int] = []
    for keys in _portions(dict.fromkeys(item_ids)):
        statement = select(_ITEMS.c.id).where(_ITEMS.c.id.in_(keys))
        found.extend(session.connection().scalars(statement))
    return found


def retire_items(session: Session, item_ids: Iterable[int], at: datetime) -> int:
    """Retire items for good, as the person wishes; return how many were not yet."""
    values = {"retired_at": at, "deleted": True}
    return _set_on_items(session, item_ids, _ITEMS.c.retired_at.is_(None), values)


def restore_items(session: Session, item_ids: Iterable[int]) -> int:
    """Bring retired items back; return how many were retired."""
    values = {"retired_at": None, "deleted": False}
    return _set_on_items(session, item_ids, _ITEMS.c.retired_at.is_not(None), values)


def _set_on_items(
    session: Session,
    item_ids: Iterable[int],
    fitting: ColumnElement[bool],
    values: Mapping[str, Any],
) -> int:
    changed = 0
    for keys in _portions(item_ids):
        which = update(_ITEMS).where(_ITEMS.c.id.in_(keys), fitting)
        changed += session.connection().execute(which.values(**values)).rowcount
    return changed


def _portions(keys: Iterable[int]) -> Iterator[list[int]]:
    left = iter(keys)
    while portion := list(islice(left, _KEYS_AT_ONCE)):
        yield portion


def _new_card(learner_id: int) -> dict[str, Any]:
    return {
        "learner_id": learner_id,
        **memory_values(Memory()),
        "suspended": False,
        "buried_until": None,
        "flag": 0,
        "marked": False,
        "leech": False,
        "note": "",
    }


def _are_usual(values: Mapping[str, Any]) -> bool:
    """Tell whether *values* are those that a card has when it is made."""
    usual = _new_card(0)
    return all(usual[name] == value for name, value in values.items())


def _add_missing(
    session: Session, learner_id: int, keys: list[int], values: Mapping[str, Any]
) -> int:
    """Make cards with *values* of those items that have none; return how many."""
    has_card = select(_CARDS.c.item_id).where(_CARDS.c.learner_id == learner_id)
    statement = select(_ITEMS.c.id).where(
        _ITEMS.c.id.in_(keys), _ITEMS.c.id.not_in(has_card)
    )
    missing = session.connection().scalars(statement).all()
    usual = {**_new_card(learner_id), **values}
    if missing:
        rows = [{**usual, "item_id": key} for key in missing]
        session.connection().execute(insert(_CARDS), rows)
    return len(missing)


def _is_other(name: str, value: object) -> ColumnElement[bool]:
    column = _CARDS.c[name]
    return column.is_distinct_from(value)
