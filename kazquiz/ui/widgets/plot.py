"""Plot: figures as a picture that can be read by eye, by key and by ear.

A plot holds no words of its own: it is given a function that makes its data in the
language in use, and asks for it anew whenever the language changes:

    plot = Plot()
    plot.show_data(
        lambda: PlotData(
            title=_("Reviews"),
            about=_("How many cards you reviewed each day."),
            across=Axis(unit=Unit.DAY),
            up=Axis(_("Reviews")),
            places=tuple(days),
            series=(Series(_("Reviews"), tuple(counts)),),
        )
    )

The arrow keys move a cursor along the places, Home and End to the first and last;
what stands there is drawn, and read out. `PlotCard` puts a heading, a table, files and
the clipboard to it.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.i18n.formatting import interface
from kazquiz.ui import screen_reader, theme
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import TranslatedWhenSeen
from kazquiz.ui.widgets.plot_cursor import draw_cursor
from kazquiz.ui.widgets.plot_data import PlotData
from kazquiz.ui.widgets.plot_frame import Frame
from kazquiz.ui.widgets.plot_lying import LINES_A_ROW
from kazquiz.ui.widgets.plot_painter import frame_for, paint, plot_font
from kazquiz.ui.widgets.plot_words import told

_LINES = 14
_WIDTH = 320
_RING = 2


class Plot(TranslatedWhenSeen, QWidget):
    """One plot, with a cursor that says each of its figures."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], PlotData] | None = None
        self.shown: PlotData | None = None
        self.cursor_place: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_data(self, make: Callable[[], PlotData]) -> None:
        """Show what *make* returns, and ask it again at each change of language."""
        self._make = make
        self.cursor_place = None
        self.retranslate()

    def retranslate(self) -> None:
        if self._make is None:
            return
        self.shown = self._make()
        self.setAccessibleName(self.shown.title)
        self.setAccessibleDescription(self.shown.about)
        self.updateGeometry()
        self.update()

    def frame(self) -> Frame | None:
        """Return where everything lies now, None before there is anything."""
        if self.shown is None:
            return None
        edge = float(_RING + theme.SPACE_1)
        inside = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        return frame_for(self.shown, inside, interface(), rtl=self._is_rtl())

    def _is_rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(plot_font(rtl=self._is_rtl())).height()
        lines = float(_LINES)
        if self.shown is not None and self.shown.lying:
            lines = LINES_A_ROW * len(self.shown.places) + 1
        return QSize(_WIDTH, round(lines * line))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        frame = self.frame()
        if frame is None:
            return
        painter = QPainter(self)
        paint(painter, frame)
        if self.cursor_place is not None:
            draw_cursor(painter, frame, self.cursor_place)
        if self.hasFocus():
            self._paint_ring(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.colour(Role.ACCENT), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = _RING / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, theme.CORNER, theme.CORNER)

    def point_at(self, place: int | None, *, aloud: bool) -> None:
        """Put the cursor at a *place*, or take it away; say *aloud* what is there."""
        if place == self.cursor_place and not aloud:
            return
        self.cursor_place = place
        self.update()
        if aloud and place is not None and self.shown is not None:
            screen_reader.announce(self, told(self.shown, interface(), place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.shown.places) - 1 if self.shown is not None else -1
        wanted = self._wanted(Qt.Key(event.key()), last)
        if wanted is None or last < 0:
            super().keyPressEvent(event)
            return
        self.point_at(min(max(wanted, 0), last), aloud=True)

    def _wanted(self, key: Qt.Key, last: int) -> int | None:
        """Return the place that *key* goes to, None where it means nothing here."""
        if key == Qt.Key.Key_Escape and self.cursor_place is not None:
            self.point_at(None, aloud=False)
            return None
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return last
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return None
        onward = (key == Qt.Key.Key_Right) is not self._is_rtl()
        if self.cursor_place is None:
            return 0 if onward else last
        return self.cursor_place + (1 if onward else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame, at = self.frame(), QPointF(event.position())
        if frame is None or not frame.inside.contains(at):
            self.point_at(None, aloud=False)
            return
        self.point_at(frame.nearest(at), aloud=False)

    def leaveEvent(self, event: object) -> None:
        if not self.hasFocus():
            self.point_at(None, aloud=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_at(None, aloud=False)
        self.update()
