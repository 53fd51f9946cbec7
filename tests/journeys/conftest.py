"""What the journeys share: a program with a clock of its own, on a bank that lasts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from kazquiz.quiz.attempt import Moment
from tests.pictures import NOW, settle


class Journey:
    """A person at the keyboard: the program is started, used and started again."""

    def __init__(self, place):
        self.place = place
        self.passed = timedelta()
        self.program = None

    def moment(self):
        return Moment(NOW + self.passed, 1000 + self.passed.total_seconds())

    def start(self, language="en"):
        """Start the program, and wait until it is at home."""
        self.program = Program(make_application(), str(self.place), language)
        self.program.moment = self.moment
        self.program.settings = replace(self.program.settings, language=language)
        self.program.start()
        for _turn in range(2000):
            QTest.qWait(5)
            if "home" in self.program.pages:
                break
        self.program.window.activateWindow()
        QTest.qWaitForWindowActive(self.program.window)
        settle()

    def stop(self):
        """Close the program as its window is closed."""
        self.program.pages["quiz"].sit_nothing()
        self.program.pages["study"].leave()
        self.program.window.close()
        self.program.window.deleteLater()
        self.program.bank.close()
        settle()
        self.program = None

    def page(self, name):
        return self.program.pages[name]

    def press(self, key, page):
        """Press *key* while *page* is shown, and let it take effect."""
        target = self.page(page)
        if isinstance(key, str):
            # As a platform sends what a layout types; QTest knows only ASCII.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key)
                QCoreApplication.sendEvent(target, event)
        else:
            QTest.keyClick(target, key)
        settle()

    def wait(self, **span):
        """Let time pass."""
        self.passed += timedelta(**span)


@pytest.fixture
def journey(tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))
    made = Journey(tmp_path / "bank.sqlite")
    yield made
    if made.program is not None:
        made.stop()


SPACE = Qt.Key.Key_Space
ENTER = Qt.Key.Key_Return
