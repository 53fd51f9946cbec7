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
    _measured: "_Measured | None" = None

    def let_wrap(self) -> None:
        """Let the words wrap from now on."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(self._measure(), width)

    def _height(self, measured: "_Measured", width: int) -> int:
        height = max(measured.hint.height(), self.minimumHeight())
        # The style's own height leaves room for a line, and some air.
        return height + measured.text(width).count("\n") * measured.spacing

    def sizeHint(self) -> QSize:
        measured = self._measure()
        wide = measured.hint.width()
        width = min(self.width(), wide) if self.isVisible() else wide
        return QSize(wide, self._height(measured, width))

    def minimumSizeHint(self) -> QSize:
        measured = self._measure()
        return QSize(min(measured.hint.width(), measured.least), 0)

    def wrapped(self, width: int) -> str:
        """Return the text with the line breaks it has in a button of *width*."""
        return self._measure().text(width)

    def _measure(self) -> "_Measured":
        """Measure the words, unless that has been done and nothing has changed."""
        hint, kept = super().sizeHint(), self._measured
        if kept is None or kept.whole != self.text() or kept.hint != hint:
            kept = self._measured = _Measured(self.text(), hint, self.fontMetrics())
        return kept

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


class _Measured:
    """How wide the words of a button are, and how they stand in lines."""

    def __init__(self, whole: str, hint: QSize, metrics: QFontMetrics) -> None:
        self.whole, self.hint = whole, hint
        self.spacing = metrics.lineSpacing()
        # What no line may end at, such as the space within a number, holds.
        self._words = whole.split(" ")
        self._wide = [_advance(word, metrics) for word in self._words]
        self._gap = _advance(" ", metrics)
        self._edges = hint.width() - _advance(whole, metrics)
        self.least = self._edges + max(self._wide)
        self._texts: dict[int, str] = {}

    def text(self, width: int) -> str:
        """Return the text as it stands in a button of *width*."""
        if width >= self.hint.width():
            return self.whole
        if width not in self._texts:
            self._texts[width] = "\n".join(self._lines(width - self._edges))
        return self._texts[width]

    def _lines(self, room: int) -> Iterator[str]:
        line, taken = self._words[0], self._wide[0]
        for word, wide in zip(self._words[1:], self._wide[1:], strict=True):
            if taken + self._gap + wide > room:
                yield line
                line, taken = word, wide
            else:
                line, taken = f"{line} {word}", taken + self._gap + wide
        yield line


def _advance(text: str, metrics: QFontMetrics) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, text).width()
