"""A row of the letters that a person's keyboard may not have, to be clicked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.layout import column

LETTERS = {
    "kk": "әғқңөұүһі",
    "kk_Arab": "ءۇۆۋەڭگچپ",
    "kk_Latn": "äğıñöşūüİ",
    "ar": "أإآؤئةىء",
    "fa": "پچژگآئ\u200c",
}
_HALF_SPACE = "\u200c"


class LetterRow(Translated, QWidget):
    """The letters of one language; empty where every keyboard has them all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_letters = False
        self._flow = Flow(theme.SPACE_1, centred=True)
        self.setLayout(column(self._flow))

    def show_letters(self, language: str) -> None:
        """Offer the letters of *language*."""
        buttons = []
        for letter in LETTERS.get(language, ""):
            button = QPushButton("␣" if letter == _HALF_SPACE else letter)
            button.setProperty("role", "letter")
            button.setProperty("letter", letter)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_button_clicked)
            buttons.append(button)
        self._flow.fill(buttons)
        self.has_letters = language in LETTERS
        self.setVisible(self.has_letters)
        self.retranslate()

    def retranslate(self) -> None:
        for button in self.findChildren(QPushButton):
            letter = button.property("letter")
            name = _("half space") if letter == _HALF_SPACE else letter
            button.setAccessibleName(fill(_("Type {letter}"), letter=name))
            button.setToolTip(button.accessibleName())

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(button.property("letter"))
