"""The window's own fixtures, and a program that is started and closed."""

import sys

import pytest
from PySide6.QtTest import QTest

from kazquiz.app.program import Program
from kazquiz.interchange import transfer
from tests.ui.conftest import (  # noqa: F401
    bank,
    bank_file,
    catalogs,
    clock,
    dozen,
    english,
    qapp,
    show,
    stage,
    switch,
)
from tests.ui.stage import settle


@pytest.fixture
def up_to_date(monkeypatch):
    """Leave a bank as it is, though the bundled one is another."""
    monkeypatch.setattr(transfer, "is_up_to_date", lambda _bank: True)


@pytest.fixture
def launch(qtbot, qapp, clock, bank_file, monkeypatch):  # noqa: F811
    """Start a program, by default on a bank with a dozen items."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("LANGUAGE", "en")
    started = []

    def start(place=bank_file, language="en", *, wait=True):
        program = Program(qapp, str(place), language)
        program.moment = clock.moment
        started.append(program)
        qtbot.addWidget(program.window)
        program.start()
        if wait:
            qtbot.waitUntil(lambda: bool(program.window.current), timeout=20_000)
            program.window.activateWindow()
            QTest.qWaitForWindowActive(program.window)
        settle()
        return program

    yield start
    for program in started:
        _close(qapp, program)
    settle()


def _close(app, program):
    for name, end in (("quiz", "sit_nothing"), ("study", "leave")):
        if name in program.pages:
            getattr(program.pages[name], end)()
    app.styleHints().colorSchemeChanged.disconnect(program._apply_theme)
    # The translator stays with the application, for whoever speaks next.
    program._speech.switch._words.speak("en")
    program.window.close()
    program.deleteLater()
    if program.bank is not None:
        program.bank.close()
