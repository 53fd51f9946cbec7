"""The message bar: what has just happened, with at most one action, gone by itself."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import row

_SHOWN_MS = 6000
_ERROR_SHOWN_MS = 15000
Words = Callable[[], str]


class Tell(Protocol):
    """How it is said what has happened, as `MessageBar.show_message` does."""

    def __call__(
        self,
        words: Words,
        *,
        action: Words | None = None,
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None: ...


class MessageBar(QFrame):
    """One message at a time, in the language in use even when that changes."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.message = Label(wrap=True)
        self.action = Button()
        self._words: Words | None = None
        self._action_words: Words | None = None
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        layout = row(self.message, self.action, space=theme.SPACE_3)
        layout.setContentsMargins(
            theme.SPACE_4, theme.SPACE_2, theme.SPACE_4, theme.SPACE_2
        )
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._timer.timeout.connect(self.hide)
        self.action.clicked.connect(self._on_action_clicked)
        self.hide()

    def show_message(
        self,
        words: Words,
        *,
        action: Words | None = None,
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None:
        """Show what *words* says now, with an *action* that calls *act*."""
        self._words, self._action_words, self._act = words, action, act
        self.action.setVisible(action is not None)
        self.retranslate()
        self.show()
        self._timer.start(_ERROR_SHOWN_MS if lasting else _SHOWN_MS)
        text = self.message.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def retranslate(self) -> None:
        """Say the message again in the language in use."""
        if self._words is not None:
            self.message.say(self._words())
        if self._action_words is not None:
            self.action.setText(self._action_words())

    def _on_action_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
        self.acted.emit()
