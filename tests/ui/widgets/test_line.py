"""Lines and columns: side by side while there is room, else one below the other."""

import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.line import Columns, Line, letters

WIDE, NARROW = 700, 150


@pytest.fixture
def shown(qtbot):
    kept = []

    def show(widget, width, *, rtl=False):
        kept.append(widget)
        qtbot.addWidget(widget)
        direction = Qt.LayoutDirection
        widget.setLayoutDirection(direction.RightToLeft if rtl else direction(0))
        widget.show()
        widget.resize(width, widget.heightForWidth(width))
        return widget

    return show


@pytest.fixture
def parts(qtbot):
    label, button = Label(wrap=True), Button("Study these")
    label.say("So many questions were found")
    return label, button


def boxes(*widgets):
    return [each.geometry() for each in widgets]


def test_a_part_that_grows_leaves_the_others_what_they_need(parts, shown):
    label, button = parts
    shown(Line(label, button, grow=[label]), WIDE)

    one, other = boxes(*parts)
    assert other.right() == WIDE - 1
    assert other.width() == button.sizeHint().width()
    assert one.left() == 0
    assert one.right() < other.left()


def test_where_there_is_no_room_they_stand_below_one_another(parts, shown):
    line = shown(Line(*parts, grow=[parts[0]]), NARROW)

    one, other = boxes(*parts)
    assert one.width() == NARROW
    assert other.top() > one.bottom()
    assert line.height() > other.bottom()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_what_stands_behind_a_gap_is_at_the_trailing_edge(parts, shown, width):
    label, button = parts
    shown(Line(label, None, button, grow=[label]), width)
    assert button.geometry().right() == width - 1


def test_from_right_to_left_it_is_the_reflection(shown, qtbot):
    def built():
        made = [Button(text) for text in ("Back", "Clear the answer", "Next")]
        return made, Line(made[0], made[1], None, made[2])

    plain, line = built()
    shown(line, WIDE)
    turned, mirrored = built()
    shown(mirrored, WIDE, rtl=True)

    for one, other in zip(boxes(*plain), boxes(*turned), strict=True):
        assert WIDE - 1 - one.right() == other.left()


def test_what_is_wider_than_the_line_wraps_in_itself(shown):
    button = Button("International organisations and their charters")
    shown(Line(button), NARROW)

    assert button.width() <= NARROW
    assert button.height() == button.heightForWidth(button.width())
    assert "\n" in button.wrapped(button.width())


def test_what_was_said_while_it_was_hidden_has_its_room(parts, shown):
    label, button = parts
    line = shown(Line(label, button, grow=[label]), NARROW)
    line.hide()
    label.say("So many words " * 20)
    line.show()
    line.resize(NARROW, line.heightForWidth(NARROW))

    assert button.geometry().top() > label.geometry().bottom()
    assert label.height() >= label.heightForWidth(NARROW)


def test_columns_share_the_width_and_stack_evenly(shown):
    four = [Button(word) for word in ("Again", "Hard", "Good", "Easy")]
    columns = shown(Columns(*four, least=10), WIDE)
    assert len({each.top() for each in boxes(*four)}) == 1
    assert max(each.width() for each in four) - min(each.width() for each in four) <= 1

    half = 3 * letters(10)
    columns.resize(half, columns.heightForWidth(half))

    lines = [each.top() for each in boxes(*four)]
    assert lines[0] == lines[1] < lines[2] == lines[3]
