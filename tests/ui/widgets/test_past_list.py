import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.past_list import PastLine, PastList
from tests.ui.stage import cut_off, settle, shown

LINES = [
    PastLine("80%", "2 March, 12 questions", ["Open"]),
    PastLine("Which city?", "1 March", ["Open", "Let it count again"]),
]


@pytest.fixture
def lines(show):
    made = show(PastList(), 600, 300)
    made.show_lines(LINES)
    settle()
    return made


@pytest.mark.parametrize("place", [(0, 0), (1, 0), (1, 1)])
def test_tells_what_is_to_be_done_with_which(qtbot, lines, place):
    with qtbot.waitSignal(lines.acted, timeout=0) as told:
        qtbot.mouseClick(lines.buttons[place[0]][place[1]], Qt.MouseButton.LeftButton)

    assert told.args == list(place)


def test_a_button_is_told_with_its_line(lines):
    assert lines.buttons[1][1].accessibleDescription() == "Which city?"


def test_other_lines_take_their_place(lines):
    lines.show_lines(LINES[1:])
    settle()

    assert [shown(title) for title in lines.titles] == ["Which city?"]
    assert cut_off(lines) == []


def test_a_button_keeps_the_focus_when_its_line_is_said_anew(lines):
    lines.buttons[1][1].setFocus()

    lines.show_lines([PastLine("٨٠٪", "٢ مارس", ["فتح"]), LINES[1]])
    settle()

    assert lines.buttons[1][1].hasFocus()
    assert [shown(title) for title in lines.titles] == ["٨٠٪", "Which city?"]
    assert lines.buttons[0][0].text() == "فتح"
