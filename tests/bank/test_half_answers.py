import pytest

from kazquiz.bank import attempts, half_answers
from kazquiz.bank.quiz_models import Attempt


@pytest.fixture
def keep(stored, now):
    with stored.write() as session:
        row = Attempt(
            learner_id=stored.learner_id,
            blueprint={},
            seed=1,
            paper=[],
            started_at=now,
            seen_at=now,
        )
        attempt_id = attempts.add_attempt(session, row)

    def keep(position, text):
        with stored.write() as session:
            half_answers.keep(
                session, attempt_id, position, answer={"text": text}, at=now
            )
        return attempt_id

    return keep


def found(bank, attempt_id):
    with bank.read() as session:
        return half_answers.half_answers(session, attempt_id)


def test_the_newest_of_each_question_is_kept(stored, keep):
    keep(0, "A")
    keep(2, "B")
    attempt_id = keep(0, "Ab")

    assert found(stored, attempt_id) == {0: {"text": "Ab"}, 2: {"text": "B"}}


def test_what_is_dropped_is_gone(stored, keep):
    keep(0, "A")
    keep(1, "B")
    attempt_id = keep(2, "C")

    with stored.write() as session:
        half_answers.drop(session, attempt_id, 1)
    assert set(found(stored, attempt_id)) == {0, 2}

    with stored.write() as session:
        half_answers.drop_all(session, attempt_id)
    assert found(stored, attempt_id) == {}
