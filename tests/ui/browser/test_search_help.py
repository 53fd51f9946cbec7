import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from kazquiz.ui import theme
from kazquiz.ui.browser.search_help import SearchHelp, examples
from tests.ui.stage import box, settle, shown


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_every_example_is_understood(stage, catalogs, language):
    stage.speak(language)

    for text, meaning in examples():
        assert parse(text, spellings(catalogs), language).faults == ()
        assert meaning


def test_an_example_is_searched_for_when_it_is_pressed(qtbot, show, stage):
    window = show(QWidget(), 800, 600)
    help_ = SearchHelp(window)

    with qtbot.waitSignal(help_.example_chosen, timeout=0) as told:
        qtbot.mouseClick(help_.lines[3][0], Qt.MouseButton.LeftButton)

    assert told.args == [examples()[3][0]]


def test_follows_the_language(show, stage):
    window = show(QWidget(), 800, 600)
    help_ = SearchHelp(window)

    stage.speak("kk")

    assert shown(help_.title) == "Қалай іздеу керек"
    assert shown(help_.lines[0][0]) == "ядролық қару"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_stands_as_far_from_every_edge(show, stage, language):
    stage.speak(language)
    window = show(QWidget(), 800, 600)
    help_ = SearchHelp(window)
    field = QWidget(window)
    field.setGeometry(40, 0, 700, 40)
    help_.open_below(field)
    settle()

    start, end = box(help_.lines[0][0], help_), box(help_.lines[0][1], help_)
    top = help_.title.mapTo(help_, QPoint(0, 0)).y()
    below = help_.height() - help_.scroller.geometry().bottom() - 1
    before, after = min(*start, *end), help_.width() - max(*start, *end)
    help_.hide()

    assert {before, after, top, below} == {theme.HAIRLINE + theme.SPACE_5}
