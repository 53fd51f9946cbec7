"""Cards: which are due, which items have none yet, and making some due."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import ColumnElement, and_, func, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank.memories import memory_columns, memory_from_row
from kazquiz.bank.models import Item, ItemSource
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import Memory, State

_IN_STEPS = (State.LEARNING, State.RELEARNING)
# As many values as every database takes in one statement.
_FEW = 10_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the order of study is decided by: a card, or an item without one yet."""

    item_id: int
    card_id: int | None
    memory: Memory


def _is_due(
    learner_id: int, before: datetime, now: datetime
) -> list[ColumnElement[bool]]:
    """Return what holds of a card that is shown because it comes due."""
    return [
        col(Card.learner_id) == learner_id,
        col(Card.due) < before,
        *is_shown(now),
        is_live(),
    ]


def is_live() -> ColumnElement[bool]:
    """Return what holds of a card whose item is not retired.

    Few items are, so that naming those is quicker than looking at the item of each.
    """
    retired = select_columns(col(Item.id)).where(col(Item.retired_at).is_not(None))
    return col(Card.item_id).not_in(retired)


def is_shown(now: datetime | None) -> list[ColumnElement[bool]]:
    """Return what holds of a card that is neither suspended nor, at *now*, buried."""
    until = col(Card.buried_until)
    dug_out = [] if now is None else [until <= now]
    return [col(Card.suspended).is_(False), or_(until.is_(None), *dug_out)]


def due_candidates(
    session: Session, learner_id: int, before: datetime, now: datetime
) -> list[Candidate]:
    """List the cards that come due before an instant, in no order."""
    statement = (
        select_columns(col(Card.item_id), col(Card.id), *memory_columns())
    ).where(*_is_due(learner_id, before, now))
    return [
        Candidate(row[0], row[1], memory_from_row(row))
        for row in session.connection().execute(statement).all()
    ]


def count_due(
    session: Session, learner_id: int, before: datetime, now: datetime
) -> tuple[int, int]:
    """Count the cards that come due before an instant: all others, those in steps."""
    statement = (
        select_columns(col(Card.state), func.count())
        .where(*_is_due(learner_id, before, now))
        .group_by(col(Card.state))
    )
    counts = {row[0]: row[1] for row in session.connection().execute(statement).all()}
    in_steps = sum(counts.get(state, 0) for state in _IN_STEPS)
    return sum(counts.values()) - in_steps, in_steps


def new_candidates(
    session: Session,
    learner_id: int,
    limit: int,
    among: Iterable[int] | None = None,
    *,
    now: datetime | None = None,
) -> list[Candidate]:
    """List the first *limit* items never studied: core ones first, in bank order.

    Only items *among* those given count, where some are. A card that is buried at
    *now* is left out; without an instant, every buried one is.
    """
    never_studied = and_(
        col(Card.state) == State.NEW, col(Card.due).is_(None), *is_shown(now)
    )
    statement = (
        select_columns(col(Item.id), col(Card.id))
        .outerjoin(
            Card,
            (col(Card.item_id) == col(Item.id)) & (col(Card.learner_id) == learner_id),
        )
        .where(
            col(Item.retired_at).is_(None), or_(col(Card.id).is_(None), never_studied)
        )
        .order_by(col(Item.weight), col(Item.position), col(Item.id))
    )
    # Those among which to look may be more than a statement can name.
    wanted: Collection[int] | None = None if among is None else frozenset(among)
    if wanted is None:
        statement = statement.limit(limit)
    rows = session.connection().execute(statement)
    found = (
        Candidate(item, card, Memory())
        for item, card in rows
        if item is not None and (wanted is None or item in wanted)
    )
    return list(islice(found, limit))


def candidates_of(
    session: Session, learner_id: int, item_ids: Sequence[int]
) -> list[Candidate]:
    """List the live ones of some items with their cards, due or not, in no order."""
    wanted = frozenset(item_ids)
    of_learner = col(Card.learner_id) == learner_id
    statement = (
        select_columns(col(Item.id), col(Card.id), *memory_columns())
        .outerjoin(Card, (col(Card.item_id) == col(Item.id)) & of_learner)
        .where(col(Item.retired_at).is_(None))
    )
    # Those wanted may be more than a statement can name.
    if len(wanted) <= _FEW:
        statement = statement.where(col(Item.id).in_(wanted))
    return [
        Candidate(row[0], row[1], Memory() if row[1] is None else memory_from_row(row))
        for row in session.connection().execute(statement)
        if row[0] in wanted
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


def make_due(
    session: Session, learner_id: int, item_ids: Iterable[int], now: datetime
) -> int:
    """Make items due as cards at *now*; return how many were not due before.

    A new item becomes a card that is due at once; a known one is only brought forward,
    and what is remembered of it stays as it was. One that was suspended or buried is
    shown again.
    """
    wanted = list(dict.fromkeys(item_ids))
    of_learner = col(Card.learner_id) == learner_id
    statement = select(Card).where(of_learner, col(Card.item_id).in_(wanted))
    known = {card.item_id: card for card in session.exec(statement)}
    changed = 0
    for item_id in wanted:
        card = known.get(item_id) or Card(learner_id=learner_id, item_id=item_id)
        if not _is_due_already(card, now):
            changed += 1
            card.due, card.suspended, card.buried_until = now, False, None
            session.add(card)
    return changed


def _is_due_already(card: Card, now: datetime) -> bool:
    is_buried = card.buried_until is not None and card.buried_until > now
    is_hidden = card.suspended or is_buried
    return not is_hidden and card.due is not None and card.due <= now
