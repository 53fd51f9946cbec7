"""A lying plot: names below one another, and a bar beside each with its figure."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import PlotData, Series
from kazquiz.ui.widgets.plot_frame import Frame
from kazquiz.ui.widgets.plot_words import cell

LINES_A_ROW = 1.6
_NAMES_SHARE = 0.45
_BARS_SHARE = 0.6
_GAP = theme.SPACE_2


class LyingFrame(Frame):
    """Where the names, bars and figures of a lying plot are.

    Its bars grow along the line of reading, each series in a part of the row.
    """

    def __init__(
        self,
        data: PlotData,
        rect: QRectF,
        metrics: QFontMetricsF,
        write: Format,
        *,
        right_to_left: bool,
    ) -> None:
        super().__init__(data, rect, metrics, write, right_to_left=right_to_left)
        names = [str(place) for place in data.places]
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        self.names_wide = min(widest, rect.width() * _NAMES_SHARE)
        figures = [
            cell(data, write, place, column)
            for place in range(len(names))
            for column in range(1, len(data.series) + 1)
        ]
        self.figures_wide = max(map(metrics.horizontalAdvance, figures), default=0.0)
        self.top = self.legend[-1][1].bottom() + _GAP if self.legend else rect.top()
        self.bottom = rect.bottom()
        start = self.names_wide + _GAP
        wide = rect.width() - start - self.figures_wide - _GAP
        bars = self.mirrored(QRectF(start, 0, max(wide, 1.0), 1))
        self.left, self.right = bars.left(), bars.right()
        self.across_ticks = []

    def row(self, place: int) -> QRectF:
        """Return the whole row of a *place*."""
        high = (self.bottom - self.top) / max(len(self.data.places), 1)
        return QRectF(
            self.rect.left(), self.top + place * high, self.rect.width(), high
        )

    def bar(self, series: Series, place: int) -> QRectF:
        row = self.row(place)
        rank = next(n for n, each in enumerate(self.data.series) if each is series)
        high = row.height() * _BARS_SHARE / len(self.data.series)
        most = self.data.limits(self.data.up)[1]
        wide = (series.values[place] or 0.0) / most * (self.right - self.left)
        top = row.center().y() + (rank - len(self.data.series) / 2) * high
        left = self.right - wide if self.right_to_left else self.left
        return QRectF(left, top, wide, high)

    def cursor_line(self, place: int) -> tuple[QPointF, QPointF]:
        row = self.row(place)
        edges = (row.left(), row.right())
        leading, trailing = reversed(edges) if self.right_to_left else edges
        return QPointF(trailing, row.bottom()), QPointF(leading, row.bottom())

    def nearest(self, at: QPointF) -> int | None:
        for place in range(len(self.data.places)):
            if self.row(place).bottom() >= at.y():
                return place
        return len(self.data.places) - 1 if self.data.places else None


def paint_rows(painter: QPainter, frame: LyingFrame) -> None:
    """Paint the names, what the bars grow in, and the figures behind them."""
    names_at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    leading, trailing = (right, left) if frame.right_to_left else (left, right)
    for place, name in enumerate(map(str, frame.data.places)):
        row = frame.row(place)
        names = frame.mirrored(QRectF(0, row.top(), frame.names_wide + 1, row.height()))
        painter.setPen(theme.colour(Role.TEXT))
        shown = frame.elided(name, names.width())
        painter.drawText(names, names_at | leading, shown)
        painter.setPen(theme.colour(Role.MUTED))
        start = frame.rect.width() - frame.figures_wide - 1
        figures = frame.mirrored(
            QRectF(start, row.top(), frame.figures_wide + 1, row.height())
        )
        for series in frame.data.series[:1]:
            ground = frame.bar(series, place)
            ground.setLeft(frame.left)
            ground.setRight(frame.right)
            painter.fillRect(ground, theme.colour(Role.LINE))
        figure = cell(frame.data, frame.write, place, 1)
        painter.drawText(figures, names_at | trailing, figure)
