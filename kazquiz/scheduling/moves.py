"""Moves: cards whose memory or due date a plan changes, and what that does to the days.

Every plan, whatever it is for, makes a list of moves; what they will change is told
before they are made.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from kazquiz.scheduling.day import STARTS_AT_HOUR, study_day
from kazquiz.scheduling.memory import Memory

# How far ahead a preview looks.
SHOWN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Held:
    """A card that has been studied: its rows, its topic's row, its memory.

    *seconds* is how long one of its reviews takes on average.
    """

    card_id: int
    item_id: int
    topic_id: int
    memory: Memory
    seconds: float = 12.0


@dataclass(frozen=True, slots=True)
class Move:
    """A card, its memory before a plan and after it."""

    card_id: int
    before: Memory
    after: Memory


@dataclass(frozen=True, slots=True)
class Days:
    """When study days begin for a learner, and which one it is *now*."""

    now: datetime
    zone: tzinfo
    starts_at_hour: int = STARTS_AT_HOUR

    @property
    def today(self) -> date:
        """The study day of now."""
        return self.of(self.now)

    def of(self, instant: datetime) -> date:
        """Return the study day of *instant*."""
        return study_day(instant, self.zone, starts_at_hour=self.starts_at_hour)

    def moved(self, due: datetime, day: date) -> datetime:
        """Return *due* moved to the study day *day*, at its own time of day."""
        return due + timedelta(days=(day - self.of(due)).days)


@dataclass(frozen=True, slots=True)
class Preview:
    """What some moves will change.

    *before* and *after* count the cards that come due on each day from today on, those
    overdue with today's.
    """

    moves: tuple[Move, ...]
    earlier: int
    later: int
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def changed(self) -> int:
        """How many cards come due on another day."""
        return self.earlier + self.later


def preview(
    held: Iterable[Held], moves: Sequence[Move], days: Days, shown: int = SHOWN_DAYS
) -> Preview:
    """Tell what *moves* of cards among those *held* will change."""
    after = {move.card_id: move.after for move in moves}
    dues = [
        (card.memory.due, after.get(card.card_id, card.memory).due) for card in held
    ]
    before_days = [days.of(old) for old, _new in dues if old is not None]
    after_days = [days.of(new) for _old, new in dues if new is not None]
    changes = [
        (days.of(move.after.due) - days.of(move.before.due)).days
        for move in moves
        if move.after.due is not None and move.before.due is not None
    ]
    return Preview(
        tuple(moves),
        sum(change < 0 for change in changes),
        sum(change > 0 for change in changes),
        per_day(before_days, days.today, shown),
        per_day(after_days, days.today, shown),
    )


def per_day(dues: Iterable[date], first: date, shown: int) -> tuple[int, ...]:
    """Count *dues* on each of the *shown* days from *first* on; earlier ones then."""
    counted = Counter(max(0, (due - first).days) for due in dues)
    return tuple(counted[day] for day in range(shown))
