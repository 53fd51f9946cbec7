"""Measures of memories: what is due when, how stable, how hard, how well known."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate, compress, repeat
from operator import add, sub
from typing import TypeAlias

from kazquiz.bank.card_sums import CardSums, Edges
from kazquiz.bank.figures import CardFigures
from kazquiz.bank.review_marks import MATURE_DAYS
from kazquiz.scheduling.formulas import Parameters, forgetting_curve
from kazquiz.study.measuring.period import Days

# Where one bar of a distribution ends and the next begins, in days.
LENGTHS = (1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 120.0, 240.0, 365.0, 730.0)
DIFFICULTIES = tuple(float(edge) for edge in range(2, 11))
RECALLS = tuple(edge / 10 for edge in range(1, 10))
EDGES = Edges(LENGTHS, DIFFICULTIES, RECALLS, LENGTHS)
# How many cards come due in which quarter of an hour, None if never.
Quarters: TypeAlias = Mapping[int, int] | Mapping[int | None, int]


@dataclass(frozen=True, slots=True)
class Forecast:
    """What comes due on each of some days, the first holding what is overdue too.

    *left* is what would be left over at the end of each day with the limit of reviews
    a day; *overdue* what had come due before the first day.
    """

    days: tuple[date, ...]
    young: tuple[int, ...]
    mature: tuple[int, ...]
    left: tuple[int, ...]
    overdue: int


@dataclass(frozen=True, slots=True)
class Spreads:
    """How many cards lie between the edges of each measure."""

    stability: tuple[int, ...]
    difficulty: tuple[int, ...]
    recall: tuple[int, ...]
    interval: tuple[int, ...]
    average_recall: float


def forecast(cards: CardFigures, days: Days, limit: int) -> Forecast:
    """Count what comes due on each of *days*, with *limit* reviews on each."""
    every = Counter(cards.due)
    old = Counter(
        due
        for due, interval in zip(cards.due, cards.interval, strict=True)
        if interval is not None and interval >= MATURE_DAYS
    )
    every.subtract(old)
    return coming(every, old, days, limit)


def coming(young_by: Quarters, mature_by: Quarters, days: Days, limit: int) -> Forecast:
    """Count what comes due on each of *days*, of so many cards by quarter."""
    overdue_young, young = _by_day(young_by, days)
    overdue_mature, mature = _by_day(mature_by, days)
    left: list[int] = []
    waiting = 0
    for due_then in map(add, young, mature):
        waiting = max(0, waiting + due_then - limit)
        left.append(waiting)
    overdue = overdue_young + overdue_mature
    return Forecast(tuple(days.dates), young, mature, tuple(left), overdue)


def _by_day(by_quarter: Quarters, days: Days) -> tuple[int, tuple[int, ...]]:
    """Count cards by day; those due before the first are told, and belong to it."""
    counts = {due: count for due, count in by_quarter.items() if due is not None}
    quarters = sorted(counts)
    sums = list(accumulate(map(counts.__getitem__, quarters), initial=0))
    overdue, *until = (sums[bisect_left(quarters, start)] for start in days.starts)
    return overdue, tuple(map(sub, until, [0, *until]))


def recalls(
    cards: CardFigures, parameters: Parameters, now_days: float
) -> tuple[float, ...]:
    """Return the retrievability of each of *cards*, 0 where nothing is known of it."""
    curve = forgetting_curve(parameters)
    return tuple(
        [
            curve(now_days - last if now_days > last else 0.0, stability)
            if stability and last is not None
            else 0.0
            for stability, last in zip(cards.stability, cards.last_review, strict=True)
        ]
    )


def spreads(cards: CardFigures, known: Sequence[float]) -> Spreads:
    """Return how the memories of *cards* are spread; *known* is their recall."""
    recalled = list(compress(known, cards.stability))
    return Spreads(
        _spread(_told(cards.stability), LENGTHS),
        _spread(_told(cards.difficulty), DIFFICULTIES),
        _spread(recalled, RECALLS),
        _spread(_told(cards.interval), LENGTHS),
        sum(recalled) / len(recalled) if recalled else 0.0,
    )


def spreads_of(sums: CardSums) -> Spreads:
    """Return how memories are spread that the database has summed up."""
    count = sum(sums.recall)
    return Spreads(
        sums.stability,
        sums.difficulty,
        sums.recall,
        sums.interval,
        sums.known / count if count else 0.0,
    )


def _told(values: Sequence[float | None]) -> Sequence[float]:
    """Return those of *values* that there are."""
    return [each for each in values if each is not None]


def _spread(values: Iterable[float], edges: Sequence[float]) -> tuple[int, ...]:
    """Count the *values* before the first of *edges*, between them, and after."""
    found = Counter(map(partial(bisect_right, edges), values))
    return tuple(found[place] for place in range(len(edges) + 1))


def known_by(
    cards: CardFigures, known: Sequence[float], items: Iterable[tuple[int, int]]
) -> dict[int, tuple[float, int]]:
    """Return how much of each topic or document would be recalled, of how many items.

    *items* lists each of them with its items; an item may be named twice.
    """
    shares = dict(zip(cards.items, known, strict=True))
    items_of: dict[int, set[int]] = defaultdict(set)
    for owner, item in items:
        items_of[owner].add(item)
    return {
        owner: (sum(map(shares.get, owned, repeat(0.0))), len(owned))
        for owner, owned in items_of.items()
    }
