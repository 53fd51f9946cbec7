import pytest

from kazquiz.bank import history
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, TimeUp
from kazquiz.quiz.disputes import STEP, STEP_BACK, dispute, disputed, take_back
from kazquiz.quiz.grading import Answer
from tests.banks import numbered, query, store


@pytest.fixture
def attempt(bank, draft, now):
    """A submitted attempt: the first of four questions right, the others wrong."""
    store(bank, numbered(draft, 4), now)
    begun = QuizAttempt.begin(
        bank, Blueprint(count=4, forms=(Form.CHOICE,)), now, seed=1
    )
    for place in range(4):
        begun.go_to(place, Moment(now, 0.0))
        key = begun.question.options.index(begun.draft.answer)
        begun.give(Answer(option=(key + bool(place)) % 4), Moment(now, 0.0))
    begun.submit(Moment(now, 0.0))
    return begun


def score(bank_file):
    return query(bank_file, "SELECT score FROM attempt")[0][0]


def test_what_is_disputed_is_out_of_the_score_until_it_is_taken_back(
    attempt, bank, bank_file, now
):
    assert score(bank_file) == 0.25

    dispute(bank, attempt.id, 3, now)
    dispute(bank, attempt.id, 2, now)
    assert score(bank_file) == 0.5
    assert QuizAttempt.kept(bank, attempt.id).results().share == 0.5
    take_back(bank, attempt.id, 3, now)

    assert score(bank_file) == pytest.approx(1 / 3)


def test_disputing_twice_is_disputing_once(attempt, bank, now):
    for _time in range(2):
        dispute(bank, attempt.id, 1, now)

    assert len(disputed(bank)) == 1


def test_what_is_disputed_can_be_looked_at(attempt, bank, now):
    dispute(bank, attempt.id, 1, now)
    dispute(bank, attempt.id, 3, now)

    found = disputed(bank)

    assert [(each.attempt_id, each.position) for each in found] == [
        (attempt.id, 3),
        (attempt.id, 1),
    ]
    assert found[0].draft == attempt.drafts[3]


def test_it_can_be_undone(attempt, bank, bank_file, now):
    dispute(bank, attempt.id, 3, now)
    take_back(bank, attempt.id, 3, now)

    names = []
    for expected in (pytest.approx(1 / 3), 0.25):
        with bank.write() as session:
            names.append(history.undo(session, bank.learner_id).name)
        assert score(bank_file) == expected

    assert names == [STEP_BACK, STEP]
    assert disputed(bank) == []


def test_the_score_in_time_changes_with_what_is_disputed(bank, draft, now, bank_file):
    store(bank, numbered(draft, 3), now)
    wanted = Blueprint(
        count=3, forms=(Form.CHOICE,), minutes=1.0, time_up=TimeUp.FINISH
    )
    begun = QuizAttempt.begin(bank, wanted, now, seed=1)
    begun.run(Moment(now, 0.0))
    for place, instant in enumerate((10.0, 20.0, 70.0)):
        begun.go_to(place, Moment(now, instant))
        key = begun.question.options.index(begun.draft.answer)
        begun.give(Answer(option=(key + (place == 1)) % 4), Moment(now, instant))
    begun.submit(Moment(now, 80.0))
    told = "SELECT score, score_in_time FROM attempt"
    assert query(bank_file, told) == [(pytest.approx(2 / 3), pytest.approx(1 / 3))]

    dispute(bank, begun.id, 1, now)
    assert query(bank_file, told) == [(1.0, 0.5)]
    dispute(bank, begun.id, 2, now)
    assert query(bank_file, told) == [(1.0, None)]

    with bank.write() as session:
        history.undo(session, bank.learner_id)
    assert query(bank_file, told) == [(1.0, 0.5)]
