"""The field for a typed answer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kazquiz.ui.widgets.text_field import TextField

_MOST_TYPED = 500


class TypedField(TextField):
    """A field for an answer, high enough for any script."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "answer")
        self.setMaxLength(_MOST_TYPED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # It has confirmed; the page would take it for a second Enter.
            event.accept()

    def set_state(self, state: str) -> None:
        """Look right, wrong or open."""
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)
