"""Flow: widgets that fill lines and wrap like text."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Widgets one after the other, as many to a line as there is room for.

    The lines begin at the leading edge, or stand in the middle where it is *centred*.
    """

    def __init__(
        self, space: int, parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._centred = centred
        self._widgets: list[QWidget] = []
        self._space = space
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Hold *widgets*, in place of those it held, which are deleted."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
            widget.show()
        self.arrange()

    def put_in_order(self, widgets: Sequence[QWidget]) -> None:
        """Let the *widgets* that are held stand, and be gone through, in that order."""
        if self._widgets == list(widgets):
            return
        self._widgets = list(widgets)
        for before, after in pairwise(self._widgets):
            QWidget.setTabOrder(before, after)
        self.arrange()

    def arrange(self) -> None:
        """Place the widgets anew, after one of them has changed its size."""
        self._lay_out(self.width(), move=True)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = max((each.sizeHint().width() for each in self._widgets), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), move=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() in {
            QEvent.Type.LayoutRequest,
            QEvent.Type.LayoutDirectionChange,
        }:
            self.arrange()
        return super().event(event)

    def _lay_out(self, width: int, *, move: bool) -> int:
        """Place the widgets within *width*, and return the height they take."""
        y = 0
        for line in self._lines(width):
            if move:
                self._place(line, width, y)
            y += max(each.sizeHint().height() for each in line) + self._space
        return max(0, y - self._space)

    def _lines(self, width: int) -> list[list[QWidget]]:
        """Return which widgets stand together on each line."""
        lines: list[list[QWidget]] = []
        x = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wide = widget.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(widget)
            x += wide + self._space
        return lines

    def _place(self, line: Sequence[QWidget], width: int, y: int) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0
        if self._centred:
            taken = sum(each.sizeHint().width() for each in line)
            x = max(0, (width - taken - self._space * (len(line) - 1)) // 2)
        for widget in line:
            size = widget.sizeHint()
            left = width - x - size.width() if rtl else x
            widget.setGeometry(QRect(left, y, size.width(), size.height()))
            x += size.width() + self._space
