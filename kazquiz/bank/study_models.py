"""The tables of study: cards, reviews, and the steps that can be undone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, false
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlmodel import Field, SQLModel

from kazquiz.bank.review_marks import kind_of, quarter_of, ripeness_of
from kazquiz.scheduling.memory import Rating, State

_CASCADE: Final = "CASCADE"
_FALSE: Final = {"server_default": false()}


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


def _quarter(row: Mapping[str, Any]) -> int:
    return quarter_of(row["at"])


def _kind(row: Mapping[str, Any]) -> int:
    return int(kind_of(row["memory_before"]))


def _ripeness(row: Mapping[str, Any]) -> int | None:
    return ripeness_of(row["memory_before"], row["at"])


def _mark(measure: Callable[[Mapping[str, Any]], int | None]) -> Column[Any]:
    """Return a column that is filled with what *measure* makes of a new row."""

    def made(context: DefaultExecutionContext) -> int | None:
        return measure(context.get_current_parameters())  # type: ignore[no-untyped-call]

    return Column(Integer, default=made, nullable=True)


class Card(SQLModel, table=True):
    """An item for one learner: a cache of what its reviews amount to."""

    __table_args__ = (
        Index("ix_card_learner_item", "learner_id", "item_id", unique=True),
        Index("ix_card_learner_due", "learner_id", "due"),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    item_id: int = Field(foreign_key="item.id", index=True, ondelete=_CASCADE)
    state: State = State.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    lapses: int = 0
    reviews: int = 0
    suspended: bool = False
    buried_until: datetime | None = None
    flag: int = 0
    marked: bool = Field(default=False, sa_column_kwargs=_FALSE)
    leech: bool = Field(default=False, sa_column_kwargs=_FALSE)
    note: str = Field(default="", sa_column_kwargs={"server_default": ""})
    # Reviews from before then no longer count: the card was made new again.
    forgotten_at: datetime | None = None


class Review(SQLModel, table=True):
    """One answering of a card, with the memory before it; never changed."""

    __table_args__ = (
        Index("ix_review_learner_at", "learner_id", "at"),
        # Holds all that statistics ask for, so that they never read a row itself.
        Index(
            "ix_review_learner_quarter",
            "learner_id",
            "quarter",
            "kind",
            "rating",
            "seconds",
            "ripeness",
            "card_id",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    card_id: int = Field(foreign_key="card.id", index=True, ondelete=_CASCADE)
    rating: Rating
    at: datetime
    seconds: float
    memory_before: dict[str, Any] = Field(sa_column=_json())
    # What `review_marks` makes of the rest; written by itself with every review.
    quarter: int | None = Field(sa_column=_mark(_quarter))
    kind: int | None = Field(sa_column=_mark(_kind))
    ripeness: int | None = Field(sa_column=_mark(_ripeness))


class QuarterCount(SQLModel, table=True):
    """How the reviews of one kind of card in one quarter of an hour were rated.

    What `quarter_counts` keeps beside the reviews; nothing else writes it.
    """

    __table_args__ = ({"sqlite_with_rowid": False},)

    learner_id: int = Field(
        foreign_key="learner.id", primary_key=True, ondelete=_CASCADE
    )
    quarter: int = Field(primary_key=True)
    kind: int = Field(primary_key=True)
    again: int
    hard: int
    good: int
    easy: int
    microseconds: int = Field(sa_column=Column(BigInteger, nullable=False))


class Change(SQLModel, table=True):
    """A step that can be undone and redone, by name, after a restart too."""

    __table_args__ = (Index("ix_change_learner_undone", "learner_id", "undone"),)

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    name: str = Field(max_length=100)
    at: datetime
    content: dict[str, Any] = Field(sa_column=_json())
    undone: bool = False
