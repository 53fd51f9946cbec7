import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.ui.widgets.option_row import OptionState
from tests.ui.items import LANGUAGES
from tests.ui.stage import (
    answer_to,
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


def hold(page, text, held=Qt.KeyboardModifier.ShiftModifier):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, held, text)
    QApplication.sendEvent(page, event)


def test_a_number_with_shift_is_chosen_and_sure(page, sit, stage):
    attempt = sit(Form.CHOICE)

    hold(page, "@")

    assert attempt.answer.option == 1
    assert kept(stage, attempt).certainty is Certainty.HIGH
    assert page.view.sure_note.isVisible()
    press(page, "1")
    assert attempt.certainty is None
    assert not page.view.sure_note.isVisible()


def test_marks_by_certainty_ask_for_it(qtbot, page, sit, stage):
    attempt = sit(Form.CHOICE, marking=Marking.CERTAINTY)
    assert page.view.notice.isVisible()
    press(page, "1")

    qtbot.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert kept(stage, attempt).certainty is Certainty.HIGH
    assert attempt.answer.option == 0
    assert shown(page.view.certainty.worth) == "Right: 3. Wrong: −6."
    page.jump(1)
    assert attempt.certainty is None
    assert not page.view.notice.isVisible()


def test_without_such_marks_certainty_is_not_asked_for(qtbot, page, sit):
    attempt = sit(Form.CHOICE)
    press(page, "1")

    qtbot.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert not page.view.certainty.isVisible()
    assert attempt.certainty is None


@pytest.mark.parametrize("form", [Form.CHOICE, Form.TYPED])
def test_an_answer_can_be_cleared(qtbot, page, sit, stage, form):
    attempt = sit(form)
    assert not page.view.clear_button.isEnabled()
    if form is Form.CHOICE:
        press(page, "2")
    else:
        type_text(page.question.field, "Ast")
        page.jump(1)
        page.jump(0)

    qtbot.keyClick(page, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)

    assert kept(stage, attempt).answer.is_blank
    assert page.question.field.text() == ""
    assert not any(row.isChecked() for row in page.question.rows)
    assert not page.view.clear_button.isEnabled()


def test_what_practice_has_judged_cannot_be_cleared(page, sit):
    attempt = sit(Form.CHOICE, **PRACTICE)
    press(page, "1")

    page.deeds.clear()

    assert not page.view.clear_button.isVisible()
    assert not attempt.answer.is_blank


