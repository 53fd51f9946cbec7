"""Easy days: weekdays that take less than others, and days without study."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

WEEKDAYS = 7
_DAY = timedelta(days=1)
# A day off is looked past for this long; a longer vacation is no vacation.
LONGEST_VACATION_DAYS = 366


@dataclass(frozen=True, slots=True)
class EasyDays:
    """How much of the usual load each day takes.

    *weekdays* are shares from 0 to 1, Monday's first; *vacations* are pairs of the
    first and the last day. A day with no share is off: nothing shall be due on it.
    Raises ValueError for shares out of range, no working weekday and a vacation that
    ends before it begins or lasts too long.
    """

    weekdays: tuple[float, ...] = (1.0,) * WEEKDAYS
    vacations: tuple[tuple[date, date], ...] = ()

    def __post_init__(self) -> None:
        if len(self.weekdays) != WEEKDAYS:
            raise ValueError(f"{len(self.weekdays)} weekdays instead of {WEEKDAYS}")
        if not all(0.0 <= share <= 1.0 for share in self.weekdays):
            raise ValueError(f"weekdays = {self.weekdays} are not all 0 to 1")
        if not any(self.weekdays):
            raise ValueError("no weekday is left to study on")
        for first, last in self.vacations:
            if not timedelta(0) <= last - first < LONGEST_VACATION_DAYS * _DAY:
                raise ValueError(f"no vacation lasts from {first} to {last}")

    @property
    def is_usual(self) -> bool:
        """Whether no day differs from another."""
        return not self.vacations and len(set(self.weekdays)) == 1

    def is_vacation(self, day: date) -> bool:
        """Tell whether *day* is in a vacation."""
        return any(first <= day <= last for first, last in self.vacations)

    def share(self, day: date) -> float:
        """Return how much of the usual load *day* takes, 0 for a day off."""
        return 0.0 if self.is_vacation(day) else self.weekdays[day.weekday()]

    def nearest(self, day: date, earliest: date) -> date:
        """Return *day*, or the working day nearest to it, the one before first.

        It is never before *earliest*, but for that may lie any time later.
        """
        if self.share(day) > 0:
            return day
        before = after = day
        while self.share(after) <= 0:
            before -= _DAY
            after += _DAY
            if before >= earliest and self.share(before) > 0:
                return before
        return after

    def length_off(self, day: date) -> int:
        """Return how many days off stand in a row where *day* is one of them."""
        first = last = day
        while self.share(first - _DAY) <= 0:
            first -= _DAY
        while self.share(last + _DAY) <= 0:
            last += _DAY
        return (last - first).days + 1

    def around(self, day: date, earliest: date, count: int) -> list[date]:
        """List the *count* working days nearest to *day*, none before *earliest*."""
        found: list[date] = []
        before = after = day
        if self.share(day) > 0 and day >= earliest:
            found.append(day)
        while len(found) < count:
            before -= _DAY
            after += _DAY
            found += [
                each
                for each in (before, after)
                if each >= earliest and self.share(each) > 0
            ]
        return found[:count]


@dataclass(frozen=True, slots=True)
class Loads:
    """How many cards come due on each day, as far as is known."""

    counts: Mapping[date, int] = field(default_factory=dict)

    def weight(self, easy: EasyDays, day: date) -> float:
        """Return how fit *day* is for one more card.

        The share of the day over the square of what is due on it, so that full days
        are avoided and none is ruled out but by a share of 0.
        """
        return easy.share(day) / (1.0 + self.counts.get(day, 0)) ** 2


def picked(
    least: int, most: int, draw: float, *, weight: Callable[[int], float]
) -> int:
    """Return the number from *least* to *most* that *draw*, 0 to below 1, picks.

    Each is as likely as its *weight*; where none has any, all are alike. For a fixed
    draw, neither end can be raised so that the number picked falls.
    """
    weights = [weight(number) for number in range(least, most + 1)]
    if not any(weights):
        return least + int(draw * len(weights))
    left = draw * sum(weights)
    last = least
    for number, each in enumerate(weights, start=least):
        if each > 0:
            last = number
            left -= each
            if left < 0:
                break
    return last
