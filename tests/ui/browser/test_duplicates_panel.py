import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.duplicates import Group
from kazquiz.ui.browser.duplicates_panel import DuplicatesPanel
from tests.ui.stage import cut_off, settle, shown

GROUPS = [Group((1, 2), 1.0), Group((3, 4), 0.8)]


@pytest.fixture
def panel(show, stage):
    made = show(DuplicatesPanel(), 800, 600)
    made.begin()
    settle()
    return made


@pytest.fixture
def full(panel, looking):
    panel.show_groups(GROUPS, looking.rows([1, 2, 3, 4]), looking.style())
    settle()
    return panel


def test_shows_how_far_it_is_and_can_be_cancelled(qtbot, panel):
    panel.show_progress(30, 60)

    assert panel.progress.value() == 50
    assert panel.cancel_button.hasFocus()
    with qtbot.waitSignal(panel.cancelled, timeout=0):
        qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)


def test_shows_the_groups(qtbot, full):
    assert shown(full.outcome) == "2 groups of similar items"
    assert len(full.cards) == 2
    assert not full.progress.isVisible()
    assert full.buttons[0].hasFocus()

    with qtbot.waitSignal(full.group_chosen, timeout=0) as told:
        full.buttons[1].click()
    assert told.args == [(3, 4)]


def test_says_so_where_there_are_none(panel, looking):
    panel.show_groups([], {}, looking.style())

    assert shown(panel.outcome) == "No duplicates: every question is asked once."
    assert panel.back_button.hasFocus()


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off(full, stage, language):
    stage.speak(language)

    assert cut_off(full) == []
