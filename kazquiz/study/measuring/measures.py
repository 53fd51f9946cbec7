"""Measures of reviews: how many, how long, how well, by day, hour and kind of card."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from kazquiz.bank.figures import ReviewCount
from kazquiz.bank.review_marks import CardKind
from kazquiz.study.measuring.period import Days

KINDS = len(CardKind)
RATINGS = 4
_HOURS = 24
_IN_STEPS = (CardKind.NEW, CardKind.LEARNING, CardKind.RELEARNING)
_KNOWN = (CardKind.YOUNG, CardKind.MATURE)


@dataclass(frozen=True, slots=True)
class Recall:
    """How many of some reviews were recalled."""

    recalled: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """The share that was recalled, None where nothing was asked."""
        return self.recalled / self.total if self.total else None

    def __add__(self, other: "Recall") -> "Recall":
        return Recall(self.recalled + other.recalled, self.total + other.total)


@dataclass(frozen=True, slots=True)
class Summary:
    """What some reviews come to: all of them, what they took, the known ones' recall.

    *again* counts all that were rated so, those in their steps too.
    """

    reviews: int
    seconds: float
    recall: Recall
    again: int

    @property
    def again_share(self) -> float | None:
        """The share that was rated Again, None where nothing was."""
        return self.again / self.reviews if self.reviews else None


@dataclass(frozen=True, slots=True)
class Slice:
    """The reviews of one stretch of time: counts and seconds by kind of card."""

    start: date
    counts: tuple[int, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Hour:
    """The reviews of one hour of the day, over all days."""

    reviews: int
    recall: Recall


def _asked(row: ReviewCount) -> int:
    return row.again + row.hard + row.good + row.easy


def _recall(row: ReviewCount) -> Recall:
    total = _asked(row)
    return Recall(total - row.again, total)


def summed_up(rows: Iterable[ReviewCount]) -> Summary:
    """Sum up all of some reviews."""
    reviews, seconds, again, known, forgotten = 0, 0.0, 0, 0, 0
    for row in rows:
        asked = _asked(row)
        reviews += asked
        seconds += row.seconds
        again += row.again
        if row.kind in _KNOWN:
            known += asked
            forgotten += row.again
    return Summary(reviews, seconds, Recall(known - forgotten, known), again)


def by_day(rows: Iterable[ReviewCount], days: Days) -> dict[date, int]:
    """Count the reviews of each of *days*, the days without any included."""
    counts = [0] * len(days)
    for row in rows:
        counts[days.place_of(row.quarter)] += _asked(row)
    return dict(zip(days.dates, counts, strict=True))


def by_slice(
    rows: Iterable[ReviewCount], days: Days, start_of: Callable[[date], date]
) -> list[Slice]:
    """Count reviews by the stretch of time that each of their days belongs to.

    *start_of* tells a day's stretch by its first day; stretches without reviews are
    there as well.
    """
    starts = [start_of(day) for day in days.dates]
    counts = {start: [0] * KINDS for start in starts}
    seconds = {start: [0.0] * KINDS for start in starts}
    for row in rows:
        start = starts[days.place_of(row.quarter)]
        counts[start][row.kind] += _asked(row)
        seconds[start][row.kind] += row.seconds
    return [
        Slice(start, tuple(found), tuple(seconds[start]))
        for start, found in counts.items()
    ]


def recall_by_slice(
    rows: Iterable[ReviewCount], days: Days, start_of: Callable[[date], date]
) -> dict[date, tuple[Recall, Recall]]:
    """Return the recall of young and of mature cards, by stretch of time."""
    starts = [start_of(day) for day in days.dates]
    found = {start: [Recall(), Recall()] for start in starts}
    for row in rows:
        if row.kind in _KNOWN:
            start = starts[days.place_of(row.quarter)]
            found[start][row.kind - CardKind.YOUNG] += _recall(row)
    return {start: (young, mature) for start, (young, mature) in found.items()}


def by_rating(rows: Iterable[ReviewCount]) -> dict[str, tuple[int, ...]]:
    """Count the four ratings of cards in their steps, of young and of mature ones."""
    found: dict[str, list[int]] = defaultdict(lambda: [0] * RATINGS)
    for row in rows:
        name = "steps" if row.kind in _IN_STEPS else CardKind(row.kind).name.lower()
        for place, count in enumerate((row.again, row.hard, row.good, row.easy)):
            found[name][place] += count
    return {name: tuple(found[name]) for name in ("steps", "young", "mature")}


def by_hour(rows: Iterable[ReviewCount], days: Days) -> list[Hour]:
    """Return the reviews of each hour of the day, and how many of them were recalled.

    Recall is that of known cards, as those in their steps say little.
    """
    counts, recalls = [0] * _HOURS, [Recall()] * _HOURS
    for row in rows:
        hour = days.hour_of(row.quarter)
        counts[hour] += _asked(row)
        if row.kind in _KNOWN:
            recalls[hour] += _recall(row)
    return [Hour(count, recall) for count, recall in zip(counts, recalls, strict=True)]


def streaks(days: dict[date, int]) -> tuple[int, int]:
    """Return how many days in a row were studied up to the last, and at best.

    The last day, which may not have begun yet, breaks nothing.
    """
    counts = [days[day] for day in sorted(days)]
    best = run = 0
    for count in counts:
        run = run + 1 if count else 0
        best = max(best, run)
    if counts and not counts[-1]:
        run = 0
        for count in reversed(counts[:-1]):
            if not count:
                break
            run += 1
    return run, best
