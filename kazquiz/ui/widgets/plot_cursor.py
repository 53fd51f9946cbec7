"""The cursor of a plot: a line through one place, and what stands there in words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kazquiz.i18n.direction import isolate
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_frame import SWATCH, Frame
from kazquiz.ui.widgets.plot_marks import draw_swatch
from kazquiz.ui.widgets.plot_painter import write_text
from kazquiz.ui.widgets.plot_words import cell, readout

_PAD = theme.SPACE_2
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def draw_cursor(painter: QPainter, frame: Frame, place: int) -> None:
    """Draw the cursor at the *place*-th place, with a box of what stands there."""
    painter.setPen(QPen(theme.colour(Role.TEXT), theme.HAIRLINE, Qt.PenStyle.DashLine))
    start, end = frame.cursor_line(place)
    painter.drawLine(start, end)
    said = [(None, cell(frame.data, frame.write, place, 0))]
    lines = [*said, *readout(frame.data, frame.write, place)]
    texts = [
        text if series is None else f"{isolate(series.name)}: {text}"
        for series, text in lines
    ]
    box = _box(frame, texts, QPointF(start))
    painter.setPen(QPen(theme.colour(Role.LINE), theme.HAIRLINE))
    painter.setBrush(theme.colour(Role.RAISED))
    painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
    at = _TRAILING if frame.right_to_left else _LEADING
    for rank, (series, _text) in enumerate(lines):
        top = box.top() + _PAD + rank * frame.line
        line = QRectF(box.left() + _PAD, top, box.width() - 2 * _PAD, frame.line)
        if series is not None:
            swatch = QRectF(line.left(), top, SWATCH, frame.line)
            if frame.right_to_left:
                swatch.moveRight(line.right())
            draw_swatch(painter, frame, series, swatch)
            indent = SWATCH + theme.SPACE_1
            line.adjust(
                *((0, 0, -indent, 0) if frame.right_to_left else (indent, 0, 0, 0))
            )
        painter.setPen(theme.colour(Role.TEXT))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        write_text(painter, frame, line, texts[rank], at=at)


def _box(frame: Frame, texts: list[str], at: QPointF) -> QRectF:
    """Return the box for *texts* beside *at*, on the side with more room."""
    widest = max(map(frame.metrics.horizontalAdvance, texts))
    wide = widest + SWATCH + 3 * _PAD
    high = len(texts) * frame.line + 2 * _PAD
    left = at.x() + _PAD
    if at.x() > frame.inside.center().x():
        left = at.x() - _PAD - wide
    left = max(frame.rect.left(), min(left, frame.rect.right() - wide))
    top = max(frame.rect.top(), min(at.y(), frame.rect.bottom() - high))
    return QRectF(left, top, wide, high)
