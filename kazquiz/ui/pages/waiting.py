"""What is shown until the bank is open, or when it cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _
from kazquiz.ui.icons import Glyph
from kazquiz.ui.pages.page import Page
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.layout import Centred, column


class WaitingPage(Page):
    """A sentence, and a bar that fills, or ways to go on without that bank."""

    again_requested = Signal()
    choice_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: KazQuizError | None = None
        self.choose_button, self.folder_button = Button(), Button()
        buttons = (self.choose_button, self.folder_button)
        self.note = EmptyNote(Glyph.LIBRARY, beside=buttons)
        for button in buttons:
            button.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.setLayout(column(Centred(column(None, self.note, self.bar, None))))
        self.note.button.clicked.connect(self.again_requested)
        self.choose_button.clicked.connect(self.choice_requested)
        self.folder_button.clicked.connect(self.folder_requested)
        self.retranslate()

    def title(self) -> str:
        return ""

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self.bar.setMaximum(max(1, total))
        self.bar.setValue(done)

    def show_error(self, error: KazQuizError, *, has_folder: bool = False) -> None:
        """Show why the bank cannot be opened, and offer to try again, or another one.

        One that *has_folder* lies where it can be looked for.
        """
        self._error = error
        self.bar.hide()
        self.choose_button.show()
        self.folder_button.setVisible(has_folder)
        self.retranslate()
        self.note.button.setFocus()
        announce(self, self.note.spoken())

    def retranslate(self) -> None:
        self.choose_button.setText(_("Choose another bank…"))
        # i18n: on a button: the folder of a file is shown, in the system's own window
        self.folder_button.setText(_("Show the folder"))
        if self._error is None:
            self.note.say(
                _("Preparing your bank"),
                _("The items are being put in place. This happens only once."),
                "",
            )
        else:
            self.note.say(
                _("The bank could not be opened"), str(self._error), _("Try again")
            )
