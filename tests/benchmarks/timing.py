"""Timing: how long deeds take, and what of many figures stands for all.

By the clock on the wall, or, where `--cpu` is said, by the time that the processor was
at work for this process: that one says more on a machine that has other things to do.
"""

import sys
import time
from collections.abc import Callable, Iterable

BY_CPU = "--cpu" in sys.argv
clock = time.process_time if BY_CPU else time.perf_counter


def timed(deed: Callable[[], object], times: int) -> list[float]:
    """Return how long *deed* took, each of several times."""
    took = []
    for _turn in range(times):
        began = clock()
        deed()
        took.append(clock() - began)
    return took


def median(figures: Iterable[float]) -> float:
    """Return the middle one of some figures."""
    ordered = sorted(figures)
    return ordered[len(ordered) // 2]


def percentile(figures: Iterable[float], share: float) -> float:
    """Return the figure that a *share* of them does not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
