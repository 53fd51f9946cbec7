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
    Subquery,
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
_MEASURES = ("stability", "difficulty", "recall", "interval")
_NOUGHT: ColumnElement[float] = literal_column("0.0")


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
    # One text of all numbers: SQLite puts it together faster than it sorts them, and
    # without Python.
    told = (
        f"group_concat({_number(edges)})",
        "sum(recall)",
        f"group_concat(CASE WHEN interval >= {MATURE_DAYS} THEN NULL ELSE due END)",
        f"group_concat(CASE WHEN interval >= {MATURE_DAYS} THEN due END)",
    )
    columns: list[ColumnElement[Any]] = [literal_column(each) for each in told]
    summed = select_columns(*columns).select_from(cards)
    numbers, known, young, mature = session.connection().execute(summed).one()
    stability, difficulty, recall, interval = _spread(_counted(numbers), edges)
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
    statement = select_columns(col(Card.item_id), func.coalesce(recall, _NOUGHT)).where(
        *live_cards(learner_id, scope)
    )
    items, known = in_columns(session, statement, 2)
    return CardFigures(items), known


def _measured(
    learner_id: int, scope: Scope, parameters: Parameters, now_days: float
) -> Subquery:
    """Return what cards remember: numbers, each reckoned once."""
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
    ).c
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


def _once(statement: GenerativeSelect) -> Subquery:
    """Return *statement*, its columns reckoned once however often each is used.

    SQLite would put what makes a column wherever its name stands; not so where rows
    are skipped, be it none.
    """
    return statement.offset(0).subquery()


def _recall(
    stability: SQLColumnExpression[Any],
    last: ColumnElement[Any],
    parameters: Parameters,
    now_days: float,
) -> ColumnElement[Any]:
    """Return the retrievability of a card, NULL for one without a stability."""
    factor, exponent = curve_terms(parameters)
    elapsed = func.max(now_days - last, _NOUGHT, type_=Float())
    known = func.pow(1.0 + factor * elapsed / func.nullif(stability, _NOUGHT), exponent)
    return case((last.is_(None) & (stability != _NOUGHT), 0.0), else_=known)


def _number(edges: Edges) -> str:
    """Return the expression of a number that has a digit for each measure of a card.

    The places between *edges*, the first measure last, as SQLite spells it: it would
    take much longer to build up than to reckon.
    """
    number = "0"
    for measure in reversed(_MEASURES):
        number = f"({number}) * {_BASE} + {_place(measure, getattr(edges, measure))}"
    return number


def _place(measure: str, edges: Sequence[float]) -> str:
    """Return between which of *edges* the *measure* lies; past all where it is NULL."""
    between = _halved(measure, edges, 0)
    return f"CASE WHEN {measure} IS NULL THEN {len(edges) + 1} ELSE {between} END"


def _halved(measure: str, edges: Sequence[float], before: int) -> str:
    """Return how many edges do not exceed *measure*, *before* of them already told."""
    if not edges:
        return str(before)
    middle = len(edges) // 2
    below = _halved(measure, edges[:middle], before)
    above = _halved(measure, edges[middle + 1 :], before + middle + 1)
    return f"CASE WHEN {measure} < {edges[middle]!r} THEN {below} ELSE {above} END"


def _counted(numbers: str | None) -> Counter[int]:
    """Count the *numbers* of a text."""
    return Counter(json.loads(f"[{numbers or ''}]"))


def _spread(numbers: Counter[int], edges: Edges) -> list[tuple[int, ...]]:
    """Count the digits of *numbers*, the last first, which is that of stability."""
    found = [[0] * _BASE for _measure in _MEASURES]
    for number, count in numbers.items():
        rest = number
        for places in found:
            rest, place = divmod(rest, _BASE)
            places[place] += count
    sizes = (len(getattr(edges, measure)) + 1 for measure in _MEASURES)
    return [tuple(places[:size]) for places, size in zip(found, sizes, strict=True)]
