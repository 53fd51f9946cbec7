from datetime import timedelta

import pytest

from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.past import (
    PastAttempt,
    best_score,
    history,
    last_blueprint,
    remember_blueprint,
)
from tests.banks import store


@pytest.fixture
def sit(stored, now):
    def sit(minutes):
        attempt = QuizAttempt.begin(stored, Blueprint(count=2), now, seed=1)
        attempt.submit(Moment(now + timedelta(minutes=minutes), 0.0))
        return attempt.id

    return sit


def test_submitted_attempts_are_told_with_the_last_first(stored, sit, now):
    first, second = sit(1), sit(2)

    assert history(stored) == [
        PastAttempt(second, now + timedelta(minutes=2), 0.0, 2),
        PastAttempt(first, now + timedelta(minutes=1), 0.0, 2),
    ]
    assert len(history(stored, limit=1)) == 1
    assert best_score(stored) == 0.0


def test_a_bank_without_attempts_has_no_past(bank):
    assert history(bank) == []
    assert best_score(bank) is None


def test_an_attempt_given_up_is_no_past(stored, now):
    attempt = QuizAttempt.begin(stored, Blueprint(count=2), now, seed=1)
    attempt.abandon(Moment(now, 0.0))

    assert history(stored) == []


def test_the_last_blueprint_is_remembered(bank, draft, now):
    store(bank, [draft()], now)
    assert last_blueprint(bank) == Blueprint()

    chosen = Blueprint(count=5, topics=("state",), forms=(Form.CLOZE,), minutes=None)
    remember_blueprint(bank, Blueprint(count=9))
    remember_blueprint(bank, chosen)

    assert last_blueprint(bank) == chosen
