"""Fuzz: spread intervals a little, so that cards learned together part company."""

import math

# From day, to day, share of the days between them by which an interval may stray.
# The ranges of Anki (rslib/src/scheduler/states/fuzz.rs), as in package fsrs.
_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, math.inf, 0.05))


def fuzz_range(days: int, *, longest: int) -> tuple[int, int]:
    """Return the shortest and the longest interval that *days* may become.

    Under 2.5 days nothing is changed; no interval gets longer than *longest*.
    """
    if days <= 2:
        return days, days
    stray = 1.0 + sum(
        share * max(min(days, end) - start, 0.0) for start, end, share in _RANGES
    )
    most = min(round(days + stray), longest)
    return min(max(2, round(days - stray)), most), most


def fuzzed(days: int, draw: float, *, longest: int) -> int:
    """Return the interval that *draw*, from 0 to below 1, picks in the fuzz range.

    Every day of the range is as likely as any other. (Package `fsrs` rounds where
    this cuts off: there the first day is half as likely, and the day after the
    last one is possible.)
    """
    least, most = fuzz_range(days, longest=longest)
    return least + int(draw * (most - least + 1))
