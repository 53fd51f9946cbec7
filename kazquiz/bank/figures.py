"""Figures: what statistics are made of, summed up by the database.

A year of reviews may be half a million rows; none of them is read one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Executable,
    Select,
    case,
    func,
)
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from kazquiz.bank import quarter_counts
from kazquiz.bank.models import Item, ItemSource
from kazquiz.bank.scope import Scope, matching
from kazquiz.bank.sql_time import EpochDays, EpochQuarters
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State

_PORTION = 500
_KNOWN = 3


class ReviewCount(NamedTuple):
    """How the reviews of one kind of card in one quarter of an hour were rated."""

    quarter: int
    kind: int
    again: int
    hard: int
    good: int
    easy: int
    seconds: float


class CardFigures(NamedTuple):
    """What the cards remember, measure by measure, each in the same order of cards.

    *last_review* is told in days since 1970, in UTC, and *due* in quarters of an hour;
    what is suspended is never due. *interval* is how many days lie between the two, for
    cards in review alone.
    """

    items: Sequence[int] = ()
    stability: Sequence[float | None] = ()
    difficulty: Sequence[float | None] = ()
    last_review: Sequence[float | None] = ()
    interval: Sequence[float | None] = ()
    due: Sequence[int | None] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Quarters of an hour from *first* to before *end*."""

    first: int
    end: int


def _reviewed(learner_id: int, scope: Scope, span: Span) -> list[ColumnElement[bool]]:
    """Return what holds of the reviews that count."""
    wanted = [
        col(Review.learner_id) == learner_id,
        col(Review.quarter) >= span.first,
        col(Review.quarter) < span.end,
    ]
    if not scope.is_whole:
        cards = select_columns(col(Card.id)).where(
            col(Card.learner_id) == learner_id, col(Card.item_id).in_(matching(scope))
        )
        wanted.append(col(Review.card_id).in_(cards))
    return wanted


def _rated(rating: Rating) -> ColumnElement[int]:
    return func.count().filter(col(Review.rating) == rating)


def count_reviews(
    session: Session, learner_id: int, scope: Scope, span: Span
) -> list[ReviewCount]:
    """Count the reviews of *span* by quarter and kind of card, in order of time."""
    if scope.is_whole and quarter_counts.are_kept(session):
        statement = quarter_counts.counted(learner_id, span.first, span.end)
    else:
        statement = _counted(learner_id, scope, span)
    return list(map(ReviewCount._make, _numbers(session, statement)))


def _counted(learner_id: int, scope: Scope, span: Span) -> Select[Any]:
    counted = (
        select_columns(
            col(Review.quarter).label("quarter"),
            col(Review.kind).label("kind"),
            *(_rated(rating).label(rating.name) for rating in Rating),
            func.sum(col(Review.seconds)).label("seconds"),
        )
        .where(*_reviewed(learner_id, scope, span))
        .group_by(col(Review.quarter), col(Review.kind))
        .subquery()
    )
    # Sorted by what no index has, so that not one row is there before all are counted:
    # until then no other thread is kept from Python.
    return select_columns(counted).order_by(counted.c.quarter + 0, counted.c.kind)


def count_cards(session: Session, learner_id: int, scope: Scope, span: Span) -> int:
    """Count the cards that were reviewed in *span*, each once."""
    statement = select_columns(func.count(func.distinct(col(Review.card_id)))).where(
        *_reviewed(learner_id, scope, span)
    )
    return int(session.connection().scalar(statement) or 0)


def count_recalls(
    session: Session, learner_id: int, scope: Scope, span: Span
) -> list[tuple[int, int, int]]:
    """Count what was forgotten and what recalled, by ripeness.

    Only reviews of cards that were known count, not those of cards in their steps.
    """
    ripeness = col(Review.ripeness)
    statement = (
        select_columns(ripeness, _rated(Rating.AGAIN), func.count())
        .where(
            *_reviewed(learner_id, scope, span),
            col(Review.kind) >= _KNOWN,
            ripeness.is_not(None),
        )
        .group_by(ripeness)
    )
    return [(row[0], row[1], row[2] - row[1]) for row in _numbers(session, statement)]


