from PySide6.QtCore import Qt

from kazquiz.ui.widgets.task_bar import TaskBar
from tests.ui.stage import shown


def test_is_seen_only_while_something_goes_on(show):
    bar = show(TaskBar())
    bar.hide()

    bar.begin("Counting…")

    assert bar.isVisible()
    assert shown(bar.text) == "Counting…"
    assert bar.bar.accessibleName() == "Counting…"


def test_shows_how_far_it_is(show):
    bar = show(TaskBar())
    bar.begin("Counting…")
    assert bar.bar.maximum() == 0  # nothing is known yet

    bar.show_progress(30, 120)

    assert (bar.bar.value(), bar.bar.maximum()) == (30, 120)


def test_can_be_cancelled_by_key(qtbot, show):
    bar = show(TaskBar())
    bar.begin("Counting…")
    bar.cancel_button.setFocus()

    with qtbot.waitSignal(bar.cancelled, timeout=0):
        qtbot.keyClick(bar.cancel_button, Qt.Key.Key_Space)


def test_follows_the_language(show, switch):
    bar = show(TaskBar())

    switch.speak("kk")
    bar.retranslate()

    assert bar.cancel_button.text() == "Тоқтату"
