"""Plans in rows: presets of the scheduler, exams, easy days and vacations."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from kazquiz.bank import history
from kazquiz.bank.models import Item
from kazquiz.bank.plan_models import EasyWeek, Exam, SchedulingPreset, Vacation
from kazquiz.bank.steps import Watch
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.presets import Preset, Presets

_TABLES = (SchedulingPreset, Exam, EasyWeek, Vacation)


@contextmanager
def planning(
    session: Session,
    learner_id: int,
    name: str,
    *,
    at: datetime,
    cards: Collection[int] = (),
) -> Iterator[None]:
    """Keep as one step whatever is changed inside in the plans and those *cards*."""
    watches = [Watch(table, "learner_id", [learner_id]) for table in _TABLES]
    watches.append(Watch(Card, "id", cards))
    with history.step(session, learner_id, name, at=at, watches=watches):
        yield


def read_presets(session: Session, learner_id: int) -> Presets:
    """Return what the learner has set for all cards, and for topics."""
    statement = select(SchedulingPreset).where(
        col(SchedulingPreset.learner_id) == learner_id
    )
    general = Preset()
    by_topic: dict[int, Preset] = {}
    for row in session.exec(statement):
        preset = Preset(tuple(row.parameters) or None, row.desired_retention)
        if row.topic_id is None:
            general = preset
        else:
            by_topic[row.topic_id] = preset
    return Presets(general, by_topic)


def put_preset(
    session: Session, learner_id: int, topic_id: int | None, preset: Preset
) -> None:
    """Set *preset* for a topic, or for all cards; an empty one is no row."""
    topic = col(SchedulingPreset.topic_id)
    statement = select(SchedulingPreset).where(
        col(SchedulingPreset.learner_id) == learner_id,
        topic.is_(None) if topic_id is None else topic == topic_id,
    )
    row = session.exec(statement).first()
    if preset.is_empty:
        if row is not None:
            session.delete(row)
        return
    row = row or SchedulingPreset(
        learner_id=learner_id, topic_id=topic_id, parameters=[]
    )
    row.parameters = list(preset.parameters or ())
    row.desired_retention = preset.desired_retention
    session.add(row)


def topic_by_item(session: Session, topics: Collection[int]) -> dict[int, int]:
    """Return the topic of each item of some *topics*, both as row ids."""
    statement = select_columns(col(Item.id), col(Item.topic_id)).where(
        col(Item.topic_id).in_(topics)
    )
    rows = session.connection().execute(statement).all()
    return {row[0]: row[1] for row in rows if row[0] is not None}


def read_exams(session: Session, learner_id: int) -> list[KeptExam]:
    """List the learner's exams, the next one first."""
    statement = (
        select(Exam)
        .where(col(Exam.learner_id) == learner_id)
        .order_by(col(Exam.day), col(Exam.id))
    )
    return [
        KeptExam(
            row.id or 0,
            row.name,
            date.fromisoformat(row.day),
            row.retention,
            row.new_per_day,
            tuple(row.scope.get("topics", ())),
            tuple(row.scope.get("documents", ())),
            _items_of(row.scope),
            row.scope.get("search", ""),
        )
        for row in session.exec(statement)
    ]


def _items_of(scope: Mapping[str, Any]) -> frozenset[int] | None:
    return frozenset(scope["items"]) if "items" in scope else None


def put_exam(session: Session, learner_id: int, exam: KeptExam) -> int:
    """Keep *exam*, which is new where its id is 0; return its id."""
    row = session.get(Exam, exam.id) if exam.id else None
    if row is None:
        row = Exam(
            learner_id=learner_id,
            name="",
            day="",
            retention=0.0,
            new_per_day=0,
            scope={},
        )
    row.name = exam.name
    row.day = exam.day.isoformat()
    row.retention = exam.retention
    row.new_per_day = exam.new_per_day
    row.scope = {"topics": list(exam.topics), "documents": list(exam.documents)}
    if exam.items is not None:
        row.scope |= {"items": sorted(exam.items), "search": exam.search}
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def remove_exam(session: Session, exam_id: int) -> None:
    """Forget an exam, if it is still there."""
    row = session.get(Exam, exam_id)
    if row is not None:
        session.delete(row)


def read_easy_days(session: Session, learner_id: int) -> EasyDays:
    """Return how much each day takes of the usual load."""
    week = session.get(EasyWeek, learner_id)
    statement = (
        select(Vacation.first, Vacation.last)
        .where(col(Vacation.learner_id) == learner_id)
        .order_by(col(Vacation.first))
    )
    vacations = tuple(
        (date.fromisoformat(first), date.fromisoformat(last))
        for first, last in session.exec(statement)
    )
    if week is None:
        return EasyDays(vacations=vacations)
    return EasyDays(tuple(share / 100 for share in week.shares), vacations)


def put_easy_days(session: Session, learner_id: int, easy: EasyDays) -> None:
    """Keep how much each day takes of the usual load."""
    _put_week(session, learner_id, [round(share * 100) for share in easy.weekdays])
    _put_vacations(session, learner_id, easy.vacations)


def _put_week(session: Session, learner_id: int, shares: list[int]) -> None:
    row = session.get(EasyWeek, learner_id)
    if all(share == 100 for share in shares):
        if row is not None:
            session.delete(row)
        return
    row = row or EasyWeek(learner_id=learner_id, shares=[])
    row.shares = shares
    session.add(row)


def _put_vacations(
    session: Session, learner_id: int, wanted: Sequence[tuple[date, date]]
) -> None:
    of_learner = col(Vacation.learner_id) == learner_id
    rows = {
        (date.fromisoformat(row.first), date.fromisoformat(row.last)): row
        for row in session.exec(select(Vacation).where(of_learner))
    }
    for span, row in rows.items():
        if span not in wanted:
            session.delete(row)
    for first, last in dict.fromkeys(wanted):
        if (first, last) not in rows:
            session.add(
                Vacation(
                    learner_id=learner_id,
                    first=first.isoformat(),
                    last=last.isoformat(),
                )
            )
