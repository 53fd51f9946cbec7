"""What is shown until the bank is open, or when it cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _
from kazquiz.ui.icons import Glyph
from kazquiz.ui.pages.page import Page
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.layout import Centred, column


class WaitingPage(Page):
    """A sentence, and a bar that fills, or a way to try again."""

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KazQuizError | None = None
        self.note = EmptyNote(Glyph.LIBRARY)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.setLayout(column(Centred(column(None, self.note, self.bar, None))))
        self.note.button.clicked.connect(self.again_requested)
        self.retranslate()

    def title(self) -> str:
        return ""

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self.bar.setMaximum(max(1, total))
        self.bar.setValue(done)

    def show_error(self, error: KazQuizError) -> None:
        """Show why the bank cannot be opened, and offer to try again."""
        self._error = error
        self.bar.hide()
        self.retranslate()

    def retranslate(self) -> None:
        if self._error is None:
            self.note.say(
                _("Preparing your bank"),
                _("The items are put in place. This happens once."),
                "",
            )
        else:
            self.note.say(
                _("The bank could not be opened"), str(self._error), _("Try again")
            )
