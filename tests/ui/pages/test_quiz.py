import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode
from tests.ui.items import LANGUAGES
from tests.ui.stage import (
    box,
    cut_off,
    is_mirrored,
    plain,
    press,
    shown,
    type_text,
)

PRACTICE = {"mode": Mode.PRACTICE}


@pytest.fixture
def page(quiz_page):
    return quiz_page


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(widget):
    press(widget, "\r", Qt.Key.Key_Return)


def kept(stage, attempt):
    """Return what of *attempt* is on the disk."""
    return QuizAttempt.kept(stage.bank, attempt.id)


def test_is_empty_gracefully(page):
    page.refresh()
    page.leave()
    enter(page)
    page.submit()

    assert page.attempt is None
    assert page.title() == "Quiz"


def test_another_choice_takes_the_place_of_the_first(qtbot, page, sit):
    attempt = sit(Form.CHOICE)
    press(page, "1")

    click(qtbot, page.question.rows[2])

    assert attempt.answer.option == 2
    assert [row.isChecked() for row in page.question.rows].count(True) == 1


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


def test_practice_keeps_what_is_half_typed_open(qtbot, page, sit):
    attempt = sit(Form.TYPED, **PRACTICE)
    type_text(page.question.field, "Aba")

    click(qtbot, page.view.side.overview.squares[3])
    assert not attempt.answers
    assert page.question.field.text() == ""
    click(qtbot, page.view.side.overview.squares[0])

    assert page.question.field.text() == "Aba"
    assert not page.question.field.isReadOnly()
    enter(page.question.field)
    assert list(attempt.answers) == [0]


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
