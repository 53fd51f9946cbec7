"""Queries: what is asked of the bank, as a tree that knows no SQL.

Query
├── Everything            no condition at all
├── Every(parts)          all of them: words side by side
├── Some(parts)           one of them: `or`
├── Not(part)             `-part`
├── Words(text)           a word or a phrase in the item's texts
├── Named(field, name)    topic, document, tag, language: by what it is called
├── Within(field, text)   a word or a phrase in just one of the texts
├── Being(what)           `is:due`, an answer type, a weight
├── Measured(field, …)    `lapses>4`
├── Rated(days, rating)   `rated:3:1`
└── Dated(field, …, day)  `added>2026-03-21`
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class Field(StrEnum):
    """What a search can name before its colon, as it is kept and written in English."""

    TOPIC = "topic"
    DOCUMENT = "document"
    TAG = "tag"
    TYPE = "type"
    WEIGHT = "weight"
    LANGUAGE = "lang"
    QUESTION = "question"
    STATEMENT = "statement"
    ANSWER = "answer"
    EXPLANATION = "explanation"
    REMARK = "remark"
    NOTE = "note"
    OWN = "field"
    IS = "is"
    FLAG = "flag"
    DUE = "due"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    RETRIEVABILITY = "r"
    INTERVAL = "interval"
    LAPSES = "lapses"
    REVIEWS = "reviews"
    MISTAKES = "mistakes"
    RATED = "rated"
    ADDED = "added"
    EDITED = "edited"


NAMED = frozenset({Field.TOPIC, Field.DOCUMENT, Field.TAG, Field.LANGUAGE})
TEXTS = frozenset(
    {
        Field.QUESTION,
        Field.STATEMENT,
        Field.ANSWER,
        Field.EXPLANATION,
        Field.REMARK,
        Field.NOTE,
        Field.OWN,
    }
)
CHOSEN = frozenset({Field.TYPE, Field.WEIGHT, Field.IS})
# What a day can stand behind instead of a number of days.
DATED = frozenset({Field.DUE, Field.ADDED, Field.EDITED, Field.RATED})
# What counts days back from now, and so is written with a colon.
RECENT = frozenset({Field.ADDED, Field.EDITED, Field.RATED})


class Condition(StrEnum):
    """What can stand behind `is:`."""

    DUE = "due"
    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    SUSPENDED = "suspended"
    BURIED = "buried"
    LEECH = "leech"
    MARKED = "marked"
    DISAGREEMENT = "disagreement"
    EDITED = "edited"
    RETIRED = "retired"


class Comparison(StrEnum):
    """How a measure stands to a number."""

    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"


@dataclass(frozen=True, slots=True)
class Everything:
    """No condition at all."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word or phrase that stands somewhere in the texts of an item."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the item belongs to, by what it is called in some language."""

    field: Field
    name: str


@dataclass(frozen=True, slots=True)
class Within:
    """A word or phrase in one of the texts of the item, or in one's note to it.

    *name* is that of a field of one's own; empty, it is any of them.
    """

    field: Field
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Being:
    """A choice among few: a condition, an answer type, a weight."""

    field: Field
    what: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of the item or its card beside a number.

    `due` counts days from today, `r` is a share of one, `added` and `edited` are days
    back from now; the others are what their names say.
    """

    field: Field
    comparison: Comparison
    number: float


@dataclass(frozen=True, slots=True)
class Rated:
    """Answered as a card within so many *days*, with *rating* where one is given."""

    days: float
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """Something about an item beside a study day: when it came, changed, comes again.

    *rating* is what a review on that day was rated, where that matters.
    """

    field: Field
    comparison: Comparison
    day: date
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """What *part* does not say."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class Every:
    """What all *parts* say."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What one of *parts* says."""

    parts: tuple["Query", ...]


Query: TypeAlias = (
    Everything
    | Words
    | Named
    | Within
    | Being
    | Measured
    | Rated
    | Dated
    | Not
    | Every
    | Some
)


def leaves(query: Query) -> list[Query]:
    """List the conditions of *query* that hold no other."""
    if isinstance(query, Not):
        return leaves(query.part)
    if isinstance(query, Every | Some):
        return [leaf for part in query.parts for leaf in leaves(part)]
    return [query]


def names_retired(query: Query) -> bool:
    """Tell whether *query* itself says what it wants of retired items."""
    return any(leaf == Being(Field.IS, Condition.RETIRED) for leaf in leaves(query))
