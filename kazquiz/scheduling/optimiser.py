"""The optimiser: parameters that fit one's own history better than the usual ones.

The only module that imports fsrs-rs-python, the bindings to the engine of FSRS, which
is an extra: without it, this one feature says how to get it.

What is trained on is every review that came a day or more after the one before, with
all the reviews of its card before it. One card in five is kept from a first training
and serves to tell how much better the forecast gets, since on what it was trained with
every forecast looks good. The parameters offered come from all cards.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from kazquiz.progress import Progress
from kazquiz.scheduling.errors import OptimiserMissingError, TooFewReviewsError
from kazquiz.scheduling.formulas import (
    DEFAULT_PARAMETERS,
    PARAMETER_BOUNDS,
    Parameters,
)
from kazquiz.scheduling.histories import Spaced

try:
    import fsrs_rs_python as engine
except ImportError:  # the extra is not installed
    engine = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from fsrs_rs_python import FSRSItem

# Fewer reviews would fit chance, not memory: 21 parameters are found from them.
LEAST_REVIEWS = 400
_TESTED_ONE_IN = 5
_REPORT_EVERY = 2000
# Reading, building, two trainings and the tests, as shares of the whole in percent.
_BUILT, _TRIED, _TESTED, _DONE = 40, 65, 80, 100


@dataclass(frozen=True, slots=True)
class Forecast:
    """How well recall is foretold: the smaller each, the better.

    *log_loss* is the mean logarithmic loss of each forecast; *error* is by how much, as
    a share of 1, the forecast of like reviews misses what happened (RMSE of bins).
    """

    log_loss: float
    error: float


@dataclass(frozen=True, slots=True)
class Optimised:
    """Parameters found, and how they foretold reviews that they had not seen.

    *reviews* counts those that they were found from.
    """

    parameters: Parameters
    before: Forecast
    after: Forecast
    reviews: int

    @property
    def gain(self) -> float:
        """By which share of itself the log loss falls; below 0 where it rises."""
        return 1.0 - self.after.log_loss / self.before.log_loss


@dataclass(frozen=True, slots=True)
class _Lessons:
    """Reviews to train with: what the engine takes of each, and the card of each."""

    items: list["FSRSItem"] = field(default_factory=list)
    cards: list[int] = field(default_factory=list)

    def take(self, items: list["FSRSItem"], card: int) -> None:
        """Take in the lessons of a *card*."""
        self.items.extend(items)
        self.cards.extend([card] * len(items))


def is_available() -> bool:
    """Tell whether the engine is installed."""
    return engine is not None


def optimise(
    histories: Iterable[tuple[int, Spaced]],
    current: Parameters,
    total: int,
    report: Progress,
) -> Optimised:
    """Find parameters for *histories*, each a card and its reviews in order.

    *current* are the parameters in use, which those found are held against; *total* is
    about how many reviews there are.

    Raises:
        OptimiserMissingError: without the engine.
        TooFewReviewsError: where the history is too short to learn from.
    """
    if engine is None:
        raise OptimiserMissingError
    lessons, seen, unseen = _lessons(histories, max(1, total), report)
    count = len(lessons.items)
    if count < LEAST_REVIEWS:
        raise TooFewReviewsError(count, LEAST_REVIEWS)
    report(_BUILT, _DONE)
    tried = _fitted(seen)
    report(_TRIED, _DONE)
    before, after = _forecast(current, unseen), _forecast(tried, unseen)
    report(_TESTED, _DONE)
    parameters = _fitted(lessons)
    report(_DONE, _DONE)
    return Optimised(parameters, before, after, count)


def _lessons(
    histories: Iterable[tuple[int, Spaced]], total: int, report: Progress
) -> tuple[_Lessons, _Lessons, _Lessons]:
    """Build what is trained on, all of it; then what is seen at first, and what not.

    Plain lists, and each review that is like another built once, as there may be half a
    million.
    """
    seen, unseen = _Lessons(), _Lessons()
    review = cache(engine.FSRSReview)
    done = told = teaching = 0
    for card, (ratings, waits) in histories:
        rated = list(map(review, ratings, waits))
        items = [
            engine.FSRSItem(rated[:place])
            for place, days in enumerate(waits, start=1)
            if days
        ]
        if items:
            (seen if teaching % _TESTED_ONE_IN else unseen).take(items, card)
            teaching += 1
        done += len(ratings)
        if done - told >= _REPORT_EVERY:
            told = done
            report(min(_BUILT, _BUILT * done // total), _DONE)
    every = _Lessons(seen.items + unseen.items, seen.cards + unseen.cards)
    return every, seen, unseen


def _fitted(lessons: _Lessons) -> Parameters:
    """Train on *lessons*, within our own bounds."""
    made = engine.FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(
        lessons.items, lessons.cards
    )
    return tuple(
        min(max(value, least), most)
        for value, (least, most) in zip(made, PARAMETER_BOUNDS, strict=True)
    )


def _forecast(parameters: Parameters, lessons: _Lessons) -> Forecast:
    told = engine.FSRS(list(parameters)).evaluate(lessons.items)
    return Forecast(told.log_loss, told.rmse_bins)
