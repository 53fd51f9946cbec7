"""Measures: what of an item and its card can be counted, compared and sorted by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import eq, ge, gt, le, lt
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    and_,
    cast,
    extract,
    func,
    or_,
    select,
)
from sqlmodel import Session, col

from kazquiz.bank.models import Item
from kazquiz.bank.quiz_models import AskedItem
from kazquiz.bank.study_models import Card
from kazquiz.scheduling import formulas
from kazquiz.scheduling.formulas import Parameters
from kazquiz.search.query import Comparison, Field, Measured

_DAY_SECONDS = 86_400
# Further from today no date of ours reaches, and none of Python's.
_MOST_DAYS = 400_000
_MEANINGS: dict[Comparison, Callable[[Any, Any], Any]] = {
    Comparison.LESS: lt,
    Comparison.AT_MOST: le,
    Comparison.EQUAL: eq,
    Comparison.AT_LEAST: ge,
    Comparison.MORE: gt,
}
_TURNED = {
    Comparison.LESS: Comparison.MORE,
    Comparison.AT_MOST: Comparison.AT_LEAST,
    Comparison.EQUAL: Comparison.EQUAL,
    Comparison.AT_LEAST: Comparison.AT_MOST,
    Comparison.MORE: Comparison.LESS,
}
# How near two measures that are no whole numbers must be to count as equal.
_NEAR = 0.05
# The verdict of what was no mistake, as quizzes record it.
_RIGHT = "right"
Claim = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a search needs to know besides the bank: who asks, and when.

    *day_end* is the end of the study day that *now* is in, and *day* its date, in UTC
    where it is not told.
    """

    learner_id: int
    now: datetime
    day_end: datetime
    parameters: Parameters = formulas.DEFAULT_PARAMETERS
    day: date | None = None


def today(facts: Facts) -> date:
    """Return the date of the study day that it is now."""
    return facts.day or (facts.day_end - timedelta(days=0.5)).date()


def days_back(facts: Facts, days: float) -> datetime:
    """Return the beginning of the last *days* study days, today's among them."""
    return facts.day_end - timedelta(days=min(max(days, 0), _MOST_DAYS))


def elapsed_days(session: Session, now: datetime) -> ColumnElement[Any]:
    """Return how many days ago a card was last reviewed, as an expression."""
    if session.connection().dialect.name == "sqlite":
        moment = now.strftime("%Y-%m-%d %H:%M:%S.%f")
        return func.julianday(moment) - func.julianday(col(Card.last_review))
    seconds = extract("epoch", now - col(Card.last_review))
    return cast(seconds, Float) / _DAY_SECONDS


def interval_days(session: Session) -> ColumnElement[Any]:
    """Return how many days lie between the last review of a card and the next."""
    if session.connection().dialect.name == "sqlite":
        last = func.julianday(col(Card.last_review))
        return func.julianday(col(Card.due)) - last
    seconds = extract("epoch", col(Card.due) - col(Card.last_review))
    return cast(seconds, Float) / _DAY_SECONDS


def mistakes(learner_id: int) -> ColumnElement[int]:
    """Return how often an item was answered wrong in quizzes, as an expression."""
    return (
        select(func.count())
        .where(
            col(AskedItem.item_id) == col(Item.id),
            col(AskedItem.learner_id) == learner_id,
            col(AskedItem.verdict) != _RIGHT,
        )
        .scalar_subquery()
    )


def claim(session: Session, wanted: Measured, facts: Facts) -> tuple[Claim, bool]:
    """Return what *wanted* claims of an item, and whether that speaks of its card."""
    field = wanted.field
    if field in _MOMENTS:
        return _MOMENTS[field] >= days_back(facts, wanted.number), False
    if field is Field.MISTAKES:
        return _compared(mistakes(facts.learner_id), wanted), False
    return _of_card(session, wanted, facts), True


def _of_card(session: Session, wanted: Measured, facts: Facts) -> Claim:
    field = wanted.field
    if field is Field.DUE:
        return _due(wanted, facts)
    if field is Field.RETRIEVABILITY:
        return _retrievability(session, wanted, facts)
    if field is Field.INTERVAL:
        return _compared(interval_days(session), wanted)
    if field in _WHOLE:
        # A new item has no card, and nothing to count.
        return _compared(func.coalesce(_WHOLE[field], 0), wanted)
    return _compared(_MEASURED[field], wanted)


_MOMENTS: dict[Field, Any] = {
    Field.ADDED: col(Item.added_at),
    Field.EDITED: col(Item.edited_at),
}
_WHOLE: dict[Field, Any] = {
    Field.FLAG: col(Card.flag),
    Field.LAPSES: col(Card.lapses),
    Field.REVIEWS: col(Card.reviews),
}
_MEASURED: dict[Field, Any] = {
    Field.STABILITY: col(Card.stability),
    Field.DIFFICULTY: col(Card.difficulty),
}


def _compared(measure: ColumnElement[Any], wanted: Measured) -> Claim:
    number = wanted.number
    is_whole = wanted.field in _WHOLE or wanted.field is Field.MISTAKES
    if wanted.comparison is Comparison.EQUAL and not is_whole:
        return measure.between(number - _NEAR, number + _NEAR)
    result: Claim = _MEANINGS[wanted.comparison](measure, number)
    return result


def _due(wanted: Measured, facts: Facts) -> Claim:
    """Compare the study day on which a card is due with one so many days from today."""
    day = max(-_MOST_DAYS, min(wanted.number, _MOST_DAYS))
    begin = facts.day_end + timedelta(days=day - 1)
    end = begin + timedelta(days=1)
    due = col(Card.due)
    return {
        Comparison.LESS: due < begin,
        Comparison.AT_MOST: due < end,
        Comparison.EQUAL: and_(due >= begin, due < end),
        Comparison.AT_LEAST: due >= begin,
        Comparison.MORE: due >= end,
    }[wanted.comparison]


def _retrievability(session: Session, wanted: Measured, facts: Facts) -> Claim:
    """Compare the chance of recall, by the time after which it has fallen so far."""
    elapsed = elapsed_days(session, facts.now)
    if wanted.comparison is Comparison.EQUAL:
        least = Measured(wanted.field, Comparison.AT_LEAST, wanted.number - 0.005)
        most = Measured(wanted.field, Comparison.AT_MOST, wanted.number + 0.005)
        return and_(
            _retrievability(session, least, facts),
            _retrievability(session, most, facts),
        )
    if wanted.number <= 0:
        # Nothing is ever quite forgotten.
        holds = wanted.comparison in {Comparison.MORE, Comparison.AT_LEAST}
        stability = col(Card.stability)
        return stability.is_not(None) if holds else or_(stability < 0)
    spans = formulas.interval(facts.parameters, 1.0, retention=wanted.number)
    compare = _MEANINGS[_TURNED[wanted.comparison]]
    result: Claim = compare(elapsed, spans * col(Card.stability))
    return result
