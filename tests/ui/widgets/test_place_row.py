import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.place_row import DragRow, PlaceRow
from tests.ui.groups import drag
from tests.ui.stage import has_colour, image, press


def test_a_press_without_moving_is_a_click(qtbot, show):
    row = show(DragRow(), 400, 60)
    dropped = []
    row.dropped.connect(dropped.append)

    with qtbot.waitSignal(row.clicked, timeout=0):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)

    assert dropped == []


def test_dragging_tells_where_it_ends_and_is_no_click(qtbot, show):
    row = show(DragRow(), 400, 300)
    other = DragRow(row)
    other.setGeometry(200, 200, 100, 60)
    other.show()
    dropped = []
    row.dropped.connect(dropped.append)

    with qtbot.assertNotEmitted(row.clicked), qtbot.waitSignal(row.lifted, timeout=0):
        drag(row, other)

    assert [row.mapFromGlobal(where) for where in dropped] == [
        other.geometry().center()
    ]
    assert not row.is_dragged


def test_a_judged_row_stays_where_it_is(show):
    row = show(DragRow(), 400, 300)
    row.judge(OptionState.RIGHT)
    dropped = []
    row.dropped.connect(dropped.append)

    drag(row, row)

    assert dropped == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_arrows_are_left_to_the_view(show, key):
    first = show(DragRow(), 400, 60)
    first.setFocus()

    press(first, "", key)

    assert first.hasFocus()


def test_the_slot_grows_with_what_is_put_into_it(show):
    row = show(PlaceRow(), 400, 60)
    row.show_option("1", "a caption", "en")
    before = row.heightForWidth(400)

    row.show_slot("a very long name of an organisation " * 3)

    assert row.heightForWidth(400) > 2 * before


def test_an_empty_slot_is_seen_and_a_row_without_one_is_plain(show):
    row = show(PlaceRow(), 400, 60)
    row.show_option("", "a caption", "en")
    with_slot = image(row)

    row.has_slot = False
    row.update()

    assert image(row) != with_slot


def test_what_was_missed_has_a_sign_of_its_own(show):
    row = show(PlaceRow(), 400, 60)

    row.judge(OptionState.MISSED)

    assert row.is_judged
    assert has_colour(row, Role.HARD)
