"""Tasks: work off the window's thread, with progress, an end, and cancelling."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from kazquiz.progress import Cancelled, Progress

Job = Callable[[Progress], Any]


class Task(QObject):
    """A job that runs elsewhere and tells the window's thread how it goes."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._cancelled = Event()

    def start(self, pool: Executor) -> None:
        """Run the job in *pool*."""
        pool.submit(self._run)

    def cancel(self) -> None:
        """Stop the job when it next reports."""
        self._cancelled.set()

    def _report(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            outcome = self._job(self._report)
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001  (it is shown, not lost)
            self.failed.emit(error)
        else:
            self.succeeded.emit(outcome)


def bank_pool() -> Executor:
    """Return a pool of one thread: a bank has one writer.

    Python's and not Qt's, because the wrapper that PySide makes of a QRunnable outlives
    it, and is then taken for whatever object Qt makes at the same address.
    """
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="bank")
