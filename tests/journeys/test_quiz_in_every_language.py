"""An exam in every form of question, by keys alone, in each of the five languages."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kazquiz.app import quizzes
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.wording import wording
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.grading import key_places, truth_of
from kazquiz.ui.main_window import PLACES
from tests.pictures import settle
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
# By this seed a paper of the bundled bank has every form of question.
_SEED = 7
PLACED = {Form.MATCHING, Form.CATEGORISING}


def key(code, held=NONE):
    QTest.keyClick(QApplication.focusWidget(), code, held)
    settle()


def write(text):
    """Press the keys of *text* where the focus is, on a keyboard of the language."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, NONE, letter)
            QCoreApplication.sendEvent(QApplication.focusWidget(), event)
    settle()


def choose(place):
    """Press the number of a place, in the digits of the language."""
    write(interface().number(place + 1))


def tab_to(widget):
    for _step in range(300):
        if widget.hasFocus():
            return
        key(Qt.Key.Key_Tab)
    pytest.fail(f"no way to {widget} by keyboard")


def answer(page, attempt, language):
    """Answer the question on screen right, by keys."""
    question, draft = attempt.question, attempt.draft
    if question.form in PLACED:
        for _part in question.parts:
            choose(question.parts[page.question.group.current].key)
    elif question.form is Form.ORDERING:
        put_in_order(page, question)
    elif question.form is Form.TRUE_FALSE:
        choose(0 if truth_of(question, draft) else 1)
    elif places := key_places(question, draft):
        for place in places:
            choose(place)
    else:
        names = draft.names.get(language, {})
        write(wording(draft.answer, of(language), names))


def put_in_order(page, question):
    """Bring each event to its place, the first one first."""
    group = page.question.group
    for place in range(len(question.parts)):
        keys = [part.key for part in group._parts()]
        tab_to(group.rows[keys.index(place)])
        choose(place)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_answered_right_by_keys_alone(journey, language, monkeypatch):
    monkeypatch.setattr(quizzes, "randbits", lambda _count: _SEED)
    journey.start(language)
    key(Qt.Key(Qt.Key.Key_1.value + list(PLACES).index("quiz_setup")), CONTROL)
    setup = journey.page("quiz_setup")
    setup.show_blueprint(Blueprint(count=33, forms=tuple(Form), minutes=30))
    settle()
    tab_to(setup.start_button)
    key(Qt.Key.Key_Space)
    page = journey.page("quiz")
    attempt = page.attempt

    for place in range(len(attempt.paper)):
        assert attempt.position == place
        answer(page, attempt, language)
        journey.wait(seconds=7)
        key(Qt.Key.Key_Return)

    assert journey.program.window.current == "results"
    kept = QuizAttempt.kept(journey.program.bank, attempt.id)
    wrong = [
        (each.question.form, each.draft.uid, each.answer)
        for each in kept.results().missed
    ]
    assert wrong == []
    assert {question.form for question in attempt.paper} == set(Form)
    score = plain(journey.page("results").card.score.text())
    assert score == plain(interface().percent(1))
