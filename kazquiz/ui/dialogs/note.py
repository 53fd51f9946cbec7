"""The dialog in which a person writes a note to themselves on a card."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row

LONGEST = 2_000


class NoteDialog(Translated, QDialog):
    """A field for some lines; an empty one takes the note away."""

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Label(wrap=True)
        self.field = QPlainTextEdit(note)
        self.field.setTabChangesFocus(True)
        self.too_long = Label("wrong", wrap=True)
        self.cancel_button, self.keep_button = QPushButton(), QPushButton()
        self.keep_button.setProperty("role", "primary")
        self.setMinimumWidth(theme.COLUMN // 2 + theme.SPACE_7)
        self.setLayout(
            column(
                self.text,
                self.field,
                self.too_long,
                row(None, self.cancel_button, self.keep_button),
                space=theme.SPACE_3,
                margin=theme.SPACE_5,
            )
        )
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.accept)
        self.field.textChanged.connect(self._on_text_changed)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.keep_button.click)
        self.retranslate()
        self._on_text_changed()
        self.field.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Note to yourself"))
        self.text.say(_("The note is shown with the answer of this card."))
        self.field.setAccessibleName(_("Note to yourself"))
        limit = interface().number(LONGEST)
        self.too_long.say(
            fill(_("A note can have at most {count} characters."), count=limit)
        )
        self.cancel_button.setText(_("Cancel"))
        self.keep_button.setText(_("Save"))
        self.keep_button.setToolTip("Ctrl+Enter")

    def note(self) -> str:
        """Return what is written."""
        return self.field.toPlainText().strip()

    @classmethod
    def ask(cls, parent: QWidget, note: str) -> str | None:
        """Ask, and return the note; None where the person has thought better of it."""
        dialog = cls(note, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        written = dialog.note()
        dialog.deleteLater()
        return written if accepted else None

    def _on_text_changed(self) -> None:
        fits = len(self.note()) <= LONGEST
        self.keep_button.setEnabled(fits)
        self.too_long.setVisible(not fits)
