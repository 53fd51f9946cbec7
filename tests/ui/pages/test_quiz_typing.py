"""What is half typed is on the disk within a second, and comes back."""

import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.ui.pages.quiz import QuizPage
from kazquiz.ui.widgets.overview_grid import SquareState
from tests.ui.stage import press, settle, type_text

PRACTICE = {"mode": Mode.PRACTICE}


@pytest.fixture
def page(quiz_page):
    return quiz_page


@pytest.fixture
def again(stage, show):
    """Return the page of a program that is started anew, at the same attempt."""

    def again():
        page = show(QuizPage(stage.context), 1000, 700)
        page.sit(QuizAttempt.cut_off(stage.bank))
        page.refresh()
        settle()
        return page

    return again


def let_pass(page, stage, seconds=1):
    """Let so much time pass, as the clock of the page counts it."""
    for _quarter in range(round(seconds * 4)):
        stage.clock.move(seconds=0.25)
        page.clock.tick()


@pytest.mark.parametrize("mode", list(Mode))
def test_after_a_second_it_is_there_when_the_program_is_killed(
    page, sit, stage, again, mode
):
    attempt = sit(Form.TYPED, mode=mode)
    type_text(page.question.field, "Ast")
    let_pass(page, stage)
    page.clock.stop()

    new = again()

    assert new.question.field.text() == "Ast"
    assert new.question.field.hasFocus()
    assert (new.attempt.answers == {}) is (mode is Mode.PRACTICE)
    assert new.attempt.id == attempt.id
    new.clock.stop()


def test_pausing_keeps_it_at_once(page, sit, again):
    sit(Form.TYPED, **PRACTICE)
    type_text(page.question.field, "Ast")

    page.view.head.pause_button.click()

    page.clock.stop()
    new = again()
    assert new.question.field.text() == "Ast"
    new.clock.stop()


def test_what_is_placed_in_practice_comes_back(page, sit, stage, again):
    attempt = sit(Form.SEVERAL, count=1, **PRACTICE)
    page.question.rows[1].click()
    let_pass(page, stage)
    page.clock.stop()
    assert not attempt.answers

    new = again()

    ticked = [row.isChecked() for row in new.question.rows]
    assert ticked == [False, True, *[False] * (len(ticked) - 2)]
    new.clock.stop()


def test_an_answer_that_is_given_is_no_longer_half_done(page, sit, stage, again):
    sit(Form.TYPED, **PRACTICE)
    type_text(page.question.field, "Ast")
    let_pass(page, stage)
    page.go_on()
    page.clock.stop()

    new = again()

    assert new.typing.recall() is None
    assert new.attempt.is_settled
    new.clock.stop()


def test_what_is_emptied_again_stays_empty(page, sit, stage, again):
    sit(Form.TYPED, **PRACTICE)
    type_text(page.question.field, "A")
    let_pass(page, stage)
    press(page.question.field, "\b", Qt.Key.Key_Backspace)
    let_pass(page, stage)
    page.clock.stop()

    new = again()

    assert new.question.field.text() == ""
    new.clock.stop()


def test_the_overview_counts_what_is_typed_in_an_exam(page, sit, stage):
    sit(Form.TYPED)
    type_text(page.question.field, "Ast")
    let_pass(page, stage)

    assert page.attempt.answer.text == "Ast"
    assert page.view.side.overview.squares[0].state is SquareState.ANSWERED
    assert page.question.field.hasFocus()
    assert page.question.field.text() == "Ast"


def test_while_nothing_is_typed_nothing_is_written(page, sit, stage, monkeypatch):
    sit(Form.TYPED)
    written = []
    monkeypatch.setattr(QuizAttempt, "_respond", lambda *given: written.append(given))

    let_pass(page, stage, seconds=9)

    assert written == []
