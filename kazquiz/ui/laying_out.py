"""Laying out: a window at once, where many of its parts have changed their sizes."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

_LAYOUT = QEvent.Type.LayoutRequest
# A new width asks for another height; the little that this moves goes Qt's way.
_ROUNDS, _TURNS = 2, 8


def lay_out(window: QWidget) -> None:
    """Lay out all that is seen of *window* before anything of it is painted.

    Qt tells what holds a part of its new size a turn of the loop later, and what holds
    that another turn later, so that each is laid out again for every part in it, at
    every depth. Begun at the innermost, each is laid out once.
    """
    for _round in range(_ROUNDS):
        _from_within(window)
    for _turn in range(_TURNS):
        QCoreApplication.sendPostedEvents(None, _LAYOUT)


def _from_within(widget: QWidget) -> None:
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            _from_within(child)
    QCoreApplication.sendPostedEvents(widget, _LAYOUT)
