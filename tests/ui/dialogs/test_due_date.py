from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kazquiz.ui.dialogs.due_date import DueDateDialog
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown, type_text

TODAY = date(2026, 11, 22)


@pytest.fixture
def dialog(show):
    made = show(DueDateDialog(TODAY), 420, 320)
    made.adjustSize()
    return made


def test_begins_with_tomorrow(dialog):
    assert dialog.days() == (1, 1)
    assert shown(dialog.range) == "From 0 to 36,500 days."


@pytest.mark.parametrize(
    ("field", "day", "days"),
    [("first", 5, (5, 5)), ("last", 9, (1, 9)), ("last", 0, (0, 0))],
)
def test_the_first_day_never_comes_after_the_last(dialog, field, day, days):
    getattr(dialog, field).number.setValue(day)

    assert dialog.days() == days


@pytest.mark.parametrize("typed", ["2026-12-02", "۱۱ آذر ۱۴۰۵", "2.12.2026"])
def test_a_day_may_be_typed_as_a_date(qtbot, dialog, typed):
    field = dialog.last.date.field
    field.selectAll()
    type_text(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert dialog.days() == (1, 10)


@pytest.mark.parametrize("typed", ["99999", "-3", "x"])
def test_absurd_days_cannot_be_typed(qtbot, dialog, typed):
    dialog.first.number.setFocus()
    dialog.first.number.selectAll()
    qtbot.keyClicks(dialog.first.number, typed)

    assert 0 <= dialog.days()[0] <= 36_500


def test_enter_sets_and_escape_does_not(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted

    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(("accepted", "days"), [(True, (3, 3)), (False, None)])
def test_asking_gives_the_days_or_nothing(dialog, monkeypatch, accepted, days):
    def exec_(self):
        self.first.number.setValue(3)
        return QDialog.DialogCode(int(accepted))

    monkeypatch.setattr(DueDateDialog, "exec", exec_)

    assert DueDateDialog.ask(dialog, TODAY) == days
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(dialog, stage, language):
    stage.speak(language)
    dialog.adjustSize()

    assert cut_off(dialog) == []
    assert dialog.first.number.accessibleName()
