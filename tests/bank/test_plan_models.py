import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from kazquiz.bank.models import Learner, Topic
from kazquiz.bank.plan_models import EasyWeek, Exam, SchedulingPreset, Vacation


def rows(session, learner, topic):
    yield SchedulingPreset(learner_id=learner, topic_id=topic, parameters=[0.5])
    yield Exam(
        learner_id=learner,
        name="x",
        day="2026-05-01",
        retention=0.9,
        new_per_day=0,
        scope={},
    )
    yield EasyWeek(learner_id=learner, shares=[100] * 7)
    yield Vacation(learner_id=learner, first="2026-05-01", last="2026-05-02")


def test_plans_go_with_their_learner(stored):
    with stored.write() as session:
        other = Learner(name="somebody else")
        session.add(other)
        session.flush()
        topic = session.exec(select(Topic.id)).first()
        session.add_all(rows(session, other.id, topic))
        session.flush()
        session.delete(other)

    with stored.read() as session:
        for table in (SchedulingPreset, Exam, EasyWeek, Vacation):
            assert session.exec(select(table)).all() == []


def test_a_plan_of_nobody_is_refused(stored):
    with stored.write() as session:
        session.add(Vacation(learner_id=99, first="2026-05-01", last="2026-05-02"))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()
