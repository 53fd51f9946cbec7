import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kazquiz.ui import screen_reader as module
from kazquiz.ui.widgets.plot import Plot
from tests.ui.plots import days_plot
from tests.ui.stage import image, plain, press

KEYS = Qt.Key


@pytest.fixture
def heard(monkeypatch):
    """Return what a screen reader is told."""
    said = []

    def listen(event):
        if event.type() == QAccessible.Event.Announcement:
            said.append(plain(event.message()))

    monkeypatch.setattr(module.QAccessible, "updateAccessibility", listen)
    return said


@pytest.fixture
def plot(show):
    made = Plot()
    made.show_data(days_plot)
    window = QWidget()
    QVBoxLayout(window).addWidget(made)
    show(window, 640, 320)
    made.setFocus()
    return made


def move(plot, x):
    at = QPointF(x, plot.frame().inside.center().y())
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(plot.mapToGlobal(QPoint(int(at.x()), int(at.y())))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(plot, event)


def test_shows_nothing_before_it_has_anything(show):
    plot = show(Plot())

    press(plot, "", KEYS.Key_Right)

    assert plot.frame() is None
    assert plot.cursor_place is None


def test_the_arrow_keys_read_out_one_place_after_another(plot, heard):
    press(plot, "", KEYS.Key_Right)
    press(plot, "", KEYS.Key_Right)
    press(plot, "", KEYS.Key_Left)

    assert heard == [
        "16 March 2026: Home 0, Quiz 65",
        "17 March 2026: Home 5, Quiz 60",
        "16 March 2026: Home 0, Quiz 65",
    ]


def test_the_first_and_the_last_place_are_one_key_away(plot, heard):
    press(plot, "", KEYS.Key_End)
    press(plot, "", KEYS.Key_Right)
    press(plot, "", KEYS.Key_Home)
    press(plot, "", KEYS.Key_Left)

    assert [said.split(":")[0] for said in heard] == ["29 March 2026"] * 2 + [
        "16 March 2026"
    ] * 2


def test_from_right_to_left_the_left_key_goes_onward(plot, stage, heard):
    stage.speak("fa")

    press(plot, "", KEYS.Key_Left)
    press(plot, "", KEYS.Key_Left)

    assert plot.cursor_place == 1
    assert heard[-1].startswith("۲۶ اسفند ۱۴۰۴")


def test_escape_takes_the_cursor_away(plot):
    press(plot, "", KEYS.Key_Right)
    press(plot, "", KEYS.Key_Escape)

    assert plot.cursor_place is None


def test_keys_that_mean_nothing_here_go_to_the_page(plot):
    passed = []
    plot.parentWidget().keyPressEvent = lambda event: passed.append(event.key())

    press(plot, "", KEYS.Key_Down)
    press(plot, "", KEYS.Key_PageDown)

    assert passed == [KEYS.Key_Down, KEYS.Key_PageDown]


def test_the_pointer_shows_the_nearest_place_without_a_word(plot, heard):
    move(plot, plot.frame().places_x()[4] + 1)
    assert plot.cursor_place == 4

    move(plot, -5)

    assert plot.cursor_place is None
    assert heard == []


def test_leaving_takes_the_cursor_away(plot):
    press(plot, "", KEYS.Key_Right)

    plot.clearFocus()

    assert plot.cursor_place is None


def test_the_focus_and_the_cursor_are_seen(plot):
    focused = image(plot)
    press(plot, "", KEYS.Key_Right)
    pointed = image(plot)
    plot.clearFocus()
    quiet = image(plot)

    assert focused != quiet
    assert pointed != focused


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_switching_the_language_looks_as_if_made_in_it(plot, stage, show, language):
    plot.clearFocus()
    stage.speak(language)
    switched = image(plot)

    fresh = Plot()
    fresh.show_data(days_plot)
    window = QWidget()
    QVBoxLayout(window).addWidget(fresh)
    show(window, 640, 320)
    fresh.clearFocus()

    assert image(fresh) == switched
    assert plot.accessibleName() == fresh.accessibleName() != "Home"


def test_says_what_it_is_to_who_cannot_see_it(plot):
    assert plot.accessibleName() == "Home"
    assert plot.accessibleDescription() == "Library"


def test_grows_with_the_text(plot, qapp):
    from kazquiz import paths
    from kazquiz.ui import theme

    small = plot.sizeHint().height()
    theme.apply(qapp, paths.resources() / "styles", dark=False, text_size=200)
    large = plot.sizeHint().height()
    theme.apply(qapp, paths.resources() / "styles", dark=False, text_size=100)

    assert large > 1.8 * small
