"""What a page shows that has nothing to show: an icon, a sentence, a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.picture import Picture


class EmptyNote(QWidget):
    """An icon, a sentence, and what to do next; *beside* it, what else can be done."""

    def __init__(
        self,
        glyph: Glyph,
        parent: QWidget | None = None,
        *,
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(parent)
        self.picture = Picture(theme.SPACE_7)
        self.picture.show_icon(glyph, Role.ACCENT)
        self.title = Label("heading", wrap=True)
        self.text = Label("muted", wrap=True)
        self.button = Button()
        self.button.setProperty("role", "primary")
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(
            column(
                None,
                row(None, self.picture, None),
                self.title,
                self.text,
                theme.SPACE_2,
                row(None, self.button, *beside, None),
                None,
            )
        )

    def say(self, title: str, text: str, button: str) -> None:
        """Set the words; without a *button* there is none."""
        self.title.say(title)
        self.text.say(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def spoken(self) -> str:
        """Return what is read out of it."""
        return "\n".join((self.title.text(), self.text.text()))
