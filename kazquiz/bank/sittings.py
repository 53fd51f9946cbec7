"""Sittings: items as they were asked, what the clock has seen, what was disputed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank.models import Attempt, Dispute, PaperItem, SittingEvent


def keep_items(
    session: Session, attempt_id: int, contents: Mapping[int, dict[str, Any]]
) -> None:
    """Keep the items of a paper, by their ids, as they are now."""
    rows = [
        {"attempt_id": attempt_id, "item_id": item_id, "content": content}
        for item_id, content in contents.items()
    ]
    if rows:
        session.connection().execute(insert(PaperItem), rows)


def kept_items(session: Session, attempt_id: int) -> dict[int, dict[str, Any]]:
    """Return the items of a paper as they were when it was drawn, by their ids."""
    statement = select_columns(col(PaperItem.item_id), col(PaperItem.content)).where(
        col(PaperItem.attempt_id) == attempt_id
    )
    return {row[0]: row[1] for row in session.connection().execute(statement).all()}


def add_events(session: Session, events: Iterable[SittingEvent]) -> None:
    """Keep what the clock of a sitting has seen."""
    session.add_all(events)


def events_of(session: Session, attempt_id: int) -> list[SittingEvent]:
    """List what the clock of a sitting has seen, in the order it was seen."""
    statement = select(SittingEvent).where(col(SittingEvent.attempt_id) == attempt_id)
    return list(session.exec(statement.order_by(col(SittingEvent.id))))


def disputed_of(session: Session, attempt_id: int) -> set[int]:
    """Return the positions of the questions of an attempt that are disputed."""
    statement = select(Dispute.position).where(col(Dispute.attempt_id) == attempt_id)
    return set(session.exec(statement))


def add_dispute(
    session: Session, learner_id: int, attempt_id: int, *, position: int, at: datetime
) -> None:
    """Note that a question of an attempt is disputed."""
    session.add(
        Dispute(learner_id=learner_id, attempt_id=attempt_id, position=position, at=at)
    )


def remove_dispute(session: Session, attempt_id: int, position: int) -> None:
    """Forget that a question of an attempt was disputed."""
    session.execute(
        delete(Dispute).where(
            col(Dispute.attempt_id) == attempt_id, col(Dispute.position) == position
        )
    )


def disputes(session: Session, learner_id: int) -> list[Dispute]:
    """List everything that is disputed, the newest first."""
    statement = select(Dispute).where(col(Dispute.learner_id) == learner_id)
    return list(session.exec(statement.order_by(col(Dispute.id).desc())))


def count_disputes(session: Session, learner_id: int) -> int:
    """Count what is disputed."""
    statement = select(func.count()).where(col(Dispute.learner_id) == learner_id)
    return session.exec(statement).one()


def set_score(session: Session, attempt_id: int, score: float) -> None:
    """Give an attempt another score."""
    session.execute(
        update(Attempt).where(col(Attempt.id) == attempt_id).values(score=score)
    )
