"""Exams: what one will mean, keeping it, and forgetting it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kazquiz.bank import plans
from kazquiz.bank.store import Bank
from kazquiz.scheduling import exams
from kazquiz.scheduling.errors import ExamDayError, NoCardsError
from kazquiz.scheduling.exams import FURTHEST_DAYS, KeptExam, Outlook
from kazquiz.scheduling.memory import Memory
from kazquiz.scheduling.moves import Held, Preview, preview
from kazquiz.study.plan import Plan, RunningExam, running
from kazquiz.study.planning import (
    Changes,
    Desk,
    apply_changes,
    refuse_unfit_retention,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ExamPreview:
    """What an exam will mean: *usual* without it, *planned* with it.

    *exam* bears the pace of its new cards; *change* is what moves at once.
    """

    exam: KeptExam
    usual: Outlook
    planned: Outlook
    change: Preview
    new: int


def preview_exam(desk: Desk, exam: KeptExam, new_per_day: int) -> ExamPreview:
    """Tell what *exam* will mean, *new_per_day* being begun without it.

    Raises:
        ExamDayError: for a day that is not to come, or is too far off.
        RetentionOutOfRangeError: for a wish that no schedule can meet.
        NoCardsError: where nothing belongs to it.
    """
    first, last = desk.days.today + _DAY, desk.days.today + FURTHEST_DAYS * _DAY
    if not first <= exam.day <= last:
        raise ExamDayError(first, last)
    refuse_unfit_retention(exam.retention)
    with desk.bank.read() as session:
        learner = desk.bank.learner_id
        wanted = running(session, learner, exam, desk.days)
    if not wanted.items:
        raise NoCardsError
    before = _without(desk.plan(), exam.id)
    after = replace(before, exams=(*before.exams, wanted), _made={})
    held = [card for card in desk.held() if card.item_id in wanted.items]
    moves = exams.brought_forward(
        held,
        {card.card_id: after.scheduler(card.item_id) for card in held},
        day=exam.day,
        days=desk.days,
    )
    moved = {move.card_id: move.after for move in moves}
    return ExamPreview(
        replace(exam, new_per_day=wanted.pace),
        _outlook(
            before, wanted, held, moved={}, new_per_day=min(new_per_day, wanted.pace)
        ),
        _outlook(after, wanted, held, moved=moved, new_per_day=wanted.pace),
        preview(desk.held(), moves, desk.days),
        wanted.new,
    )


def _without(plan: Plan, exam_id: int) -> Plan:
    others = tuple(each for each in plan.exams if each.exam.id != exam_id)
    return replace(plan, exams=others, _made={})


def _outlook(
    plan: Plan,
    wanted: RunningExam,
    held: Sequence[Held],
    *,
    moved: Mapping[int, Memory],
    new_per_day: int,
) -> Outlook:
    memories = [
        (
            card.card_id,
            moved.get(card.card_id, card.memory),
            plan.scheduler(card.item_id),
        )
        for card in held
    ]
    some = next(iter(wanted.items), None)
    return exams.outlook(
        memories,
        wanted.new,
        plan.scheduler(some),
        new_per_day=new_per_day,
        day=wanted.exam.day,
        days=plan.days,
    )


def keep_exam(bank: Bank, planned: ExamPreview, now: datetime) -> int:
    """Keep an exam as its preview told; return how many cards were moved."""
    changes = Changes(planned.change.moves, exam=planned.exam)
    return apply_changes(bank, "exam", now, changes)


def remove_exam(bank: Bank, exam_id: int, now: datetime) -> None:
    """Forget an exam; its cards keep the dues that they have."""
    with (
        bank.write() as session,
        plans.planning(session, bank.learner_id, "exam_removed", at=now),
    ):
        plans.remove_exam(session, exam_id)


def upcoming_exams(desk: Desk) -> tuple[RunningExam, ...]:
    """Return the exams that are still to come, the next one first."""
    return desk.plan().exams


def exam_shares(desk: Desk) -> list[tuple[RunningExam, float]]:
    """Return the exams to come, each with the share known on its day as it is.

    That is the mean chance of recall of its items without another review.
    """
    plan = desk.plan()
    if not plan.exams:
        return []
    held = desk.held()
    return [(exam, _share(plan, exam, held)) for exam in plan.exams]


def _share(plan: Plan, exam: RunningExam, held: Sequence[Held]) -> float:
    days = plan.days
    then = days.now + (exam.exam.day - days.today)
    known = sum(
        plan.scheduler(card.item_id).retrievability(card.memory, then)
        for card in held
        if card.item_id in exam.items
    )
    return known / len(exam.items) if exam.items else 0.0
