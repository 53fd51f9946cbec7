"""Formulas of FSRS-6: how stability, difficulty and retrievability change.

The source of every formula is the page «The Algorithm» of the wiki of FSRS
(github.com/open-spaced-repetition/awesome-fsrs); where that page leaves a limit
open, package `fsrs` 6.3 (MIT) settles it, and the tests compare with it. As there,
*w* holds the 21 parameters, numbered from 0. Stability and elapsed time are in days.
"""

import math
from collections.abc import Callable
from typing import TypeAlias

from kazquiz.scheduling.memory import DIFFICULTY_BOUNDS, Rating

Parameters: TypeAlias = tuple[float, ...]

DEFAULT_PARAMETERS: Parameters = (
    *(0.212, 1.2931, 2.3065, 8.2956),  # w0-w3: first stability, by rating
    *(6.4133, 0.8334, 3.0194, 0.001),  # w4-w7: difficulty
    *(1.8722, 0.1666, 0.796),  # w8-w10: stability after recall
    *(1.4835, 0.0614, 0.2629, 1.6483),  # w11-w14: stability after a lapse
    *(0.6014, 1.8729),  # w15, w16: what Hard takes and Easy gives
    *(0.5425, 0.0912, 0.0658),  # w17-w19: stability within a day
    0.1542,  # w20: how the forgetting curve falls
)

# The bounds of the optimiser (fsrs-rs) and of package fsrs, in the order of *w*.
PARAMETER_BOUNDS: tuple[tuple[float, float], ...] = (
    *((0.001, 100.0),) * 4,
    *((1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75)),
    *((0.0, 4.5), (0.0, 0.8), (0.001, 3.5)),
    *((0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0)),
    *((0.0, 1.0), (1.0, 6.0)),
    *((0.0, 2.0), (0.0, 2.0), (0.0, 0.8)),
    (0.1, 0.8),
)

# The optimiser counts in single precision: its 0.8 arrives here as 0.800000012.
_ROUNDING = 1e-6

_LEAST_STABILITY = 0.001
# Beyond any life; reached by no history, it only keeps the arithmetic finite.
_GREATEST_STABILITY = 1e9


def parameter_faults(w: Parameters) -> list[str]:
    """Name every parameter that is out of its bounds, and a wrong count of them."""
    if len(w) != len(PARAMETER_BOUNDS):
        return [f"{len(w)} parameters instead of {len(PARAMETER_BOUNDS)}"]
    return [
        f"parameters[{index}] = {value} is not {least} to {most}"
        for index, (value, (least, most)) in enumerate(
            zip(w, PARAMETER_BOUNDS, strict=True)
        )
        if not least - _ROUNDING <= value <= most + _ROUNDING
    ]


def retrievability(w: Parameters, elapsed_days: float, *, stability: float) -> float:
    """Return the chance of recall *elapsed_days* after the last review.

    The power forgetting curve: 1 at once, 0.9 when the stability has passed.
    """
    return math.pow(1.0 + _factor(w) * elapsed_days / stability, -w[20])


def forgetting_curve(w: Parameters) -> Callable[[float, float], float]:
    """Return `retrievability` with *w*, of elapsed days and stability.

    For very many memories: what follows from *w* alone is reckoned once.
    """
    factor, exponent, power = _factor(w), -w[20], math.pow

    def curve(elapsed_days: float, stability: float) -> float:
        return power(1.0 + factor * elapsed_days / stability, exponent)

    return curve


def curve_terms(w: Parameters) -> tuple[float, float]:
    """Return the factor and the exponent of `retrievability` with *w*.

    For a database that reckons it: (1 + factor * elapsed days / stability) ** exponent.
    """
    return _factor(w), -w[20]


def interval(w: Parameters, stability: float, *, retention: float) -> float:
    """Return after how many days retrievability will have fallen to *retention*.

    The inverse of the forgetting curve.
    """
    return stability / _factor(w) * (math.pow(retention, -1.0 / w[20]) - 1.0)


