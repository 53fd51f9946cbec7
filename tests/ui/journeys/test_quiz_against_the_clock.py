"""A quiz against the clock: warnings, pauses, what happens when the time is up."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode
from tests.ui.stage import plain, press, type_text

PRACTICE = {"mode": Mode.PRACTICE}
LIMITED = {"minutes": None, "seconds": 30}


@pytest.fixture
def page(quiz_page):
    return quiz_page


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(stage, attempt):
    """Return what of *attempt* is on the disk."""
    return QuizAttempt.kept(stage.bank, attempt.id)


def pass_time(page, stage, **span):
    stage.clock.move(**span)
    page.clock.tick()


def test_what_stands_in_the_field_is_submitted_when_the_time_is_up(
    qtbot, page, sit, stage
):
    attempt = sit(Form.TYPED, minutes=10)
    type_text(page.question.field, "Ast")

    with qtbot.waitSignal(page.submitted, timeout=0) as told:
        pass_time(page, stage, minutes=11)

    assert told.args == [attempt]
    assert kept(stage, attempt).answers[0].text == "Ast"
    assert QuizAttempt.cut_off(stage.bank) is None


def test_the_time_being_up_as_one_answers_ends_the_exam(qtbot, page, sit, stage):
    sit(Form.CHOICE, minutes=10)
    stage.clock.move(minutes=10, milliseconds=10)
    press(page, "1")

    with qtbot.waitSignal(page.submitted, timeout=0):
        page.clock.tick()


def test_practice_goes_on_when_the_time_is_up(qtbot, page, sit, stage):
    sit(Form.CHOICE, minutes=10, **PRACTICE)

    with (
        qtbot.assertNotEmitted(page.submitted),
        qtbot.waitSignal(page.warned, timeout=0) as told,
    ):
        pass_time(page, stage, minutes=11)

    assert told.args == [timedelta()]
    press(page, "1")
    assert page.view.feedback.isVisible()


def test_warns_while_there_is_time(qtbot, page, sit, stage):
    sit(minutes=10)

    with qtbot.waitSignal(page.warned, timeout=0) as told:
        pass_time(page, stage, minutes=9)

    assert told.args == [timedelta(minutes=1)]
    assert page.view.head.countdown.is_urgent


def test_a_pause_hides_the_question_and_stops_the_time(qtbot, page, sit, stage):
    attempt = sit(Form.TYPED, minutes=10, **PRACTICE)
    type_text(page.question.field, "Ast")
    click(qtbot, page.view.head.pause_button)
    assert not page.question.isVisible()

    pass_time(page, stage, minutes=30)
    press(page, "1")
    click(qtbot, page.view.head.pause_button)

    assert page.question.isVisible()
    assert plain(page.view.head.countdown.text()) == "10:00"
    assert page.question.field.text() == "Ast"
    assert not attempt.is_settled


def test_an_exam_has_no_pause(page, sit):
    sit()

    assert not page.view.head.pause_button.isVisible()


@pytest.mark.parametrize("mode", Mode)
def test_leaving_the_page_keeps_what_is_typed(page, sit, mode):
    attempt = sit(Form.TYPED, mode=mode)
    type_text(page.question.field, "Ast")

    page.leave()
    page.refresh()

    assert page.question.field.text() == "Ast"
    assert not attempt.is_settled


def test_the_time_of_an_exam_runs_while_another_page_is_shown(qtbot, page, sit, stage):
    sit(minutes=10)
    page.leave()

    with qtbot.waitSignal(page.submitted, timeout=0):
        pass_time(page, stage, minutes=11)


def test_moves_on_when_the_time_of_a_question_is_up(page, sit, stage):
    attempt = sit(Form.TYPED, **LIMITED)
    type_text(page.question.field, "Ast")

    pass_time(page, stage, seconds=31)

    assert attempt.position == 1
    assert attempt.answers[0].text == "Ast"
    assert page.question.field.text() == ""


@pytest.mark.parametrize("mode", Mode)
def test_the_last_question_whose_time_is_up_ends_the_quiz(
    qtbot, page, sit, stage, mode
):
    sit(Form.TYPED, count=1, mode=mode, **LIMITED)

    with qtbot.waitSignal(page.submitted, timeout=0):
        pass_time(page, stage, seconds=31)
