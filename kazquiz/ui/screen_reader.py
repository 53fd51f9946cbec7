"""What screen readers are told that Qt does not tell them by itself.

A widget that Qt takes for nothing in particular says what it is by an attribute
`accessible_role`; its name and description are set as those of any widget.
"""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say *text*, wherever it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


@lru_cache(maxsize=1)
def install() -> None:
    """Tell the roles of our own widgets from now on."""
    QAccessible.installFactory(_described)


def _described(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role, "")
