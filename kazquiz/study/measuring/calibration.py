"""Calibration: whether cards are remembered as often as the forecast said.

The measures are those of FSRS's own benchmark (github.com/open-spaced-repetition/
srs-benchmark): log loss, and the root of the mean squared distance between forecast
and outcome by bins, weighted by their reviews.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from kazquiz.bank.review_marks import ratio_of
from kazquiz.scheduling.formulas import Parameters, retrievability

BINS = 20
_CERTAIN = 1e-4


@dataclass(frozen=True, slots=True)
class Bin:
    """Reviews with about the same forecast: its mean, the outcome, how many."""

    forecast: float
    outcome: float
    reviews: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Forecast and outcome by bins, in rising order, with two measures of all."""

    bins: tuple[Bin, ...]
    reviews: int
    log_loss: float
    rmse: float


def calibration(
    recalls: Iterable[tuple[int, int, int]], parameters: Parameters
) -> Calibration:
    """Compare the forecast that *parameters* make with what was recalled.

    Each of *recalls* is a ripeness, how many reviews of it were forgotten, and how
    many recalled.
    """
    sums = [[0.0, 0.0, 0.0] for _bin in range(BINS)]
    loss = 0.0
    for ripeness, forgotten, recalled in recalls:
        forecast = retrievability(parameters, ratio_of(ripeness), stability=1.0)
        count = forgotten + recalled
        place = sums[min(int(forecast * BINS), BINS - 1)]
        place[0] += forecast * count
        place[1] += recalled
        place[2] += count
        sure = min(max(forecast, _CERTAIN), 1 - _CERTAIN)
        loss -= recalled * math.log(sure) + forgotten * math.log(1 - sure)
    bins = tuple(
        Bin(forecast / count, recalled / count, int(count))
        for forecast, recalled, count in sums
        if count
    )
    total = sum(each.reviews for each in bins)
    squares = sum(each.reviews * (each.forecast - each.outcome) ** 2 for each in bins)
    if not total:
        return Calibration((), 0, 0.0, 0.0)
    return Calibration(bins, total, loss / total, math.sqrt(squares / total))
