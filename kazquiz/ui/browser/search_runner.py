"""Search runner: searches off the window's thread, the newest alone counting."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from kazquiz.browse.finding import Finder, Found, Wish
from kazquiz.progress import Progress
from kazquiz.ui.tasks import Task

# How long after the last letter a search begins.
PAUSE_MS = 120


class SearchRunner(QObject):
    """Runs one search after another; a new wish ends the one before.

    It has a thread of its own: what else is done to the bank may take long.
    """

    found = Signal(object)
    failed = Signal(object)
    worked = Signal(int, int)

    def __init__(self, finder: Finder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self.pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="browse")
        self._task: Task | None = None
        self._wish: Wish | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def ask(self, wish: Wish, *, at_once: bool = False) -> None:
        """Search for *wish*, *at_once* or when no other has come for a moment."""
        self._wish = wish
        self.stop()
        self._timer.start(0 if at_once else PAUSE_MS)

    def is_busy(self) -> bool:
        """Tell whether a search is under way, or about to begin."""
        return self._timer.isActive() or self._task is not None

    def stop(self) -> None:
        """Let go of the search under way."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin(self) -> None:
        wish = self._wish
        if wish is None:
            return

        def job(report: Progress) -> Found:
            return self._finder.find(wish, report)

        task = self._task = Task(job, self)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.start(self.pool)

    def _on_succeeded(self, found: object) -> None:
        if self.sender() is self._task:
            self._task = None
            self.found.emit(found)

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._task:
            self._task = None
            self.failed.emit(error)
