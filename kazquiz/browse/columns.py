"""Columns: what a list of items can show of each, and be sorted by."""

from enum import StrEnum


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


def columns_from(kept: str) -> list[Column]:
    """Read the columns that *kept* names, the usual ones where it names none."""
    known = {column.value: column for column in Column}
    names = dict.fromkeys(name.strip() for name in kept.split(","))
    found = [known[name] for name in names if name in known]
    return found or list(USUAL)


def columns_text(columns: list[Column]) -> str:
    """Write *columns* as they are kept in the settings."""
    return ",".join(columns)
