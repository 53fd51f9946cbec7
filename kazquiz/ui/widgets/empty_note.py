"""What a page shows that has nothing to show: an icon, a sentence, one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row


class EmptyNote(QWidget):
    """An icon, a sentence, and what to do next."""

    def __init__(self, glyph: Glyph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self.picture = QLabel()
        self.title = Label("heading", wrap=True)
        self.text = Label("muted", wrap=True)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        for label in (self.picture, self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(
            column(
                None,
                self.picture,
                self.title,
                self.text,
                theme.SPACE_2,
                row(None, self.button, None),
                None,
            )
        )

    def say(self, title: str, text: str, button: str) -> None:
        """Set the words; without a *button* there is none."""
        side = theme.SPACE_7
        self.picture.setPixmap(icon(self._glyph, Role.ACCENT).pixmap(side, side))
        self.title.say(title)
        self.text.say(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
