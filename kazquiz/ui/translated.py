"""Translated: a widget that sets its words anew whenever the language changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Base
else:
    _Base = object


class Translated(_Base):
    """A mixin for widgets built without words: `retranslate` holds all of them."""

    def retranslate(self) -> None:
        """Set every word of the widget, in the language in use."""
        raise AssertionError("each translated widget has words of its own")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class TranslatedWhenSeen(Translated):
    """A widget that is told of another language when it is seen, with all it holds.

    While it is hidden it is put off, so that a change of language takes as long as what
    is on the screen, and not as long as all that has been made.
    """

    _is_stale = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and not self.isVisible():
            if not self._is_stale:
                _put_off.append(self)
            self._is_stale = True
            return True
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return super().event(event)

    def catch_up(self) -> None:
        """Hear now of a change of language that was put off, if any was."""
        if self._is_stale:
            self._is_stale = False
            super().event(QEvent(QEvent.Type.LanguageChange))


# In the order in which they were to hear.
_put_off: list[TranslatedWhenSeen] = []


def tell_one_put_off() -> bool:
    """Let one widget that was put off catch up; False where there was none left."""
    while _put_off:
        widget = _put_off.pop(0)
        if isValid(widget):
            widget.catch_up()
            return True
    return False
