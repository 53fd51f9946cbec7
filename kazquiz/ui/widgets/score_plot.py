"""A plot of scores over time: a dot a quiz, the newest at the trailing edge."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text

_HEIGHT = 180
_DOT = 4.0
_LEVELS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Dot:
    """A score from 0 to 1, and what it is called below the plot."""

    share: float
    name: str


class ScorePlot(QWidget):
    """Scores as dots that a line joins, read from the leading edge on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots: Sequence[Dot] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_dots(self, dots: Sequence[Dot], told: str) -> None:
        """Show *dots*, the oldest first; *told* says the same to screen readers."""
        self._dots = dots
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, _HEIGHT)

    def places(self) -> list[QPointF]:
        """Return where each dot is."""
        area, rtl = self._area(), self._is_mirrored()
        count = len(self._dots)
        found = []
        for place, dot in enumerate(self._dots):
            along = (place + 0.5) / count
            x = area.left() + area.width() * (1 - along if rtl else along)
            found.append(QPointF(x, self._height_of(dot.share, area)))
        return found

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _area(self) -> QRectF:
        """Return where the dots may be: beside the figures, above the names."""
        metrics = QFontMetrics(theme.font(Text.CAPTION))
        labels = max(
            metrics.horizontalAdvance(interface().percent(level)) for level in _LEVELS
        )
        beside = labels + theme.SPACE_2
        left, right = (0, beside) if self._is_mirrored() else (beside, 0)
        below = metrics.height() + theme.SPACE_2
        return QRectF(self.rect()).adjusted(left, theme.SPACE_3, -right, -below)

    def _height_of(self, share: float, area: QRectF) -> float:
        return area.bottom() - area.height() * min(1.0, max(0.0, share))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Text.CAPTION))
        self._paint_levels(painter)
        places = self.places()
        painter.setPen(QPen(theme.colour(Role.ACCENT), 2))
        painter.drawPolyline(places)
        painter.setBrush(theme.colour(Role.ACCENT))
        for place in places:
            painter.drawEllipse(place, _DOT, _DOT)
        self._paint_names(painter, places)
        painter.end()

    def _paint_levels(self, painter: QPainter) -> None:
        area = self._area()
        for level in _LEVELS:
            y = self._height_of(level, area)
            painter.setPen(QPen(theme.colour(Role.LINE), theme.HAIRLINE))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.colour(Role.MUTED))
            height = QFontMetrics(painter.font()).height()
            top = round(y - height / 2)
            beside = round(self.width() - area.width() - theme.SPACE_2)
            x = round(area.right()) + theme.SPACE_2 if self._is_mirrored() else 0
            edge = Qt.AlignmentFlag.AlignLeft
            if not self._is_mirrored():
                edge = Qt.AlignmentFlag.AlignRight
            painter.drawText(
                QRect(x, top, beside, height),
                edge | Qt.AlignmentFlag.AlignAbsolute,
                interface().percent(level),
            )

    def _paint_names(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        """Write the names of the first and the last dot at the edges.

        Where they are the same, it is written once, in the middle.
        """
        if not places:
            return
        painter.setPen(theme.colour(Role.MUTED))
        area = self._area()
        height = QFontMetrics(painter.font()).height()
        line = QRectF(area.left(), self.height() - height, area.width(), height)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        first, last = (right, left) if self._is_mirrored() else (left, right)
        absolute = Qt.AlignmentFlag.AlignAbsolute
        is_one = self._dots[0].name == self._dots[-1].name
        edge = Qt.AlignmentFlag.AlignHCenter if is_one else first
        painter.drawText(line, edge | absolute, self._dots[0].name)
        if not is_one:
            painter.drawText(line, last | absolute, self._dots[-1].name)
