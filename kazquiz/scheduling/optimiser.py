"""The optimiser: parameters that fit one's own history better than the usual ones.

The only module that imports fsrs-rs-python, the bindings to the engine of FSRS, which
is an extra: without it, this one feature says how to get it.

What is trained on is every review that came a day or more after the one before, with
all the reviews of its card before it. One card in five is kept from a first training
and serves to tell how much better the forecast gets, since on what it was trained with
every forecast looks good. The parameters offered come from all cards.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kazquiz.progress import Progress
from kazquiz.scheduling.errors import OptimiserMissingError, TooFewReviewsError
from kazquiz.scheduling.formulas import (
    DEFAULT_PARAMETERS,
    PARAMETER_BOUNDS,
    Parameters,
)
from kazquiz.scheduling.histories import Reviews, elapsed_days, whole_days

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
class _Trained:
    """A review to train with: its card, and the card's reviews up to it."""

    card: int
    item: "FSRSItem"


def is_available() -> bool:
    """Tell whether the engine is installed."""
    return engine is not None


def optimise(
    histories: Iterable[tuple[int, Reviews]],
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
    found = list(_trained(histories, max(1, total), report))
    if len(found) < LEAST_REVIEWS:
        raise TooFewReviewsError(len(found), LEAST_REVIEWS)
    report(_BUILT, _DONE)
    tested = set(list(dict.fromkeys(each.card for each in found))[::_TESTED_ONE_IN])
    tried = _fitted([each for each in found if each.card not in tested])
    report(_TRIED, _DONE)
    unseen = [each.item for each in found if each.card in tested]
    before, after = _forecast(current, unseen), _forecast(tried, unseen)
    report(_TESTED, _DONE)
    parameters = _fitted(found)
    report(_DONE, _DONE)
    return Optimised(parameters, before, after, len(found))


def _trained(
    histories: Iterable[tuple[int, Reviews]], total: int, report: Progress
) -> Iterator[_Trained]:
    seen = told = 0
    for card, reviews in histories:
        waits = whole_days(elapsed_days(reviews))
        rated = [
            engine.FSRSReview(int(rating), days)
            for (rating, _at), days in zip(reviews, waits, strict=True)
        ]
        for place, days in enumerate(waits):
            if days > 0:
                item = engine.FSRSItem(rated[: place + 1])
                yield _Trained(card, item)
        seen += len(reviews)
        if seen - told >= _REPORT_EVERY:
            told = seen
            report(min(_BUILT, _BUILT * seen // total), _DONE)


def _fitted(trained: list[_Trained]) -> Parameters:
    """Train on *trained*, within our own bounds."""
    made = engine.FSRS(list(DEFAULT_PARAMETERS)).compute_parameters(
        [each.item for each in trained], [each.card for each in trained]
    )
    return tuple(
        min(max(value, least), most)
        for value, (least, most) in zip(made, PARAMETER_BOUNDS, strict=True)
    )


def _forecast(parameters: Parameters, items: list["FSRSItem"]) -> Forecast:
    told = engine.FSRS(list(parameters)).evaluate(items)
    return Forecast(told.log_loss, told.rmse_bins)
