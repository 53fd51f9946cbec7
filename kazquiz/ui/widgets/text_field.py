"""Text fields: a line to write in, which begins where the interface does."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kazquiz.ui import theme


class TextField(QLineEdit):
    """A line of text at the leading edge, whatever is written in it.

    Qt puts a line where its first strong letter belongs, and an empty one where the
    keyboard's language begins: the caret would be at one edge, the hint at the other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lean()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._lean()

    def minimumSizeHint(self) -> QSize:
        """Leave room for the whole of the hint."""
        least = super().minimumSizeHint()
        hint = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(max(least.width(), hint + 2 * theme.SPACE_4), least.height())

    def setPlaceholderText(self, text: str) -> None:
        """Hint at what belongs here."""
        super().setPlaceholderText(text)
        self.updateGeometry()

    def _lean(self) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setAlignment(
            (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
