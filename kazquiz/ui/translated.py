"""Translated: a widget that sets its words anew whenever the language changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

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
            self._is_stale = True
            return True
        if event.type() == QEvent.Type.Show and self._is_stale:
            self._is_stale = False
            # As it would have come: what it holds hears of it after it has itself.
            super().event(QEvent(QEvent.Type.LanguageChange))
        return super().event(event)
