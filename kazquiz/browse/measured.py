"""Measured: what statistics show of the part of the bank that a search brings."""

from dataclasses import dataclass, replace
from datetime import datetime

from kazquiz.bank.store import Bank
from kazquiz.browse.finding import resolver
from kazquiz.progress import Progress, silent
from kazquiz.scheduling.day import study_day
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import (
    YEAR_OF_WEEKS,
    Gathered,
    Knowledge,
    Question,
    Year,
    gather,
    knowledge,
    year,
)
from kazquiz.study.session_plan import Limits


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted: a question, and the search that narrows it down."""

    question: Question
    search: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What has been found of something *asked*, and a year of days.

    It is the one up to now, or that in which dates of one's own end: *back* years ago.
    """

    asked: Asked
    gathered: Gathered
    knowledge: Knowledge
    year: Year
    back: int = 0


def answer(
    bank: Bank,
    asked: Asked,
    limits: Limits,
    scheduler: Scheduler,
    *,
    now: datetime,
    report: Progress = silent,
) -> Answered:
    """Find what is *asked*, as it is at *now*."""
    question = asked.question
    if asked.search:
        find = resolver(bank, now, limits.zone, limits.day_starts_at)
        items = frozenset(find(asked.search))
        question = replace(question, scope=replace(question.scope, items=items))
    found = gather(bank, question, limits, scheduler, now=now, report=report)
    known = knowledge(bank, found, scheduler)
    back = 0
    if question.dates is not None:
        today = study_day(now, limits.zone, starts_at_hour=limits.day_starts_at)
        back = max(0, (today - question.dates[1]) // YEAR_OF_WEEKS)
    days = year(bank, question.scope, limits, now=now, back=back)
    return Answered(asked, found, known, days, back)
