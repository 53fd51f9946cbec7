"""The bank looked through and changed without a mouse."""

import pytest
from PySide6.QtCore import Qt

from kazquiz.browse import changing
from kazquiz.ui.pages.questions import QuestionsPage
from tests.banks import query
from tests.ui.stage import plain, press, settle, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(stage, show, qtbot):
    made = show(QuestionsPage(stage.context), 1000, 640)
    made.refresh()
    wait(qtbot, made)
    yield made
    made.leave()
    made.runner.stop()
    made.runner.pool.shutdown(wait=True)


def wait(qtbot, page):
    qtbot.waitUntil(lambda: not page.runner.is_busy(), timeout=20_000)
    settle()


def questions(page):
    model = page.model
    return [
        plain(model.data(model.index(place, 0))) for place in range(model.rowCount())
    ]


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "is:new CITY", "In which city does the parliament sit?"),
        ("kk", "күй:жаңа ПАРЛАМЕНТ", "Парламент қай қалада орналасқан?"),
        ("ar", "حالة:جديدة البرلمان", "في أي مدينة يقع البرلمان؟"),
        ("fa", "وضعیت:جدید پارلمان", "پارلمان در کدام شهر است؟"),
        ("ru", "состояние:новый ПАРЛАМЕНТ", "В каком городе заседает парламент?"),
    ],
)
def test_from_any_place_to_the_item_that_is_looked_for(
    qtbot, page, stage, language, typed, expected
):
    stage.change(content_language=language)
    stage.speak(language)
    page.pane.preview.edit_button.setFocus()

    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    type_text(page.pane.bar.field, typed)
    wait(qtbot, page)
    qtbot.keyClick(page.pane.bar.field, Qt.Key.Key_Return)

    assert questions(page) == [expected]
    assert page.pane.table.hasFocus()
    with qtbot.waitSignal(page.edit_requested, timeout=0) as told:
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Return)
    assert told.args == [1]


def test_three_items_get_a_tag_and_are_found_by_it(qtbot, page, stage):
    page.pane.go_to_list()
    for _turn in range(2):
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Down, SHIFT)
    page.actions_.actions["add_tag"].trigger()
    type_text(page.pane.asking.field.lineEdit(), "of mine")
    press(page.pane.asking.field.lineEdit(), "", Qt.Key.Key_Return)
    wait(qtbot, page)
    assert "of mine" in changing.tags(stage.bank)

    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    type_text(page.pane.bar.field, 'tag:"of mine"')
    wait(qtbot, page)

    assert len(questions(page)) == 3


def test_a_search_is_saved_and_used_again(qtbot, page, stage):
    qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
    type_text(page.pane.bar.field, "parliament")
    wait(qtbot, page)
    qtbot.keyClick(page.pane.bar.save_button, Qt.Key.Key_Space)
    type_text(page.pane.asking.field.lineEdit(), "Seats")
    press(page.pane.asking.field.lineEdit(), "", Qt.Key.Key_Return)
    wait(qtbot, page)
    qtbot.keyClick(page.pane.bar.field, Qt.Key.Key_Escape)
    wait(qtbot, page)
    assert len(questions(page)) == 12

    filters = page.pane.filters
    qtbot.waitUntil(lambda: page._offer.saved != ())
    filters.setFocus()
    filters.setCurrentItem(filters.topLevelItem(0).child(0))
    qtbot.keyClick(filters, Qt.Key.Key_Return)
    wait(qtbot, page)

    assert len(questions(page)) == 1


def test_all_are_suspended_and_taken_up_again(qtbot, page, stage, bank_file):
    page.pane.go_to_list()
    qtbot.keyClick(page.pane.table, Qt.Key.Key_A, CTRL)

    page.actions_.actions["suspend"].trigger()
    wait(qtbot, page)
    assert query(bank_file, "select sum(suspended) from card") == [(12,)]

    stage.told[-1][2]()
    assert query(bank_file, "select sum(suspended) from card") == [(None,)]
