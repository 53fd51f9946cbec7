"""Translated: a widget that sets its words anew whenever the language changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent

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
    """A widget whose words take long: while it is hidden, it waits until it is not."""

    _is_stale = False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self.isVisible():
            self._is_stale = True
            super(Translated, self).changeEvent(event)
        else:
            super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self._is_stale = False
            self.retranslate()
        super().showEvent(event)
