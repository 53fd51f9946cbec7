"""Marks: how the series of a plot are drawn, told apart without colour as well.

Bars differ by their filling, lines by their strokes and the shapes on them.
"""

import math
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Kind, Series
from kazquiz.ui.widgets.plot_frame import Frame

_HATCH = 6.0
_LINE_WIDTH = 2.0
_MARK = 3.5
_FEW = 40
_PALE = 0.22
_STROKES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
_FILLINGS = 4


def draw_series(painter: QPainter, frame: Frame, series: Series) -> None:
    """Draw *series* into *frame*."""
    _DRAWERS[series.kind](painter, frame, series)


def draw_swatch(painter: QPainter, frame: Frame, series: Series, box: QRectF) -> None:
    """Draw a sample of what *series* looks like into *box*."""
    rank = _rank(frame, series)
    if series.kind in {Kind.BARS, Kind.BAND, Kind.AREA}:
        size = min(box.height(), box.width()) * 0.8
        square = QRectF(0, 0, size, size)
        square.moveCenter(box.center())
        _fill(painter, square, theme.colour(series.role), _filling(series, rank))
        return
    middle = box.center()
    painter.setPen(_pen(series, rank))
    if series.kind is not Kind.POINTS:
        painter.drawLine(
            QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y())
        )
    if not _steps(series):
        _draw_mark(painter, middle, rank, theme.colour(series.role))


def _rank(frame: Frame, series: Series) -> int:
    """Return the rank of *series* among those of the same make, filled or stroked."""
    filled = {Kind.BARS, Kind.BAND, Kind.AREA}
    alike = [
        each
        for each in frame.data.series
        if (each.kind in filled) is (series.kind in filled)
    ]
    return next(rank for rank, each in enumerate(alike) if each is series)


def _filling(series: Series, rank: int) -> int:
    return 2 if series.kind is Kind.BAND else rank % _FILLINGS


def _pen(series: Series, rank: int) -> QPen:
    pen = QPen(theme.colour(series.role), _LINE_WIDTH)
    pen.setStyle(_STROKES[rank % len(_STROKES)])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _pale(colour: QColor) -> QColor:
    """Return *colour* mixed into the surface: opaque, as printed pictures need it."""
    ground = theme.colour(Role.SURFACE)

    def mixed(part: float, under: float) -> float:
        return part * _PALE + under * (1 - _PALE)

    return QColor.fromRgbF(
        mixed(colour.redF(), ground.redF()),
        mixed(colour.greenF(), ground.greenF()),
        mixed(colour.blueF(), ground.blueF()),
    )


def _fill(painter: QPainter, box: QRectF, colour: QColor, filling: int) -> None:
    """Fill *box*: plain, hatched, pale, or hatched the other way."""
    if box.height() <= 0 or box.width() <= 0:
        return
    painter.fillRect(box, colour if filling == 0 else _pale(colour))
    if filling == 0:
        return
    painter.setPen(QPen(colour, 1))
    if filling in {1, 3} and box.width() > 2:
        painter.drawLines(hatch(box, rising=filling == 1))
    if box.width() > 2:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def hatch(box: QRectF, *, rising: bool) -> list[QLineF]:
    """Return slanting lines that fill *box*; those of neighbouring boxes meet.

    They are cut here and not by a clip, which not every picture format knows.
    """
    lines = []
    slope = -1.0 if rising else 1.0
    # Each line is y = slope * x + offset.
    corners = [
        corner.y() - slope * corner.x()
        for corner in (
            box.topLeft(),
            box.topRight(),
            box.bottomLeft(),
            box.bottomRight(),
        )
    ]
    offset = math.ceil(min(corners) / _HATCH) * _HATCH
    while offset < max(corners):
        at_edges = sorted(
            ((box.top() - offset) / slope, (box.bottom() - offset) / slope)
        )
        start, end = max(box.left(), at_edges[0]), min(box.right(), at_edges[1])
        if end > start:
            lines.append(
                QLineF(start, slope * start + offset, end, slope * end + offset)
            )
        offset += _HATCH
    return lines


