import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kazquiz.ui.widgets.auto_advance import AutoAdvance

ACTIVE = Qt.ApplicationState.ApplicationActive
INACTIVE = Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def state(monkeypatch, qapp):
    """Let the application seem to be in front, or not."""
    found = {"now": ACTIVE}
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: found["now"])

    def change(now):
        found["now"] = now
        qapp.applicationStateChanged.emit(now)

    return change


@pytest.fixture
def advance(state):
    made = AutoAdvance()
    yield made
    made.stop()


@pytest.mark.parametrize(
    ("begin", "due"), [("show_question", "answer_due"), ("show_answer", "next_due")]
)
def test_each_side_is_followed_by_what_is_due(qtbot, advance, begin, due):
    getattr(advance, begin)(300)
    assert advance.is_running

    with qtbot.waitSignal(getattr(advance, due), timeout=0):
        advance._timer.timeout.emit()


def test_without_seconds_nothing_is_due(advance):
    advance.show_question(0)

    assert not advance.is_running


def test_the_other_side_begins_anew(advance):
    advance.show_question(500)
    advance.show_answer(0)

    assert not advance.is_running


def test_it_stands_still_while_one_is_elsewhere(advance, state):
    advance.show_question(300)

    state(INACTIVE)
    assert not advance.is_running
    state(ACTIVE)

    assert advance.is_running


def test_what_begins_while_one_is_elsewhere_waits(advance, state):
    state(INACTIVE)
    advance.show_answer(300)
    assert not advance.is_running

    state(ACTIVE)

    assert advance.is_running


def test_coming_back_begins_nothing_that_was_stopped(advance, state):
    advance.show_question(300)
    state(INACTIVE)
    advance.stop()

    state(ACTIVE)

    assert not advance.is_running


@pytest.mark.parametrize("kind", ["activeModalWidget", "activePopupWidget"])
def test_it_waits_while_a_dialog_or_a_menu_is_open(qtbot, advance, monkeypatch, kind):
    advance.show_question(300)
    monkeypatch.setattr(QApplication, kind, lambda: advance)

    with qtbot.assertNotEmitted(advance.answer_due):
        advance._timer.timeout.emit()

    assert advance.is_running
    monkeypatch.undo()
    with qtbot.waitSignal(advance.answer_due, timeout=0):
        advance._timer.timeout.emit()
