import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.authoring import own_fields
from kazquiz.bank import own_fields as rows
from kazquiz.items.own_fields import Showing
from kazquiz.ui.pages.own_fields import OwnFieldsPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, settle, shown, type_text


@pytest.fixture
def page(stage, show):
    for name in ("One", "Two"):
        own_fields.add(stage.bank, name, stage.clock.now)
    made = show(OwnFieldsPage(stage.context), 860, 600)
    made.refresh()
    settle()
    return made


def names(stage):
    return [field.name for field in own_fields.fields(stage.bank)]


def told(stage):
    words, _action, _act = stage.told[-1]
    return plain(words())


def test_a_field_is_added_by_keyboard_and_taken_back(page, stage, qtbot):
    type_text(page.name.field, " Example ")
    qtbot.keyClick(page.name.field, Qt.Key.Key_Return)

    assert names(stage) == ["One", "Two", "Example"]
    assert len(page.rows) == 3
    assert page.name.field.text() == ""
    assert page.name.field.hasFocus()
    assert told(stage) == "The field Example is added."
    _words, _action, undo = stage.told[-1]
    undo()
    page.refresh()
    assert list(page.rows) == [1, 2]


def test_a_name_that_cannot_be_is_told_beside_it(page, stage, qtbot, heard):
    page.add_button.click()
    assert "has no name" in shown(page.name.fault)

    type_text(page.name.field, "one")
    qtbot.keyClick(page.name.field, Qt.Key.Key_Return)

    assert "There is a field called One already." in shown(page.name.fault)
    assert plain(heard[-1]) == shown(page.name.fault)
    assert names(stage) == ["One", "Two"]
    assert page.name.field.text() == "one"


def test_a_refused_name_stays_to_be_mended(page, stage, qtbot):
    field = page.rows[2].name.field
    field.clear()
    type_text(field, "One")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.rows[2].name.fault.isVisible()
    assert field.text() == "One"

    field.clear()
    type_text(field, "Three")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert not page.rows[2].name.fault.isVisible()
    assert names(stage) == ["One", "Three"]


def test_where_a_field_is_seen_is_kept(page, stage):
    page.rows[1].showing.buttons[Showing.HINT].click()

    assert own_fields.fields(stage.bank)[0].showing is Showing.HINT
    assert told(stage) == "The field One is changed."


def test_a_field_that_is_moved_keeps_the_focus_on_its_button(page, stage):
    page.rows[2].up.setFocus()
    page.rows[2].up.click()
    settle()

    assert names(stage) == ["Two", "One"]
    assert page.rows[2].down.hasFocus()
    assert not page.rows[2].up.isEnabled()


def test_a_field_is_deleted_with_its_texts_and_comes_back(page, stage):
    with stage.bank.write() as session:
        rows.write_item(session, 1, {1: {"en": "x"}})

    page.rows[1].remove.click()

    assert names(stage) == ["Two"]
    assert told(stage) == "The field One is deleted, with its texts."
    stage.told[-1][2]()
    page.refresh()
    assert shown(page.rows[1].use) == "1 item has a text in it."


def test_escape_goes_back(page, qtbot):
    with qtbot.waitSignal(page.closed, timeout=0):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed, timeout=0):
        page.back_button.click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language_with_its_fault(page, stage, language):
    page.add_button.click()
    english = shown(page.name.fault)

    stage.speak(language)

    assert page.title()
    assert (shown(page.name.fault) == english) is (language == "en")
    assert page.rows[1].name.field.text() == "One"


def test_a_name_that_is_being_typed_counts_before_its_field_is_moved(page, stage):
    field = page.rows[1].name.field
    field.setFocus()
    field.clear()
    type_text(field, "Uno")

    page.rows[1].down.click()
    settle()

    assert names(stage) == ["Two", "Uno"]
    assert page.rows[1].name.field.text() == "Uno"
    assert page.rows[1].up.hasFocus()


def test_a_half_typed_name_goes_with_its_field_without_another_word(page, stage):
    field = page.rows[1].name.field
    field.setFocus()
    field.clear()
    type_text(field, "Two")

    page.rows[1].remove.click()
    settle()

    assert names(stage) == ["Two"]
    assert told(stage) == "The field One is deleted, with its texts."


def test_the_tab_key_goes_down_the_page(page, qtbot):
    page.rows[1].name.field.setFocus()
    order = page.rows[1].controls() + page.rows[2].controls()
    order += [page.name.field, page.add_button]
    # Of a row of choices the one that holds is a stop, as everywhere.
    unchosen = [
        button
        for made in page.rows.values()
        for button in made.showing.buttons.values()
        if not button.isChecked()
    ]
    for each in filter(QWidget.isEnabled, order):
        if each in unchosen:
            continue
        assert page.window().focusWidget() is each
        page.window().focusNextChild()
