"""A quiz that an examiner would trust, from set-up to results, by keyboard alone."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.marking import Marking
from kazquiz.ui.main_window import PLACES
from tests.banks import query
from tests.pictures import settle
from tests.ui.stage import plain

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(code, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), code, held)
    settle()


def sure(text):
    """Press a number with Shift where the focus is."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, SHIFT, text)
        QCoreApplication.sendEvent(QApplication.focusWidget(), event)
    settle()


def go_to(place):
    """Go to a place of the rail by its number."""
    number = list(PLACES).index(place) + 1
    key(Qt.Key(Qt.Key.Key_0.value + number), CONTROL)


def tab_to(widget):
    """Go from control to control until *widget* has the focus."""
    for _step in range(300):
        if widget.hasFocus():
            return
        key(Qt.Key.Key_Tab)
    pytest.fail(f"no way to {widget} by keyboard")


def choose(segments, value):
    """Choose one of several by the arrows, as one goes through exclusive choices."""
    tab_to(segments.buttons[segments.chosen_values()[0]])
    for _step in segments.buttons:
        if segments.chosen_values() == [value]:
            return
        key(Qt.Key.Key_Right)
    pytest.fail(f"no way to {value} by keyboard")


def press(widget):
    tab_to(widget)
    key(Qt.Key.Key_Space)


def test_a_quiz_with_certainty_and_extra_time_to_its_results_and_back(journey):
    journey.start()
    go_to("settings")
    settings = journey.page("settings")
    choose(settings._controls["extra_time"], "1.5")
    go_to("quiz_setup")
    setup = journey.page("quiz_setup")
    setup.show_blueprint(
        Blueprint(count=3, minutes=20, forms=(Form.CHOICE,), mode=Mode.EXAM)
    )
    settle()
    press(setup.more_button)
    choose(setup.more.marking, Marking.CERTAINTY)
    press(setup.start_button)

    quiz = journey.page("quiz")
    attempt = quiz.attempt
    notice = plain(quiz.view.notice.time.text())
    assert notice == "Your time: 30 minutes (extended from 20 minutes)."
    right = attempt.question.options.index(attempt.draft.answer)
    sure("!@#$"[right])
    key(Qt.Key.Key_G, CONTROL)
    key(Qt.Key.Key_T, CONTROL)
    assert not quiz.view.head.countdown.isVisible()
    key(Qt.Key.Key_Right)
    journey.press("1", "quiz")
    key(Qt.Key.Key_Up, ALT)
    key(Qt.Key.Key_Delete, CONTROL)
    assert attempt.answer.is_blank
    journey.wait(minutes=7)
    kept = QuizAttempt.kept(journey.program.bank, attempt.id)
    assert (kept.answers[0].option, kept.flags) == (right, {0})
    press(quiz.view.side.submit_button)
    key(Qt.Key.Key_Space)


def test_results_are_counted_disputed_undone_and_opened_again(journey):
    journey.start()
    journey.program.begin_quiz(
        Blueprint(count=3, minutes=30, forms=(Form.CHOICE,), marking=Marking.CERTAINTY)
    )
    settle()
    quiz = journey.page("quiz")
    attempt = quiz.attempt
    sure("!@#$"[attempt.question.options.index(attempt.draft.answer)])
    journey.wait(minutes=7)
    press(quiz.view.side.submit_button)
    key(Qt.Key.Key_Space)

    results = journey.page("results")
    assert journey.program.window.current == "results"
    assert plain(results.card.points.text()) == "3 of 9 points"
    assert results.calibration.isVisible()
    assert "7 minutes" in plain(results.report.text.text())
    press(results.due_button)
    assert results.preview.confirm_button.hasFocus()
    key(Qt.Key.Key_Space)
    assert not results.due_button.isEnabled()
    key(Qt.Key.Key_Z, CONTROL)
    assert results.due_button.isEnabled()
    press(results._cards[0][0].dispute_button)
    assert plain(results.card.points.text()) == "3 of 6 points"
    press(results.history_button)
    history = journey.page("quiz_history")
    assert len(history.disputes.buttons) == 1
    press(history.disputes.buttons[0][1])
    assert history.disputes.buttons == []
    press(history.quizzes.buttons[0][0])
    assert journey.program.window.current == "results"
    assert plain(results.card.points.text()) == "3 of 9 points"


def test_practice_is_paused_and_told_in_the_report(journey):
    journey.start()
    journey.program.begin_quiz(
        Blueprint(count=2, minutes=1, forms=(Form.CHOICE,), mode=Mode.PRACTICE)
    )
    settle()
    quiz = journey.page("quiz")
    key(Qt.Key.Key_P, CONTROL)
    assert not quiz.question.isVisible()
    journey.wait(minutes=5)
    key(Qt.Key.Key_P, CONTROL)
    assert quiz.question.isVisible()
    journey.wait(minutes=2)
    quiz.clock.tick()
    assert plain(quiz.view.head.countdown.text()) == "+1:00"
    journey.press("1", "quiz")
    journey.press(Qt.Key.Key_Return, "quiz")
    journey.press("1", "quiz")
    press(quiz.view.next_button)

    told = plain(journey.page("results").report.text.text())
    assert "1 pause, 5 minutes in all; that did not count." in told
    assert "2 answers were given after the time was up." in told


@pytest.mark.parametrize("name", ["resume_button", "submit_button", "discard_button"])
def test_what_was_cut_off_is_offered_in_three_ways(journey, name):
    journey.start()
    journey.program.begin_quiz(Blueprint(count=4, minutes=20, forms=(Form.CHOICE,)))
    journey.press("2", "quiz")
    paper = journey.page("quiz").attempt.paper
    attempt_id = journey.page("quiz").attempt.id
    journey.wait(minutes=3)
    journey.page("quiz").clock.tick()
    journey.page("quiz").attempt.keep_time(journey.moment())
    journey.stop()
    journey.wait(minutes=5)
    journey.start()
    home = journey.page("home")

    press(getattr(home.cut_off, name))

    window = journey.program.window
    if name == "resume_button":
        attempt = journey.page("quiz").attempt
        assert attempt.paper == paper
        assert attempt.answers[0].option == 1
        assert attempt.clock.left.total_seconds() == 12 * 60
        journey.page("quiz").submit()
        told = plain(journey.page("results").report.text.text())
        assert "Interrupted 1 time, 5 minutes in all; that counted." in told
    elif name == "submit_button":
        assert window.current == "results"
        assert attempt_id == journey.page("results")._attempt.id
    else:
        assert QuizAttempt.cut_off(journey.program.bank) is None
        assert not home.cut_off.isVisible()


def test_the_very_same_paper_comes_after_the_bank_has_changed(journey):
    journey.start()
    journey.program.begin_quiz(Blueprint(count=4, minutes=20, forms=(Form.CHOICE,)))
    attempt = journey.page("quiz").attempt
    stems = [draft.texts["en"].stem for draft in attempt.drafts]
    journey.stop()
    query(journey.place, "UPDATE itemtext SET stem = 'Changed', statement = 'Changed'")
    query(journey.place, "UPDATE option SET is_key = 1 - is_key")
    journey.start()

    press(journey.page("home").cut_off.resume_button)

    again = journey.page("quiz").attempt
    assert [draft.texts["en"].stem for draft in again.drafts] == stems
    assert [draft.answer for draft in again.drafts] == [
        draft.answer for draft in attempt.drafts
    ]
    assert journey.page("quiz").question.stem.text() == stems[0]
