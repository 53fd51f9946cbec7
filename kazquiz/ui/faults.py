"""Where an error becomes visible: a sentence, or the dialog for a fault of ours."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QWidget

from kazquiz.errors import KazQuizError
from kazquiz.ui.dialogs.fault import FaultDialog

_log = logging.getLogger(__name__)


class Faults:
    """Shows what went wrong, in the window that is open.

    A class because a fault may come at any time, and only the window it is given to
    can show it.
    """

    def __init__(self, window: QWidget, tell: Callable[[KazQuizError], None]) -> None:
        self._window = window
        self._tell = tell
        self._dialog: FaultDialog | None = None

    def install(self) -> None:
        """Show from now on whatever nobody else has caught."""
        sys.excepthook = self.caught

    def show(self, error: BaseException) -> None:
        """Show *error*: a sentence where the person can act, else the dialog."""
        if isinstance(error, KazQuizError):
            self._tell(error)
        else:
            self.caught(type(error), error, error.__traceback__)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Show an error that nobody caught, and log the faults of ours."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, KazQuizError):
            self._tell(error)
        else:
            _log.error("A fault", exc_info=(kind, error, trace))
            details = "".join(traceback.format_exception(kind, error, trace))
            if self._dialog is None or not self._dialog.isVisible():
                self._dialog = FaultDialog(details, self._window)
                self._dialog.open()