def _draw_bars(painter: QPainter, frame: Frame, series: Series) -> None:
    filling = _filling(series, _rank(frame, series))
    colour = theme.colour(series.role)
    for place, value in enumerate(series.values):
        if value:
            _fill(painter, frame.bar(series, place), colour, filling)


def _points(frame: Frame, series: Series) -> list[QPointF | None]:
    axis = frame.data.axis_of(series)
    return [
        None if top is None else QPointF(x, frame.y(top, axis))
        for x, top in zip(frame.places_x(), frame.data.tops(series), strict=True)
    ]


def _runs(points: list[QPointF | None]) -> list[list[QPointF]]:
    """Return the runs of *points* between those that are missing."""
    runs: list[list[QPointF]] = [[]]
    for point in points:
        if point is not None:
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _draw_line(painter: QPainter, frame: Frame, series: Series) -> None:
    rank = _rank(frame, series)
    painter.setPen(_pen(series, rank))
    runs = _runs(_points(frame, series))
    for run in runs:
        painter.drawPolyline(QPolygonF(_stepped(run) if _steps(series) else run))
    if sum(map(len, runs)) <= _FEW and not _steps(series):
        _draw_marks(painter, runs, rank, theme.colour(series.role))


def _steps(series: Series) -> bool:
    return series.kind is Kind.STEPS


def _stepped(run: list[QPointF]) -> list[QPointF]:
    """Return *run* with a corner before each step."""
    made = run[:1]
    for before, after in pairwise(run):
        made += [QPointF(after.x(), before.y()), after]
    return made


def _draw_points(painter: QPainter, frame: Frame, series: Series) -> None:
    runs = _runs(_points(frame, series))
    _draw_marks(painter, runs, _rank(frame, series), theme.colour(series.role))


def _draw_marks(
    painter: QPainter, runs: list[list[QPointF]], rank: int, colour: QColor
) -> None:
    for run in runs:
        for point in run:
            _draw_mark(painter, point, rank, colour)


def _draw_mark(painter: QPainter, at: QPointF, rank: int, colour: QColor) -> None:
    """Draw a disc, a square, a diamond or a ring, by *rank*."""
    painter.save()
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(theme.colour(Role.SURFACE) if rank % 4 == 3 else colour)
    if rank % 4 in {0, 3}:
        painter.drawEllipse(at, _MARK, _MARK)
    else:
        if rank % 4 == 2:
            painter.translate(at)
            painter.rotate(45)
            painter.translate(-at)
        side = 2 * _MARK
        painter.drawRect(QRectF(at.x() - _MARK, at.y() - _MARK, side, side))
    painter.restore()


def _draw_area(painter: QPainter, frame: Frame, series: Series) -> None:
    axis = frame.data.axis_of(series)
    bases = [frame.y(base, axis) for base in frame.data.bases(series)]
    tops = _points(frame, series)
    together = [
        (top, QPointF(top.x(), base))
        for top, base in zip(tops, bases, strict=True)
        if top is not None
    ]
    if not together:
        return
    path = QPainterPath(together[0][1])
    for top, _base in together:
        path.lineTo(top)
    for _top, base in reversed(together):
        path.lineTo(base)
    colour = theme.colour(series.role)
    painter.fillPath(path, _pale(colour))
    if series.kind is Kind.AREA:
        painter.setPen(_pen(series, _rank(frame, series)))
        painter.drawPolyline(QPolygonF([top for top, _base in together]))


_DRAWERS: dict[Kind, Callable[[QPainter, Frame, Series], None]] = {
    Kind.BARS: _draw_bars,
    Kind.LINE: _draw_line,
    Kind.STEPS: _draw_line,
    Kind.AREA: _draw_area,
    Kind.BAND: _draw_area,
    Kind.POINTS: _draw_points,
}
