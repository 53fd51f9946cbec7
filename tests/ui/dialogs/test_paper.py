import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kazquiz.ui.dialogs.paper import PaperDialog, Wishes
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(show):
    return show(PaperDialog(LANGUAGES, "kk"), 560, 360)


def test_asks_for_the_language_and_the_versions(qtbot, dialog):
    assert dialog.wishes() == Wishes("kk", 1)

    qtbot.mouseClick(dialog.language.buttons["ar"], LEFT)
    dialog.versions.setValue(3)

    assert dialog.wishes() == Wishes("ar", 3)
    with qtbot.waitSignal(dialog.accepted, timeout=0):
        qtbot.mouseClick(dialog.save_button, LEFT)


def test_a_printer_may_take_it(qtbot, dialog):
    with qtbot.waitSignal(dialog.accepted, timeout=0):
        qtbot.mouseClick(dialog.print_button, LEFT)

    assert dialog.wishes() == Wishes("kk", 1, prints=True)


def test_can_be_left(qtbot, dialog):
    with qtbot.waitSignal(dialog.rejected, timeout=0):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("code", "wishes"),
    [
        (QDialog.DialogCode.Accepted, Wishes("en", 1)),
        (QDialog.DialogCode.Rejected, None),
    ],
)
def test_is_asked_and_answered(qtbot, monkeypatch, code, wishes):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(PaperDialog, "exec", lambda _self: code)

    assert PaperDialog.ask(LANGUAGES, "de", parent) == wishes


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(dialog, stage, language):
    stage.speak(language)

    assert cut_off(dialog) == []
