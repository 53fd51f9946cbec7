"""Dated search: the items that something happened to, or will, on or about a day."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlmodel import Session, col

from kazquiz.bank import measures
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating
from kazquiz.search.query import Comparison, Dated, Field, Measured

Claim = ColumnElement[bool]
_MOMENTS: dict[Field, Any] = {
    Field.ADDED: col(Item.added_at),
    Field.EDITED: col(Item.edited_at),
}


def claim(
    session: Session, wanted: Dated | Measured, facts: Facts
) -> tuple[Claim, bool]:
    """Return what *wanted* claims of an item, and whether that speaks of its card.

    A number of days may stand in the place of a day.
    """
    if isinstance(wanted, Measured):
        return measures.claim(session, wanted, facts)
    days = (wanted.day - measures.today(facts)).days
    if wanted.field is Field.DUE:
        due = Measured(Field.DUE, wanted.comparison, days)
        return measures.claim(session, due, facts)
    if wanted.field is Field.RATED:
        return _rated(wanted, facts, days), False
    return on_day(_MOMENTS[wanted.field], wanted.comparison, facts, days), False


def _rated(wanted: Dated, facts: Facts, days: int) -> Claim:
    reviews = (
        select(col(Card.item_id))
        .join(Review, col(Review.card_id) == col(Card.id))
        .where(
            col(Review.learner_id) == facts.learner_id,
            on_day(col(Review.at), wanted.comparison, facts, days),
        )
    )
    if wanted.rating is not None:
        reviews = reviews.where(col(Review.rating) == Rating(wanted.rating))
    return col(Item.id).in_(reviews)


def on_day(
    moment: Any,  # noqa: ANN401  (a column, or what is worked out of some)
    comparison: Comparison,
    facts: Facts,
    days: int,
) -> Claim:
    """Compare *moment* with the study day that is so many *days* from today."""
    begin = facts.day_end + timedelta(days=days - 1)
    end = begin + timedelta(days=1)
    claims: dict[Comparison, Claim] = {
        Comparison.LESS: moment < begin,
        Comparison.AT_MOST: moment < end,
        Comparison.EQUAL: and_(moment >= begin, moment < end),
        Comparison.AT_LEAST: moment >= begin,
        Comparison.MORE: moment >= end,
    }
    return claims[comparison]
