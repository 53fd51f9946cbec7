"""Totals: counts and sums for the home page, the library and the command line."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import String, func, or_, type_coerce
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank import cards
from kazquiz.bank.models import Document, Item, ItemSource, ItemText, Topic
from kazquiz.bank.plain_data import instant
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import State


@dataclass(frozen=True, slots=True)
class BankTotals:
    """How many items the bank has, counted by what they are."""

    items: int
    documents: dict[str, int]
    topics: dict[str, int]
    languages: dict[str, int]
    answer_types: dict[str, int]
    weights: dict[str, int]


def bank_totals(session: Session) -> BankTotals:
    """Count the live items by document, topic, language, answer type and weight."""
    live = col(Item.retired_at).is_(None)
    items = session.exec(
        select(Topic.slug, Item.answer_type, Item.weight)
        .join(Topic, col(Topic.id) == col(Item.topic_id))
        .where(live)
    ).all()
    documents = session.exec(
        select(Document.name, func.count(func.distinct(ItemSource.item_id)))
        .join(ItemSource, col(ItemSource.document_id) == col(Document.id))
        .join(Item, col(Item.id) == col(ItemSource.item_id))
        .where(live)
        .group_by(col(Document.name))
        .order_by(col(Document.name))
    ).all()
    languages = session.exec(
        select(ItemText.language, func.count())
        .join(Item, col(Item.id) == col(ItemText.item_id))
        .where(live)
        .group_by(col(ItemText.language))
        .order_by(col(ItemText.language))
    ).all()
    return BankTotals(
        items=len(items),
        documents=dict(documents),
        topics=_sorted(Counter(slug for slug, _, _ in items)),
        languages=dict(languages),
        answer_types=_sorted(Counter(str(kind) for _, kind, _ in items)),
        weights=_sorted(Counter(str(weight) for _, _, weight in items)),
    )


def _sorted(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items()))


def count_new(session: Session, learner_id: int, now: datetime | None = None) -> int:
    """Count the live items that the learner has never studied and that are shown."""
    buried_until = col(Card.buried_until)
    is_buried = buried_until.is_not(None) if now is None else buried_until > now
    known = (
        select(func.count())
        .select_from(Card)
        .where(
            col(Card.learner_id) == learner_id,
            or_(
                col(Card.state) != State.NEW,
                col(Card.due).is_not(None),
                col(Card.suspended),
                is_buried,
            ),
            cards.is_live(),
        )
    )
    live = select(func.count()).select_from(Item).where(col(Item.retired_at).is_(None))
    return session.exec(live).one() - session.exec(known).one()


def seconds_per_review(session: Session, learner_id: int) -> float | None:
    """Return how long a review has taken on average, None before the first."""
    statement = select(func.avg(Review.seconds)).where(
        col(Review.learner_id) == learner_id
    )
    average = session.exec(statement).one()
    return None if average is None else float(average)


def newest_review(session: Session, learner_id: int) -> datetime | None:
    """Return when the newest review was made, None before the first."""
    statement = select(func.max(Review.at)).where(col(Review.learner_id) == learner_id)
    newest: datetime | None = session.exec(statement).one()
    return newest


def reviews_by_instant(
    session: Session, learner_id: int, since: datetime
) -> list[datetime]:
    """List when reviews were made, from *since* on."""
    statement = select(Review.at).where(
        col(Review.learner_id) == learner_id, col(Review.at) >= since
    )
    return list(session.exec(statement))


class KnownItem(NamedTuple):
    """An item with its topic and what its card remembers, where it has one."""

    item_id: int
    topic: str
    stability: float | None
    last_review: datetime | None


def known_items(session: Session, learner_id: int) -> list[KnownItem]:
    """List the live items with what the learner remembers of each."""
    statement = (
        select_columns(
            col(Item.id),
            col(Topic.slug),
            col(Card.stability),
            type_coerce(col(Card.last_review), String),
        )
        .join(Topic, col(Topic.id) == col(Item.topic_id))
        .outerjoin(
            Card,
            (col(Card.item_id) == col(Item.id)) & (col(Card.learner_id) == learner_id),
        )
        .where(col(Item.retired_at).is_(None))
    )
    # Straight from the driver: this is asked for before the first page is seen.
    rows: Any = session.connection().execute(statement).cursor.fetchall()
    return [
        KnownItem(key, slug, stability, None if last is None else instant(last))
        for key, slug, stability, last in rows
    ]


def reviewed_since(
    session: Session, learner_id: int, since: datetime
) -> tuple[int, int]:
    """Count the first reviews of new cards, and the reviews of due ones, *since* then.

    A due card that was rated several times counts once, as the daily limit means it.
    """
    state = col(Review.memory_before)["state"].as_string()
    statement = (
        select(state, func.count(func.distinct(col(Review.card_id))))
        .where(col(Review.learner_id) == learner_id, col(Review.at) >= since)
        .group_by(state)
    )
    counts = {row[0]: row[1] for row in session.connection().execute(statement).all()}
    return counts.get(State.NEW.value, 0), counts.get(State.REVIEW.value, 0)
