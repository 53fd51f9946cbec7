"""What the sections of the scheduling page share: desk, tasks, errors."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.errors import KazQuizError
from kazquiz.progress import Progress
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.planning import Desk
from kazquiz.ui.pages.page import Context
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.tasks import Task
from kazquiz.ui.translated import TranslatedLater
from kazquiz.ui.widgets.change_preview import ChangePreview
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.message_bar import Words
from kazquiz.ui.widgets.task_bar import TaskBar


class Section(TranslatedLater, QWidget):
    """One section: it previews, and changes only what it is told to."""

    settings_changed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.task_bar = TaskBar()
        self.fault = Label("wrong", wrap=True)
        self.fault.hide()
        self._task: Task | None = None
        self._error: KazQuizError | None = None
        self.task_bar.cancelled.connect(self.cancel)

    def refresh(self) -> None:
        """Load what is shown."""

    def desk(self) -> Desk:
        """Return what plans are made with, as of now."""
        usual = Scheduler(desired_retention=self.context.settings().desired_retention)
        return Desk(self.context.bank, usual, self.context.days())

    def run(
        self,
        words: str,
        job: Callable[[Progress], Any],
        done: Callable[[Any], None],
    ) -> None:
        """Run *job* as a task that *words* name, and hand what it returns to *done*."""
        self.cancel()
        self.say_fault(None)
        # Without a parent: it must outlive the section while its thread still runs.
        task = Task(job)
        task.progressed.connect(self.task_bar.show_progress)
        task.succeeded.connect(lambda outcome: self._end(task, done, outcome))
        task.failed.connect(lambda error: self._end(task, self._on_failed, error))
        self._task = task
        self.task_bar.begin(words)
        task.start(self.context.pool)

    def cancel(self) -> None:
        """Stop the task that runs, if any does."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.task_bar.hide()

    def let_go(self) -> None:
        """Stop what goes on, and forget what was shown: it may not hold later."""
        self.cancel()
        self.say_fault(None)
        for shown in self.findChildren(ChangePreview):
            shown.forget()

    @property
    def is_busy(self) -> bool:
        """Whether a task runs."""
        return self._task is not None

    def _end(self, task: Task, done: Callable[[Any], None], outcome: object) -> None:
        if task is self._task:
            self._task = None
            self.task_bar.hide()
            done(outcome)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazQuizError):
            raise error
        self.say_fault(error)

    def say_fault(self, error: KazQuizError | None) -> None:
        """Show what is wrong, or nothing."""
        self._error = error
        if error is not None:
            announce(self, str(error))
        self._say_error(error)

    def _say_error(self, error: KazQuizError | None) -> None:
        self.fault.setVisible(error is not None)
        self.fault.say("" if error is None else str(error))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do what may be refused, and show why it was; tell whether it was done."""
        try:
            act()
        except KazQuizError as error:
            self.say_fault(error)
            return False
        self.say_fault(None)
        return True

    def tell_done(self, words: Words, undo: Words) -> None:
        """Say what was done, with a way back, and load anew what is shown."""
        self.context.changed()
        self.context.tell(words, action=undo, act=self.context.undo)
        self.refresh()

    def retranslate(self) -> None:
        self._say_error(self._error)
