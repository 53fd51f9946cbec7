"""Bulk: replacing in many items and looking for duplicates, off the window's thread."""

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, Signal

from kazquiz.authoring import own_fields
from kazquiz.browse import duplicates, replacing
from kazquiz.browse.duplicates import Group
from kazquiz.browse.finding import Finder
from kazquiz.browse.replacing import Plan, Replacement
from kazquiz.errors import KazQuizError
from kazquiz.ui.browser.cells import CellStyle
from kazquiz.ui.browser.deeds import Surroundings
from kazquiz.ui.browser.duplicates_panel import (
    MOST_GROUPS,
    MOST_ITEMS,
    DuplicatesPanel,
)
from kazquiz.ui.browser.replace_panel import ReplacePanel
from kazquiz.ui.tasks import Job, Task


class Bulk(QObject):
    """The two views beside the list, and the work behind them."""

    changed = Signal(int)
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        around: Surroundings,
        pool: Executor,
        finder: Finder,
        *,
        style: Callable[[], CellStyle],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._pool = pool
        self._finder = finder
        self._style = style
        self._items: tuple[int, ...] = ()
        self._language = "en"
        self._task: Task | None = None
        self.replacing = ReplacePanel()
        self.duplicates = DuplicatesPanel()
        self.replacing.looked_for.connect(self._look)
        self.replacing.accepted.connect(self._replace)
        self.duplicates.cancelled.connect(self.closed)
        for view in (self.replacing, self.duplicates):
            view.closed.connect(self.closed)
        self.closed.connect(self.stop)

    def begin_replacing(
        self, items: tuple[int, ...], languages: list[str], language: str
    ) -> None:
        """Ask what to replace in *items*."""
        self._items = items
        digits = self._around.settings().digits
        own = own_fields.fields(self._around.bank)
        self.replacing.begin(len(items), languages, language, digits, own=own)

    def begin_duplicates(self, items: tuple[int, ...], language: str) -> None:
        """Look for duplicates among *items*, by their texts in *language*."""
        self._items, self._language = items, language
        self.duplicates.begin()
        bank = self._around.bank
        self._run(
            lambda report: duplicates.find_duplicates(bank, language, items, report),
            self._show_groups,
            self.duplicates.show_progress,
        )

    def speak(self, language: str) -> None:
        """Look for the duplicates that are shown by their texts in *language*."""
        if self.duplicates.isVisible() and language != self._language:
            self.begin_duplicates(self._items, language)

    def is_busy(self) -> bool:
        """Tell whether something is being looked for."""
        return self._task is not None

    def stop(self) -> None:
        """Let go of the work under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _run(
        self,
        job: Job,
        then: Callable[[Any], None],
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self.stop()
        task = self._task = Task(job, self)

        def succeed(outcome: object) -> None:
            if task is self._task:
                self._task = None
                then(outcome)

        def fail(error: object) -> None:
            if task is self._task:
                self._task = None
                self.failed.emit(error)

        task.succeeded.connect(succeed)
        task.failed.connect(fail)
        if progress is not None:
            task.progressed.connect(progress)
        task.start(self._pool)

    def _look(self, wanted: Replacement) -> None:
        bank, items = self._around.bank, self._items
        self._run(
            lambda report: replacing.plan(bank, items, wanted, report),
            self.replacing.show_plan,
        )

    def _replace(self, planned: Plan) -> None:
        try:
            changed = replacing.apply(self._around.bank, planned, self._around.now())
        except KazQuizError as error:
            self.replacing.show_fault(str(error))
            return
        self.closed.emit()
        self.changed.emit(changed)

    def _show_groups(self, groups: list[Group]) -> None:
        style = self._style()
        seen = [
            key for group in groups[:MOST_GROUPS] for key in group.item_ids[:MOST_ITEMS]
        ]
        rows = self._finder.rows(seen, self._language, style.facts)
        self.duplicates.show_groups(groups, rows, style)
