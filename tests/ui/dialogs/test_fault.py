import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kazquiz.ui.dialogs.fault import FaultDialog
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, settle, shown

DETAILS = "Traceback (most recent call last):\n  ValueError: broken"


@pytest.fixture
def opened(qtbot):
    """Open the dialog at the size that it takes by itself."""
    kept = []

    def open_it():
        made = FaultDialog(DETAILS)
        kept.append(made)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.open()
        settle()
        return made

    return open_it


@pytest.fixture
def dialog(opened):
    return opened()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_says_what_happened_without_the_details(dialog):
    assert dialog.windowTitle() == "Something went wrong"
    assert "error of its own" in shown(dialog.text)
    assert not dialog.details.isVisible()


def test_shows_the_details_and_folds_them_again(qtbot, dialog):
    click(qtbot, dialog.show_button)
    assert dialog.details.isVisible()
    assert dialog.details.toPlainText() == DETAILS
    assert dialog.show_button.text() == "Hide details"

    click(qtbot, dialog.show_button)

    assert not dialog.details.isVisible()
    assert dialog.show_button.text() == "Show details"


def test_copies_the_details(qtbot, dialog):
    click(qtbot, dialog.copy_button)

    assert QGuiApplication.clipboard().text() == DETAILS


def test_goes_on_by_a_click(qtbot, dialog):
    click(qtbot, dialog.go_on_button)

    assert not dialog.isVisible()


@pytest.mark.parametrize("key", ["Return", "Escape"])
def test_goes_on_by_a_key(qtbot, dialog, key):
    qtbot.keyClick(dialog, Qt.Key[f"Key_{key}"])

    assert not dialog.isVisible()


def test_details_cannot_be_changed(dialog):
    assert dialog.details.isReadOnly()


def test_follows_the_language(qtbot, dialog, stage):
    click(qtbot, dialog.show_button)
    before = [shown(dialog.text), dialog.windowTitle(), dialog.go_on_button.text()]

    stage.speak("ar")

    after = [shown(dialog.text), dialog.windowTitle(), dialog.go_on_button.text()]
    assert not set(before) & set(after)
    assert dialog.details.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(opened, stage, language):
    stage.speak(language)

    assert cut_off(opened()) == []


def test_mirrors(dialog, stage):
    dialog.resize(700, 300)
    settle()
    before = box(dialog.details.parentWidget(), dialog)

    stage.speak("fa")

    assert is_mirrored(before, box(dialog.details.parentWidget(), dialog), 700)
    assert dialog.go_on_button.x() < dialog.show_button.x()
