"""Auto advance: a card that opens and goes by itself, while one is looking."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class AutoAdvance(QObject):
    """Counts the seconds of a card's two sides; stands still while one is elsewhere."""

    answer_due = Signal()
    next_due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._due: SignalInstance | None = None
        self._left_ms = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)

    def show_question(self, seconds: int) -> None:
        """Begin with the question; after so many *seconds* the answer is due."""
        self._begin(seconds, self.answer_due)

    def show_answer(self, seconds: int) -> None:
        """Go on with the answer; after so many *seconds* the next card is due."""
        self._begin(seconds, self.next_due)

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._due = None
        self._left_ms = 0
        self._timer.stop()

    @property
    def is_running(self) -> bool:
        """Whether something will be due, unless one goes elsewhere."""
        return self._timer.isActive()

    def _begin(self, seconds: int, due: SignalInstance) -> None:
        self.stop()
        if seconds > 0:
            self._due, self._left_ms = due, seconds * 1000
            if QGuiApplication.applicationState() is _ACTIVE:
                self._timer.start(self._left_ms)

    def _on_timeout(self) -> None:
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            self._timer.start(_AGAIN_MS)  # a dialog or a menu is being looked at
            return
        due, self._due = self._due, None
        if due is not None:
            due.emit()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if self._due is None:
            return
        if state is _ACTIVE:
            self._timer.start(self._left_ms)
        elif self._timer.isActive():
            self._left_ms = self._timer.remainingTime()
            self._timer.stop()


_AGAIN_MS = 1000
_ACTIVE = Qt.ApplicationState.ApplicationActive
