"""Tally: what a session has come to, rating by rating."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from kazquiz.bank import cards
from kazquiz.bank.store import Bank
from kazquiz.scheduling.day import day_end
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.study.session_plan import Limits


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating: of which item, what it led from and to, how long it took."""

    item_id: int
    rating: Rating
    before: Memory
    after: Memory
    seconds: float


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session came to; *tomorrow* is how many cards will be due."""

    cards: int
    seconds: float
    by_rating: dict[Rating, int]
    newly_known: int
    retention: float | None
    tomorrow: int


class Tally:
    """The ratings of a session, the last of which can be taken back and given again.

    Times on a card that was put off count too.
    """

    def __init__(self) -> None:
        self._rated: list[Rated] = []
        self._undone: list[Rated] = []
        self._besides = 0.0

    def add(self, rated: Rated) -> None:
        """Count one rating more."""
        self._rated.append(rated)
        self._undone.clear()

    def spend(self, seconds: float) -> None:
        """Count time that led to no rating."""
        self._besides += seconds

    def undo(self) -> None:
        """Take the last rating back, where this session has given one."""
        if self._rated:
            self._undone.append(self._rated.pop())

    def redo(self) -> None:
        """Count the rating again that was taken back last."""
        if self._undone:
            self._rated.append(self._undone.pop())

    @property
    def ratings(self) -> int:
        """How many ratings were given."""
        return len(self._rated)

    @property
    def items(self) -> set[int]:
        """The items of the cards that were rated."""
        return {each.item_id for each in self._rated}

    @property
    def seconds(self) -> float:
        """How long it took, time away left out."""
        return sum(each.seconds for each in self._rated) + self._besides

    @property
    def by_rating(self) -> dict[Rating, int]:
        """How often each rating was given."""
        counts = Counter(each.rating for each in self._rated)
        return {rating: counts[rating] for rating in Rating}

    @property
    def newly_known(self) -> int:
        """How many cards have left their first steps."""
        first = (State.NEW, State.LEARNING)
        return sum(
            each.before.state in first and each.after.state is State.REVIEW
            for each in self._rated
        )

    @property
    def retention(self) -> float | None:
        """The share of known cards that were remembered; None where none was asked."""
        known = [each for each in self._rated if each.before.state is State.REVIEW]
        if not known:
            return None
        return sum(each.rating is not Rating.AGAIN for each in known) / len(known)

    def summary(self, tomorrow: int) -> Summary:
        """Return all of it, with how many cards are due *tomorrow*."""
        return Summary(
            cards=len(self.items),
            seconds=self.seconds,
            by_rating=self.by_rating,
            newly_known=self.newly_known,
            retention=self.retention,
            tomorrow=tomorrow,
        )


def due_tomorrow(bank: Bank, limits: Limits, now: datetime) -> int:
    """Count the cards that will be due tomorrow, within the day's limit of reviews."""
    hour = limits.day_starts_at
    tomorrow = day_end(now, limits.zone, starts_at_hour=hour)
    end = day_end(tomorrow + timedelta(hours=1), limits.zone, starts_at_hour=hour)
    with bank.read() as session:
        due, in_steps = cards.count_due(session, bank.learner_id, end, tomorrow)
    return min(due, limits.reviews_per_day) + in_steps
