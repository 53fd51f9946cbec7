"""Attempts: papers as drawn, the time they have used, and every response."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from kazquiz.bank.models import (
    Attempt,
    Blueprint,
    Document,
    Item,
    ItemSource,
    Response,
    Topic,
)
from kazquiz.items.values import AnswerType

OPEN, SUBMITTED, ABANDONED = "open", "submitted", "abandoned"


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """What drawing a paper needs to know of an item."""

    item_id: int
    uid: str
    topic: str
    answer_type: AnswerType
    answer: dict[str, Any]


def askable(
    session: Session,
    topics: Sequence[str] = (),
    documents: Sequence[str] = (),
    only: Sequence[str] = (),
) -> list[ItemSummary]:
    """List the live items of any of some *topics*, *documents* and uids, or all."""
    statement = (
        select(Item.id, Item.uid, Topic.slug, Item.answer_type, Item.answer)
        .join(Topic, col(Topic.id) == col(Item.topic_id))
        .where(col(Item.retired_at).is_(None))
    )
    if topics:
        statement = statement.where(col(Topic.slug).in_(topics))
    if only:
        statement = statement.where(col(Item.uid).in_(only))
    if documents:
        inside = (
            select(ItemSource.item_id)
            .join(Document, col(Document.id) == col(ItemSource.document_id))
            .where(col(Document.name).in_(documents))
        )
        statement = statement.where(col(Item.id).in_(inside))
    return [
        ItemSummary(key or 0, uid, slug, kind, answer)
        for key, uid, slug, kind, answer in session.exec(statement)
    ]


def add_attempt(session: Session, attempt: Attempt) -> int:
    """Keep a new *attempt* and return its id."""
    session.add(attempt)
    session.flush()
    assert attempt.id is not None  # noqa: S101  (flushed)
    return attempt.id


def open_attempt(session: Session, learner_id: int) -> Attempt | None:
    """Return the attempt that was cut off, the newest where there are several."""
    statement = (
        select(Attempt)
        .where(col(Attempt.learner_id) == learner_id, col(Attempt.state) == OPEN)
        .order_by(col(Attempt.id).desc())
        .limit(1)
    )
    return session.exec(statement).first()


def attempt_of(session: Session, attempt_id: int) -> Attempt:
    """Return one attempt."""
    return session.get_one(Attempt, attempt_id)


def keep_time(
    session: Session, attempt_id: int, **times: float | int | datetime
) -> None:
    """Write how much time an attempt has used by now, and where it stands."""
    session.execute(
        update(Attempt).where(col(Attempt.id) == attempt_id).values(**times)
    )


def add_response(session: Session, response: Response) -> None:
    """Keep one response; earlier ones to the same question stay as history."""
    session.add(response)


def responses(session: Session, attempt_id: int) -> dict[int, Response]:
    """Return the newest response to each question of an attempt, by position."""
    newest = (
        select(func.max(Response.id))
        .where(col(Response.attempt_id) == attempt_id)
        .group_by(col(Response.position))
    )
    statement = select(Response).where(col(Response.id).in_(newest))
    return {response.position: response for response in session.exec(statement)}


def close_attempt(
    session: Session,
    attempt_id: int,
    *,
    state: str,
    score: float | None,
    at: datetime,
) -> None:
    """Note that an attempt was submitted or given up."""
    session.execute(
        update(Attempt)
        .where(col(Attempt.id) == attempt_id)
        .values(state=state, score=score, submitted_at=at)
    )


def submitted(session: Session, learner_id: int, limit: int) -> list[Attempt]:
    """List the newest submitted attempts, the last one first."""
    statement = (
        select(Attempt)
        .where(col(Attempt.learner_id) == learner_id, col(Attempt.state) == SUBMITTED)
        .order_by(col(Attempt.id).desc())
        .limit(limit)
    )
    return list(session.exec(statement))


def best_score(session: Session, learner_id: int) -> float | None:
    """Return the best score of all submitted attempts."""
    statement = select(func.max(Attempt.score)).where(
        col(Attempt.learner_id) == learner_id, col(Attempt.state) == SUBMITTED
    )
    return session.exec(statement).one()


def named_blueprint(
    session: Session, learner_id: int, name: str
) -> dict[str, Any] | None:
    """Return the blueprint kept under *name*."""
    found = session.exec(_blueprint(learner_id, name)).first()
    return None if found is None else found.content


def keep_blueprint(
    session: Session, learner_id: int, name: str, content: dict[str, Any]
) -> None:
    """Keep a blueprint under *name*, in place of the one it had."""
    found = session.exec(_blueprint(learner_id, name)).first()
    kept = found or Blueprint(learner_id=learner_id, name=name, content=content)
    kept.content = content
    session.add(kept)


def _blueprint(learner_id: int, name: str) -> Any:
    return select(Blueprint).where(
        col(Blueprint.learner_id) == learner_id, col(Blueprint.name) == name
    )
