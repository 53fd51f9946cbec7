from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.used_in import Use, UsedIn
from kazquiz.ui.browser.used_list import UsedList
from kazquiz.ui.widgets.label import Label
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown

USED = UsedIn(
    7,
    (
        Use(9, datetime(2026, 3, 2, 10, tzinfo=UTC), "right", 1.0),
        Use(4, datetime(2026, 3, 1, 9, tzinfo=UTC), "wrong", 0.5),
    ),
    ("Capitals", "Everything"),
)


@pytest.fixture
def used(show):
    return show(UsedList(), 300, 300)


def local(instant):
    return instant


def said(used):
    settle()
    return [shown(each) for each in used.findChildren(Label) if each.isVisible()]


def test_what_was_never_asked_says_so(used):
    used.show_used(UsedIn(), local)

    assert said(used) == ["Used in", "Not asked in a quiz yet."]
    assert used.buttons == []


def test_tells_how_often_when_and_how_it_went(used):
    used.show_used(USED, local)

    told = said(used)
    assert "Asked in 7 quizzes." in told
    assert any(line.endswith(": Right") for line in told)
    assert any(line.endswith(": Partly right: 50%") for line in told)
    assert "Saved quizzes that may ask it: Capitals and Everything" in told


def test_the_results_of_one_are_opened_by_keyboard(qtbot, used):
    used.show_used(USED, local)
    button = used.buttons[1]
    button.setFocus()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus

    with qtbot.waitSignal(used.results_requested, timeout=0) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)

    assert told.args == [4]
    assert "2026" in button.accessibleDescription()


def test_where_nothing_can_be_opened_there_are_no_buttons(show):
    used = show(UsedList(opening=False), 300, 300)

    used.show_used(USED, local)

    assert used.buttons == []
    assert len(said(used)) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(used, stage, language):
    stage.speak(language)

    used.show_used(USED, local)

    assert cut_off(used) == []
