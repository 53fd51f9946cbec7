from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.ui.pages.quiz import QuizPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import (
    box,
    cut_off,
    is_mirrored,
    plain,
    press,
    settle,
    shown,
    type_text,
)

ROWS = {"US": "12", "Kazakh": '"ә', "Arabic": "١٢", "Persian": "۱۲"}
PRACTICE = {"mode": Mode.PRACTICE}
LIMITED = {"minutes": None, "seconds": 30}


@pytest.fixture
def page(stage, show):
    made = show(QuizPage(stage.context), 1100, 700)
    yield made
    made.sit_nothing()


@pytest.fixture
def sit(page, stage):
    """Sit a quiz, and return the attempt."""

    def begin(*forms, count=5, **blueprint):
        attempt = stage.attempt(*forms, count=count, **blueprint)
        page.sit(attempt)
        page.refresh()
        settle()
        return attempt

    return begin


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(widget):
    press(widget, "\r", Qt.Key.Key_Return)


def kept(stage, attempt):
    """Return what of *attempt* is on the disk."""
    return QuizAttempt.kept(stage.bank, attempt.id)


def pass_time(page, stage, **span):
    stage.clock.move(**span)
    page.clock.tick()


def test_is_empty_gracefully(page):
    page.refresh()
    page.leave()
    enter(page)
    page.submit()

    assert page.attempt is None
    assert page.title() == "Quiz"


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_key_chooses_on_every_keyboard(page, sit, stage, row):
    attempt = sit(Form.CHOICE)

    press(page, row[1])

    assert attempt.answer.option == 1
    assert page.question.rows[1].isChecked()
    assert kept(stage, attempt).answers[0].option == 1


def test_another_choice_takes_the_place_of_the_first(qtbot, page, sit):
    attempt = sit(Form.CHOICE)
    press(page, "1")

    click(qtbot, page.question.rows[2])

    assert attempt.answer.option == 2
    assert [row.isChecked() for row in page.question.rows].count(True) == 1


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


def test_practice_tells_at_once(page, sit, stage):
    attempt = sit(Form.CHOICE, **PRACTICE)
    key = attempt.question.options.index(attempt.draft.answer) + 1

    press(page, str(key))

    assert page.view.feedback.isVisible()
    assert shown(page.view.feedback.verdict) == "Right"
    assert not page.question.rows[0].isEnabled()
    assert page.view.next_button.text() == "Next"


def test_an_exam_tells_nothing(page, sit):
    sit(Form.CHOICE)

    press(page, "1")

    assert not page.view.feedback.isVisible()
    assert page.question.rows[0].isEnabled()


def test_goes_on_and_back_by_button_and_by_arrow(qtbot, page, sit, stage):
    attempt = sit(Form.CHOICE)
    press(page, "2")
    click(qtbot, page.view.next_button)
    click(qtbot, page.view.next_button)
    assert attempt.position == 2

    click(qtbot, page.view.back_button)
    qtbot.keyClick(page, Qt.Key.Key_Left)

    assert attempt.position == 0
    assert page.question.rows[1].isChecked()
    stage.speak("ar")
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert attempt.position == 1


def test_jumps_and_finds_what_was_typed(qtbot, page, sit):
    attempt = sit(Form.TYPED)
    type_text(page.question.field, "Abai")

    click(qtbot, page.view.side.overview.squares[3])
    assert attempt.position == 3
    click(qtbot, page.view.side.overview.squares[0])

    assert page.question.field.text() == "Abai"


def test_a_flag_is_kept(qtbot, page, sit, stage):
    attempt = sit()

    click(qtbot, page.view.head.flag_button)

    assert page.view.side.overview.squares[0].is_flagged
    assert kept(stage, attempt).flags == {0}


def test_asks_once_when_something_is_unanswered(qtbot, page, sit):
    attempt = sit(Form.CHOICE, count=3)
    press(page, "1")

    with qtbot.assertNotEmitted(page.submitted):
        click(qtbot, page.view.side.submit_button)
    button = page.view.side.submit_button
    assert plain(button.text()) == "Submit with 2 unanswered"
    with qtbot.waitSignal(page.submitted, timeout=0) as told:
        click(qtbot, button)

    assert told.args == [attempt]
    assert page.attempt is None


def test_asks_nothing_when_all_is_answered(qtbot, page, sit):
    sit(Form.CHOICE, count=2)
    press(page, "1")
    enter(page)
    press(page, "1")

    with qtbot.waitSignal(page.submitted, timeout=0):
        enter(page)


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
        pass_time(page, stage, minutes=9, seconds=10)

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


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_and_keeps_what_is_typed(page, sit, stage, language):
    attempt = sit(Form.TYPED)
    page.jump(2)
    type_text(page.question.field, "Ast")
    page.question.field.setCursorPosition(1)

    stage.speak(language)

    assert page.question.stem.text() == attempt.draft.texts[language].stem
    assert page.question.field.text() == "Ast"
    assert page.question.field.cursorPosition() == 1
    assert page.question.field.hasFocus()
    assert attempt.position == 2


def test_follows_the_language_and_keeps_what_is_chosen(page, sit, stage):
    sit(Form.CHOICE, **PRACTICE)
    press(page, "2")

    stage.speak("fa")

    assert page.question.rows[1].isChecked()
    assert shown(page.view.feedback.verdict) != "Wrong"
    assert page.view.feedback.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(page, sit, stage, language):
    sit(**PRACTICE)

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, sit, stage):
    sit()
    parts = (page.view.side, page.view.scroller)
    before = [box(each, page) for each in parts]

    stage.speak("ar")

    after = [box(each, page) for each in parts]
    assert all(map(is_mirrored, before, after, [page.width()] * 2))
