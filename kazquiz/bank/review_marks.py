"""Marks of a review: what statistics count it by, kept beside it in small numbers.

The memory before a review is plain data, which no database reads fast; so what is
counted by the hundred thousand is written down once, when the review is.
"""

import math
from datetime import datetime
from enum import IntEnum
from typing import Any

from kazquiz.scheduling.memory import State

# From this interval on, in days, a card counts as mature.
MATURE_DAYS = 21
# Study days begin at whole hours, and every zone lies whole quarters from UTC.
QUARTER_SECONDS = 900
# So many steps of ripeness are a factor of e; one step is one percent.
RIPENESS_STEPS = 100
_LEAST_RATIO, _GREATEST_RATIO = 1e-6, 1e6
_DAY_SECONDS = 86400.0


class CardKind(IntEnum):
    """What a card was when it was reviewed."""

    NEW = 0
    LEARNING = 1
    RELEARNING = 2
    YOUNG = 3
    MATURE = 4


_BEFORE_REVIEW = {
    State.NEW.value: CardKind.NEW,
    State.LEARNING.value: CardKind.LEARNING,
    State.RELEARNING.value: CardKind.RELEARNING,
}


def quarter_of(at: datetime) -> int:
    """Return the quarter of an hour that *at* lies in, counted from 1970 in UTC."""
    return int(at.timestamp() // QUARTER_SECONDS)


def kind_of(before: dict[str, Any]) -> CardKind:
    """Return what the card with the memory *before*, as plain data, was."""
    kind = _BEFORE_REVIEW.get(before.get("state", State.NEW.value))
    if kind is not None:
        return kind
    due, last = _instant(before.get("due")), _instant(before.get("last_review"))
    if due is None or last is None:
        return CardKind.YOUNG
    is_mature = (due - last).total_seconds() >= MATURE_DAYS * _DAY_SECONDS
    return CardKind.MATURE if is_mature else CardKind.YOUNG


def ripeness_of(before: dict[str, Any], at: datetime) -> int | None:
    """Return how far the memory *before* had faded at *at*, None before the first one.

    That is the logarithm, in steps of one percent, of the time since the last review
    over the stability, from which retrievability follows whatever the parameters.
    """
    last, stability = _instant(before.get("last_review")), before.get("stability")
    if last is None or not stability:
        return None
    ratio = (at - last).total_seconds() / _DAY_SECONDS / stability
    bounded = min(max(ratio, _LEAST_RATIO), _GREATEST_RATIO)
    return round(RIPENESS_STEPS * math.log(bounded))


def ratio_of(ripeness: int) -> float:
    """Return the time since the last review over the stability."""
    return math.exp(ripeness / RIPENESS_STEPS)


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
