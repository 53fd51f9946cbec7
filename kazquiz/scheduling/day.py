"""Study days: from which instant to which a person's day of study lasts.

A study day begins some hours after midnight, so that a late evening belongs to the
day it began in. Everything follows from the instant at which a date's study day
starts; so days meet without gap or overlap when clocks change, and last 23 or 25
hours then.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from kazquiz.scheduling.memory import in_utc

STARTS_AT_HOUR = 4

_ONE_DAY = timedelta(days=1)


def study_day(
    now: datetime, zone: tzinfo, *, starts_at_hour: int = STARTS_AT_HOUR
) -> date:
    """Return the date of the study day in *zone* that *now* belongs to.

    Raises ValueError for a naive *now* and an hour outside 0 to 23.
    """
    at = in_utc(now)
    day = at.astimezone(zone).date() + _ONE_DAY
    while _start(day, zone, hour=starts_at_hour) > at:
        day -= _ONE_DAY
    return day


def day_start(
    now: datetime, zone: tzinfo, *, starts_at_hour: int = STARTS_AT_HOUR
) -> datetime:
    """Return the instant, in UTC, at which the study day of *now* started."""
    day = study_day(now, zone, starts_at_hour=starts_at_hour)
    return _start(day, zone, hour=starts_at_hour)


def day_end(
    now: datetime, zone: tzinfo, *, starts_at_hour: int = STARTS_AT_HOUR
) -> datetime:
    """Return the instant, in UTC, at which the next study day will start."""
    day = study_day(now, zone, starts_at_hour=starts_at_hour) + _ONE_DAY
    return _start(day, zone, hour=starts_at_hour)


def start_of_day(
    day: date, zone: tzinfo, *, starts_at_hour: int = STARTS_AT_HOUR
) -> datetime:
    """Return the instant, in UTC, at which the study day of the date *day* starts."""
    return _start(day, zone, hour=starts_at_hour)


def _start(day: date, zone: tzinfo, *, hour: int) -> datetime:
    """Return when the study day of *day* starts.

    An hour that the clock shows twice counts when it is first shown; one that it
    leaves out, when it would have come had the clock not been changed.
    """
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
