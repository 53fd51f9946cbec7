import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.ui.browser.card_info import CardInfo
from kazquiz.ui.widgets.label import Label
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def rated(stage):
    """Rate one card, and return its item."""
    session = StudySession(stage.bank, Scheduler(), stage.context.limits())
    session.start(stage.clock.now)
    card = session.card(stage.clock.now)
    session.rate(card, Rating.EASY, now=stage.clock.now, seconds=12)
    stage.clock.move(days=1)
    return card.candidate.item_id


@pytest.fixture
def dialog(show, stage, rated):
    made = CardInfo()
    assert made.look(stage.context, rated)
    return show(made, 480, 560)


def said(dialog):
    settle()
    return [shown(each) for each in dialog.findChildren(Label) if each.isVisible()]


def test_shows_figures_curve_and_reviews(dialog):
    words = said(dialog)

    assert "In review" in words
    assert any(line.endswith("Easy, 12 s") for line in words)
    assert dialog.panel.plot.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(dialog, stage, language):
    stage.speak(language)

    assert cut_off(dialog) == []
    assert dialog.windowTitle()


@pytest.mark.parametrize("key", ["Down", "PageDown", "End"])
def test_what_is_longer_than_the_window_is_scrolled_by_key(qtbot, dialog, key):
    bar = dialog.scroller.verticalScrollBar()
    dialog.resize(480, 480)
    settle()
    assert bar.maximum() > 0

    qtbot.keyClick(dialog, Qt.Key[f"Key_{key}"])

    assert bar.value() > 0


def test_an_item_that_is_gone_is_not_shown(show, stage):
    assert not CardInfo().look(stage.context, 999)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_it_is_closed_by_key(qtbot, show, stage, rated, key):
    seen = []

    def press():
        dialog = QApplication.activeModalWidget()
        seen.append(dialog)
        qtbot.keyClick(dialog, key)

    QTimer.singleShot(0, press)
    CardInfo.show_of(None, stage.context, rated)

    assert isinstance(seen[0], CardInfo)
