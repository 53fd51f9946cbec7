"""Exams: at which pace new cards are begun, and what an exam means for each day."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.moves import Days, Held, Move
from kazquiz.scheduling.scheduler import Scheduler

# The last days before an exam in which nothing new is begun, where there is room.
NOTHING_NEW_DAYS = 3
# As far as an exam can be planned for, in days.
FURTHEST_DAYS = 730
# New cards of one day that are followed one by one.
_STANDING = 6
# Multiples of it, taken modulo 1, are spread evenly.
_GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeptExam:
    """An exam: its name and day, and how well which items shall be known then.

    *topics* and *documents* are row ids; where neither is named, all items are meant.
    Where *items* are given, only those of them are that *search* found when it was
    planned for.
    *new_per_day* is how many items never studied are begun each day for it.
    """

    id: int
    name: str
    day: date
    retention: float
    new_per_day: int = 0
    topics: tuple[int, ...] = ()
    documents: tuple[int, ...] = ()
    items: frozenset[int] | None = None
    search: str = ""


def pace(new: int, days_left: int) -> int:
    """Return how many of *new* cards a day must begin, *days_left* before the exam.

    Today counts, the day of the exam does not.
    """
    if new <= 0 or days_left <= 0:
        return 0
    rest = min(NOTHING_NEW_DAYS, days_left // 4)
    return math.ceil(new / (days_left - rest))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is to be expected until an exam: reviews each day, and what is known then.

    *reviews* begins with today and ends before the day of the exam; *known* is the sum
    of the chances of recall on that day, of *cards* in all.
    """

    reviews: tuple[int, ...]
    known: float
    cards: int

    @property
    def share(self) -> float:
        """The share of the cards that will be known."""
        return self.known / self.cards if self.cards else 0.0


def brought_forward(
    held: Iterable[Held], schedulers: dict[int, Scheduler], *, day: date, days: Days
) -> list[Move]:
    """Move the cards that would be forgotten on *day* to where they last until then.

    The schedulers, by card, place by the exam. A card that comes due before the day
    keeps its due: what it then needs is decided when it is rated.
    """
    moves = []
    for card in held:
        memory = card.memory
        if memory.state is not State.REVIEW or memory.due is None:
            continue
        due = _due_before_exam(card, schedulers[card.card_id], day, days)
        if due is not None and due != memory.due:
            moves.append(Move(card.card_id, memory, replace(memory, due=due)))
    return moves


def _due_before_exam(
    card: Held, scheduler: Scheduler, day: date, days: Days
) -> datetime | None:
    """Return when *card* comes due for the exam, None where it stays as it is."""
    memory = card.memory
    if memory.due is None or days.of(memory.due) < day:
        return None
    replaced = scheduler.replaced_due(
        memory, spread_draw(card.card_id), not_before=days.now
    )
    if replaced is None or days.of(replaced) >= day:
        return None
    return replaced


def spread_draw(card_id: int) -> float:
    """Return a number for a card, 0 to below 1, spread evenly over the cards."""
    return (card_id * _GOLDEN) % 1.0


def outlook(
    held: Iterable[tuple[int, Memory, Scheduler]],
    new: int,
    usual: Scheduler,
    *,
    new_per_day: int,
    day: date,
    days: Days,
) -> Outlook:
    """Look ahead to *day*, every card being recalled when it comes due.

    *held* are cards with their memories and schedulers. Of *new* ones *new_per_day*
    are begun each day, scheduled by *usual*.
    """
    ahead = _Ahead(days, max(0, (day - days.today).days))
    known, cards = 0.0, 0
    for card, memory, scheduler in held:
        known += ahead.follow(memory, scheduler, spread_draw(card))
        cards += 1
    waiting = new
    for place in range(len(ahead.counts)):
        begun = min(waiting, new_per_day)
        waiting -= begun
        if begun:
            known += ahead.begin(usual, begun, place)
    return Outlook(tuple(map(round, ahead.counts)), known, cards + new)


class _Ahead:
    """The days before an exam, as they fill with reviews.

    A class because every card adds to the same days.
    """

    def __init__(self, days: Days, left: int) -> None:
        self._days = days
        self._exam = days.now + left * _DAY
        self.counts = [0.0] * left

    def follow(
        self, memory: Memory, scheduler: Scheduler, draw: float, weight: float = 1.0
    ) -> float:
        """Count the reviews of a card that is one of *weight* alike.

        Returns its chance of recall on the day of the exam.
        """
        days = self._days
        while memory.due is not None:
            at = max(memory.due, days.now)
            place = (days.of(at) - days.today).days
            if place >= len(self.counts):
                break
            self.counts[place] += weight
            draw = (draw + _GOLDEN) % 1.0
            memory = scheduler.review_drawn(memory, Rating.GOOD, now=at, draw=draw)
        return scheduler.retrievability(memory, self._exam)

    def begin(self, scheduler: Scheduler, begun: int, place: int) -> float:
        """Count the reviews of *begun* new cards from a day on; return what lasts."""
        at = self._days.now + place * _DAY
        self.counts[place] += begun
        # A few stand for all of them, each with other chance.
        standing = min(begun, _STANDING)
        weight = begun / standing
        first = scheduler.review_drawn(Memory(), Rating.GOOD, now=at, draw=0.0)
        return sum(
            weight
            * self.follow(first, scheduler, spread_draw(place + 31 * each), weight)
            for each in range(standing)
        )
