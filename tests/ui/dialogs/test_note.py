import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kazquiz.study.card_actions import LONGEST_NOTE
from kazquiz.ui.dialogs.note import LONGEST, NoteDialog
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def dialog(show):
    return show(NoteDialog("see line 7"), 480, 360)


def test_shows_the_note_that_there_is(dialog):
    assert dialog.note() == "see line 7"
    assert dialog.field.hasFocus()


def test_a_note_too_long_cannot_be_kept(dialog):
    dialog.field.setPlainText("x" * (LONGEST + 1))

    assert not dialog.keep_button.isEnabled()
    assert dialog.too_long.isVisible()
    assert shown(dialog.too_long) == "A note can have at most 2,000 characters."
    dialog.field.setPlainText(" " + "x" * LONGEST + " ")
    assert dialog.keep_button.isEnabled()
    assert LONGEST == LONGEST_NOTE


def test_ctrl_enter_keeps_it(qtbot, dialog):
    held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, held)

    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize(("accepted", "note"), [(True, "old"), (False, None)])
def test_asking_gives_the_note_or_nothing(dialog, monkeypatch, accepted, note):
    monkeypatch.setattr(NoteDialog, "exec", lambda _: QDialog.DialogCode(accepted))

    assert NoteDialog.ask(dialog, "old ") == note
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(dialog, stage, language):
    stage.speak(language)

    assert cut_off(dialog) == []
