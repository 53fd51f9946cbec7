"""Pictures: an icon that stands by itself, drawn in the theme in use."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role


class Picture(QWidget):
    """One icon; drawn anew each time, so that it follows theme and direction."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph: Glyph | None = None
        self._role = Role.TEXT
        self.setFixedSize(side, side)

    def show_icon(self, glyph: Glyph, role: Role) -> None:
        """Show *glyph* in the colour of *role*."""
        self._glyph, self._role = glyph, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._glyph is None:
            return
        painter = QPainter(self)
        icon(self._glyph, self._role).paint(painter, self.rect())
        painter.end()
