"""Keys: the answer keys 1 to 9 on the keyboard of any language."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

# What the row of digits types on a Kazakh keyboard, which has no digits there.
_KAZAKH_ROW = {
    letter: place
    for place, letters in enumerate(('"!', "әӘ", "іІ", "ңҢ", "ғҒ"), start=1)
    for letter in letters
}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def answer_key(event: QKeyEvent) -> int | None:
    """Return the digit meant by *event*, of whatever script, None where none is."""
    if event.modifiers() & _MODIFIERS:
        return None
    text = event.text()
    if len(text) != 1:
        return None
    digit = unicodedata.decimal(text, None)
    return digit if digit is not None else _KAZAKH_ROW.get(text)


def focused_button(page: QWidget) -> QAbstractButton | None:
    """Return the button of *page* that has the focus, None where none has.

    Qt's buttons know the space bar alone; Enter comes to the page, which means it for
    the button that a person has gone to.
    """
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and page.isAncestorOf(focused):
        return focused
    return None


def is_confirm(event: QKeyEvent) -> bool:
    """Tell whether *event* is the space bar or Enter."""
    return event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