def recalls_by_topic(
    session: Session, learner_id: int, scope: Scope, span: Span
) -> dict[int, tuple[int, int]]:
    """Return of each topic how many answers recalled its cards, and of how many.

    Only reviews of cards that were known count, not those of cards in their steps.
    """
    # By card first, which takes the index alone.
    by_card = (
        select_columns(
            col(Review.card_id).label("card"),
            _rated(Rating.AGAIN).label("forgotten"),
            func.count().label("asked"),
        )
        .where(*_reviewed(learner_id, scope, span), col(Review.kind) >= _KNOWN)
        .group_by(col(Review.card_id))
        .subquery()
    )
    statement = (
        select_columns(
            col(Item.topic_id),
            func.sum(by_card.c.forgotten),
            func.sum(by_card.c.asked),
        )
        .join(Card, col(Card.item_id) == col(Item.id))
        .join(by_card, by_card.c.card == col(Card.id))
        .group_by(col(Item.topic_id))
    )
    return {row[0]: (row[2] - row[1], row[2]) for row in _numbers(session, statement)}


def first_quarter(session: Session, learner_id: int) -> int | None:
    """Return the quarter of the first review ever, None before it."""
    statement = select_columns(func.min(col(Review.quarter))).where(
        col(Review.learner_id) == learner_id
    )
    first: int | None = session.connection().scalar(statement)
    return first


def has_more_reviews_than(session: Session, learner_id: int, most: int) -> bool:
    """Tell whether more than *most* reviews were ever made."""
    few = (
        select_columns(col(Review.id))
        .where(col(Review.learner_id) == learner_id)
        .limit(most + 1)
    )
    statement = select_columns(func.count()).select_from(few.subquery())
    return int(session.connection().scalar(statement) or 0) > most


def card_figures(session: Session, learner_id: int, scope: Scope) -> CardFigures:
    """Return what each card of a live item in *scope* remembers."""
    # Plain numbers, as turning each value into an object would take longer than all
    # the rest.
    due, last = col(Card.due), col(Card.last_review)
    statement = select_columns(
        col(Card.item_id),
        col(Card.stability),
        col(Card.difficulty),
        EpochDays(last),
        case((col(Card.state) == State.REVIEW, EpochDays(due) - EpochDays(last))),
        case((col(Card.suspended).is_(False), EpochQuarters(due))),
    ).where(*live_cards(learner_id, scope))
    return CardFigures(*in_columns(session, statement, len(CardFigures._fields)))


def in_columns(session: Session, statement: Executable, count: int) -> list[list[Any]]:
    """Return the *count* columns of many rows, each column as a list."""
    # Straight from the driver, and a portion at a time: rows that pass at once cost
    # less than a hundred thousand that Python must keep count of.
    result = session.connection().execute(statement)
    found: list[list[Any]] = [[] for _column in range(count)]
    while rows := result.cursor.fetchmany(_PORTION):
        for column, values in zip(found, zip(*rows, strict=True), strict=True):
            column.extend(values)
    return found


def live_cards(learner_id: int, scope: Scope) -> list[ColumnElement[bool]]:
    """Return what holds of the cards of live items in *scope*."""
    # No index: all of a table is read fastest as it lies.
    of_learner = col(Card.learner_id) + 0 == learner_id
    if not scope.is_whole:
        return [of_learner, col(Card.item_id).in_(matching(scope))]
    retired = select_columns(col(Item.id)).where(col(Item.retired_at).is_not(None))
    return [of_learner, col(Card.item_id).not_in(retired)]


def items_by_topic(session: Session, scope: Scope) -> list[tuple[int, int]]:
    """List each topic with its live items in *scope*, studied or not."""
    statement = select_columns(col(Item.topic_id), col(Item.id)).where(
        col(Item.retired_at).is_(None), *_inside(scope)
    )
    return _numbers(session, statement)


def items_by_document(session: Session, scope: Scope) -> list[tuple[int, int]]:
    """List each document with its live items in *scope*, once for each place in it."""
    statement = (
        select_columns(col(ItemSource.document_id), col(ItemSource.item_id))
        .join(Item, col(Item.id) == col(ItemSource.item_id))
        .where(col(Item.retired_at).is_(None), *_inside(scope))
    )
    return _numbers(session, statement)


def _inside(scope: Scope) -> list[ColumnElement[bool]]:
    return [] if scope.is_whole else [col(Item.id).in_(matching(scope))]


def _numbers(session: Session, statement: Any) -> list[Any]:  # noqa: ANN401
    """Return rows of numbers straight from the driver, as plain tuples."""
    return list(session.connection().execute(statement).cursor.fetchall())
