"""Buttons whose words wrap where there is no room for them on one line."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

if TYPE_CHECKING:
    # What a check box has of it as well.
    _Base = QPushButton
else:
    _Base = object


class Wrapping(_Base):
    """A mixin: as wide as its words where it may be; narrower, it grows in height."""

    control = QStyle.ControlElement.CE_PushButton

    def let_wrap(self) -> None:
        """Let the words wrap from now on."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = max(super().sizeHint().height(), self.minimumHeight())
        # The style's own height leaves room for a line, and some air.
        more_lines = self.wrapped(width).count("\n")
        return height + more_lines * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        wide = super().sizeHint().width()
        width = min(self.width(), wide) if self.isVisible() else wide
        return QSize(wide, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        longest = max((_advance(word, metrics) for word in self._words()), default=0)
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._edges() + longest), 0)

    def wrapped(self, width: int) -> str:
        """Return the text with the line breaks it has in a button of *width*."""
        lines = _lines(self._words(), width - self._edges(), self.fontMetrics())
        return "\n".join(lines)

    def _words(self) -> list[str]:
        # What no line may end at, such as the space within a number, holds.
        return self.text().split(" ")

    def _edges(self) -> int:
        """Return how much wider the button is than its words."""
        return super().sizeHint().width() - _advance(self.text(), self.fontMetrics())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.wrapped(self.width())
        if "\n" not in text:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = text
        painter = QStylePainter(self)
        painter.drawControl(self.control, option)
        painter.end()


class Button(Wrapping, QPushButton):
    """A button that its words fit into, however long they are."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.let_wrap()


def _advance(text: str, metrics: QFontMetrics) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, text).width()


def _lines(words: list[str], room: int, metrics: QFontMetrics) -> Iterator[str]:
    line = words[0]
    for word in words[1:]:
        longer = f"{line} {word}"
        if _advance(longer, metrics) > room:
            yield line
            line = word
        else:
            line = longer
    yield line
