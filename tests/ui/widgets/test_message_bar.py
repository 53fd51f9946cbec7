import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.ui.widgets import message_bar
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.message_bar import MessageBar
from tests.ui.stage import box, is_mirrored, shown


@pytest.fixture
def bar(show):
    made = MessageBar()
    window = QWidget()
    window.setLayout(column(made, None))
    show(window)
    return made


def say(bar, text="Something happened.", **more):
    bar.show_message(lambda: text, **more)


def test_is_not_there_while_there_is_nothing_to_say(bar):
    assert not bar.isVisible()


def test_shows_what_happened(bar):
    say(bar)

    assert bar.isVisible()
    assert shown(bar.message) == "Something happened."
    assert not bar.action.isVisible()


def test_acts_once_and_goes(qtbot, bar):
    acts = []
    say(bar, action=lambda: "Undo", act=lambda: acts.append("undone"))

    with qtbot.waitSignal(bar.acted, timeout=0):
        qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)

    assert acts == ["undone"]
    assert not bar.isVisible()


def test_an_action_may_show_the_next_message(qtbot, bar):
    say(bar, action=lambda: "More", act=lambda: say(bar, "Next."))

    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)

    assert bar.isVisible()
    assert shown(bar.message) == "Next."


def test_a_later_message_has_no_earlier_action(bar):
    say(bar, action=lambda: "Undo", act=list)

    say(bar, "Later.")

    assert not bar.action.isVisible()


@pytest.mark.parametrize(("lasting", "kept"), [(False, 6000), (True, 15000)])
def test_goes_by_itself(qtbot, bar, monkeypatch, lasting, kept):
    assert (message_bar._SHOWN_MS, message_bar._ERROR_SHOWN_MS) == (6000, 15000)
    monkeypatch.setattr(message_bar, "_SHOWN_MS", 1)
    monkeypatch.setattr(message_bar, "_ERROR_SHOWN_MS", 1)

    say(bar, lasting=lasting)

    qtbot.waitUntil(lambda: not bar.isVisible())


def test_follows_the_language(bar, stage):
    bar.show_message(lambda: _("Settings"), action=lambda: _("Study now"))
    before = shown(bar.message), bar.action.text()

    stage.speak("kk")
    bar.retranslate()

    assert bar.message.text()
    assert not set(before) & {shown(bar.message), bar.action.text()}


def test_mirrors(bar, stage):
    say(bar, action=lambda: "Undo", act=list)
    before = box(bar.action, bar)

    stage.speak("fa")

    assert is_mirrored(before, box(bar.action, bar), bar.width())
