"""A task as it goes: what it does, how far it is, and a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from kazquiz.i18n import pgettext
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, row


class TaskBar(Translated, Card):
    """Shown while a task runs, hidden otherwise."""

    cancelled = Signal()

    def __init__(self) -> None:
        self.text = Label(wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = Button()
        super().__init__(self.text, self.bar, row(None, self.cancel_button))
        self.cancel_button.clicked.connect(self.cancelled)
        self.hide()
        self.retranslate()

    def begin(self, words: str) -> None:
        """Show that what *words* say has begun."""
        self.text.say(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def retranslate(self) -> None:
        self.cancel_button.setText(pgettext("work that takes long", "Cancel"))
