"""Cards: which are due, what a review does to them, and taking it back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, update
from sqlmodel import Session, col, select

from kazquiz.bank.models import Card, Change, Item, ItemSource, Review
from kazquiz.scheduling.memory import Memory, Rating, State

REVIEW = "review"
# Undo reaches this far back; older steps are forgotten.
STEPS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the order of study is decided by: a card, or an item without one yet."""

    item_id: int
    card_id: int | None
    memory: Memory


@dataclass(frozen=True, slots=True)
class Step:
    """A review as it is kept for undo and redo."""

    card_id: int
    item_id: int
    rating: Rating
    before: Memory
    after: Memory


def memory_of(card: Card) -> Memory:
    """Return the memory that *card* caches."""
    return Memory(
        state=card.state,
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review,
        lapses=card.lapses,
        reviews=card.reviews,
    )


def memory_to_data(memory: Memory) -> dict[str, Any]:
    """Write *memory* as plain data."""
    return {
        "state": memory.state.value,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due": memory.due and memory.due.isoformat(),
        "last_review": memory.last_review and memory.last_review.isoformat(),
        "lapses": memory.lapses,
        "reviews": memory.reviews,
    }


def memory_from_data(data: dict[str, Any]) -> Memory:
    """Read a memory from plain *data*, as `memory_to_data` writes it."""
    due, last = data["due"], data["last_review"]
    return Memory(**(data | {
        "state": State(data["state"]),
        "due": datetime.fromisoformat(due) if due else None,
        "last_review": datetime.fromisoformat(last) if last else None,
    }))


def due_candidates(
    session: Session, learner_id: int, before: datetime, now: datetime
) -> list[Candidate]:
    """List the cards that come due before an instant, in no order."""
    statement = (
        select(Card)
        .join(Item, col(Item.id) == col(Card.item_id))
        .where(
            col(Card.learner_id) == learner_id,
            col(Card.due) < before,
            col(Card.suspended).is_(False),
            (col(Card.buried_until).is_(None)) | (col(Card.buried_until) <= now),
            col(Item.retired_at).is_(None),
        )
    )
    return [
        Candidate(card.item_id, card.id, memory_of(card))
        for card in session.exec(statement)
    ]


def new_candidates(
    session: Session, learner_id: int, limit: int, among: Iterable[int] | None = None
) -> list[Candidate]:
    """List the first *limit* items never studied: core ones first, in bank order."""
    statement = (
        select(Item.id, Card.id)
        .outerjoin(
            Card,
            (col(Card.item_id) == col(Item.id)) & (col(Card.learner_id) == learner_id),
        )
        .where(
            col(Item.retired_at).is_(None),
            (col(Card.id).is_(None))
            | (
                (col(Card.state) == State.NEW)
                & col(Card.suspended).is_(False)
                & col(Card.due).is_(None)
            ),
        )
        .order_by(col(Item.weight), col(Item.position))
        .limit(limit)
    )
    if among is not None:
        statement = statement.where(col(Item.id).in_(list(among)))
    return [
        Candidate(item, card, Memory()) for item, card in session.exec(statement)
        if item is not None
    ]


def items_of(
    session: Session,
    *,
    topics: Sequence[int] = (),
    documents: Sequence[int] = (),
) -> list[int]:
    """List the live items of any of some *topics* or *documents* (row ids)."""
    statement = select(Item.id).where(col(Item.retired_at).is_(None))
    if topics:
        statement = statement.where(col(Item.topic_id).in_(topics))
    if documents:
        sources = select(ItemSource.item_id).where(
            col(ItemSource.document_id).in_(documents)
        )
        statement = statement.where(col(Item.id).in_(sources))
    statement = statement.order_by(col(Item.position))
    return [key for key in session.exec(statement) if key is not None]


def reviewed_since(
    session: Session, learner_id: int, since: datetime
) -> tuple[int, int]:
    """Count the first reviews of new cards, and the reviews of due ones, *since* then.

    A due card that was rated several times counts once, as the daily limit means it.
    """
    fresh = Review.memory_before["state"].as_string() == State.NEW.value  # type: ignore[index]
    learned = Review.memory_before["state"].as_string() == State.REVIEW.value  # type: ignore[index]
    of_day = (col(Review.learner_id) == learner_id, col(Review.at) >= since)
    count = func.count(func.distinct(col(Review.card_id)))
    new = session.exec(select(count).where(*of_day, fresh)).one()
    due = session.exec(select(count).where(*of_day, learned)).one()
    return new, due


