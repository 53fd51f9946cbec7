"""Histories: reviews as the optimiser and the replay of all cards take them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from kazquiz.scheduling import formulas
from kazquiz.scheduling.formulas import Parameters
from kazquiz.scheduling.memory import Rating

_DAY = timedelta(days=1)

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
    waits = [0]
    for before, at in pairwise(instants):
        wait = at - before
        waits.append(round(wait / _DAY) if wait.days > 0 else 0)
    return waits[: len(instants)]


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
