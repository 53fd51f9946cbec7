import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kazquiz.ui.widgets.quiz_keys import QuizKeys

NOTHING = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(show):
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = QVBoxLayout(made)
    made.field, made.button = QLineEdit(), QPushButton()
    layout.addWidget(made.field)
    layout.addWidget(made.button)
    show(made, 300, 200)
    made.setFocus()
    return made


@pytest.fixture
def keys(page):
    return QuizKeys(page)


def event(text="", key=Qt.Key.Key_unknown, held=NOTHING):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize(
    ("pressed", "told"),
    [(event("2"), [2, False]), (event("@", held=SHIFT), [2, True])],
    ids=["a number", "a number with Shift"],
)
def test_a_number_chooses_and_with_shift_one_is_sure(qtbot, keys, pressed, told):
    with qtbot.waitSignal(keys.chosen, timeout=0) as heard:
        assert keys.take(pressed)

    assert heard.args == told


def test_enter_goes_on_or_presses_what_has_the_focus(qtbot, page, keys):
    enter = event("\r", Qt.Key.Key_Return)
    with qtbot.waitSignal(keys.confirmed, timeout=0):
        keys.take(enter)

    page.button.setFocus()

    with (
        qtbot.assertNotEmitted(keys.confirmed),
        qtbot.waitSignal(page.button.clicked, timeout=0),
    ):
        keys.take(enter)


@pytest.mark.parametrize(
    ("direction", "step"),
    [(Qt.LayoutDirection.LeftToRight, 1), (Qt.LayoutDirection.RightToLeft, -1)],
)
def test_an_arrow_goes_the_way_that_is_read(qtbot, page, keys, direction, step):
    page.setLayoutDirection(direction)

    with qtbot.waitSignal(keys.stepped, timeout=0) as heard:
        keys.take(event(key=Qt.Key.Key_Right))

    assert heard.args == [step]


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier, "flagged"),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier, "paused"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier, "clock_toggled"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier, "cleared"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "surer"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "surer"),
    ],
)
def test_these_keys_act_in_a_field_too(qtbot, page, keys, key, held, name):
    page.field.setFocus()

    with qtbot.waitSignal(getattr(keys, name), timeout=1000):
        qtbot.keyClick(page.field, key, held)

    assert page.field.text() == ""


def test_other_keys_mean_nothing(keys):
    assert not keys.take(event("x", Qt.Key.Key_X))
