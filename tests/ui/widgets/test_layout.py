import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.ui import theme
from kazquiz.ui.widgets.layout import (
    Card,
    Centred,
    Rule,
    Scrolled,
    Stack,
    clear,
    column,
    row,
)
from tests.ui.stage import box, is_mirrored, settle


def holder(layout):
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def test_a_column_stacks_its_parts(show):
    first, second = QPushButton(), QPushButton()

    show(holder(column(first, second)))

    assert first.x() == second.x()
    assert second.y() - first.geometry().bottom() > theme.SPACE_2


def test_a_space_in_pixels_lies_between_two_parts(show):
    first, second = QPushButton(), QPushButton()

    show(holder(column(first, 48, second, None, space=0)))

    assert second.y() == first.y() + first.height() + 48


def test_a_row_turns_round_with_the_language(show, stage):
    first, second = QPushButton("a"), QPushButton("b")
    window = show(holder(row(first, None, second)))
    before = [box(each, window) for each in (first, second)]

    stage.speak("fa")

    after = [box(each, window) for each in (first, second)]
    assert all(map(is_mirrored, before, after, [window.width()] * 2))


@pytest.mark.parametrize("width", [400, 900, 1600])
def test_a_centred_column_is_no_wider_than_one_can_read(show, width):
    inner = QWidget()

    window = show(Centred(column(inner)), width)

    start, end = box(inner, window)
    assert end - start == min(width, theme.COLUMN)
    assert abs(start - (width - end)) <= 1


def test_what_is_longer_than_the_window_scrolls_up_and_down_only(show):
    tall = QWidget()
    tall.setMinimumSize(300, 3000)

    area = show(Scrolled(holder(column(tall))), 400, 300)

    assert area.verticalScrollBar().maximum() > 2000
    assert not area.horizontalScrollBar().isVisible()


def test_clearing_takes_out_widgets_and_inner_layouts(show):
    first, second = QPushButton(), QPushButton()
    outer = column(first, row(second), None, 12)
    window = show(holder(outer))

    clear(outer)

    assert outer.count() == 0
    assert not first.isVisible()
    assert not second.isVisible()
    settle()
    assert window.findChildren(QPushButton) == []


def test_a_card_and_a_rule_are_told_to_the_style_sheet(show):
    rule = Rule()
    card = show(Card(rule, role="notice"))

    assert card.property("role") == "notice"
    assert rule.height() == theme.HAIRLINE


class Tall(QWidget):
    """A page that wants some room, and counts how often it is asked for it."""

    def __init__(self, height):
        super().__init__()
        self._height = height
        self.asked = 0

    def sizeHint(self):
        self.asked += 1
        return QSize(50, self._height)

    def minimumSizeHint(self):
        return self.sizeHint()


@pytest.fixture
def stack(show):
    made = Stack()
    for height in (40, 300):
        made.addWidget(Tall(height))
    show(holder(column(made, None)))
    return made


def test_only_the_page_that_is_shown_asks_for_room(stack):
    assert stack.sizeHint().height() == stack.minimumSizeHint().height() == 40

    stack.setCurrentIndex(1)

    assert stack.sizeHint().height() == stack.minimumSizeHint().height() == 300


def test_a_page_that_is_not_shown_is_not_measured(stack, stage):
    hidden = stack.widget(1)
    hidden.asked = 0

    stage.speak("ar")

    assert hidden.asked == 0
