import pytest
from PySide6.QtCore import Qt

from kazquiz.items.own_fields import OwnField, Showing, Told
from kazquiz.ui.widgets.hint_box import HintBox
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain

HINTS = [Told(OwnField(1, "Clue", Showing.HINT), "Count to two.", "en")]


@pytest.fixture
def box(show):
    made = show(HintBox(), 400, 200)
    made.show_hints(HINTS, "", asking=True)
    return made


def test_a_hint_is_shown_when_it_is_asked_for_and_read_out(qtbot, box, heard):
    assert box.button.isVisible()
    assert not box.hints.isVisible()

    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)

    assert box.hints.isVisible()
    assert not box.button.isVisible()
    assert heard == ["Clue: Count to two."]


def test_what_was_shown_stays_with_the_answer(box):
    box.reveal()

    box.show_hints(HINTS, "", asking=False)

    assert box.hints.isVisible()


def test_what_was_not_asked_for_is_gone_with_the_answer(box, heard):
    box.show_hints(HINTS, "", asking=False)
    box.reveal()

    assert not box.isVisible()
    assert heard == []


def test_the_next_card_asks_anew(box):
    box.reveal()

    box.put_away()
    box.show_hints(HINTS, "", asking=True)

    assert box.button.isVisible()
    assert not box.hints.isVisible()


def test_tells_whether_there_is_a_hint_to_ask_for(qtbot, box):
    with qtbot.waitSignal(box.offered, timeout=0) as told:
        box.reveal()
    assert told.args == [False]

    with qtbot.waitSignal(box.offered, timeout=0) as told:
        box.show_hints([], "", asking=True)

    assert told.args == [False]
    assert not box.isVisible()


def test_whoever_pressed_the_button_has_the_focus_in_its_place(qtbot, box):
    box.button.setFocus()

    qtbot.keyClick(box.button, Qt.Key.Key_Space)

    assert box.hasFocus()


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language(box, stage, language):
    stage.speak(language)

    assert "(H)" in plain(box.button.toolTip())
    if language != "en":
        assert box.button.text() != "Show the hint"