def record_review(
    session: Session,
    learner_id: int,
    candidate: Candidate,
    *,
    rating: Rating,
    after: Memory,
    at: datetime,
    seconds: float,
) -> int:
    """Write a review and what it leaves in memory; return the id of the card.

    What had been undone before can no longer be redone.
    """
    card_id = candidate.card_id or _make_card(session, learner_id, candidate.item_id)
    _set_memory(session, card_id, after)
    review_id = _insert_review(
        session, learner_id, card_id,
        rating=rating, at=at, seconds=seconds,
        before=memory_to_data(candidate.memory),
    )
    undone = (col(Change.learner_id) == learner_id, col(Change.undone))
    session.execute(delete(Change).where(*undone))
    made = session.execute(insert(Change).values(
        learner_id=learner_id, name=REVIEW, at=at, undone=False,
        content={
            "card": card_id, "item": candidate.item_id, "review": review_id,
            "rating": int(rating), "seconds": seconds,
            "before": memory_to_data(candidate.memory),
            "after": memory_to_data(after),
        },
    ))
    oldest = made.inserted_primary_key[0] - STEPS_KEPT
    of_learner = col(Change.learner_id) == learner_id
    session.execute(delete(Change).where(of_learner, col(Change.id) <= oldest))
    return card_id


def _make_card(session: Session, learner_id: int, item_id: int) -> int:
    made = session.execute(insert(Card).values(
        learner_id=learner_id, item_id=item_id, state=State.NEW,
        lapses=0, reviews=0, suspended=False, flag=0,
    ))
    return int(made.inserted_primary_key[0])


def _set_memory(session: Session, card_id: int, memory: Memory) -> None:
    session.execute(
        update(Card).where(col(Card.id) == card_id).values(
            state=memory.state, step=memory.step, stability=memory.stability,
            difficulty=memory.difficulty, due=memory.due,
            last_review=memory.last_review, lapses=memory.lapses,
            reviews=memory.reviews,
        ),
        execution_options={"synchronize_session": False},
    )


def _insert_review(
    session: Session,
    learner_id: int,
    card_id: int,
    *,
    rating: Rating,
    at: datetime,
    seconds: float,
    before: dict[str, Any],
) -> int:
    made = session.execute(insert(Review).values(
        learner_id=learner_id, card_id=card_id, rating=rating, at=at,
        seconds=seconds, memory_before=before,
    ))
    return int(made.inserted_primary_key[0])


def undo(session: Session, learner_id: int) -> Step | None:
    """Take the newest step back; None where there is none left."""
    change = _newest(session, learner_id, undone=False)
    if change is None:
        return None
    content = change.content
    session.execute(delete(Review).where(col(Review.id) == content["review"]))
    _set_memory(session, content["card"], memory_from_data(content["before"]))
    change.undone = True
    session.add(change)
    return _step(change)


def redo(session: Session, learner_id: int) -> Step | None:
    """Do the step again that was undone last; None where there is none."""
    change = _newest(session, learner_id, undone=True)
    if change is None:
        return None
    content = change.content
    review_id = _insert_review(
        session, learner_id, content["card"],
        rating=Rating(content["rating"]), at=change.at, seconds=content["seconds"],
        before=content["before"],
    )
    _set_memory(session, content["card"], memory_from_data(content["after"]))
    change.undone = False
    change.content = content | {"review": review_id}
    session.add(change)
    return _step(change)


def can_undo(session: Session, learner_id: int) -> tuple[bool, bool]:
    """Tell whether there is a step to undo, and one to redo."""
    return (
        _newest(session, learner_id, undone=False) is not None,
        _newest(session, learner_id, undone=True) is not None,
    )


def _newest(session: Session, learner_id: int, *, undone: bool) -> Change | None:
    """Return the step that undo, or redo, would take next."""
    order = col(Change.id).asc() if undone else col(Change.id).desc()
    statement = (
        select(Change)
        .where(col(Change.learner_id) == learner_id, col(Change.undone).is_(undone))
        .order_by(order)
        .limit(1)
    )
    return session.exec(statement).first()


def _step(change: Change) -> Step:
    content = change.content
    return Step(
        card_id=content["card"],
        item_id=content["item"],
        rating=Rating(content["rating"]),
        before=memory_from_data(content["before"]),
        after=memory_from_data(content["after"]),
    )


def make_due(
    session: Session, learner_id: int, item_ids: Iterable[int], now: datetime
) -> int:
    """Make items due as cards at *now*; return how many were not due before.

    A new item becomes a card that is due at once; a known one is only brought forward,
    and what is remembered of it stays as it was.
    """
    changed = 0
    for item_id in item_ids:
        statement = select(Card).where(
            col(Card.learner_id) == learner_id, col(Card.item_id) == item_id
        )
        card = session.exec(statement).first()
        if card is None:
            card = Card(learner_id=learner_id, item_id=item_id)
        if card.due is None or card.due > now or card.suspended:
            changed += 1
            card.due, card.suspended, card.buried_until = now, False, None
            session.add(card)
    return changed
