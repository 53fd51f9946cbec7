"""A chooser: one of many, in a list that opens below, with an arrow of our own.

The style sheet takes the arrow of the platform away along with its frame.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kazquiz.i18n.direction import isolate
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role

_LETTERS = 24


class Chooser(QComboBox):
    """One of some named things, or every one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(adjust)
        self.setMinimumContentsLength(_LETTERS)

    def offer(self, every: str, named: Iterable[tuple[str, int]]) -> None:
        """Offer *every* one, and each of *named* with its key; what is chosen stays."""
        kept = self.currentData()
        self.clear()
        self.addItem(every, None)
        for name, key in named:
            self.addItem(isolate(name), key)
        self.setCurrentIndex(max(0, self.findData(kept)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.SPACE_4
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(theme.SPACE_2)
        else:
            place.moveRight(self.width() - theme.SPACE_2)
        painter = QPainter(self)
        icon(Glyph.OPEN, Role.MUTED).paint(painter, place)
        painter.end()
