"""Gathering: everything that the page of statistics shows, asked for in one go."""

from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from kazquiz.bank import figures
from kazquiz.bank.figures import CardFigures, ReviewCount
from kazquiz.bank.scope import Scope
from kazquiz.bank.store import Bank
from kazquiz.progress import Progress, silent
from kazquiz.scheduling.day import study_day
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring import memories
from kazquiz.study.measuring.calibration import Calibration, calibration
from kazquiz.study.measuring.measures import Summary, by_day, streaks, summed_up
from kazquiz.study.measuring.memories import Forecast, Spreads
from kazquiz.study.measuring.period import (
    Days,
    Period,
    day_of_quarter,
    days_between,
    first_day,
)
from kazquiz.study.session import Limits

_STEPS = 3
# As many reviews are counted within a frame or two.
_AT_ONCE = 5000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AHEAD = {
    Period.WEEK: 7,
    Period.MONTH: 30,
    Period.QUARTER: 91,
    Period.YEAR: 365,
    Period.ALL: 365,
}
# Full weeks, so that the heat map of one year follows on that of the next.
YEAR_OF_WEEKS = timedelta(weeks=52)


@dataclass(frozen=True, slots=True)
class Question:
    """What statistics are asked of: a period that ends today, and some items.

    Where there are *dates*, the first and the last day of a stretch, they count.
    """

    period: Period = Period.MONTH
    scope: Scope = field(default_factory=Scope)
    dates: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The day so far."""

    cards: int
    summary: Summary


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found; *rows* are the reviews of *days*, and there may be others."""

    question: Question
    days: Days
    rows: list[ReviewCount]
    has_reviews: bool
    today: Today
    summary: Summary
    forecast: Forecast
    spreads: Spreads
    cards: CardFigures
    known: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What takes longer: how well forecasts came true, and what is known of what.

    By row id: how much of each topic and document would be recalled, of how many.
    """

    calibration: Calibration
    topics: dict[int, tuple[float, int]]
    documents: dict[int, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Year:
    """The days of a year, its reviews, and the days in a row now and at best."""

    days: dict[date, int]
    streak: int
    best: int
    has_earlier: bool


def gather(
    bank: Bank,
    question: Question,
    limits: Limits,
    scheduler: Scheduler,
    *,
    now: datetime,
    report: Progress = silent,
) -> Gathered:
    """Gather what *question* asks for, as it is at *now*."""
    learner, scope = bank.learner_id, question.scope
    zone, hour = limits.zone, limits.day_starts_at
    today = study_day(now, zone, starts_at_hour=hour)
    report(0, _STEPS)
    with bank.read() as session:
        earliest = figures.first_quarter(session, learner)
    start = first_day(question.period, today, _first_ever(earliest, limits))
    start, end = question.dates or (start, today)
    days = days_between(start, end, zone, hour)
    of_today = days_between(today, today, zone, hour).span
    # Beside one another: the database counts without Python, and what it has counted
    # is read at the end, as two threads that want Python's lock hinder one another.
    with bank.read() as session, ThreadPoolExecutor(max_workers=1) as beside:
        counting = beside.submit(
            figures.begin_count, session, learner, scope, days.span
        )
        with bank.read() as other:
            cards = figures.card_figures(other, learner, scope)
            cards_today = figures.count_cards(other, learner, scope, of_today)
            apart = (
                figures.count_reviews(other, learner, scope, of_today)
                if end < today
                else []
            )
        report(1, _STEPS)
        now_days = (now - _EPOCH) / timedelta(days=1)
        known = memories.recalls(cards, scheduler.parameters, now_days)
        last = today + timedelta(days=_days_ahead(question.period, days) - 1)
        ahead = days_between(today, last, zone, hour)
        coming = memories.forecast(cards, ahead, limits.reviews_per_day)
        report(2, _STEPS)
        spread = memories.spreads(cards, known)
        rows = figures.end_count(counting.result())
    report(3, _STEPS)
    first_of_today = bisect_left(rows, (of_today.first,))
    made_today = Today(cards_today, summed_up([*apart, *rows[first_of_today:]]))
    return Gathered(
        question,
        days,
        rows,
        earliest is not None,
        made_today,
        summed_up(rows),
        coming,
        spread,
        cards,
        known,
    )


def _days_ahead(period: Period, days: Days) -> int:
    """Return how many days are looked ahead: as far as back, and at most a year."""
    return _AHEAD.get(period, min(len(days), _AHEAD[Period.YEAR]))


def knowledge(bank: Bank, gathered: Gathered, scheduler: Scheduler) -> Knowledge:
    """Return what takes longer than what was gathered."""
    scope, cards, known = gathered.question.scope, gathered.cards, gathered.known
    with bank.read() as session:
        recalls = figures.count_recalls(
            session, bank.learner_id, scope, gathered.days.span
        )
        topics = figures.items_by_topic(session, scope)
        documents = figures.items_by_document(session, scope)
    return Knowledge(
        calibration(recalls, scheduler.parameters),
        memories.known_by(cards, known, topics),
        memories.known_by(cards, known, documents),
    )


def accuracy(bank: Bank, gathered: Gathered) -> dict[int, tuple[int, int]]:
    """Return of each topic how many answers recalled its cards, and of how many."""
    scope, span = gathered.question.scope, gathered.days.span
    with bank.read() as session:
        return figures.recalls_by_topic(session, bank.learner_id, scope, span)


def _first_ever(earliest: int | None, limits: Limits) -> date | None:
    if earliest is None:
        return None
    return day_of_quarter(earliest, limits.zone, limits.day_starts_at)


def year(bank: Bank, scope: Scope, limits: Limits, *, now: datetime, back: int) -> Year:
    """Return the days of the year that ended *back* years ago, by fifty-two weeks.

    The streak is that up to today; the best one is that of the year shown.
    """
    zone, hour = limits.zone, limits.day_starts_at
    last = study_day(now, zone, starts_at_hour=hour) - back * YEAR_OF_WEEKS
    days = days_between(last - YEAR_OF_WEEKS, last, zone, hour)
    with bank.read() as session:
        rows = figures.count_reviews(session, bank.learner_id, scope, days.span)
        earliest = figures.first_quarter(session, bank.learner_id)
    found = by_day(rows, days)
    streak, best = streaks(found)
    has_earlier = earliest is not None and earliest < days.starts[0]
    return Year(found, streak, best, has_earlier)


def is_long(bank: Bank) -> bool:
    """Tell whether gathering may take longer than a person would not notice."""
    with bank.read() as session:
        return figures.has_more_reviews_than(session, bank.learner_id, _AT_ONCE)
