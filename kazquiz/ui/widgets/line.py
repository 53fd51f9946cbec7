"""Lines and columns: what stands side by side while there is room for it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget, QWidgetItem

from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.widgets.flow import Flow, Items
from kazquiz.ui.widgets.label import Label


class Line(Flow):
    """Parts side by side; those that have no room there go on below.

    Parts that *grow* share what is left of their line, and want at least so many
    letters' breadth of it as *least* says. Where there is None among the parts, those
    behind it stand at the trailing edge.
    """

    def __init__(
        self,
        *parts: QWidget | None,
        grow: Collection[QWidget] = (),
        least: int = 14,
        space: int = theme.SPACE_3,
    ) -> None:
        super().__init__(space)
        self._growing = list(grow)
        self._least = least
        widgets = [part for part in parts if part is not None]
        place = parts.index(None) if None in parts else len(widgets)
        self._pushed = widgets[place:]
        self.fill(widgets)

    def sizeHint(self) -> QSize:
        width = self._once("whole", self._whole)
        return QSize(width, self.heightForWidth(self.width() or width))

    def _whole(self) -> int:
        wide = [self._width_of(item) for item in self._items()]
        return sum(wide) + self._space * max(0, len(wide) - 1)

    def _grows(self, item: QWidgetItem) -> bool:
        return item.widget() in self._growing

    def _wanted(self, item: QWidgetItem) -> int:
        if not self._grows(item):
            return super()._wanted(item)
        wide, widget = letters(self._least), item.widget()
        if isinstance(widget, Label):
            # A short text wants no more than it needs.
            wide = min(wide, widget.whole_width())
        return max(wide, item.minimumSize().width())

    def _widths(self, line: Items, width: int) -> list[int]:
        wide = super()._widths(line, width)
        growing = [place for place, item in enumerate(line) if self._grows(item)]
        left = width - sum(wide) - self._space * (len(line) - 1)
        for count, place in enumerate(growing):
            share = left // (len(growing) - count)
            wide[place] += share
            left -= share
        return wide

    def _spaces(self, line: Items, wide: Sequence[int], width: int) -> list[int]:
        spaces = [0] + [self._space] * (len(line) - 1)
        for place, item in enumerate(line):
            if item.widget() in self._pushed:
                spaces[place] += max(0, width - sum(wide) - sum(spaces))
                break
        return spaces

    def _box(self, left: int, across: int, height: int, room: QRect) -> QRect:
        return QRect(left, room.y() + (room.height() - height) // 2, across, height)


class Columns(Flow):
    """Parts side by side, equally wide; on top of one another where that is too narrow.

    A column is at least as wide as so many letters as *least* says.
    """

    def __init__(
        self, *parts: QWidget, least: int = 24, space: int = theme.SPACE_4
    ) -> None:
        super().__init__(space)
        self._least = least
        self.fill(parts)

    def _lines(self, width: int) -> list[list[QWidgetItem]]:
        items = self._items()
        least = self._once("least", self._widest)
        wide = max(letters(self._least), least) + self._space
        # Evenly: four are two and two, not three and one.
        most = max(1, (width + self._space) // wide)
        lines = -(-len(items) // most)
        count = -(-len(items) // max(1, lines))
        return [items[at : at + count] for at in range(0, len(items), max(1, count))]

    def _widths(self, line: Items, width: int) -> list[int]:
        count = len(self._lines(width)[0])
        room = width - self._space * (count - 1)
        return [(room + place) // count for place in range(len(line))]

    def _box(self, left: int, across: int, height: int, room: QRect) -> QRect:
        return QRect(left, room.y(), across, room.height())


def letters(count: int) -> int:
    """Return how wide about *count* letters of the body's text are, in pixels."""
    return count * theme.pixels(Text.BODY) * 3 // 5
