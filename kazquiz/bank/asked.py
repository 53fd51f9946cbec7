"""Asked items: what has become of every item in the attempts submitted so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, insert
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank.attempts import SUBMITTED
from kazquiz.bank.models import Item
from kazquiz.bank.quiz_models import AskedItem, Attempt

# SQLite takes some 32,000 variables in one statement.
_BATCH = 5000
# What `kazquiz.quiz.grading` calls a question without an answer.
_BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Asked:
    """One asking of an item: verdict, mark, chance of guessing, seconds, options."""

    item_id: int
    verdict: str
    mark: float
    chance: float
    seconds: float
    offered: list[dict[str, Any]]
    taken: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Use:
    """A quiz in which an item was asked: which, when, and how it went.

    Where it was asked more than once in a quiz, the first is told.
    """

    attempt_id: int
    at: datetime
    verdict: str
    mark: float


def unrecorded(session: Session) -> list[Attempt]:
    """List the submitted attempts that have no asked items yet, in their order."""
    recorded = select(AskedItem.attempt_id).where(
        col(AskedItem.attempt_id) == col(Attempt.id)
    )
    statement = (
        select(Attempt)
        .where(col(Attempt.state) == SUBMITTED, ~recorded.exists())
        .order_by(col(Attempt.submitted_at), col(Attempt.id))
    )
    return list(session.exec(statement))


def record(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Keep *rows* of asked items; those of items that are gone are left out."""
    wanted = {row["item_id"] for row in rows}
    live = set(session.exec(select(Item.id).where(col(Item.id).in_(wanted))))
    kept = [row for row in rows if row["item_id"] in live]
    if kept:
        session.execute(insert(AskedItem), kept)


def askings(session: Session, item_ids: Iterable[int]) -> list[Asked]:
    """List every asking of the items with *item_ids*, by anybody, the first first."""
    wanted = list(item_ids)
    if len(wanted) > _BATCH:
        batches = (wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH))
        return [each for batch in batches for each in askings(session, batch)]
    statement = (
        select_columns(
            col(AskedItem.item_id),
            col(AskedItem.verdict),
            col(AskedItem.mark),
            col(AskedItem.chance),
            col(AskedItem.seconds),
            col(AskedItem.offered),
            col(AskedItem.taken),
        )
        .where(col(AskedItem.item_id).in_(wanted))
        .order_by(col(AskedItem.id))
    )
    return [Asked(*row) for row in session.connection().execute(statement).all()]


def people(session: Session, item_id: int) -> int:
    """Count the learners who have been asked an item."""
    statement = (
        select(AskedItem.learner_id).where(col(AskedItem.item_id) == item_id).distinct()
    )
    return len(session.exec(statement).all())


def trials(session: Session, learner_id: int) -> list[tuple[int, float, float]]:
    """List each answer of a learner: the item, its mark and the chance of guessing.

    What was left blank is no answer.
    """
    statement = (
        select_columns(
            col(AskedItem.item_id), col(AskedItem.mark), col(AskedItem.chance)
        )
        .where(
            col(AskedItem.learner_id) == learner_id, col(AskedItem.verdict) != _BLANK
        )
        .order_by(col(AskedItem.id))
    )
    rows = session.connection().execute(statement).all()
    return [(row[0], row[1], row[2]) for row in rows]


def count_uses(session: Session, learner_id: int, item_id: int) -> int:
    """Count the quizzes in which a learner was asked an item."""
    attempts_ = func.count(func.distinct(AskedItem.attempt_id))
    statement = select_columns(attempts_).where(*_of(learner_id, item_id))
    return int(session.connection().scalar(statement) or 0)


def newest_uses(
    session: Session, learner_id: int, item_id: int, limit: int
) -> list[Use]:
    """List the newest quizzes in which a learner was asked an item, the last first."""
    first = (
        select_columns(func.min(AskedItem.id))
        .where(*_of(learner_id, item_id))
        .group_by(col(AskedItem.attempt_id))
    )
    statement = (
        select_columns(
            col(Attempt.id),
            col(Attempt.submitted_at),
            col(AskedItem.verdict),
            col(AskedItem.mark),
        )
        .join(Attempt, col(Attempt.id) == col(AskedItem.attempt_id))
        .where(col(AskedItem.id).in_(first))
        .order_by(col(Attempt.submitted_at).desc(), col(Attempt.id).desc())
        .limit(limit)
    )
    rows = session.connection().execute(statement).all()
    return [
        Use(attempt_id, at, verdict, mark)
        for attempt_id, at, verdict, mark in rows
        if attempt_id is not None and at is not None
    ]


def _of(learner_id: int, item_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        col(AskedItem.learner_id) == learner_id,
        col(AskedItem.item_id) == item_id,
    )
