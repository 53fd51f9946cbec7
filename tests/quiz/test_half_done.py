import pytest

from kazquiz.bank.store import open_bank
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.half_done import HalfDone
from kazquiz.quiz.partial import UNPLACED
from tests.banks import numbered, query, store


@pytest.fixture
def attempt(bank, draft, now):
    store(bank, numbered(draft, 10), now)
    wanted = Blueprint(count=5, forms=(Form.TYPED,), mode=Mode.PRACTICE)
    return QuizAttempt.begin(bank, wanted, now, seed=3)


def reopened(attempt, bank_file):
    bank = open_bank(str(bank_file))
    return HalfDone(bank, attempt.id), bank


def test_what_is_half_typed_outlives_the_program(bank, attempt, bank_file, now):
    half_done = HalfDone(bank, attempt.id)
    half_done.keep(1, Answer(text="Ast", language="en"), now)
    half_done.keep(3, Answer(places=(UNPLACED, 2)), now)

    again, other = reopened(attempt, bank_file)

    assert again.at(0) is None
    assert again.at(1) == Answer(text="Ast", language="en")
    assert again.at(3) == Answer(places=(UNPLACED, 2))
    other.close()


def test_it_is_no_answer(bank, attempt, now):
    HalfDone(bank, attempt.id).keep(0, Answer(text="Ast", language="en"), now)

    assert QuizAttempt.kept(bank, attempt.id).answers == {}


def test_what_is_emptied_again_is_forgotten(bank, attempt, bank_file, now):
    half_done = HalfDone(bank, attempt.id)
    half_done.keep(0, Answer(text="A", language="en"), now)
    half_done.keep(0, Answer(), now)

    assert half_done.at(0) is None
    again, other = reopened(attempt, bank_file)
    assert again.at(0) is None
    other.close()


def test_the_same_is_not_written_twice(bank, attempt, bank_file, now):
    half_done = HalfDone(bank, attempt.id)
    half_done.keep(0, Answer(text="A", language="en"), now)
    query(bank_file, "DELETE FROM halfanswer")

    half_done.keep(0, Answer(text="A", language="en"), now)

    again, other = reopened(attempt, bank_file)
    assert again.at(0) is None
    other.close()


def test_an_attempt_that_is_over_leaves_nothing_half_done(bank, attempt, now):
    HalfDone(bank, attempt.id).keep(0, Answer(text="A", language="en"), now)

    attempt.submit(Moment(now, 1.0))

    assert HalfDone(bank, attempt.id).at(0) is None
