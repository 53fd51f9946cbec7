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

    While it is hidden it waits, so that a change of language takes as long as what is
    on the screen, and not as long as all that has been made.
    """

    _is_stale = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and not self.isVisible():
            self.put_off()
            return True
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return super().event(event)

    def put_off(self) -> None:
        """Wait with the language that is spoken now."""
        self._is_stale = True

    def catch_up(self) -> None:
        """Hear of the language that was waited with, if one was."""
        if self._is_stale:
            self._is_stale = False
            super().event(QEvent(QEvent.Type.LanguageChange))


class TranslatedLater(TranslatedWhenSeen):
    """A widget that, while it is hidden, is told of another language after the rest.

    Showing it then takes no longer, and who looks behind the screen, as a screen reader
    may, finds no word of another language.
    """

    def put_off(self) -> None:
        if not self._is_stale:
            _late.append(self)
        super().put_off()


# In the order in which they were to hear.
_late: list[TranslatedLater] = []


def tell_one_that_is_late() -> bool:
    """Let one widget catch up; False where there was none left."""
    while _late:
        widget = _late.pop(0)
        if isValid(widget):
            widget.catch_up()
            return True
    return False
