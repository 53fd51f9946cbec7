import logging
import sys

import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.errors import BankLockedError
from kazquiz.ui.dialogs.fault import FaultDialog
from kazquiz.ui.faults import Faults
from tests.ui.stage import settle


@pytest.fixture
def window(show):
    return show(QWidget())


@pytest.fixture
def told():
    return []


@pytest.fixture
def faults(window, told, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Faults(window, told.append)


def dialogs(window):
    settle()
    return [each for each in window.findChildren(FaultDialog) if each.isVisible()]


def broken(text="broken"):
    """Return a fault as it is when somebody has raised it."""
    with pytest.raises(ValueError, match=text) as caught:
        raise ValueError(text)
    return caught.value


def test_an_error_that_a_person_can_act_on_is_a_sentence(faults, window, told):
    error = BankLockedError("bank.sqlite")

    faults.show(error)

    assert told == [error]
    assert dialogs(window) == []


def test_a_fault_of_ours_opens_the_dialog(faults, window, told):
    faults.show(broken())

    (dialog,) = dialogs(window)
    assert told == []
    assert "ValueError: broken" in dialog.details.toPlainText()
    assert __file__.rsplit("/", 1)[-1] in dialog.details.toPlainText()


def test_a_fault_of_ours_is_logged_with_its_trace(faults, window, caplog):
    with caplog.at_level(logging.ERROR):
        faults.show(broken())

    assert "ValueError: broken" in caplog.text
    assert "Traceback" in caplog.text


def test_an_error_that_a_person_can_act_on_is_not_logged(faults, caplog):
    faults.show(BankLockedError("bank.sqlite"))

    assert caplog.text == ""


def test_faults_in_a_row_open_one_dialog(faults, window):
    faults.show(broken("first"))

    faults.show(broken("second"))

    (dialog,) = dialogs(window)
    assert "first" in dialog.details.toPlainText()


def test_a_fault_after_the_dialog_is_closed_opens_it_again(faults, window):
    faults.show(broken("first"))
    dialogs(window)[0].accept()

    faults.show(broken("second"))

    (dialog,) = dialogs(window)
    assert "second" in dialog.details.toPlainText()


def test_once_installed_it_shows_what_nobody_caught(faults, window, told):
    faults.install()

    error = broken()
    sys.excepthook(type(error), error, error.__traceback__)
    locked = BankLockedError("bank.sqlite")
    sys.excepthook(type(locked), locked, None)

    assert len(dialogs(window)) == 1
    assert told == [locked]


def test_a_stop_from_the_keyboard_is_no_fault(faults, window, told, monkeypatch):
    passed_on = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *facts: passed_on.append(facts))

    faults.caught(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert len(passed_on) == 1
    assert dialogs(window) == []
