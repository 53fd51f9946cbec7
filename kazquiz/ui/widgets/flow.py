"""Flow: widgets that fill lines and wrap like text."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWidgetItem

Items = Sequence[QWidgetItem]
_CHANGES = {
    QEvent.Type.LayoutRequest,
    QEvent.Type.LayoutDirectionChange,
    # Letters are as wide as the theme has them.
    QEvent.Type.StyleChange,
}


class Flow(QWidget):
    """Widgets one after the other, as many to a line as there is room for.

    The lines begin at the leading edge, or stand in the middle where it is *centred*.
    What is wider than a line has a line of its own, and wraps in itself if it can.
    """

    def __init__(
        self, space: int, parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._centred = centred
        self._widgets: list[QWidget] = []
        self._space = space
        self._measured: dict[object, int] = {}
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
            hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            was_hidden = hidden and widget.isHidden()
            widget.setParent(self)
            widget.setHidden(was_hidden)
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
        self._measured.clear()
        self.updateGeometry()
        # Once for all changes of this turn.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._once(width, lambda: self._lay_out(width, move=False))

    def _once(self, what: object, measure: Callable[[], int]) -> int:
        """Return what *measure* finds, measured anew only after something changed."""
        if not self.isVisible():
            # Nothing tells of changes then.
            return measure()
        if what not in self._measured:
            self._measured[what] = measure()
        return self._measured[what]

    def _widest(self) -> int:
        return max((each.minimumSize().width() for each in self._items()), default=0)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = self._once("least", self._widest)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), move=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        # What changed while it was hidden has asked for nothing.
        if kind == QEvent.Type.Show:
            self.arrange()
        elif kind in _CHANGES and self.isVisible():
            if kind == QEvent.Type.LayoutRequest:
                self._measured.clear()
                self._lay_out(self.width(), move=True)
                self.updateGeometry()
            else:
                self.arrange()
        return super().event(event)

    def _items(self) -> list[QWidgetItem]:
        """Return what is laid out: all but what is hidden."""
        items = [QWidgetItem(widget) for widget in self._widgets]
        return [item for item in items if not item.isEmpty()]

    def _lay_out(self, width: int, *, move: bool) -> int:
        """Place the widgets within *width*, and return the height they take."""
        y = 0
        for line in self._lines(width):
            wide = self._widths(line, width)
            high = [
                _height(item, taken) for item, taken in zip(line, wide, strict=True)
            ]
            if move:
                self._place(line, wide, high, QRect(0, y, width, max(high)))
            y += max(high) + self._space
        return max(0, y - self._space)

    def _lines(self, width: int) -> list[list[QWidgetItem]]:
        """Return what stands together on each line."""
        lines: list[list[QWidgetItem]] = []
        x = 0
        for item in self._items():
            wide = self._width_of(item)
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self._space
        return lines

    def _width_of(self, item: QWidgetItem) -> int:
        return self._once(item.widget(), lambda: self._wanted(item))

    def _wanted(self, item: QWidgetItem) -> int:
        """Return the width that *item* needs beside others."""
        return item.sizeHint().width()

    def _widths(self, line: Items, width: int) -> list[int]:
        """Return how wide each of a *line* is made."""
        return [min(self._width_of(item), width) for item in line]

    def _spaces(self, line: Items, wide: Sequence[int], width: int) -> list[int]:
        """Return the room before each of a *line*."""
        spaces = [0] + [self._space] * (len(line) - 1)
        if self._centred:
            spaces[0] = max(0, (width - sum(wide) - sum(spaces)) // 2)
        return spaces

    def _place(
        self, line: Items, wide: Sequence[int], high: Sequence[int], room: QRect
    ) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, spaces = 0, self._spaces(line, wide, room.width())
        for item, space, across, height in zip(line, spaces, wide, high, strict=True):
            x += space
            left = room.width() - x - across if rtl else x
            widget = item.widget()
            assert widget is not None
            widget.setGeometry(self._box(left, across, height, room))
            x += across

    def _box(self, left: int, across: int, height: int, room: QRect) -> QRect:
        """Return where on its line a widget lies."""
        return QRect(left, room.y(), across, height)


def _height(item: QWidgetItem, width: int) -> int:
    """Return how high *item* is at a *width*."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
