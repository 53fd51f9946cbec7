"""Half answers: what is typed or placed at a question and has not been given yet."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from kazquiz.bank.quiz_models import HalfAnswer


def keep(
    session: Session,
    attempt_id: int,
    position: int,
    *,
    answer: dict[str, Any],
    at: datetime,
) -> None:
    """Keep what is half done at a question, in place of what was kept before."""
    drop(session, attempt_id, position)
    session.add(
        HalfAnswer(attempt_id=attempt_id, position=position, answer=answer, at=at)
    )


def drop(session: Session, attempt_id: int, position: int) -> None:
    """Forget what is half done at a question."""
    session.execute(
        delete(HalfAnswer).where(
            col(HalfAnswer.attempt_id) == attempt_id,
            col(HalfAnswer.position) == position,
        )
    )


def drop_all(session: Session, attempt_id: int) -> None:
    """Forget all that is half done in an attempt."""
    session.execute(delete(HalfAnswer).where(col(HalfAnswer.attempt_id) == attempt_id))


def half_answers(session: Session, attempt_id: int) -> dict[int, dict[str, Any]]:
    """Return all that is half done in an attempt, by position."""
    statement = select(HalfAnswer).where(col(HalfAnswer.attempt_id) == attempt_id)
    return {row.position: row.answer for row in session.exec(statement)}
