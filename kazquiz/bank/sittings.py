"""Sittings: items as they were asked, what the clock has seen, what was disputed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank.cards import Candidate
from kazquiz.bank.memories import (
    memory_columns,
    memory_from_row,
    memory_to_data,
    memory_values,
)
from kazquiz.bank.models import Item
from kazquiz.bank.quiz_models import Attempt, Dispute, PaperItem, SittingEvent
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Memory, Rating


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


def set_score(
    session: Session, attempt_id: int, score: float, in_time: float | None = None
) -> None:
    """Give an attempt another score, and another one *in_time* where it has one."""
    session.execute(
        update(Attempt)
        .where(col(Attempt.id) == attempt_id)
        .values(score=score, score_in_time=in_time)
    )


def set_reviewed(session: Session, attempt_id: int) -> None:
    """Note that the answers of an attempt were counted as reviews."""
    session.execute(
        update(Attempt).where(col(Attempt.id) == attempt_id).values(reviewed=True)
    )


def candidates(
    session: Session, learner_id: int, item_ids: Iterable[int]
) -> dict[int, Candidate]:
    """Return the cards of live items, by item; those that are suspended are left out.

    An item without a card has one that nothing is remembered of.
    """
    statement = (
        select_columns(
            col(Item.id).label("item"),
            col(Card.id).label("card"),
            col(Card.suspended).label("suspended"),
            *memory_columns(),
        )
        .outerjoin(
            Card,
            (col(Card.item_id) == col(Item.id)) & (col(Card.learner_id) == learner_id),
        )
        .where(col(Item.id).in_(list(item_ids)), col(Item.retired_at).is_(None))
    )
    return {
        row.item: Candidate(
            row.item, row.card, Memory() if row.card is None else memory_from_row(row)
        )
        for row in session.connection().execute(statement).all()
        if not row.suspended
    }


def add_review(  # noqa: PLR0913  (all that a review consists of)
    session: Session,
    learner_id: int,
    candidate: Candidate,
    *,
    rating: Rating,
    after: Memory,
    at: datetime,
    seconds: float,
) -> int:
    """Write a review and what it leaves in memory; return the id of the card."""
    card = Card(learner_id=learner_id, item_id=candidate.item_id)
    if candidate.card_id is not None:
        card = session.get_one(Card, candidate.card_id)
    for name, value in memory_values(after).items():
        setattr(card, name, value)
    session.add(card)
    session.flush()
    assert card.id is not None
    review = {
        "learner_id": learner_id,
        "card_id": card.id,
        "rating": rating,
        "at": at,
        "seconds": seconds,
        "memory_before": memory_to_data(candidate.memory),
    }
    session.execute(insert(Review), review)
    return card.id
