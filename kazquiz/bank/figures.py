"""Figures: what statistics are made of, summed up by the database.

A year of reviews may be half a million rows; none of them is read one by one.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Float, Integer, func, type_coerce
from sqlalchemy import select as select_columns
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Session, col

from kazquiz.bank.models import Item, ItemSource
from kazquiz.bank.scope import Scope, matching
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State


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

    Instants are days since 1970, in UTC; what is hidden is suspended.
    """

    items: tuple[int, ...] = ()
    in_review: tuple[bool, ...] = ()
    stability: tuple[float | None, ...] = ()
    difficulty: tuple[float | None, ...] = ()
    due: tuple[float | None, ...] = ()
    last_review: tuple[float | None, ...] = ()
    hidden: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Quarters of an hour from *first* to before *end*."""

    first: int
    end: int


class _EpochDays(FunctionElement[float]):
    """The days from 1970 to an instant."""

    type = Float()
    inherit_cache = True


@compiles(_EpochDays)
def _by_epoch(element: _EpochDays, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    inside = compiler.process(element.clauses, **options)
    return f"(EXTRACT(EPOCH FROM {inside}) / 86400.0)"


@compiles(_EpochDays, "sqlite")
def _by_julian(element: _EpochDays, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    inside = compiler.process(element.clauses, **options)
    return f"(julianday({inside}) - 2440587.5)"


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
    keys = (col(Review.quarter), col(Review.kind))
    statement = (
        select_columns(
            *keys,
            *(_rated(rating) for rating in Rating),
            func.sum(col(Review.seconds)),
        )
        .where(*_reviewed(learner_id, scope, span))
        .group_by(*keys)
        .order_by(*keys)
    )
    return [ReviewCount._make(row) for row in _all(session, statement)]


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
    return [(row[0], row[1], row[2] - row[1]) for row in _all(session, statement)]


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
    return {row[0]: (row[2] - row[1], row[2]) for row in _all(session, statement)}


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
    # Plain numbers, and no index: all of a table is read fastest as it lies, and
    # turning each value into an object would take longer than all the rest.
    statement = select_columns(
        col(Card.item_id),
        type_coerce(col(Card.state) == State.REVIEW, Integer),
        col(Card.stability),
        col(Card.difficulty),
        _EpochDays(col(Card.due)),
        _EpochDays(col(Card.last_review)),
        type_coerce(col(Card.suspended), Integer),
    ).where(col(Card.learner_id) + 0 == learner_id)
    if scope.is_whole:
        retired = select_columns(col(Item.id)).where(col(Item.retired_at).is_not(None))
        statement = statement.where(col(Card.item_id).not_in(retired))
    else:
        statement = statement.where(col(Card.item_id).in_(matching(scope)))
    # Straight from the driver: these are numbers already.
    rows = session.connection().execute(statement).cursor.fetchall()
    return CardFigures(*zip(*rows, strict=True)) if rows else CardFigures()


def items_by_topic(session: Session, scope: Scope) -> list[tuple[int, int]]:
    """List each topic with its live items in *scope*, studied or not."""
    statement = select_columns(col(Item.topic_id), col(Item.id)).where(
        col(Item.retired_at).is_(None), *_inside(scope)
    )
    return [(row[0], row[1]) for row in _all(session, statement)]


def items_by_document(session: Session, scope: Scope) -> list[tuple[int, int]]:
    """List each document with its live items in *scope*, once for each place in it."""
    statement = (
        select_columns(col(ItemSource.document_id), col(ItemSource.item_id))
        .join(Item, col(Item.id) == col(ItemSource.item_id))
        .where(col(Item.retired_at).is_(None), *_inside(scope))
    )
    return [(row[0], row[1]) for row in _all(session, statement)]


def _inside(scope: Scope) -> list[ColumnElement[bool]]:
    return [] if scope.is_whole else [col(Item.id).in_(matching(scope))]


_KNOWN = 3


def _all(session: Session, statement: Any) -> list[Any]:  # noqa: ANN401
    return list(session.connection().execute(statement).all())
