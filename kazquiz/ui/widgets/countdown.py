"""The countdown: the time left, calm until nearly over; beyond it, the overtime."""

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.spans import span_text

NEARLY_OVER = timedelta(minutes=1)
QUESTION_NEARLY_OVER = timedelta(seconds=10)


class Countdown(Translated, QWidget):
    """How much time is left, in the digits of the language; then how much is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: timedelta | None = None
        self._over: timedelta | None = None
        self._urgent_below = NEARLY_OVER
        self._is_shown = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(
        self, left: timedelta | None, urgent_below: timedelta = NEARLY_OVER
    ) -> None:
        """Show the time *left*, urgent from some time on; None shows nothing."""
        self._left, self._over = left, None
        self._urgent_below = urgent_below
        self.setVisible(left is not None and self._is_shown)
        self.retranslate()

    def show_over(self, over: timedelta) -> None:
        """Show the time *over* the limit, which counts up from nothing."""
        self._left, self._over = None, over
        self.setVisible(self._is_shown)
        self.retranslate()

    def set_shown(self, *, shown: bool) -> None:
        """Hide the clock, or show it; hidden, it still warns."""
        self._is_shown = shown
        has_time = self._left is not None or self._over is not None
        self.setVisible(has_time and shown)

    @property
    def is_urgent(self) -> bool:
        """Whether the time is nearly over."""
        return self._left is not None and self._left <= self._urgent_below

    def text(self) -> str:
        """Return the time left as a clock, or the time over with a plus before it."""
        if self._over is not None:
            return isolate_left_to_right(f"+{interface().clock(self._over)}")
        return "" if self._left is None else interface().clock(self._left)

    def retranslate(self) -> None:
        if self._over is None:
            self.setAccessibleName(_("Time left"))
            self.setAccessibleDescription(self.text())
        else:
            told = fill(_("{time} over the limit"), time=span_text(self._over))
            self.setAccessibleName(_("Overtime"))
            self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme.pixels(Text.HEADING) * max(4, len(self.text())) * 2 // 3
        return QSize(wide + theme.SPACE_4, theme.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = Role.TEXT if self._over is None else Role.HARD
        if self.is_urgent:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.AGAIN))
            painter.drawRoundedRect(QRectF(self.rect()), theme.CORNER, theme.CORNER)
            role = Role.SURFACE
        painter.setPen(theme.colour(role))
        painter.setFont(theme.font(Text.HEADING, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