def test_the_clock_is_hidden_by_a_key_and_still_warns(qtbot, page, sit, stage):
    page.settings_changed.connect(lambda changed: setattr(stage, "settings", changed))
    sit(Form.TYPED, minutes=10)
    key = (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    qtbot.keyClick(page.question.field, *key)
    assert not page.view.head.countdown.isVisible()
    with qtbot.waitSignal(page.warned, timeout=0):
        stage.clock.move(minutes=9, seconds=10)
        page.clock.tick()

    assert not page.view.head.countdown.isVisible()
    qtbot.keyClick(page.question.field, *key)
    assert page.view.head.countdown.isVisible()


def test_the_language_of_the_questions_changes_while_one_sits(page, sit, stage):
    def take(changed):
        stage.settings = changed
        page.retranslate()

    page.settings_changed.connect(take)
    attempt = sit(Form.CHOICE)
    press(page, "3")

    arabic = page.view.head.language_menu.actions()[0]
    assert arabic.text() == "العربية"
    arabic.trigger()

    assert page.question.stem.text() == attempt.draft.texts["ar"].stem
    assert page.question.rows[2].isChecked()
    assert page.title() == "Quiz"


def test_by_key_one_flags_but_pauses_only_practice(qtbot, page, sit, stage):
    attempt = sit(Form.CHOICE)
    control = Qt.KeyboardModifier.ControlModifier

    qtbot.keyClick(page, Qt.Key.Key_G, control)
    qtbot.keyClick(page, Qt.Key.Key_P, control)

    assert kept(stage, attempt).flags == {0}
    assert not page.is_paused
    sit(Form.CHOICE, **PRACTICE)
    qtbot.keyClick(page, Qt.Key.Key_P, control)
    assert page.is_paused


def test_while_it_is_paused_the_main_button_goes_on_with_it(qtbot, page, sit):
    attempt = sit(Form.CHOICE, **PRACTICE)
    page.view.head.pause_button.click()
    button = page.view.next_button

    assert button.text() == "Continue"
    button.click()

    assert not page.is_paused
    assert page.question.isVisible()
    assert attempt.position == 0
    assert button.text() == "Skip"


TRIES = {"mode": Mode.PRACTICE, "minutes": None, "tries": 3}


def place_of(attempt, *, right):
    return answer_to(attempt, right=right).option


def test_a_wrong_choice_is_tried_again_by_keyboard(page, sit, stage, heard):
    attempt = sit(Form.CHOICE, **TRIES)
    assert "tried 3 times" in shown(page.view.notice.tries)
    wrong = place_of(attempt, right=False)

    press(page, str(wrong + 1))

    assert page.view.try_note.isVisible()
    assert not page.view.feedback.isVisible()
    assert any("Not right yet." in each for each in heard)
    assert page.question.rows[wrong].state is OptionState.TRIED
    assert page.hasFocus()
    assert len(kept(stage, attempt).tries) == 1
    press(page, str(place_of(attempt, right=True) + 1))
    assert shown(page.view.feedback.verdict) == "Right at the second try: 67%"
    assert any("Right at the second try: 67%" in each for each in heard)
    assert not page.view.try_note.isVisible()
    assert page.question.rows[wrong].state is OptionState.TRIED


def test_a_wrong_word_is_tried_again_in_its_field(page, sit, stage):
    attempt = sit(Form.TYPED, **TRIES)
    field = page.question.field
    type_text(field, "nonsense")

    enter(field)

    assert field.hasFocus()
    assert field.selectedText() == "nonsense"
    assert not field.isReadOnly()
    assert plain(page.view.next_button.text()) == "Skip"
    type_text(field, attempt.draft.texts["en"].marked)
    assert plain(page.view.next_button.text()) == "Check"
    enter(field)
    assert attempt.is_settled
    assert attempt.tries[0].answer.text == "nonsense"


def test_enter_on_a_tried_word_does_not_skip_the_question(page, sit):
    attempt = sit(Form.TYPED, **TRIES)
    type_text(page.question.field, "nonsense")

    for _time in range(3):
        enter(page.question.field)

    assert attempt.position == 0
    assert len(attempt.tries) == 1


def test_what_was_tried_is_there_when_one_comes_back_or_resumes(page, sit, stage):
    attempt = sit(Form.CHOICE, **TRIES)
    wrong = place_of(attempt, right=False)
    press(page, str(wrong + 1))
    page.jump(1)
    assert not page.view.try_note.isVisible()

    page.jump(0)
    assert page.question.rows[wrong].state is OptionState.TRIED
    page.sit_nothing()
    page.sit(kept(stage, attempt))
    page.refresh()

    assert page.question.rows[wrong].state is OptionState.TRIED
    assert page.view.try_note.isVisible()
    stage.speak("ar")
    assert page.question.rows[wrong].state is OptionState.TRIED


def test_several_options_are_tried_again_from_where_they_stand(qtbot, page, sit):
    attempt = sit(Form.SEVERAL, count=1, **TRIES)
    wrong = answer_to(attempt, right=False).options
    for option in wrong:
        press(page, str(option + 1))

    click(qtbot, page.view.next_button)

    assert page.view.try_note.parts.isVisible()
    assert [row.isChecked() for row in page.question.rows] == [
        place in wrong for place in range(len(page.question.rows))
    ]
    for option in range(len(page.question.rows)):
        press(page, str(option + 1))
    click(qtbot, page.view.next_button)
    assert shown(page.view.feedback.verdict) == "Right at the second try: 67%"


def run_out(page, stage, **beyond):
    stage.clock.move(minutes=10, **beyond)
    page.clock.tick()


def test_an_exam_that_may_be_finished_goes_on_with_a_plus(qtbot, page, sit, stage):
    attempt = sit(Form.CHOICE, time_up=TimeUp.FINISH)
    assert "you may finish" in shown(page.view.notice.time_up)
    press(page, "1")

    with (
        qtbot.assertNotEmitted(page.submitted),
        qtbot.waitSignal(page.warned, timeout=0),
    ):
        run_out(page, stage, seconds=35)

    assert plain(page.view.head.countdown.text()) == "+0:35"
    page.jump(1)
    press(page, "2")
    assert [each.given.late for each in attempt.results().questions[:2]] == [
        False,
        True,
    ]


def test_what_is_typed_as_the_time_runs_out_is_in_time(page, sit, stage):
    attempt = sit(Form.TYPED, time_up=TimeUp.FINISH)
    type_text(page.question.field, attempt.draft.texts["en"].marked)

    run_out(page, stage)
    assert not attempt.results().questions[0].given.late
    type_text(page.question.field, " and more")
    page.jump(1)

    first = attempt.results().questions[0]
    assert first.given.late
    assert (first.points, first.points_in_time) == (0.0, 1.0)


def test_practice_that_is_to_end_is_submitted_as_it_stands(qtbot, page, sit, stage):
    attempt = sit(Form.TYPED, mode=Mode.PRACTICE, time_up=TimeUp.SUBMIT)
    type_text(page.question.field, attempt.draft.texts["en"].marked)

    with qtbot.waitSignal(page.submitted, timeout=0):
        run_out(page, stage)

    (first, *_rest) = attempt.results().questions
    assert first.points == 1.0
    assert not first.given.late


def test_overtime_goes_on_where_it_was_cut_off(page, sit, stage):
    attempt = sit(Form.CHOICE, time_up=TimeUp.FINISH)
    run_out(page, stage, seconds=20)
    attempt.keep_time(stage.clock.moment())
    page.sit_nothing()
    stage.clock.move(hours=3)

    page.sit(kept(stage, attempt))
    page.refresh()
    stage.clock.move(seconds=5)
    page.clock.tick()

    assert plain(page.view.head.countdown.text()) == "+0:25"


def test_every_option_is_in_sight_beside_the_question_of_certainty(page, sit, show):
    # What the window leaves a page of 1024 by 700.
    show(page, 940, 650)

    sit(Form.CHOICE, minutes=20, marking=Marking.CERTAINTY)
    press(page, "2")

    assert page.view.notice.isVisible()
    for row in page.question.rows:
        assert row.visibleRegion().boundingRect() == row.rect()