def first_stability(w: Parameters, rating: Rating) -> float:
    """Return the stability that the first *rating* of a card gives."""
    return _bounded_stability(w[rating - 1])


def first_difficulty(w: Parameters, rating: Rating) -> float:
    """Return the difficulty that the first *rating* of a card gives."""
    return _bounded_difficulty(_first_difficulty(w, rating))


def next_difficulty(w: Parameters, rating: Rating, *, difficulty: float) -> float:
    """Return what *rating* makes of *difficulty*.

    The change is damped towards 10, then drawn back a little towards the
    difficulty of a card first rated Easy (linear damping and mean reversion).
    """
    change = -w[6] * (rating - Rating.GOOD)
    damped = difficulty + (10.0 - difficulty) * change / 9.0
    easiest = _first_difficulty(w, Rating.EASY)
    return _bounded_difficulty(w[7] * easiest + (1.0 - w[7]) * damped)


def next_stability(
    w: Parameters,
    rating: Rating,
    *,
    stability: float,
    difficulty: float,
    elapsed_days: float,
) -> float:
    """Return what *rating*, *elapsed_days* after the last review, makes of it.

    Within a day elapsed time does not count; beyond, it does by its fractions.
    """
    if elapsed_days < 1.0:
        return same_day_stability(w, rating, stability=stability)
    chance = retrievability(w, elapsed_days, stability=stability)
    if rating == Rating.AGAIN:
        return forgotten_stability(
            w, stability, difficulty=difficulty, retrievability=chance
        )
    return recalled_stability(
        w, rating, stability=stability, difficulty=difficulty, retrievability=chance
    )


def same_day_stability(w: Parameters, rating: Rating, *, stability: float) -> float:
    """Return the stability after a review less than a day after the last one.

    Only Again lowers it. (The wiki lets Hard lower it too; package `fsrs` 6.3 and
    the model that the optimiser trains do not.)
    """
    growth = math.exp(w[17] * (rating - Rating.GOOD + w[18])) * stability ** -w[19]
    if rating != Rating.AGAIN:
        growth = max(growth, 1.0)
    return _bounded_stability(stability * growth)


def recalled_stability(
    w: Parameters,
    rating: Rating,
    *,
    stability: float,
    difficulty: float,
    retrievability: float,
) -> float:
    """Return the stability after a card was recalled, a day or more later.

    It grows more the easier the card, the lower its stability, and the nearer it
    was to being forgotten; Hard takes from the growth, and Easy adds to it.
    """
    growth = (
        math.exp(w[8])
        * (11.0 - difficulty)
        * stability ** -w[9]
        * (math.exp((1.0 - retrievability) * w[10]) - 1.0)
    )
    if rating == Rating.HARD:
        growth *= w[15]
    elif rating == Rating.EASY:
        growth *= w[16]
    return _bounded_stability(stability * (1.0 + growth))


def forgotten_stability(
    w: Parameters, stability: float, *, difficulty: float, retrievability: float
) -> float:
    """Return the stability after a card was forgotten, a day or more later.

    Never more than Again would leave of it within a day.
    """
    left = (
        w[11]
        * difficulty ** -w[12]
        * ((stability + 1.0) ** w[13] - 1.0)
        * math.exp((1.0 - retrievability) * w[14])
    )
    most = stability / math.exp(w[17] * w[18])
    return _bounded_stability(min(left, most))


def _factor(w: Parameters) -> float:
    """Return what makes retrievability 0.9 when the stability has passed."""
    return math.pow(0.9, -1.0 / w[20]) - 1.0


def _first_difficulty(w: Parameters, rating: Rating) -> float:
    """Return the first difficulty before it is kept within its bounds."""
    return w[4] - math.exp(w[5] * (rating - 1)) + 1.0


def _bounded_difficulty(difficulty: float) -> float:
    least, most = DIFFICULTY_BOUNDS
    return min(max(difficulty, least), most)


def _bounded_stability(stability: float) -> float:
    return min(max(stability, _LEAST_STABILITY), _GREATEST_STABILITY)
