"""Periods: which study days statistics are about, and which reviews lie in each."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum

from kazquiz.bank.figures import Span
from kazquiz.bank.review_marks import QUARTER_SECONDS, quarter_of
from kazquiz.scheduling.day import start_of_day

_ONE_DAY = timedelta(days=1)
# No review is older; days before could only be mistyped.
EARLIEST = date(1990, 1, 1)
_QUARTERS_AN_HOUR = 4
_HOURS_A_DAY = 24


class Period(StrEnum):
    """How far back statistics look; `OWN` stands for dates that a person gives."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


_LENGTHS = {Period.WEEK: 7, Period.MONTH: 30, Period.QUARTER: 91, Period.YEAR: 365}


def first_day(period: Period, today: date, first_ever: date | None) -> date:
    """Return the first day of the *period* that ends with *today*."""
    length = _LENGTHS.get(period)
    if length is not None:
        return today - timedelta(days=length - 1)
    return min(first_ever or today, today)


@dataclass(frozen=True, slots=True)
class Days:
    """Study days in a row.

    *starts* holds the quarter of an hour at which each begins, and then that at which
    the last one ends; *ahead* how many quarters the clock was then ahead of UTC.
    """

    first: date
    starts: tuple[int, ...]
    ahead: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def span(self) -> Span:
        """The quarters from the first day to the end of the last."""
        return Span(self.starts[0], self.starts[-1])

    @property
    def dates(self) -> list[date]:
        """The dates of the days."""
        return [self.first + timedelta(days=place) for place in range(len(self))]

    def place_of(self, quarter: int) -> int:
        """Return the rank of the day that *quarter* lies in."""
        return bisect_right(self.starts, quarter) - 1

    def hour_of(self, quarter: int) -> int:
        """Return the hour that a clock showed in *quarter*, one of these days.

        On the night of a change of the clock, the hours after it are told by the old.
        """
        local = quarter + self.ahead[self.place_of(quarter)]
        return local // _QUARTERS_AN_HOUR % _HOURS_A_DAY


def days_between(first: date, last: date, zone: tzinfo, starts_at_hour: int) -> Days:
    """Return the study days in *zone* from *first* to *last*."""
    starts: list[int] = []
    ahead: list[int] = []
    for place in range((last - first).days + 2):
        day = first + place * _ONE_DAY
        start = start_of_day(day, zone, starts_at_hour=starts_at_hour)
        starts.append(quarter_of(start))
        ahead.append(_quarters_ahead(start, zone))
    return Days(first, tuple(starts), tuple(ahead[:-1]))


def _quarters_ahead(instant: datetime, zone: tzinfo) -> int:
    offset = instant.astimezone(zone).utcoffset() or timedelta()
    return int(offset.total_seconds()) // QUARTER_SECONDS


def day_of_quarter(quarter: int, zone: tzinfo, starts_at_hour: int) -> date:
    """Return the study day that *quarter* lies in, by the clock of *zone*."""
    instant = datetime.fromtimestamp(quarter * QUARTER_SECONDS, UTC).astimezone(zone)
    early = instant.hour < starts_at_hour
    return instant.date() - (_ONE_DAY if early else timedelta())
