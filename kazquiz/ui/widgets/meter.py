"""A thin bar that shows shares of a whole, from the leading edge on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.ui import theme
from kazquiz.ui.theme import Role


class Meter(QWidget):
    """Shares of a whole, each in the colour of its role."""

    def __init__(
        self, height: int = theme.SPACE_2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shares: list[tuple[float, Role]] = []
        self._high = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[tuple[float, Role]], name: str) -> None:
        """Show *shares*, each from 0 to 1; *name* tells them to a screen reader."""
        self._shares = list(shares)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.SPACE_7 * 2, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        outline = QPainterPath()
        round_by = self._high / 2
        outline.addRoundedRect(QRectF(self.rect()), round_by, round_by)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), theme.colour(Role.LINE))
        start = 0.0
        for share, role in self._shares:
            wide = share * self.width()
            place = self.width() - start - wide if rtl else start
            painter.fillRect(QRectF(place, 0, wide, self._high), theme.colour(role))
            start += wide
        painter.end()
