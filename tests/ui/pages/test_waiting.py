import pytest
from PySide6.QtCore import Qt

from kazquiz.errors import BankLockedError, BankUnreachableError
from kazquiz.ui.pages.waiting import WaitingPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown


@pytest.fixture
def page(show):
    return show(WaitingPage())


def test_says_what_one_waits_for(page):
    assert shown(page.note.title) == "Preparing your bank"
    assert not page.note.button.isVisible()
    assert page.bar.isVisible()


def test_is_empty_gracefully(page):
    page.show_progress(0, 0)

    assert page.bar.value() == 0


def test_fills_as_the_work_goes_on(page):
    page.show_progress(30, 120)

    assert (page.bar.value(), page.bar.maximum()) == (30, 120)


def test_an_error_is_a_sentence_and_a_way_to_try_again(qtbot, page):
    page.show_error(BankLockedError("bank.sqlite"))

    assert shown(page.note.title) == "The bank could not be opened"
    assert "bank.sqlite is in use" in shown(page.note.text)
    assert not page.bar.isVisible()
    with qtbot.waitSignal(page.again_requested, timeout=0):
        qtbot.mouseClick(page.note.button, Qt.MouseButton.LeftButton)


def test_an_error_offers_another_bank_and_where_this_one_lies(qtbot, page):
    others = (page.choose_button, page.folder_button)
    assert not any(each.isVisible() for each in others)

    page.show_error(BankLockedError("bank.sqlite"), has_folder=True)

    assert page.note.button.hasFocus()
    for button, signal in (
        (page.choose_button, page.choice_requested),
        (page.folder_button, page.folder_requested),
    ):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
        with qtbot.waitSignal(signal, timeout=0):
            qtbot.keyClick(button, Qt.Key.Key_Space)


def test_what_is_no_file_lies_in_no_folder(page):
    page.show_error(BankUnreachableError("postgresql://here"))

    assert page.choose_button.isVisible()
    assert not page.folder_button.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("failed", [True, False])
def test_follows_the_language(page, stage, language, failed):
    if failed:
        page.show_error(BankLockedError("bank.sqlite"), has_folder=True)
    before = shown(page.note.title)

    stage.speak(language)

    assert (shown(page.note.title) == before) is (language == "en")
    assert ("bank.sqlite" in shown(page.note.text)) is failed
    assert cut_off(page) == []


def test_mirrors(page, stage):
    page.show_progress(1, 4)

    stage.speak("fa")

    assert page.bar.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert page.title() == ""
