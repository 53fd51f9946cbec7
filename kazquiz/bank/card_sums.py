"""Card sums: what cards remember, spread out and summed up by the database.

A row each for a hundred thousand cards takes longer than all that is to be known of
them together. SQLite does it, where it was built with its mathematical functions; with
any other database `figures.card_figures` tells the same card by card.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    GenerativeSelect,
    SQLColumnExpression,
    case,
    func,
    literal_column,
    text,
)
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from kazquiz.bank.figures import CardFigures, in_columns, live_cards
from kazquiz.bank.review_marks import MATURE_DAYS
from kazquiz.bank.scope import Scope
from kazquiz.bank.sql_time import EpochDays, quarter_of_days
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.formulas import Parameters, curve_terms
from kazquiz.scheduling.memory import State

# More than there are places between the edges of a measure, which has one for each
# digit of a number by this base.
_BASE = 16


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the places of each measure end, in rising order, fewer than fifteen.

    Stability and interval are in days, as in `figures.CardFigures`.
    """

    stability: Sequence[float]
    difficulty: Sequence[float]
    recall: Sequence[float]
    interval: Sequence[float]


@dataclass(frozen=True, slots=True)
class CardSums:
    """How many cards lie between the edges of each measure, and when they come due.

    *young* and *mature* count cards by the quarter of an hour in which they come due,
    those that are suspended left out; *known* is the sum of all recall.
    """

    stability: tuple[int, ...]
    difficulty: tuple[int, ...]
    recall: tuple[int, ...]
    interval: tuple[int, ...]
    known: float
    young: Counter[int]
    mature: Counter[int]


def can_sum(session: Session) -> bool:
    """Tell whether the database knows all that it takes."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        return False
    asked = text("SELECT sqlite_compileoption_used('ENABLE_MATH_FUNCTIONS')")
    return bool(connection.scalar(asked))


def card_sums(
    session: Session,
    learner_id: int,
    scope: Scope,
    *,
    edges: Edges,
    parameters: Parameters,
    now_days: float,
) -> CardSums:
    """Sum up what the cards of live items in *scope* remember.

    *now_days* is the time in days since 1970, for which recall is reckoned with
    *parameters*.
    """
    cards = _measured(learner_id, scope, parameters, now_days)
    measures = (
        (cards.stability, edges.stability),
        (cards.difficulty, edges.difficulty),
        (cards.recall, edges.recall),
        (cards.interval, edges.interval),
    )
    number: ColumnElement[Any] = _number(0)
    for measure, ends in reversed(measures):
        number = number * _number(_BASE) + _place(measure, ends)
    is_mature = cards.interval >= _number(MATURE_DAYS)
    # One text of all numbers: SQLite puts it together faster than it sorts them, and
    # without Python.
    row = select_columns(
        func.group_concat(number),
        func.sum(cards.recall),
        func.group_concat(case((is_mature, None), else_=cards.due)),
        func.group_concat(case((is_mature, cards.due))),
    )
    numbers, known, young, mature = session.connection().execute(row).one()
    stability, difficulty, recall, interval = _spread(_counted(numbers), measures)
    return CardSums(
        stability,
        difficulty,
        recall,
        interval,
        known or 0.0,
        _counted(young),
        _counted(mature),
    )


def known_cards(
    session: Session,
    learner_id: int,
    scope: Scope,
    *,
    parameters: Parameters,
    now_days: float,
) -> tuple[CardFigures, Sequence[float]]:
    """Return the cards of live items in *scope*, by their items alone, with recall.

    Recall is 0 where nothing is known of a card.
    """
    last = EpochDays(col(Card.last_review))
    recall = _recall(col(Card.stability), last, parameters, now_days)
    statement = select_columns(
        col(Card.item_id), func.coalesce(recall, _number(0.0))
    ).where(*live_cards(learner_id, scope))
    items, known = in_columns(session, statement, 2)
    return CardFigures(items), known


def _measured(
    learner_id: int, scope: Scope, parameters: Parameters, now_days: float
) -> Any:  # noqa: ANN401  (columns by name)
    """Return the columns of what cards remember: numbers, each reckoned once."""
    read = _once(
        select_columns(
            col(Card.item_id),
            col(Card.stability),
            col(Card.difficulty),
            EpochDays(col(Card.last_review)).label("last"),
            EpochDays(col(Card.due)).label("due"),
            (col(Card.state) == State.REVIEW).label("in_review"),
            col(Card.suspended).is_(False).label("is_shown"),
        ).where(*live_cards(learner_id, scope))
    )
    return _once(
        select_columns(
            read.item_id,
            read.stability,
            read.difficulty,
            _recall(read.stability, read.last, parameters, now_days).label("recall"),
            case((read.in_review, read.due - read.last)).label("interval"),
            case((read.is_shown, quarter_of_days(read.due))).label("due"),
        )
    )


def _once(statement: GenerativeSelect) -> Any:  # noqa: ANN401  (columns by name)
    """Return the columns of *statement*, each reckoned once however often it is used.

    SQLite would put what makes a column wherever its name stands; not so where rows
    are skipped, be it none.
    """
    return statement.offset(0).subquery().c


def _recall(
    stability: SQLColumnExpression[Any],
    last: ColumnElement[Any],
    parameters: Parameters,
    now_days: float,
) -> ColumnElement[Any]:
    """Return the retrievability of a card, NULL for one without a stability."""
    factor, exponent = curve_terms(parameters)
    elapsed = func.max(now_days - last, _number(0.0), type_=Float())
    known = func.pow(
        _number(1.0) + factor * elapsed / func.nullif(stability, _number(0.0)), exponent
    )
    return case((last.is_(None) & (stability != _number(0.0)), 0.0), else_=known)


def _number(number: float) -> ColumnElement[Any]:
    """Return *number* as it is written, which SQLite takes faster than a value."""
    return literal_column(repr(number))


def _place(measure: ColumnElement[Any], edges: Sequence[float]) -> ColumnElement[Any]:
    """Return between which of *edges* the *measure* lies; past all where it is NULL."""
    nowhere = _number(len(edges) + 1)
    return case((measure.is_(None), nowhere), else_=_halved(measure, edges, 0))


def _halved(
    measure: ColumnElement[Any], edges: Sequence[float], before: int
) -> ColumnElement[Any]:
    """Return how many edges do not exceed *measure*, *before* of them already told."""
    if not edges:
        return _number(before)
    middle = len(edges) // 2
    return case(
        (measure < _number(edges[middle]), _halved(measure, edges[:middle], before)),
        else_=_halved(measure, edges[middle + 1 :], before + middle + 1),
    )


def _counted(numbers: str | None) -> Counter[int]:
    """Count the *numbers* of a text."""
    return Counter(json.loads(f"[{numbers or ''}]"))


def _spread(
    numbers: Counter[int], measures: Sequence[tuple[object, Sequence[float]]]
) -> list[tuple[int, ...]]:
    """Count the digits of *numbers*, the last first: one for each of *measures*."""
    found = [[0] * _BASE for _measure in measures]
    for number, count in numbers.items():
        rest = number
        for places in found:
            rest, place = divmod(rest, _BASE)
            places[place] += count
    return [
        tuple(places[: len(edges) + 1])
        for places, (_measure, edges) in zip(found, measures, strict=True)
    ]
