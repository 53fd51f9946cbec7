"""Painting a plot: onto the screen, and into pictures."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from kazquiz.i18n.direction import lead
from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData
from kazquiz.ui.widgets.plot_frame import SWATCH, Frame
from kazquiz.ui.widgets.plot_lying import LyingFrame, paint_rows
from kazquiz.ui.widgets.plot_marks import draw_series, draw_swatch
from kazquiz.ui.widgets.plot_ticks import Tick

# What is drawn first lies behind.
_DEPTH = (Kind.BAND, Kind.AREA, Kind.BARS, Kind.STEPS, Kind.LINE, Kind.POINTS)
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def plot_font(*, rtl: bool) -> QFont:
    """Return the font that a plot is written in; Arabic script needs a larger one."""
    return theme.font(Text.CAPTION, arabic=rtl)


def frame_for(data: PlotData, rect: QRectF, write: Format, *, rtl: bool) -> Frame:
    """Return the frame of *data* in *rect*, with the font that it is painted in."""
    metrics = QFontMetricsF(plot_font(rtl=rtl))
    made = LyingFrame if data.lying else Frame
    return made(data, rect, metrics, write, right_to_left=rtl)


def paint(painter: QPainter, frame: Frame) -> None:
    """Paint all of a plot but its cursor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft
        if frame.right_to_left
        else Qt.LayoutDirection.LeftToRight
    )
    painter.setFont(plot_font(rtl=frame.right_to_left))
    if isinstance(frame, LyingFrame):
        paint_rows(painter, frame)
    else:
        _paint_grid(painter, frame)
    for series in sorted(frame.data.series, key=lambda each: _DEPTH.index(each.kind)):
        draw_series(painter, frame, series)
    if not frame.data.lying:
        _paint_axis_line(painter, frame)
        _paint_across(painter, frame)
        _paint_names(painter, frame)
    _paint_legend(painter, frame)


def write_text(
    painter: QPainter, frame: Frame, box: QRectF, text: str, *, at: int
) -> None:
    """Write *text* into *box*, in the direction of the language."""
    painter.drawText(box, at, lead(text, frame.write.language))


def _paint_grid(painter: QPainter, frame: Frame) -> None:
    data = frame.data
    for value, text in frame.up_ticks:
        y = frame.y(value, data.up)
        painter.setPen(QPen(theme.colour(Role.LINE), theme.HAIRLINE))
        painter.drawLine(QPointF(frame.left, y), QPointF(frame.right, y))
        _paint_figure(painter, frame, y, text, leading=True)
    for value, text in frame.second_ticks:
        if data.second:
            y = frame.y(value, data.second)
            _paint_figure(painter, frame, y, text, leading=False)


def _paint_figure(
    painter: QPainter, frame: Frame, y: float, text: str, *, leading: bool
) -> None:
    """Write a figure of an axis beside the plot, at its leading or trailing edge."""
    painter.setPen(theme.colour(Role.MUTED))
    high = frame.line
    if leading is frame.right_to_left:
        box = QRectF(
            frame.right + theme.SPACE_2, y - high / 2, frame.rect.width(), high
        )
        write_text(painter, frame, box, text, at=_LEFT | _MIDDLE)
    else:
        start = frame.rect.left()
        box = QRectF(start, y - high / 2, frame.left - theme.SPACE_2 - start, high)
        write_text(painter, frame, box, text, at=_RIGHT | _MIDDLE)


def _paint_axis_line(painter: QPainter, frame: Frame) -> None:
    ground = frame.y(max(0.0, frame.up_ticks[0][0]), frame.data.up)
    painter.setPen(QPen(theme.colour(Role.MUTED), theme.HAIRLINE))
    painter.drawLine(QPointF(frame.left, ground), QPointF(frame.right, ground))


def _paint_across(painter: QPainter, frame: Frame) -> None:
    painter.setPen(theme.colour(Role.MUTED))
    for tick in frame.across_ticks:
        write_text(painter, frame, across_box(frame, tick), tick[1], at=_CENTRED)


def across_box(frame: Frame, tick: Tick) -> QRectF:
    """Return the box of the text of a *tick* below the plot, within the whole."""
    wide = frame.metrics.horizontalAdvance(tick[1]) + theme.SPACE_1
    left = frame.x(tick[0]) - wide / 2
    left = max(frame.rect.left(), min(left, frame.rect.right() - wide))
    return QRectF(left, frame.bottom + theme.SPACE_1, wide, frame.line)


def _paint_names(painter: QPainter, frame: Frame) -> None:
    """Write what the axes are called: above their figures, and below the plot."""
    data = frame.data
    painter.setPen(theme.colour(Role.MUTED))
    # Half a line of the topmost figure stands above the plot.
    above = frame.top - 1.5 * frame.line - theme.SPACE_2 / 2
    wide = frame.rect.width()
    box = QRectF(frame.rect.left(), above, wide, frame.line)
    _paint_name(painter, frame, box, data.up, leading=True)
    if data.second:
        _paint_name(painter, frame, box, data.second, leading=False)
    below = QRectF(box)
    below.moveBottom(frame.rect.bottom())
    _paint_name(painter, frame, below, data.across, leading=False)


def _paint_name(
    painter: QPainter, frame: Frame, box: QRectF, axis: Axis, *, leading: bool
) -> None:
    at = _RIGHT if leading is frame.right_to_left else _LEFT
    write_text(painter, frame, box, axis.name, at=at | _MIDDLE)


def _paint_legend(painter: QPainter, frame: Frame) -> None:
    for series, box in frame.legend:
        swatch = QRectF(box.left(), box.top(), SWATCH, box.height())
        words = QRectF(box.left() + SWATCH + theme.SPACE_2, box.top(), 0, box.height())
        words.setRight(box.right() + theme.SPACE_1)
        at = _LEFT
        if frame.right_to_left:
            swatch.moveRight(box.right())
            words.moveRight(swatch.left() - theme.SPACE_2)
            at = _RIGHT
        draw_swatch(painter, frame, series, swatch)
        painter.setPen(theme.colour(Role.TEXT))
        name = frame.elided(series.name, words.width())
        write_text(painter, frame, words, name, at=at | _MIDDLE)
