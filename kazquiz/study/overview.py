"""The day at a glance: what is due, how long it takes, how regular one has been."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from kazquiz.bank import cards, plans, totals
from kazquiz.bank.store import Bank
from kazquiz.errors import ClockSetBackError
from kazquiz.scheduling.day import day_end, day_start, study_day
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.moves import Days
from kazquiz.study.plan import running_exams
from kazquiz.study.session_plan import Limits

# How long a review takes somebody who has made none yet.
_USUAL_SECONDS = 12.0
# New cards are seen about this many times before they leave their steps.
_LOOKS_AT_NEW = 2.0
_CLOCKS_DIFFER = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Overview:
    """What the home page tells of a day.

    *days* counts the reviews of each study day, the newest day last. *backlog* is all
    that is due where that is more than the day takes, and 0 otherwise.
    """

    due: int
    new: int
    minutes: int
    studied_today: int
    streak: int
    days: dict[date, int]
    backlog: int = 0

    @property
    def is_first_start(self) -> bool:
        """Whether nothing has ever been studied."""
        return not any(self.days.values()) and self.due == 0


def overview(bank: Bank, limits: Limits, now: datetime, weeks: int = 18) -> Overview:
    """Gather the day at *now* and the *weeks* before it."""
    zone, hour = limits.zone, limits.day_starts_at
    today = study_day(now, zone, starts_at_hour=hour)
    since = now - timedelta(weeks=weeks)
    learner = bank.learner_id
    with bank.read() as session:
        due, in_steps = cards.count_due(
            session, learner, day_end(now, zone, starts_at_hour=hour), now
        )
        start = day_start(now, zone, starts_at_hour=hour)
        new_done, due_done = totals.reviewed_since(session, learner, start)
        new = totals.count_new(session, learner, now)
        pace = totals.seconds_per_review(session, learner) or _USUAL_SECONDS
        made = totals.reviews_by_instant(session, learner, since)
        easy = plans.read_easy_days(session, learner)
        exams = running_exams(session, learner, Days(now, zone, hour))
    counted = Counter(study_day(at, zone, starts_at_hour=hour) for at in made)
    days = {
        day: counted[day]
        for day in (today - timedelta(days=back) for back in range(weeks * 7, -1, -1))
    }
    new_per_day = max(limits.new_per_day, sum(each.pace for each in exams))
    due_left = in_steps + min(due, max(0, limits.reviews_per_day - due_done))
    takes = max(0, limits.reviews_per_day - due_done)
    if limits.minutes:
        takes = min(takes, round(60 * limits.minutes / pace))
    new_left = min(new, max(0, new_per_day - new_done))
    seconds = pace * (due_left + new_left * _LOOKS_AT_NEW)
    return Overview(
        due=due_left,
        new=new_left,
        minutes=max(1, round(seconds / 60)) if due_left + new_left else 0,
        studied_today=days[today],
        streak=_streak(days, easy),
        days=days,
        backlog=due if due > takes else 0,
    )


def refuse_clock_set_back(bank: Bank, now: datetime, zone: tzinfo) -> None:
    """Refuse a clock that is behind the newest review by more than a minute.

    Raises:
        ClockSetBackError: with both times as they are in *zone*.
    """
    with bank.read() as session:
        newest = totals.newest_review(session, bank.learner_id)
    if newest is not None and newest > now + _CLOCKS_DIFFER:
        raise ClockSetBackError(now.astimezone(zone), newest.astimezone(zone))


def _streak(days: dict[date, int], easy: EasyDays) -> int:
    """Count the days in a row up to today; a day not yet begun breaks nothing.

    Nor does a day off: it is passed over unless it was studied on.
    """
    length = 0
    for day, count in list(days.items())[-2::-1]:
        if count:
            length += 1
        elif easy.share(day) > 0:
            break
    return length + bool(days and list(days.values())[-1])
