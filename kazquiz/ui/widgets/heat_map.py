"""The heat map: a square for each day, a column for each week, the newest last."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.theme import Role

_SIDE = theme.SPACE_3 + 2
_GAP = theme.SPACE_1 - 1
# A day with this many reviews, or more, has the full colour.
_FULL = 60
_LEAST = 0.25
_LEAST_STEP = theme.SPACE_2


class HeatMap(QWidget):
    """How much was studied on each day of the last weeks."""

    accessible_role = QAccessible.Role.Chart

    def __init__(
        self, parent: QWidget | None = None, *, side: int = _SIDE, gap: int = _GAP
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._gap = gap
        self._days: dict[date, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Mapping[date, int], name: str) -> None:
        """Show the reviews of each of *days*; *name* sums them up in words."""
        self._days = dict(days)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def _places(self) -> dict[date, tuple[int, int]]:
        """Return the column and row of each day."""
        if not self._days:
            return {}
        starts = interface().first_weekday
        first = min(self._days)
        offset = (first.weekday() - starts) % 7
        return {day: divmod((day - first).days + offset, 7) for day in self._days}

    def sizeHint(self) -> QSize:
        step = self._side + self._gap
        return QSize(self._columns() * step, 7 * step)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._columns() * _LEAST_STEP, 7 * _LEAST_STEP)

    def _columns(self) -> int:
        return max((place[0] for place in self._places().values()), default=0) + 1

    def _step(self) -> int:
        """Return how far a square is from the next: less where there is less room."""
        usual = self._side + self._gap
        return min(usual, max(_LEAST_STEP, self.width() // self._columns()))

    def _rect(self, place: tuple[int, int], step: int = 0) -> QRectF:
        """Return where the square of a day lies, each a *step* from the next."""
        column, line = place
        step = step or self._step()
        side, x = step - self._gap, column * step
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - side
        return QRectF(x, line * step, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_squares(painter)
        painter.end()

    def draw(self, painter: QPainter, within: QRectF) -> None:
        """Draw the squares as large as they fit *within*, from its top."""
        scale = min(within.width() / self.width(), within.height() / self.height())
        painter.save()
        left = within.center().x() - scale * self.width() / 2
        painter.translate(left, within.top())
        painter.scale(scale, scale)
        self._paint_squares(painter)
        painter.restore()

    def _paint_squares(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = self._step()
        for day, place in self._places().items():
            painter.setBrush(_shade(self._days[day]))
            painter.drawRoundedRect(self._rect(place, step), 3, 3)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(event), self)
            return True
        return super().event(event)

    def _told(self, event: QHelpEvent) -> str:
        step = self._step()
        for day, place in self._places().items():
            if self._rect(place, step).contains(event.pos()):
                count = self._days[day]
                text = ngettext(
                    "{day}: {count} review", "{day}: {count} reviews", count
                )
                write = interface()
                return fill(text, day=write.day(day), count=write.number(count))
        return ""


def _shade(count: int) -> QColor:
    if not count:
        return theme.colour(Role.LINE)
    shade = theme.colour(Role.ACCENT)
    shade.setAlphaF(min(1.0, _LEAST + (1 - _LEAST) * count / _FULL))
    return shade
