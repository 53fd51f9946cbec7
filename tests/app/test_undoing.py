import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.memory import Rating
from tests.banks import query
from tests.ui.stage import settle, shown

pytestmark = pytest.mark.usefixtures("up_to_date")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rated(launch):
    """Return a program at home, after a card was rated."""
    program = launch()
    program.study_only(None)
    page = program.pages["study"]
    page.show_answer()
    page.rate(Rating.GOOD)
    program.show_page("home")
    settle()
    return program


def reviews(program):
    return query(program.bank.place, "select count(*) from review")[0][0]


def test_the_header_says_what_it_will_undo(rated):
    assert shown_tip(rated.window.undo_button) == "Undo: rating of a card"
    assert rated.window.undo_button.isEnabled()
    assert not rated.window.redo_button.isEnabled()
    assert rated.window.redo_button.accessibleName() == "Nothing to redo"


def shown_tip(button):
    return button.toolTip().replace("\u2068", "").replace("\u2069", "")


def test_a_rating_is_undone_and_redone_from_another_page(qtbot, rated):
    qtbot.keyClick(rated.window, Qt.Key.Key_Z, CTRL)
    settle()
    assert reviews(rated) == 0
    assert shown(rated.window.messages.message) == "Undone: rating of a card"
    assert rated.window.redo_button.isEnabled()

    rated.window.messages.action.click()
    settle()

    assert reviews(rated) == 1
    assert not rated.window.redo_button.isEnabled()


def test_redo_has_its_keys(qtbot, rated):
    rated.undo()
    qtbot.keyClick(rated.window, Qt.Key.Key_Y, CTRL)
    assert reviews(rated) == 1

    rated.undo()
    qtbot.keyClick(rated.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert reviews(rated) == 1


def test_home_counts_anew_after_an_undo(rated):
    assert rated.pages["home"].isVisible()
    before = rated.pages["home"].study.text.text()

    rated.undo()
    settle()

    assert rated.pages["home"].study.text.text() != before


def test_pages_with_a_history_of_their_own_show_no_second_one(rated):
    rated.show_page("study")

    assert not rated.window.undo_button.isVisible()
    rated.show_page("library")
    assert rated.window.undo_button.isVisible()
