import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.search_help import SearchHelp, examples
from tests.ui.stage import shown


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
