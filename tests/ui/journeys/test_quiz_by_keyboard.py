"""A quiz without a mouse, on the keyboard of any language."""

import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode
from tests.ui.stage import press, shown, type_text

ROWS = {"US": "12", "Kazakh": '"ә', "Arabic": "١٢", "Persian": "۱۲"}
PRACTICE = {"mode": Mode.PRACTICE}


@pytest.fixture
def page(quiz_page):
    return quiz_page


def enter(widget):
    press(widget, "\r", Qt.Key.Key_Return)


def kept(stage, attempt):
    """Return what of *attempt* is on the disk."""
    return QuizAttempt.kept(stage.bank, attempt.id)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_key_chooses_on_every_keyboard(page, sit, stage, row):
    attempt = sit(Form.CHOICE)

    press(page, row[1])

    assert attempt.answer.option == 1
    assert page.question.rows[1].isChecked()
    assert kept(stage, attempt).answers[0].option == 1


@pytest.mark.parametrize("form", [Form.TYPED, Form.CLOZE])
def test_the_field_has_the_focus_and_keeps_its_keys(page, sit, form):
    attempt = sit(form)
    assert page.question.field.hasFocus()

    type_text(page.question.field, "12 ә۱")

    assert page.question.field.text() == "12 ә۱"
    assert attempt.position == 0


@pytest.mark.parametrize("form", [Form.TYPED, Form.CLOZE])
def test_enter_in_the_field_goes_on_by_one(page, sit, stage, form):
    attempt = sit(form)
    type_text(page.question.field, "Astana")

    enter(page.question.field)

    assert attempt.position == 1
    assert kept(stage, attempt).answers[0].text == "Astana"
    assert page.question.field.text() == ""
    assert page.question.field.hasFocus()


def test_enter_in_practice_first_tells_what_the_answer_is_worth(page, sit):
    attempt = sit(Form.TYPED, **PRACTICE)
    type_text(page.question.field, "nonsense")

    enter(page.question.field)
    assert attempt.position == 0
    assert shown(page.view.feedback.verdict) == "Wrong"
    assert page.question.field.isReadOnly()
    enter(page)

    assert attempt.position == 1


@pytest.mark.parametrize("key", ["Return", "Space"])
def test_enter_on_an_option_chooses_it_and_then_goes_on(page, sit, key):
    attempt = sit(Form.CHOICE)
    row = page.question.rows[1]
    row.setFocus()

    press(row, "", Qt.Key[f"Key_{key}"])
    assert attempt.position == 0
    assert attempt.answer.option == 1
    enter(row)

    assert attempt.position == 1


def test_enter_on_back_goes_back(page, sit):
    attempt = sit(Form.CHOICE)
    page.jump(2)
    page.view.back_button.setFocus()

    enter(page.view.back_button)

    assert attempt.position == 1
