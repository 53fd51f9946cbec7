"""Card history: every review of one card, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from kazquiz.bank.memories import memory_from_data
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Memory, Rating


@dataclass(frozen=True, slots=True)
class PastReview:
    """One review: when, how it was rated, how long it took, the memory before it."""

    at: datetime
    rating: Rating
    seconds: float
    before: Memory


def reviews_of(session: Session, learner_id: int, item_id: int) -> list[PastReview]:
    """List the reviews of the card of an item, the newest first."""
    statement = (
        select(
            col(Review.at),
            col(Review.rating),
            col(Review.seconds),
            col(Review.memory_before),
        )
        .join(Card, col(Card.id) == col(Review.card_id))
        .where(col(Card.learner_id) == learner_id, col(Card.item_id) == item_id)
        .order_by(col(Review.at).desc(), col(Review.id).desc())
    )
    return [
        PastReview(at, rating, seconds, memory_from_data(before))
        for at, rating, seconds, before in session.connection().execute(statement)
    ]
