"""Histories: reviews as the optimiser and the replay of all cards take them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from kazquiz.scheduling import formulas
from kazquiz.scheduling.formulas import Parameters
from kazquiz.scheduling.memory import Rating

_DAY = timedelta(days=1)
_HALF_A_DAY = 12 * 3600

Reviews = Sequence[tuple[Rating, datetime]]


class Spaced(NamedTuple):
    """Reviews in order: the number of each rating, and the whole days before it."""

    ratings: list[int]
    days: list[int]


def elapsed_days(reviews: Reviews) -> list[float]:
    """Return how many days each of *reviews* came after the one before; 0 at first."""
    waits = [0.0]
    for (_old, before), (_new, at) in pairwise(reviews):
        waits.append(max(0.0, (at - before) / _DAY))
    return waits[: len(reviews)]


def whole_days(instants: Sequence[datetime]) -> list[int]:
    """Return how many whole days each of *instants* comes after the one before.

    Less than a day is none, as it is for the scheduler; all else is rounded. This is
    how the optimiser takes them.
    """
    later = [
        _rounded(wait) if wait.days > 0 else 0
        for wait in map(sub, instants[1:], instants)
    ]
    return [0, *later][: len(instants)]


def _rounded(wait: timedelta) -> int:
    """Return the whole days of *wait*, by whole numbers for there may be many."""
    if wait.seconds == _HALF_A_DAY and not wait.microseconds:
        return round(wait / _DAY)
    return wait.days + (wait.seconds >= _HALF_A_DAY)


def spaced(reviews: Reviews) -> Spaced:
    """Return *reviews* by the whole days between them."""
    return Spaced(
        [int(rating) for rating, _at in reviews],
        whole_days([at for _rating, at in reviews]),
    )


def last_memory(w: Parameters, reviews: Reviews) -> tuple[float, float]:
    """Return the stability and difficulty that *reviews* leave; at least one is needed.

    As `replay` does, without the states and dates that a whole collection has no need
    of.
    """
    ratings = [rating for rating, _at in reviews]
    stability = formulas.first_stability(w, ratings[0])
    difficulty = formulas.first_difficulty(w, ratings[0])
    for rating, days in zip(ratings[1:], elapsed_days(reviews)[1:], strict=True):
        stability = formulas.next_stability(
            w, rating, stability=stability, difficulty=difficulty, elapsed_days=days
        )
        difficulty = formulas.next_difficulty(w, rating, difficulty=difficulty)
    return stability, difficulty
