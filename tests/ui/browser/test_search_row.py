from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.search_row import SearchRow
from tests.ui.stage import cut_off, settle, shown, type_text


@pytest.fixture
def row(show, stage):
    return show(SearchRow(), 500, 120)


def test_what_is_typed_counts_after_a_pause(qtbot, row):
    with qtbot.waitSignal(row.settled):
        type_text(row.field, "is:due")

    assert row.text == "is:due"


def test_enter_counts_at_once(qtbot, row):
    type_text(row.field, " treaty ")

    with qtbot.waitSignal(row.settled, timeout=0):
        qtbot.keyClick(row.field, Qt.Key.Key_Return)

    assert row.text == "treaty"


def test_the_same_again_is_no_news(qtbot, row):
    type_text(row.field, "treaty")
    row.settle()

    with qtbot.assertNotEmitted(row.settled):
        row.settle()


def test_what_is_not_understood_is_said_and_does_not_count(qtbot, row, stage):
    type_text(row.field, "treaty")
    row.settle()
    row.field.setText("lapses>x")

    with qtbot.assertNotEmitted(row.settled):
        assert not row.settle()

    assert row.text == "treaty"
    assert "there must be a number" in shown(row.fault)
    assert row.field.marked == ((0, 8),)
    stage.speak("ru")
    assert "должно стоять число" in shown(row.fault)
    assert cut_off(row) == []
    row.field.clear()
    assert row.settle()
    assert not row.fault.isVisible()


def test_it_is_named_and_told_by_what_it_is_put_beside(row):
    row.setAccessibleName("Search")
    row.setAccessibleDescription("Only what it finds")
    settle()

    assert row.field.accessibleName() == "Search"
    assert row.field.accessibleDescription() == ""


def test_knows_more_words_where_it_is_given_them(show, stage):
    own = replace(spellings(), own=("Mnemonic",))
    knowing = show(SearchRow(lambda: own), 500, 120)

    knowing.field.setText("mnemonic:bridge")

    assert knowing.settle()
