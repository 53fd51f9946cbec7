"""What the tests of the scheduling page share: a stage with studied cards, waiting."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt

from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from tests.ui.stage import settle


def study_and_pause(stage, *, days=40):
    """Study all items on three days, then come back after some more."""
    for _day in range(3):
        session = StudySession(stage.bank, Scheduler(), stage.context.limits())
        session.start(stage.clock.now)
        while (card := session.card(stage.clock.now)) is not None:
            session.rate(card, Rating.GOOD, now=stage.clock.now, seconds=6)
            stage.clock.move(minutes=11)
        stage.clock.now = stage.clock.now.replace(hour=10, minute=0)
        stage.clock.now += timedelta(days=1)
    stage.clock.move(days=days)


def wait(section):
    """Wait for the task of *section* to end."""
    while section.is_busy:
        QCoreApplication.processEvents()
    settle()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def told(stage):
    """Return what the stage was told last."""
    return stage.told[-1]
