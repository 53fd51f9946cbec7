import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.columns import Column
from kazquiz.ui.browser.list_pane import ListPane
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def pane(model, looking, show):
    made = show(ListPane(model, looking.question), 708, 500)
    made.table.show_columns([Column.QUESTION, Column.ANSWER])
    model.show_items(tuple(range(1, 13)))
    made.show_found(12, bank_is_empty=False)
    settle()
    return made


def test_goes_from_the_line_to_the_list_by_key(qtbot, pane):
    pane.bar.field.setFocus()

    qtbot.keyClick(pane.bar.field, Qt.Key.Key_Down)

    assert pane.table.hasFocus()
    assert pane.table.current_id() == 1


def test_says_how_many_there_are_and_are_selected(pane):
    assert shown(pane.count) == "12 items"

    pane.show_selected(3)

    assert shown(pane.count) == "12 items, 3 selected"


def test_reads_out_how_many_are_found_when_that_changes(pane, heard):
    pane.show_found(12, bank_is_empty=False)
    assert heard == []

    pane.show_found(3, bank_is_empty=False)
    pane.show_found(0, bank_is_empty=False)

    assert not pane.actions_button.isEnabled()
    assert heard[0] == "3 items"
    assert heard[1].startswith("Nothing found")


def test_says_what_to_do_where_nothing_is_found(pane, model):
    model.show_items(())
    pane.show_found(0, bank_is_empty=False)

    assert pane.empty.isVisible()
    assert shown(pane.empty.title) == "Nothing found"
    assert not pane.study_button.isEnabled()

    pane.show_found(0, bank_is_empty=True)
    assert shown(pane.empty.title) == "No questions yet"


def test_a_narrow_window_begins_without_filters(pane):
    assert not pane.filters.isVisible()

    pane.bar.filters_button.click()
    assert pane.filters.isVisible()

    pane.bar.preview_button.click()
    assert not pane.preview.isVisible()


def test_where_nothing_is_found_there_is_no_preview(model, looking, show):
    wide = show(ListPane(model, looking.question), 1000, 500)
    wide.bar.preview_button.setChecked(True)
    wide.bar.filters_button.setChecked(False)
    wide.show_found(0, bank_is_empty=False)

    assert not wide.preview.isVisible()
    assert wide.empty.isVisible()

    wide.show_found(3, bank_is_empty=False)
    assert wide.preview.isVisible()


def test_a_wide_window_begins_with_them(model, looking, show):
    wide = show(ListPane(model, looking.question), 1000, 500)

    assert wide.filters.isVisible()


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off_in_a_small_window(pane, stage, language):
    pane.show_selected(12)

    stage.speak(language)

    assert cut_off(pane) == []
