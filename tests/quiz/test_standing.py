"""What one may do in an attempt follows from what its blueprint says."""

import pytest

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode, Shown, TimeUp
from kazquiz.quiz.clock import UNTIMED, Moment
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.marking import Marking
from tests.banks import numbered, store


@pytest.fixture
def begin(bank, draft, now):
    store(bank, numbered(draft, 10), now)

    def begin(factor=1.0, **changes):
        usual = {"count": 5, "forms": (Form.CHOICE,), "minutes": 10.0}
        wanted = Blueprint(**(usual | changes))
        return QuizAttempt.begin(bank, wanted, now, seed=3, time_factor=factor)

    return begin


@pytest.mark.parametrize(
    ("mode", "practice", "at_once", "goes_on"),
    [
        (Mode.PRACTICE, True, True, False),
        (Mode.EXAM, False, False, True),
        (Mode.SPEED, False, False, True),
    ],
)
def test_each_mode_has_its_rules(begin, mode, practice, at_once, goes_on):
    attempt = begin(mode=mode)

    assert attempt.is_practice is practice
    assert attempt.tells_at_once is at_once
    assert attempt.goes_on_alone is goes_on


@pytest.mark.parametrize("changes", [{"minutes": None}, {"factor": UNTIMED}])
def test_what_has_no_limit_does_not_go_on_alone(begin, changes):
    assert not begin(**changes).goes_on_alone


def test_with_a_time_for_each_question_none_is_seen_again(begin):
    assert begin().can_go_back
    assert not begin(seconds=15).can_go_back
    assert begin(seconds=15, factor=2.0).can_go_back


def test_certainty_is_asked_where_marks_depend_on_it(begin):
    assert begin(marking=Marking.CERTAINTY).asks_certainty
    assert not begin(marking=Marking.NEGATIVE).asks_certainty


def test_an_answer_is_final_only_where_it_is_judged_at_once(begin, now):
    for shown, final in ((Shown.EACH, True), (Shown.END, False)):
        attempt = begin(shown=shown)
        right = attempt.question.options.index(attempt.draft.answer)
        assert attempt.outcome.verdict is Verdict.BLANK
        assert not attempt.is_settled

        attempt.give(Answer(option=right), Moment(now, 0.0))

        assert attempt.is_settled is final
        assert attempt.answer == Answer(option=right)
        assert attempt.outcome.verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    ("mode", "time_up", "may_finish"),
    [
        (Mode.PRACTICE, None, True),
        (Mode.PRACTICE, TimeUp.SUBMIT, False),
        (Mode.EXAM, None, False),
        (Mode.EXAM, TimeUp.FINISH, True),
    ],
)
def test_what_follows_the_end_of_time_is_chosen_or_as_usual(
    begin, mode, time_up, may_finish
):
    attempt = begin(mode=mode, time_up=time_up)

    assert attempt.may_finish is may_finish
    assert not attempt.is_overtime
    attempt.clock.used = attempt.clock.allowance
    assert attempt.is_overtime is may_finish


def test_without_tries_none_are_left(begin, now):
    attempt = begin(mode=Mode.PRACTICE)
    wrong = (attempt.question.options.index(attempt.draft.answer) + 1) % 4

    attempt.give(Answer(option=wrong), Moment(now, 0.0))

    assert (attempt.tries, attempt.tries_left) == ((), 0)
    assert attempt.is_settled
