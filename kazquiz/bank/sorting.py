"""Sorting: every item in the order of a measure that the database knows."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlmodel import Session, col

from kazquiz.bank import measures
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Weight
from kazquiz.scheduling.memory import State

_PORTION = 2000
_STATES = (State.NEW, State.LEARNING, State.RELEARNING, State.REVIEW)


def in_order(session: Session, measure: str, facts: Facts) -> tuple[list[int], int]:
    """List every item in the order of *measure*, least first; then how many have it.

    What has no such measure stands at the end, in the bank's order.
    """
    value = _measure(session, measure, facts)
    of_learner = and_(
        col(Card.item_id) == col(Item.id), col(Card.learner_id) == facts.learner_id
    )
    missing = value.is_(None)
    statement = (
        select(col(Item.id), missing)
        .outerjoin(Card, of_learner)
        .order_by(missing, value, col(Item.position), col(Item.id))
    )
    ids: list[int] = []
    count = 0
    # A portion at a time, so that the window need not wait for all of them.
    for rows in session.connection().execute(statement).partitions(_PORTION):
        ids += [int(row[0] or 0) for row in rows]
        count += sum(not row[1] for row in rows)
    return ids, count


def _measure(session: Session, measure: str, facts: Facts) -> ColumnElement[Any]:
    elapsed = measures.elapsed_days(session, facts.now)
    expressions: dict[str, Any] = {
        "weight": case((col(Item.weight) == Weight.CORE, 0), else_=1),
        "state": case(
            *((col(Card.state) == state, place) for place, state in enumerate(_STATES)),
            else_=0,
        ),
        "due": col(Card.due),
        "stability": col(Card.stability),
        "difficulty": col(Card.difficulty),
        # What falls as time goes by, stability by stability.
        "retrievability": -elapsed / col(Card.stability),
        "interval": measures.interval_days(session),
        "reviews": func.coalesce(col(Card.reviews), 0),
        "lapses": func.coalesce(col(Card.lapses), 0),
        "flag": func.coalesce(col(Card.flag), 0),
        "added": col(Item.added_at),
        "mistakes": measures.mistakes(facts.learner_id),
    }
    found: ColumnElement[Any] = expressions[measure]
    return found
