"""Layouts: columns, rows and cards with the spacings of the theme."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kazquiz.ui import theme

Part = QWidget | QLayout | int | None
# As the style sheet has it.
_BAR_WIDTH = 12
_Scroll = QAbstractSlider.SliderAction
_SCROLL_KEYS = {
    Qt.Key.Key_Up: _Scroll.SliderSingleStepSub,
    Qt.Key.Key_Down: _Scroll.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Scroll.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Scroll.SliderPageStepAdd,
    Qt.Key.Key_Home: _Scroll.SliderToMinimum,
    Qt.Key.Key_End: _Scroll.SliderToMaximum,
}


def column(*parts: Part, space: int = theme.SPACE_3, margin: int = 0) -> QVBoxLayout:
    """Stack *parts*: widgets, layouts, a space in pixels, or None for a stretch."""
    return _filled(QVBoxLayout(), parts, space, margin)


def row(*parts: Part, space: int = theme.SPACE_3, margin: int = 0) -> QHBoxLayout:
    """Put *parts* side by side, as `column` stacks them."""
    return _filled(QHBoxLayout(), parts, space, margin)


_Box = TypeVar("_Box", bound=QBoxLayout)


def _filled(box: _Box, parts: tuple[Part, ...], space: int, margin: int) -> _Box:
    box.setSpacing(space)
    box.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    return box


class Card(QFrame):
    """A surface that holds what belongs together."""

    def __init__(
        self,
        *parts: Part,
        role: str = "card",
        space: int = theme.SPACE_3,
        margin: int = theme.SPACE_5,
    ) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setLayout(column(*parts, space=space, margin=margin))


class Rule(QFrame):
    """A thin line across."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rule")


class Centred(QWidget):
    """A column in the middle that grows no wider than lines can be read.

    One that stands above or below what is scrolled leaves the room of the scroll bar
    free *beside_bar*, so that both have one middle.
    """

    def __init__(
        self,
        layout: QLayout,
        width: int = theme.COLUMN,
        *,
        beside_bar: bool = False,
    ) -> None:
        super().__init__()
        self._width = width
        self._inner = QWidget(self)
        self._inner.setLayout(layout)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        if beside_bar:
            outer.addSpacing(_BAR_WIDTH)
        self._inner.setMaximumWidth(width)
        self._inner.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )


class _Bar(QScrollBar):
    """A scroll bar that keeps its room, and is seen only where there is more to see."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class Scrolled(QScrollArea):
    """What may be longer than the window, scrolled up and down only."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes would move what stands in the middle.
        self.setVerticalScrollBar(_Bar(Qt.Orientation.Vertical))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll as the key of *event* asks; False where it asks for no such thing."""
        if event.key() not in _SCROLL_KEYS:
            return False
        action = _SCROLL_KEYS[Qt.Key(event.key())]
        self.verticalScrollBar().triggerAction(action)
        return True

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, theme.COLUMN)

    def minimumSizeHint(self) -> QSize:
        """Be as wide as what is in it must be, which is not scrolled sideways."""
        least, inner = super().minimumSizeHint(), self.widget()
        within = inner.minimumSizeHint().width() if inner is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), within + bar), least.height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Stack(QStackedWidget):
    """Pages, one on the other: only the one that is shown asks for room.

    What is hidden is not even measured, which would take longer than all the rest.
    """

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False


def clear(layout: QLayout) -> None:
    """Take everything out of *layout* and delete it."""
    while (entry := layout.takeAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
