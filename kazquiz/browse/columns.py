"""Columns: what a list of items can show of each, and be sorted by."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kazquiz.items.own_fields import OwnField

_OWN = "field-"


class Column(StrEnum):
    """A column of the list, by the name under which it is kept in the settings."""

    QUESTION = "question"
    ANSWER = "answer"
    TOPIC = "topic"
    DOCUMENT = "document"
    TYPE = "type"
    WEIGHT = "weight"
    TAGS = "tags"
    STATE = "state"
    DUE = "due"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    RETRIEVABILITY = "retrievability"
    INTERVAL = "interval"
    REVIEWS = "reviews"
    LAPSES = "lapses"
    FLAG = "flag"
    ADDED = "added"
    MISTAKES = "mistakes"


# What is sorted by an alphabet, and so anew in every language.
WORDED = frozenset(
    {
        Column.QUESTION,
        Column.ANSWER,
        Column.TOPIC,
        Column.DOCUMENT,
        Column.TYPE,
        Column.TAGS,
    }
)
USUAL = (Column.QUESTION, Column.ANSWER, Column.TOPIC, Column.DUE, Column.STATE)


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """What items have in a field of one's own, by its row."""

    key: int

    @property
    def value(self) -> str:
        """The name under which the column is kept in the settings."""
        return f"{_OWN}{self.key}"

    def __str__(self) -> str:
        return self.value


AnyColumn: TypeAlias = Column | OwnColumn


def all_columns(own: Collection[OwnField] = ()) -> list[AnyColumn]:
    """List every column that there is where the bank has these *own* fields."""
    return [*Column, *(OwnColumn(field.key) for field in own)]


def columns_from(kept: str, own: Collection[OwnField] = ()) -> list[AnyColumn]:
    """Read the columns that *kept* names, the usual ones where it names none.

    Those of fields that are gone are left out.
    """
    known = {column.value: column for column in all_columns(own)}
    names = dict.fromkeys(name.strip() for name in kept.split(","))
    found = [known[name] for name in names if name in known]
    return found or list(USUAL)


def columns_text(columns: list[AnyColumn]) -> str:
    """Write *columns* as they are kept in the settings."""
    return ",".join(map(str, columns))


def sort_from(kept: str, own: Collection[OwnField] = ()) -> tuple[AnyColumn, bool]:
    """Read by what the list is sorted, and whether the other way round."""
    known = {column.value: column for column in all_columns(own)}
    return known.get(kept.lstrip("-"), Column.QUESTION), kept.startswith("-")


def is_worded(column: AnyColumn) -> bool:
    """Tell whether *column* is sorted by an alphabet."""
    return isinstance(column, OwnColumn) or column in WORDED
