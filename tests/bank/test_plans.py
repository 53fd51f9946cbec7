from datetime import date

import pytest
from sqlmodel import select

from kazquiz.bank import cards, history, plans
from kazquiz.bank.models import Topic
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.presets import Preset, Presets

WEEK = EasyDays((1.0, 1.0, 0.5, 1.0, 1.0, 0.0, 0.25))
AWAY = (date(2026, 7, 1), date(2026, 7, 14))


@pytest.fixture
def topic(stored):
    with stored.read() as session:
        return session.exec(select(Topic.id)).first()


def doing(bank, name, now, change):
    with (
        bank.write() as session,
        plans.planning(session, bank.learner_id, name, at=now),
    ):
        change(session)


def presets(bank):
    with bank.read() as session:
        return plans.read_presets(session, bank.learner_id)


def undo(bank):
    with bank.write() as session:
        return history.undo(session, bank.learner_id)


def redo(bank):
    with bank.write() as session:
        return history.redo(session, bank.learner_id)


def test_presets_are_kept_by_topic_and_for_all(stored, topic, now):
    general, own = Preset(DEFAULT_PARAMETERS), Preset(None, 0.95)

    def put(session):
        plans.put_preset(session, stored.learner_id, None, general)
        plans.put_preset(session, stored.learner_id, topic, own)

    doing(stored, "preset", now, put)

    assert presets(stored) == Presets(general, {topic: own})


def test_a_preset_is_replaced_and_taken_back_by_one_that_sets_nothing(
    stored, topic, now
):
    for preset in (Preset(None, 0.8), Preset(DEFAULT_PARAMETERS, 0.9), Preset()):
        doing(
            stored,
            "preset",
            now,
            lambda session, preset=preset: plans.put_preset(
                session, stored.learner_id, topic, preset
            ),
        )
        assert presets(stored).by_topic.get(topic, Preset()) == preset


def test_plans_are_undone_and_redone(stored, topic, now):
    def put(session):
        plans.put_preset(session, stored.learner_id, topic, Preset(None, 0.8))
        plans.put_easy_days(session, stored.learner_id, EasyDays(vacations=(AWAY,)))

    doing(stored, "preset", now, put)
    after = presets(stored)

    assert undo(stored).name == "preset"
    assert presets(stored) == Presets()
    redo(stored)
    assert presets(stored) == after


def easy(bank):
    with bank.read() as session:
        return plans.read_easy_days(session, bank.learner_id)


@pytest.mark.parametrize(
    "wanted",
    [WEEK, EasyDays(WEEK.weekdays, (AWAY,)), EasyDays(vacations=(AWAY,)), EasyDays()],
)
def test_easy_days_come_back_as_they_were_kept(stored, now, wanted):
    for each in (EasyDays(WEEK.weekdays, (AWAY, (date(2027, 1, 1),) * 2)), wanted):
        doing(
            stored,
            "easy_days",
            now,
            lambda session, each=each: plans.put_easy_days(
                session, stored.learner_id, each
            ),
        )

    assert easy(stored) == wanted


def exams(bank):
    with bank.read() as session:
        return plans.read_exams(session, bank.learner_id)


def test_exams_are_listed_by_their_days(stored, topic, now):
    later = KeptExam(0, "Final", date(2026, 6, 1), 0.95, 7, (topic,), (1, 2))
    sooner = KeptExam(0, "Test", date(2026, 5, 1), 0.9)

    def put(session):
        for exam in (later, sooner):
            plans.put_exam(session, stored.learner_id, exam)

    doing(stored, "exam", now, put)

    first, second = exams(stored)
    assert (first.name, first.day, first.topics) == ("Test", date(2026, 5, 1), ())
    assert (second.retention, second.new_per_day) == (0.95, 7)
    assert (second.topics, second.documents) == ((topic,), (1, 2))


def test_an_exam_is_changed_in_place_and_removed(stored, now):
    def put(session):
        return plans.put_exam(
            session, stored.learner_id, KeptExam(0, "Test", date(2026, 5, 1), 0.9)
        )

    doing(stored, "exam", now, put)
    (kept,) = exams(stored)
    moved = KeptExam(kept.id, "Test", date(2026, 5, 9), 0.9)
    doing(
        stored,
        "exam",
        now,
        lambda session: plans.put_exam(session, stored.learner_id, moved),
    )
    assert exams(stored) == [moved]

    doing(stored, "exam", now, lambda session: plans.remove_exam(session, kept.id))
    assert exams(stored) == []
    undo(stored)
    assert exams(stored) == [moved]


def test_items_are_known_by_their_topics(stored, topic):
    with stored.read() as session:
        items = cards.items_of(session)
        assert plans.topic_by_item(session, [topic]) == dict.fromkeys(items, topic)
        assert plans.topic_by_item(session, []) == {}
