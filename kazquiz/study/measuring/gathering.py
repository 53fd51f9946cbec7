"""Gathering: everything that the page of statistics shows, asked for in one go."""

from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from kazquiz.bank import card_sums, figures
from kazquiz.bank.figures import ReviewCount
from kazquiz.bank.scope import Scope
from kazquiz.bank.store import Bank, Session
from kazquiz.progress import Progress, silent
from kazquiz.scheduling.day import study_day
from kazquiz.scheduling.formulas import Parameters
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
from kazquiz.study.session_plan import Limits

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
    """What was found *now*; *rows* are the reviews of *days*, there may be others."""

    question: Question
    now: datetime
    days: Days
    rows: list[ReviewCount]
    has_reviews: bool
    today: Today
    summary: Summary
    forecast: Forecast
    spreads: Spreads


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
    this_day = days_between(today, today, zone, hour)
    last = today + timedelta(days=_days_ahead(question.period, days) - 1)
    with bank.read() as session, ThreadPoolExecutor(max_workers=1) as beside:
        # Beside one another: the database sums up the cards without Python.
        counting = beside.submit(
            _counted, session, learner, scope, days, today=this_day
        )
        report(1, _STEPS)
        coming, spreads = _remembered(
            bank,
            scope,
            scheduler.parameters,
            now=now,
            ahead=days_between(today, last, zone, hour),
            limit=limits.reviews_per_day,
        )
        report(2, _STEPS)
        rows, summary, made_today = counting.result()
    report(3, _STEPS)
    has_reviews = earliest is not None
    return Gathered(
        question, now, days, rows, has_reviews, made_today, summary, coming, spreads
    )


def _counted(
    session: Session, learner_id: int, scope: Scope, days: Days, *, today: Days
) -> tuple[list[ReviewCount], Summary, Today]:
    """Count the reviews of *days*, and those of *today*, which may come after them."""
    rows = figures.count_reviews(session, learner_id, scope, days.span)
    cards = figures.count_cards(session, learner_id, scope, today.span)
    if days.span.end < today.span.end:
        of_today = figures.count_reviews(session, learner_id, scope, today.span)
    else:
        of_today = rows[bisect_left(rows, (today.span.first,)) :]
    return rows, summed_up(rows), Today(cards, summed_up(of_today))


def _remembered(
    bank: Bank,
    scope: Scope,
    parameters: Parameters,
    *,
    now: datetime,
    ahead: Days,
    limit: int,
) -> tuple[Forecast, Spreads]:
    """Return what comes due on the days *ahead*, and how memories are spread *now*."""
    learner, now_days = bank.learner_id, _days(now)
    with bank.read() as session:
        if not card_sums.can_sum(session):
            cards = figures.card_figures(session, learner, scope)
            known = memories.recalls(cards, parameters, now_days)
            coming = memories.forecast(cards, ahead, limit)
            return coming, memories.spreads(cards, known)
        sums = card_sums.card_sums(
            session,
            learner,
            scope,
            edges=memories.EDGES,
            parameters=parameters,
            now_days=now_days,
        )
    coming = memories.coming(sums.young, sums.mature, ahead, limit)
    return coming, memories.spreads_of(sums)


def _days(at: datetime) -> float:
    """Return the days from 1970 to *at*."""
    return (at - _EPOCH) / timedelta(days=1)


def _days_ahead(period: Period, days: Days) -> int:
    """Return how many days are looked ahead: as far as back, and at most a year."""
    return _AHEAD.get(period, min(len(days), _AHEAD[Period.YEAR]))


def knowledge(bank: Bank, gathered: Gathered, scheduler: Scheduler) -> Knowledge:
    """Return what takes longer than what was gathered."""
    learner, scope = bank.learner_id, gathered.question.scope
    parameters, now_days = scheduler.parameters, _days(gathered.now)
    with bank.read() as session:
        recalls = figures.count_recalls(session, learner, scope, gathered.days.span)
        topics = figures.items_by_topic(session, scope)
        documents = figures.items_by_document(session, scope)
        if card_sums.can_sum(session):
            cards, known = card_sums.known_cards(
                session, learner, scope, parameters=parameters, now_days=now_days
            )
        else:
            cards = figures.card_figures(session, learner, scope)
            known = memories.recalls(cards, parameters, now_days)
    return Knowledge(
        calibration(recalls, parameters),
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
