from datetime import date

import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.columns import USUAL, Column, OwnColumn
from kazquiz.i18n.formatting import interface
from kazquiz.items.own_fields import OwnField
from kazquiz.ui.browser.item_table import ItemTable
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, settle

SHOWN = [Column.QUESTION, Column.ANSWER, Column.DUE]


@pytest.fixture
def table(model, show):
    made = ItemTable(model)
    show(made, 800, 400)
    made.show_columns(list(SHOWN))
    model.show_items((1, 2, 3))
    settle()
    return made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_goes_to_an_item(table, stage, language):
    stage.speak(language)

    table.go_to(2)

    assert table.current_id() == 2
    assert table.selected_ids() == [2]


def test_selects_many(table):
    table.selectAll()

    assert table.selected_ids() == [1, 2, 3]
    assert table.selected_count() == 3


def test_selects_again_what_is_still_there(table):
    table.items.show_items((4, 3, 2, 1))

    table.select([1, 3, 4, 99])

    assert table.selected_ids() == [4, 3, 1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_opens_the_item_in_focus_by_key(qtbot, table, key):
    table.go_to(3)

    with qtbot.waitSignal(table.opened, timeout=0) as told:
        qtbot.keyClick(table, key)

    assert told.args == [3]


def test_asks_for_deletion_by_key(qtbot, table):
    with qtbot.waitSignal(table.delete_requested, timeout=0):
        qtbot.keyClick(table, Qt.Key.Key_Delete)


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(qtbot, table):
    asked = []
    table.sort_changed.connect(lambda *how: asked.append(how))

    table._head.sectionClicked.emit(1)
    table._head.sectionClicked.emit(1)

    assert asked == [(Column.ANSWER, False), (Column.ANSWER, True)]
    assert table._head.sortIndicatorSection() == 1


def test_a_column_that_is_moved_is_kept_where_it_stands(qtbot, table):
    with qtbot.waitSignal(table.columns_changed, timeout=0) as told:
        table._head.moveSection(2, 0)

    assert told.args == [[Column.DUE, Column.QUESTION, Column.ANSWER]]


def test_columns_are_chosen_from_a_menu(qtbot, table):
    table.column_menu.aboutToShow.emit()
    actions = {each.data(): each for each in table.column_menu.actions() if each.data()}
    assert [name for name, each in actions.items() if each.isChecked()] == SHOWN

    with qtbot.waitSignal(table.columns_changed, timeout=0):
        actions["answer"].trigger()
    assert table.shown_columns() == [Column.QUESTION, Column.DUE]

    table.column_menu.aboutToShow.emit()
    actions = {each.data(): each for each in table.column_menu.actions() if each.data()}
    actions["topic"].trigger()
    assert table.shown_columns() == [Column.QUESTION, Column.DUE, Column.TOPIC]


def test_is_sorted_from_the_menu_by_key_alone(qtbot, table):
    table.column_menu.aboutToShow.emit()
    sorting = table.column_menu.actions()[-1].menu()

    with qtbot.waitSignal(table.sort_changed, timeout=0) as told:
        sorting.actions()[2].trigger()

    assert told.args == [Column.DUE, False]


def test_the_last_column_stays(table):
    table.show_columns([Column.QUESTION])

    table.column_menu.aboutToShow.emit()

    first = table.column_menu.actions()[0]
    assert first.isChecked()
    assert not first.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_any_month_has_room(table, stage, language):
    stage.speak(language)
    table.show_columns([Column.QUESTION, Column.DUE])

    longest = interface().day(date(2026, 9, 28))
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance(longest)


def ends(table):
    """Return where each column ends, from the leading edge of what is seen."""
    head = table.horizontalHeader()
    columns = range(head.count())
    return [head.sectionPosition(each) + head.sectionSize(each) for each in columns]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [420, 560, 700, 1200])
def test_no_column_is_cut_by_the_edge(table, stage, language, width):
    stage.speak(language)
    table.show_columns(list(USUAL))

    table.resize(width, 400)
    settle()

    assert table.viewport().width() in ends(table)


def test_what_a_column_cannot_hold_ends_in_dots(table):
    assert table.textElideMode() is Qt.TextElideMode.ElideRight
    assert not table.wordWrap()


def test_a_width_that_was_chosen_stays(table, stage):
    table.setColumnWidth(1, 77)

    table.resize(1000, 400)
    stage.speak("kk")

    assert table.columnWidth(1) == 77
    assert table.viewport().width() in ends(table)


def test_a_field_of_ones_own_can_be_a_column(table):
    table.items.own_fields = (OwnField(3, "This & that"),)
    table.column_menu.aboutToShow.emit()
    offered = table.column_menu.actions()
    (own,) = [each for each in offered if each.data() == "field-3"]
    assert "This && that" in own.text()

    own.trigger()

    assert table.shown_columns() == [*SHOWN, OwnColumn(3)]
    header = table.items.headerData(3, Qt.Orientation.Horizontal)
    assert plain(header) == "This & that"
