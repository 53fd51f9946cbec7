import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kazquiz.i18n.formatting import of
from kazquiz.quiz.grading import Answer
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.ordering_view import OrderingView
from tests.ui.groups import ORDERING, drag
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, plain, press, settle


@pytest.fixture
def view(show):
    made = show(OrderingView())
    made.show_question(ORDERING, of("en"))
    settle()
    return made


def texts(view):
    return [row.text() for row in view.rows]


FIRST, SEAT, LAST = "first to sign", "seat of the bank", "last to leave"


def test_begins_as_it_was_drawn_and_unanswered(view):
    assert texts(view) == [FIRST, SEAT, LAST]
    assert view.places() == ()


def test_a_number_moves_the_current_event_to_that_place(view):
    assert view.choose(3)

    assert texts(view) == [SEAT, LAST, FIRST]
    assert view.places() == (2, 0, 1)
    assert view.current == 2


@pytest.mark.parametrize("key", [0, 4])
def test_a_number_without_a_place_moves_nothing(view, key):
    assert not view.choose(key)
    assert view.places() == ()


def hold(widget, key, modifier):
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifier))


@pytest.mark.parametrize(
    "modifier",
    [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier],
)
def test_arrows_go_from_row_to_row_and_move_what_is_held(view, modifier):
    view.rows[0].setFocus()
    press(view.rows[0], "", Qt.Key.Key_Down)
    assert view.rows[1].hasFocus()
    assert view.places() == ()

    hold(view.rows[1], Qt.Key.Key_Down, modifier)

    assert texts(view) == [FIRST, LAST, SEAT]
    assert view.rows[2].hasFocus()
    hold(view.rows[2], Qt.Key.Key_Down, modifier)
    assert texts(view) == [FIRST, LAST, SEAT]


def test_buttons_move_an_event_by_one(qtbot, view):
    up, down = view.buttons[1]

    qtbot.mouseClick(up, Qt.MouseButton.LeftButton)

    assert texts(view) == [SEAT, FIRST, LAST]
    assert plain(down.accessibleName()) == "Move down: first to sign"
    assert not view.buttons[0][0].isEnabled()
    assert not view.buttons[2][1].isEnabled()


def test_an_event_is_dragged_to_another_place(view):
    drag(view.rows[0], view.rows[2])
    assert texts(view) == [SEAT, LAST, FIRST]

    drag(view.rows[1], view.rows[0])
    assert texts(view) == [LAST, SEAT, FIRST]


def test_every_move_is_told(view):
    heard = []
    view.changed.connect(lambda: heard.append(view.places()))

    view.move_event(0, 1)
    view.move_event(1, 0)

    assert heard == [(1, 0, 2), (0, 1, 2)]


def test_the_order_answered_before_is_shown_again(view):
    view.show_places((2, 0, 1))
    assert texts(view) == [SEAT, LAST, FIRST]
    assert view.places() == (2, 0, 1)

    view.show_places(())
    assert view.places() == ()


def test_judging_tells_the_place_and_the_date_of_each(view):
    view.judge(Answer(places=(2, 1, 0)))

    assert texts(view) == [LAST, SEAT, FIRST]
    assert [row.state for row in view.rows] == [
        OptionState.WRONG,
        OptionState.WRONG,
        OptionState.RIGHT,
    ]
    assert plain(view.rows[0].slot_text) == "✓ 1997 (place 2)"
    assert view.rows[2].slot_text == "2001"
    assert not view.choose(1)
    assert not view.buttons[0][1].isVisible()


def test_follows_the_language_and_keeps_the_order(view, stage):
    view.move_event(0, 2)

    stage.speak("fa")
    view.say(of("fa"))

    assert texts(view) == ["مقر بانک", "آخرین کسی که رفت", "نخستین امضاکننده"]
    assert view.rows[0].accessibleName().startswith("۱")


def test_mirrors(view, stage):
    before = box(view.buttons[0][1], view)

    stage.speak("ar")
    view.say(of("ar"))
    settle()

    assert is_mirrored(before, box(view.buttons[0][1], view), view.width())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(view, stage, language):
    stage.speak(language)
    view.say(of(language))

    assert cut_off(view) == []
