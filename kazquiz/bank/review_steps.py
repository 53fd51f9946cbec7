"""Review steps: a review as undo and redo need it, with all that went with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from kazquiz.bank import steps
from kazquiz.bank.memories import (
    memory_columns,
    memory_from_data,
    memory_from_row,
    memory_to_data,
)
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Memory, Rating


@dataclass(frozen=True, slots=True)
class Step:
    """A review as it is kept for undo and redo.

    *also* tells that it changed other rows with it: cards put aside, a leech found.
    """

    card_id: int
    item_id: int
    rating: Rating
    before: Memory
    after: Memory
    also: bool = False


def review_of(session: Session, review_id: int) -> Row[*tuple[Any, ...]] | None:
    """Return a review with its card's memory, which is what the review left."""
    statement = (
        select(
            col(Review.rating),
            col(Review.seconds),
            col(Review.at),
            col(Review.memory_before),
            col(Card.id),
            col(Card.item_id),
            *memory_columns(),
        )
        .join(Card, col(Card.id) == col(Review.card_id))
        .where(col(Review.id) == review_id)
    )
    return session.connection().execute(statement).first()


def step_of(row: Row[*tuple[Any, ...]], also: list[steps.Row]) -> Step:
    """Return the step of a review that `review_of` has found."""
    return Step(
        card_id=row.id,
        item_id=row.item_id,
        rating=row.rating,
        before=memory_from_data(row.memory_before),
        after=memory_from_row(row),
        also=bool(also),
    )


def content_of(
    step: Step, at: datetime, seconds: float, also: list[steps.Row]
) -> dict[str, Any]:
    """Write an undone review as plain data, so that it can be redone."""
    return {
        "card": step.card_id,
        "item": step.item_id,
        "rating": int(step.rating),
        "seconds": seconds,
        "at": at.isoformat(),
        "before": memory_to_data(step.before),
        "after": memory_to_data(step.after),
        "also": also,
    }


def step_from(content: dict[str, Any]) -> Step:
    """Read the step that `content_of` has written."""
    return Step(
        card_id=content["card"],
        item_id=content["item"],
        rating=Rating(content["rating"]),
        before=memory_from_data(content["before"]),
        after=memory_from_data(content["after"]),
        also=bool(content.get("also")),
    )
