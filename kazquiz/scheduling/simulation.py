"""Simulation: how much work a way of scheduling makes, and what will be known by it.

Cards are reviewed day by day as their learner would: recall is drawn by the chance that
the forgetting curve gives, the rating of what is recalled by how often each was given.
The same seed gives the same days.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from kazquiz.progress import Progress
from kazquiz.scheduling import formulas
from kazquiz.scheduling.fuzz import fuzzed
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler

LONGEST_DAYS = 730
_POINTS = 60
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Habits:
    """How a learner rates, and how long each rating takes.

    *first* are the chances of the four ratings of a new card, *recalled* those of Hard,
    Good and Easy once a card is recalled. Seconds are those of a card recalled, one
    forgotten with its second look, and a new one with its looks. The defaults are
    those of learners who have made no reviews yet.
    """

    first: tuple[float, float, float, float] = (0.24, 0.09, 0.49, 0.18)
    recalled: tuple[float, float, float] = (0.10, 0.82, 0.08)
    recalled_seconds: float = 9.0
    forgotten_seconds: float = 24.0
    new_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is simulated: so many days, with such limits, by one scheduler."""

    scheduler: Scheduler
    days: int
    new_per_day: int
    reviews_per_day: int
    habits: Habits = field(default_factory=Habits)


@dataclass(frozen=True, slots=True)
class Simulated:
    """What came of it: *reviews* and *minutes* of each day.

    *known* is the sum of the chances of recall at the end of each of *shown* days,
    counted from 0 for today.
    """

    reviews: tuple[int, ...]
    minutes: tuple[float, ...]
    shown: tuple[int, ...]
    known: tuple[float, ...]

    @property
    def reviews_a_day(self) -> float:
        """The mean of the reviews of a day."""
        return sum(self.reviews) / len(self.reviews)

    @property
    def minutes_a_day(self) -> float:
        """The mean of the minutes of a day."""
        return sum(self.minutes) / len(self.minutes)


@dataclass(slots=True)
class Learned:
    """A card as the simulation sees it, days counted from today."""

    stability: float
    difficulty: float
    last: float
    due: int


def simulate(
    wish: Wish, known: Iterable[Learned], new: int, *, seed: int, report: Progress
) -> Simulated:
    """Simulate *wish* for the *known* cards and as many *new* ones as there are."""
    rng = Random(seed)
    run = _Run(wish, [_copied(card) for card in known], new, rng)
    step = max(1, wish.days // _POINTS)
    shown, sums = [], []
    for day in range(wish.days):
        run.study(day)
        if day % step == 0 or day == wish.days - 1:
            report(day, wish.days)
            shown.append(day)
            sums.append(run.known(day))
    report(wish.days, wish.days)
    return Simulated(tuple(run.reviews), tuple(run.minutes), tuple(shown), tuple(sums))


def _copied(card: Learned) -> Learned:
    return Learned(card.stability, card.difficulty, card.last, card.due)


class _Run:
    """One simulation as it goes on.

    A class because each day begins with what the day before has left.
    """

    def __init__(self, wish: Wish, known: list[Learned], new: int, rng: Random) -> None:
        self._wish = wish
        self._w = wish.scheduler.parameters
        self._rng = rng
        self._cards = known
        self._new = new
        self._due: list[list[Learned]] = [[] for _day in range(wish.days)]
        for card in known:
            self._put(card, max(0, card.due))
        self.reviews: list[int] = []
        self.minutes: list[float] = []

    def _put(self, card: Learned, day: int) -> None:
        card.due = day
        if day < len(self._due):
            self._due[day].append(card)

    def study(self, day: int) -> None:
        """Review what is due on *day*, then begin new cards."""
        due, limit = self._due[day], self._wish.reviews_per_day
        if len(due) > limit:
            due.sort(key=lambda card: self._chance(card, day))
            for card in due[limit:]:
                self._put(card, day + 1)
            del due[limit:]
        seconds = sum(self._review(card, day) for card in due)
        begun = min(self._new, self._wish.new_per_day)
        self._new -= begun
        for _card in range(begun):
            self._begin(day)
        seconds += begun * self._wish.habits.new_seconds
        self.reviews.append(len(due) + begun)
        self.minutes.append(seconds / _MINUTE)
        self._due[day] = []

    def _chance(self, card: Learned, day: int) -> float:
        elapsed = max(0.0, day - card.last)
        return formulas.retrievability(self._w, elapsed, stability=card.stability)

    def known(self, day: int) -> float:
        """Return the sum of the chances of recall of all cards on *day*."""
        return sum(self._chance(card, day) for card in self._cards)

    def _review(self, card: Learned, day: int) -> float:
        """Review *card* and return the seconds that takes."""
        habits = self._wish.habits
        if self._rng.random() < self._chance(card, day):
            self._rate(card, self._drawn((2, 3, 4), habits.recalled), day)
            self._plan(card, day)
            return habits.recalled_seconds
        self._rate(card, Rating.AGAIN, day)
        self._relearn(card, day)
        return habits.forgotten_seconds

    def _begin(self, day: int) -> None:
        rating = self._drawn((1, 2, 3, 4), self._wish.habits.first)
        card = Learned(
            formulas.first_stability(self._w, rating),
            formulas.first_difficulty(self._w, rating),
            day,
            day,
        )
        self._cards.append(card)
        if rating == Rating.AGAIN:
            self._relearn(card, day)
        else:
            self._plan(card, day)

    def _relearn(self, card: Learned, day: int) -> None:
        """Look at a forgotten card once more on the same day, as its steps ask for."""
        self._rate(card, Rating.GOOD, day)
        self._plan(card, day)

    def _rate(self, card: Learned, rating: Rating, day: int) -> None:
        card.stability = formulas.next_stability(
            self._w,
            rating,
            stability=card.stability,
            difficulty=card.difficulty,
            elapsed_days=max(0.0, day - card.last),
        )
        card.difficulty = formulas.next_difficulty(
            self._w, rating, difficulty=card.difficulty
        )
        card.last = day

    def _plan(self, card: Learned, day: int) -> None:
        scheduler = self._wish.scheduler
        days = fuzzed(
            scheduler.interval_days(card.stability),
            self._rng.random(),
            longest=scheduler.maximum_interval_days,
        )
        self._put(card, day + days)

    def _drawn(self, ratings: Sequence[int], chances: Sequence[float]) -> Rating:
        left = self._rng.random() * sum(chances)
        for rating, chance in zip(ratings, chances, strict=True):
            left -= chance
            if left < 0:
                return Rating(rating)
        return Rating.GOOD
