"""Laying out: a window at once, where many of its parts have changed their sizes."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractItemView, QTextEdit, QWidget

_LAYOUT = QEvent.Type.LayoutRequest
# A new width asks for another height; the little that this moves goes Qt's way.
_ROUNDS, _TURNS = 2, 8


def lay_out(window: QWidget) -> None:
    """Lay out all that is seen of *window* before anything of it is painted.

    Qt tells what holds a part of its new size a turn of the loop later, and what holds
    that another turn later, so that each is laid out again for every part in it, at
    every depth. Begun at the innermost, each is laid out once.
    """
    holders = list(_holders(window))
    for _round in range(_ROUNDS):
        for holder in holders:
            QCoreApplication.sendPostedEvents(holder, _LAYOUT)
    for _turn in range(_TURNS):
        QCoreApplication.sendPostedEvents(None, _LAYOUT)


def _holders(widget: QWidget) -> Iterator[QWidget]:
    """Yield what holds something that is seen in *widget*, the innermost first."""
    children = widget.children()
    for child in children:
        if isinstance(child, QWidget) and _holds_what_is_seen(child):
            yield from _holders(child)
    if children:
        yield widget


def _holds_what_is_seen(widget: QWidget) -> bool:
    # What lists or edits lays out its parts by itself.
    is_whole = isinstance(widget, QTextEdit | QAbstractItemView)
    return widget.isVisible() and not is_whole and not widget.isWindow()
