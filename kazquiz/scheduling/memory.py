"""Memory: what is known of how well one learner remembers one card."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, IntEnum

DIFFICULTY_BOUNDS = (1.0, 10.0)


class Rating(IntEnum):
    """How well a card was remembered, in the order of the keys 1 to 4."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class State(Enum):
    """Where a card stands between never seen and well known."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of a card between two reviews; `Memory()` is that of a new card.

    *step* is the place in the learning or relearning steps, and None elsewhere.
    *stability* is the number of days until retrievability has fallen to 0.9;
    *difficulty* runs from 1 to 10. *due* and *last_review* are aware, and in UTC
    wherever the scheduler wrote them. *lapses* counts the times a card in review
    was forgotten. Raises ValueError for a naive instant and for a stability or
    difficulty that no review could have left.
    """

    state: State = State.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    lapses: int = 0
    reviews: int = 0

    def __post_init__(self) -> None:
        for instant in (self.due, self.last_review):
            if instant is not None:
                in_utc(instant)
        if self.stability is not None and not 0.0 < self.stability < math.inf:
            raise ValueError(f"stability = {self.stability} is not above 0 and finite")
        least, most = DIFFICULTY_BOUNDS
        if self.difficulty is not None and not least <= self.difficulty <= most:
            raise ValueError(f"difficulty = {self.difficulty} is not {least} to {most}")


def in_utc(instant: datetime) -> datetime:
    """Return *instant* in UTC. Raises ValueError for a naive one.

    Python subtracts two instants of one zone by their wall clocks, an hour wrong
    across a change to summer time; so every elapsed time is taken in UTC.
    """
    if instant.utcoffset() is None:
        raise ValueError(f"{instant} has no time zone")
    return instant.astimezone(UTC)
