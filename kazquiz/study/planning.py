"""Planning: changing how cards are scheduled, previewed, whole and undoable.

A preview reads and changes nothing. What is applied is one step of the history; a card
that was reviewed between the preview and the word to go on stays as the review left it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from kazquiz.bank import plans, schedules
from kazquiz.bank.store import Bank
from kazquiz.progress import Progress, silent
from kazquiz.scheduling import backlog, days_off, rescheduling
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.errors import DaysOffError, RetentionOutOfRangeError
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.moves import Days, Held, Move, Preview, preview
from kazquiz.scheduling.presets import AIMS, Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.plan import Plan, read_plan


@dataclass(frozen=True, slots=True)
class Desk:
    """What every plan is made with: the bank, the settings' scheduler, the days."""

    bank: Bank
    usual: Scheduler
    days: Days

    def plan(self) -> Plan:
        """Return the plan that holds now."""
        return read_plan(self.bank, self.usual, self.days, balanced=False)

    def held(self, *, paced: bool = False) -> list[Held]:
        """Return the cards that have been studied, *paced* with how long each takes."""
        with self.bank.read() as session:
            return schedules.held_cards(session, self.bank.learner_id, paced=paced)


def read_presets(bank: Bank) -> Presets:
    """Return what is set for all cards, and for topics."""
    with bank.read() as session:
        return plans.read_presets(session, bank.learner_id)


def set_preset(
    bank: Bank,
    topic: int | None,
    preset: Preset,
    now: datetime,
    *,
    moves: Sequence[Move] = (),
) -> int:
    """Set *preset* for a *topic*, or for all, and move cards; return how many.

    Raises:
        RetentionOutOfRangeError: for an aim that no schedule can meet.
    """
    refuse_unfit_retention(preset.desired_retention)
    changes = Changes(moves, presets=[(topic, preset)])
    return apply_changes(bank, "preset", now, changes)


def refuse_unfit_retention(retention: float | None) -> None:
    """Refuse a desired *retention* that is out of range.

    Raises:
        RetentionOutOfRangeError: naming the range.
    """
    least, most = AIMS
    if retention is not None and not least <= retention <= most:
        raise RetentionOutOfRangeError(retention, least, most)


def preview_reschedule(
    desk: Desk, presets: Presets, report: Progress = silent
) -> Preview:
    """Tell what would change if all cards were scheduled anew by *presets*."""
    held = desk.held()
    with desk.bank.read() as session:
        learner = desk.bank.learner_id
        histories = dict(schedules.histories(session, learner))
        topics = plans.topic_by_item(session, list(presets.by_topic))
    plan = replace(desk.plan(), presets=presets, topics=topics, _made={})
    moves = rescheduling.rescheduled(
        held, histories, plan.scheduler, total=len(held), report=report
    )
    return preview(held, moves, desk.days)


def reschedule(bank: Bank, moves: Sequence[Move], now: datetime) -> int:
    """Move cards as a preview of rescheduling told; return how many were moved."""
    return apply_changes(bank, "reschedule", now, Changes(moves))


def count_backlog(desk: Desk) -> int:
    """Count the cards in review that are due today or overdue."""
    return len(backlog.overdue(desk.held(), desk.days))


def preview_catching_up(desk: Desk, length: int) -> Preview:
    """Tell what spreading the backlog over *length* days will change."""
    held, plan = desk.held(paced=True), desk.plan()
    moves = backlog.spread(
        held,
        {card.card_id: plan.scheduler(card.item_id) for card in held},
        desk.days,
        length=length,
        easy=plan.easy,
    )
    return preview(held, moves, desk.days, max(length, 2))


def catch_up(bank: Bank, moves: Sequence[Move], now: datetime) -> int:
    """Spread the backlog as a preview told; return how many cards were moved."""
    return apply_changes(bank, "catch_up", now, Changes(moves))


def read_easy_days(bank: Bank) -> EasyDays:
    """Return how much each day takes of the usual load."""
    with bank.read() as session:
        return plans.read_easy_days(session, bank.learner_id)


def easy_days(
    weekdays: Sequence[int], vacations: Sequence[tuple[date, date]]
) -> EasyDays:
    """Make easy days of shares in percent.

    Raises:
        DaysOffError: where no day is left, or a vacation ends before it begins.
    """
    try:
        shares = tuple(share / 100 for share in weekdays)
        return EasyDays(shares, tuple(sorted(set(vacations))))
    except ValueError as error:
        raise DaysOffError from error


def preview_days_off(desk: Desk, easy: EasyDays) -> Preview:
    """Tell what moving due cards out of the way of *easy* days will change."""
    held = desk.held()
    return preview(held, days_off.shifted(held, easy, desk.days), desk.days)


def set_easy_days(
    bank: Bank, easy: EasyDays, now: datetime, moves: Sequence[Move] = ()
) -> int:
    """Keep *easy* days and move cards out of their way; return how many."""
    return apply_changes(bank, "easy_days", now, Changes(moves, easy=easy))


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step does: cards moved, presets by topic, easy days, an exam."""

    moves: Sequence[Move] = ()
    presets: Sequence[tuple[int | None, Preset]] = ()
    easy: EasyDays | None = None
    exam: KeptExam | None = None


def apply_changes(bank: Bank, name: str, now: datetime, changes: Changes) -> int:
    """Do all of *changes* as one step; return how many cards were moved."""
    learner = bank.learner_id
    moving = [move.card_id for move in changes.moves]
    with (
        bank.write() as session,
        plans.planning(session, learner, name, at=now, cards=moving),
    ):
        for topic, preset in changes.presets:
            plans.put_preset(session, learner, topic, preset)
        if changes.easy is not None:
            plans.put_easy_days(session, learner, changes.easy)
        if changes.exam is not None:
            plans.put_exam(session, learner, changes.exam)
        return schedules.move_cards(session, changes.moves)
