"""The tables of plans: presets of the scheduler, exams, easy days and vacations."""

from typing import Any, Final

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field, SQLModel

_CASCADE: Final = "CASCADE"


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


class SchedulingPreset(SQLModel, table=True):
    """How cards of a topic, or of all others, are scheduled.

    Empty *parameters*, and no *desired_retention*, mean those of all the others.
    """

    __table_args__ = (
        Index("ix_schedulingpreset_learner_topic", "learner_id", "topic_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    topic_id: int | None = Field(
        default=None, foreign_key="topic.id", ondelete=_CASCADE
    )
    parameters: list[float] = Field(sa_column=_json())
    desired_retention: float | None = None


class Exam(SQLModel, table=True):
    """A day by which some items shall be known; *day* is written as 2026-11-22."""

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    name: str = Field(max_length=200)
    day: str = Field(max_length=10)
    retention: float
    new_per_day: int
    scope: dict[str, Any] = Field(sa_column=_json())


class EasyWeek(SQLModel, table=True):
    """How much of the usual load each day of the week takes, in percent."""

    learner_id: int = Field(
        foreign_key="learner.id", primary_key=True, ondelete=_CASCADE
    )
    shares: list[int] = Field(sa_column=_json())


class Vacation(SQLModel, table=True):
    """Days without study, from *first* to *last*, both written as 2026-11-22."""

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    first: str = Field(max_length=10)
    last: str = Field(max_length=10)
