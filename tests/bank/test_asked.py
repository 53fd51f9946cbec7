from datetime import timedelta

import pytest

from kazquiz.bank import asked, attempts
from kazquiz.bank.quiz_models import Attempt


@pytest.fixture
def submitted(stored, now):
    attempt = Attempt(
        learner_id=stored.learner_id,
        blueprint={},
        seed=1,
        paper=[],
        started_at=now,
        seen_at=now,
        submitted_at=now,
        state=attempts.SUBMITTED,
    )
    with stored.write() as session:
        return attempts.add_attempt(session, attempt)


def row(bank, attempt, item=1, **changes):
    return {
        "learner_id": bank.learner_id,
        "attempt_id": attempt,
        "item_id": item,
        "form": "choice",
        "verdict": "right",
        "mark": 1.0,
        "chance": 0.25,
        "seconds": 4.0,
        "offered": [{"year": 1991}],
        "taken": [{"year": 1991}],
        **changes,
    }


def test_an_attempt_waits_until_it_is_recorded(stored, submitted):
    with stored.write() as session:
        assert [each.id for each in asked.unrecorded(session)] == [submitted]
        asked.record(session, [row(stored, submitted)])
        assert asked.unrecorded(session) == []


def test_askings_come_back_as_they_were_with_the_first_first(stored, submitted):
    with stored.write() as session:
        asked.record(
            session,
            [
                row(stored, submitted),
                row(stored, submitted, 2),
                row(stored, submitted, verdict="wrong", mark=0.0, taken=[]),
            ],
        )
        found = asked.askings(session, [1])

        assert [(each.verdict, each.mark, each.taken) for each in found] == [
            ("right", 1.0, [{"year": 1991}]),
            ("wrong", 0.0, []),
        ]
        assert found[0].offered == [{"year": 1991}]
        assert asked.people(session, 1) == 1
        assert asked.people(session, 3) == 0


def test_what_is_blank_is_no_trial(stored, submitted):
    with stored.write() as session:
        asked.record(
            session,
            [
                row(stored, submitted),
                row(stored, submitted, 2, verdict="blank", mark=0.0),
                row(stored, submitted, 3, verdict="wrong", mark=0.5, chance=0.0),
            ],
        )

        assert asked.trials(session, stored.learner_id) == [(1, 1.0, 0.25), (3, 0.5, 0)]
        assert asked.trials(session, stored.learner_id + 1) == []


def test_an_item_that_is_gone_is_not_recorded(stored, submitted):
    with stored.write() as session:
        asked.record(session, [row(stored, submitted, 99)])

        assert asked.askings(session, [99]) == []


def test_the_quizzes_of_an_item_are_counted_once_each_and_told_by_the_first_asking(
    stored, submitted, now
):
    later = Attempt(
        learner_id=stored.learner_id,
        blueprint={},
        seed=2,
        paper=[],
        started_at=now,
        seen_at=now,
        submitted_at=now + timedelta(days=1),
        state=attempts.SUBMITTED,
    )
    learner = stored.learner_id
    with stored.write() as session:
        newer = attempts.add_attempt(session, later)
        asked.record(
            session,
            [
                row(stored, submitted, verdict="wrong", mark=0.0),
                row(stored, submitted),
                row(stored, newer),
                row(stored, newer, 2),
            ],
        )
        assert asked.count_uses(session, learner, 1) == 2
        found = asked.newest_uses(session, learner, 1, 5)
        assert [(each.attempt_id, each.verdict) for each in found] == [
            (newer, "right"),
            (submitted, "wrong"),
        ]
        assert found[0].at == now + timedelta(days=1)
        assert asked.newest_uses(session, learner, 1, 1) == found[:1]
        assert asked.count_uses(session, learner + 1, 1) == 0
