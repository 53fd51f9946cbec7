"""Keys: the answer keys 1 to 9, and letters, on the keyboard of any language."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kazquiz.i18n.direction import isolate_left_to_right

# What the row of digits types on a Kazakh keyboard, which has no digits there.
_KAZAKH_ROW = {
    letter: place
    for place, letters in enumerate(('"!', "әӘ", "іІ", "ңҢ", "ғҒ"), start=1)
    for letter in letters
}
# What the row of digits types with Shift: on English, Russian, Arabic and Persian
# keyboards, each as far as it differs.
_SHIFTED_ROW = {
    symbol: place
    for place, symbols in enumerate(
        ("!", '@"٬', "#№٫", "$;﷼¤", "%٪", "^:×", "&?،", "*", "()"), start=1
    )
    for symbol in symbols
}
# The letters of three rows, as each layout has them at the places of the Latin ones.
_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_LAYOUTS = (
    "йцукенгшщзфывапролдячсмить",  # Russian and Kazakh
    "ضصثقفغعهخحشسيبلاتنمئءؤر\0ىة",  # Arabic, whose B types two letters
    "ضصثقفغعهخحشسیبلاتنمظطزرذدپ",  # Persian
)
_PLACES = {
    letter: latin
    for layout in _LAYOUTS
    for letter, latin in zip(layout, _LATIN, strict=True)
} | {"لا": "b"}
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


def sure_key(event: QKeyEvent) -> int | None:
    """Return the digit that is meant by *event* with Shift, None where none is."""
    held = event.modifiers()
    if held & _MODIFIERS or not held & Qt.KeyboardModifier.ShiftModifier:
        return None
    text = event.text()
    if len(text) != 1:
        return None
    if text.isupper() or unicodedata.decimal(text, None) is not None:
        return answer_key(event)
    return _SHIFTED_ROW.get(text)


def key_tip(name: str, keys: str) -> str:
    """Return what a control is called, with the *keys* that do the same."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name} ({isolate_left_to_right(shown)})"


def letter_key(event: QKeyEvent) -> str:
    """Return the Latin letter at the place of the key of *event*, empty where none is.

    A letter that is Latin itself counts as what it is, wherever it stands.
    """
    if event.modifiers() & _MODIFIERS:
        return ""
    text = event.text().lower()
    return text if text and text in _LATIN and len(text) == 1 else _PLACES.get(text, "")


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
