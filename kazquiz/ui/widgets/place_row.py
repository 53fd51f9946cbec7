"""A row that can be dragged: an option, or a part with a slot for what it is put to."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from kazquiz.i18n.direction import is_right_to_left
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.option_row import OptionRow, mirrored

_SLOT_SHARE = 0.4


class DragRow(OptionRow):
    """An option that tells where it is dragged; a press without moving is a click."""

    lifted = Signal()
    moved = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self.is_dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            # A button would pass the focus on; here the view decides.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._pressed_at is None or not self.isEnabled():
            return
        far = (here - self._pressed_at).manhattanLength()
        if not self.is_dragged and far >= QApplication.startDragDistance():
            self.is_dragged = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit()
        if self.is_dragged:
            self.moved.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self.is_dragged = self.is_dragged, False
        self._pressed_at = None
        if not was_dragged:
            super().mouseReleaseEvent(event)
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())


class PlaceRow(DragRow):
    """A part of a question: its caption, and a slot with what it has been put to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot_text = ""
        self.has_slot = True

    def show_slot(self, text: str) -> None:
        """Show *text* as what the part is put to; an empty slot has a dashed edge."""
        self.slot_text = text
        self.updateGeometry()
        self.update()

    def _text_rect(self, width: int) -> QRect:
        whole = super()._text_rect(width)
        if self.has_slot:
            room = self._slot_width(width) + theme.SPACE_3
            whole.setWidth(max(1, whole.width() - room))
        return whole

    def _slot_width(self, width: int) -> int:
        return int(width * _SLOT_SHARE)

    def _slot_rect(self) -> QRect:
        """Return where the slot is, before the place of the mark."""
        width = self._slot_width(self.width())
        end = self.width() - theme.SPACE_3 - self.mark_room
        return QRect(end - width, theme.SPACE_2, width, self.height() - theme.SPACE_4)

    @property
    def mark_room(self) -> int:
        """The width that the mark of a judged row takes at its end."""
        return theme.SPACE_5 + theme.SPACE_2 if self.is_judged else 0

    def heightForWidth(self, width: int) -> int:
        height = super().heightForWidth(width)
        if not self.has_slot:
            return height
        room = max(1, self._slot_width(width) - 2 * theme.SPACE_2)
        bounds = QFontMetrics(self._slot_font()).boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, self.slot_text
        )
        return max(height, bounds.height() + 2 * theme.SPACE_2 + theme.SPACE_4)

    def _slot_font(self) -> QFont:
        return theme.font(Text.BODY, bold=True, arabic=is_right_to_left(self.language))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_slot:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = mirrored(self._slot_rect(), self.width(), rtl=rtl)
        filled = bool(self.slot_text)
        pen = QPen(theme.colour(Role.LINE if filled else Role.MUTED), 1)
        pen.setStyle(Qt.PenStyle.SolidLine if filled else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.colour(Role.TINT if filled else Role.WINDOW))
        painter.drawRoundedRect(QRectF(place), theme.CORNER, theme.CORNER)
        painter.setPen(theme.colour(Role.TEXT))
        painter.setFont(self._slot_font())
        inside = QRectF(place).adjusted(theme.SPACE_2, 0, -theme.SPACE_2, 0)
        painter.drawText(inside, self.slot_text, self.text_option(self.slot_text))
        painter.end()
