import pytest
from PySide6.QtCore import Qt

from kazquiz.items.own_fields import OwnField, Showing
from kazquiz.ui.widgets.own_field_row import NameField, OwnFieldRow
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, shown, type_text


@pytest.fixture
def row(show):
    return show(OwnFieldRow(OwnField(1, "Clue", Showing.HINT), 2), 600, 200)


def test_shows_a_field_and_how_many_items_use_it(row):
    assert row.name.field.text() == "Clue"
    assert row.showing.chosen_values() == [Showing.HINT]
    assert shown(row.use) == "2 items have a text in it."


def test_a_name_is_asked_for_when_it_is_typed_whole(qtbot, row):
    row.name.field.clear()
    type_text(row.name.field, "Mnemonic")

    with qtbot.waitSignal(row.renamed, timeout=0) as asked:
        qtbot.keyClick(row.name.field, Qt.Key.Key_Return)

    assert asked.args == ["Mnemonic"]
    row.call(OwnField(1, "Mnemonic", Showing.HINT))
    with qtbot.assertNotEmitted(row.renamed):
        qtbot.keyClick(row.name.field, Qt.Key.Key_Return)


def test_where_it_is_seen_is_chosen_by_a_button(qtbot, row):
    with qtbot.waitSignal(row.shown_at, timeout=0) as asked:
        row.showing.buttons[Showing.BROWSER].click()

    assert asked.args == ["browser"]


def test_it_moves_where_there_is_room(qtbot, row):
    row.set_place(first=True, last=False)
    assert not row.up.isEnabled()

    with qtbot.waitSignal(row.moved, timeout=0) as asked:
        row.down.click()

    assert asked.args == [1]
    with qtbot.waitSignal(row.removed, timeout=0):
        row.remove.click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_says_what_it_is_of_which_field(row, stage, language):
    stage.speak(language)

    for button in (row.up, row.down, row.remove):
        assert button.accessibleName()
        assert plain(button.accessibleDescription()) == "Clue"
    assert row.name.field.accessibleName()
    assert "Clue" in row.showing.accessibleName()


def test_a_fault_is_told_beside_the_name_and_gone_with_it(show):
    name = NameField()
    show(name, 300, 80)
    name.show_fault("Not so.")
    assert name.field.accessibleDescription() == "Not so."
    assert name.field.property("state") == "wrong"

    name.show_name("Better")

    assert name.field.text() == "Better"
    assert name.field.property("state") == "open"
    assert name.fault.isHidden()
