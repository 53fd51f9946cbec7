"""Placing: on which day within its fuzz range a card comes due.

Weekdays that shall be easy, vacations and exams have their say here, when a card is
rated. The same numbers give the same day, so that a preview keeps its word.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from kazquiz.scheduling import formulas
from kazquiz.scheduling.day import STARTS_AT_HOUR, study_day
from kazquiz.scheduling.easy_days import EasyDays, Loads, picked
from kazquiz.scheduling.formulas import Parameters
from kazquiz.scheduling.memory import Rating

# Of the time to an exam, the last part in which what would be forgotten is refreshed:
# late enough to last, long enough to spread the cards over.
_REFRESHED_IN = 4
_REFRESHED_DAYS = 7


@dataclass(frozen=True, slots=True)
class Trace:
    """What a review has left: from it follows the chance of recall later on."""

    parameters: Parameters
    stability: float
    difficulty: float

    def chance(self, days: float) -> float:
        """Return the chance of recall *days* later."""
        return formulas.retrievability(self.parameters, days, stability=self.stability)

    def chance_refreshed(self, after: float, until: float) -> float:
        """Return the chance at *until* days, having been recalled *after* some days."""
        stability = formulas.next_stability(
            self.parameters,
            Rating.GOOD,
            stability=self.stability,
            difficulty=self.difficulty,
            elapsed_days=after,
        )
        return formulas.retrievability(
            self.parameters, until - after, stability=stability
        )


@dataclass(frozen=True, slots=True)
class Aim:
    """A *day* on which cards shall be recalled with the chance *retention*."""

    day: date
    retention: float

    def window(self, trace: Trace, days_left: int) -> tuple[int, int] | None:
        """Return the days within which one more review is needed before the day.

        They are counted from the review that left *trace*, *days_left* days before.
        None where the card lasts without another one, and where no day is left.
        """
        if days_left <= 1 or trace.chance(days_left) >= self.retention:
            return None
        last = days_left - 1
        spread = max(_REFRESHED_DAYS, days_left // _REFRESHED_IN)
        first = max(1, days_left - spread)
        # The later a card is recalled, the better it is known on the day.
        enough = bisect_left(
            range(first, last),
            self.retention,
            key=lambda after: trace.chance_refreshed(after, days_left),
        )
        return first + enough, last


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the cards of one learner, or of one exam, come due.

    *zone* and *starts_at_hour* say where a study day begins, as in `day`.
    """

    zone: tzinfo
    starts_at_hour: int = STARTS_AT_HOUR
    easy: EasyDays = field(default_factory=EasyDays)
    loads: Loads = field(default_factory=Loads)
    aims: tuple[Aim, ...] = ()

    def days(
        self,
        window: tuple[int, int],
        draw: float,
        *,
        at: datetime,
        trace: Trace,
        not_before: datetime | None = None,
    ) -> int:
        """Return how many days after *at* a card comes due, at least one.

        *window* is its fuzz range; *draw*, from 0 to below 1, picks within it.
        """
        today = self._day(at)
        for aim in sorted(self.aims, key=lambda each: each.day):
            window = _before_exam(window, aim, trace, (aim.day - today).days)
        earliest = 1 if not_before is None else (self._day(not_before) - today).days
        least, most = max(window[0], earliest), max(window[1], earliest)
        if self.easy.is_usual and not self.loads.counts:
            return least + int(draw * (most - least + 1))
        days = picked(
            least,
            most,
            draw,
            weight=lambda after: self.loads.weight(
                self.easy, today + timedelta(days=after)
            ),
        )
        working = self.easy.nearest(
            today + timedelta(days=days), today + timedelta(days=max(1, earliest))
        )
        return (working - today).days

    def _day(self, instant: datetime) -> date:
        return study_day(instant, self.zone, starts_at_hour=self.starts_at_hour)


def _before_exam(
    window: tuple[int, int], aim: Aim, trace: Trace, days_left: int
) -> tuple[int, int]:
    """Return *window*, or an earlier one where the card would not last to the day."""
    if window[1] < days_left:
        return window
    return aim.window(trace, days_left) or window
