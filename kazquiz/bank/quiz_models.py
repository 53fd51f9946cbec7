"""The tables of quizzes: blueprints, attempts, answers, and what is counted of them."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import JSON, Column, Index, false
from sqlmodel import Field, SQLModel

_CASCADE: Final = "CASCADE"
_FALSE: Final = {"server_default": false()}


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


def _json_or_none() -> Column[Any]:
    return Column(JSON(none_as_null=True), nullable=True)


class Blueprint(SQLModel, table=True):
    """What a quiz shall contain, under a name."""

    __table_args__ = (
        Index("ix_blueprint_learner_name", "learner_id", "name", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    name: str = Field(max_length=200)
    content: dict[str, Any] = Field(sa_column=_json())


class Attempt(SQLModel, table=True):
    """One sitting of a form: the paper as drawn, and the time it has used.

    *time_factor* is extra time, 0 no limit; *seen_boot* is the machine's clock when it
    was last seen, and *seen_start* the start of the machine that it counts from.
    *score_in_time* leaves out what came late, and is None where nothing did.
    """

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    blueprint: dict[str, Any] = Field(sa_column=_json())
    seed: int
    paper: list[dict[str, Any]] = Field(sa_column=_json())
    position: int = 0
    started_at: datetime
    used_seconds: float = 0
    question_seconds: float = 0
    seen_at: datetime
    submitted_at: datetime | None = None
    state: str = Field(default="open", index=True, max_length=16)
    score: float | None = None
    time_factor: float = Field(default=1.0, sa_column_kwargs={"server_default": "1"})
    seen_boot: float | None = None
    reviewed: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    seen_start: str | None = Field(default=None, max_length=64)
    score_in_time: float | None = None


class Response(SQLModel, table=True):
    """What was answered to one question; the newest of a question counts.

    *tries* are all the tries by then, where there may be several; *in_time* is what
    stood there as the time ran out, where something late has taken its place.
    """

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    position: int
    answer: dict[str, Any] = Field(sa_column=_json())
    flagged: bool = False
    seconds: float = 0
    at: datetime
    certainty: int | None = None
    late: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    tries: list[dict[str, Any]] | None = Field(default=None, sa_column=_json_or_none())
    in_time: dict[str, Any] | None = Field(default=None, sa_column=_json_or_none())


class HalfAnswer(SQLModel, table=True):
    """What is typed or placed at a question and not given yet; gone once it is."""

    attempt_id: int = Field(
        foreign_key="attempt.id", primary_key=True, ondelete=_CASCADE
    )
    position: int = Field(primary_key=True)
    answer: dict[str, Any] = Field(sa_column=_json())
    at: datetime


class PaperItem(SQLModel, table=True):
    """An item as it was when a paper was drawn, whatever has become of it since."""

    attempt_id: int = Field(
        foreign_key="attempt.id", primary_key=True, ondelete=_CASCADE
    )
    item_id: int = Field(primary_key=True)
    content: dict[str, Any] = Field(sa_column=_json())


class SittingEvent(SQLModel, table=True):
    """Something that the clock of a sitting has seen; only ever added to."""

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    kind: str = Field(max_length=16)
    seconds: float
    counted: bool
    at: datetime


class Dispute(SQLModel, table=True):
    """A question of an attempt that was called faulty, and so does not count."""

    __table_args__ = (
        Index("ix_dispute_attempt_position", "attempt_id", "position", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    attempt_id: int = Field(foreign_key="attempt.id", ondelete=_CASCADE)
    position: int
    at: datetime


class AskedItem(SQLModel, table=True):
    """What became of an item in a submitted attempt: a cache of its responses.

    *verdict* and *mark* are as graded; *offered* and *taken* are the values of a choice
    and those chosen. Each item of a question of several has a row of its own.
    """

    __table_args__ = (Index("ix_askeditem_learner_item", "learner_id", "item_id"),)

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    item_id: int = Field(foreign_key="item.id", index=True, ondelete=_CASCADE)
    form: str = Field(max_length=32)
    verdict: str = Field(max_length=16)
    mark: float
    chance: float
    seconds: float
    offered: list[dict[str, Any]] = Field(sa_column=_json())
    taken: list[dict[str, Any]] = Field(sa_column=_json())
