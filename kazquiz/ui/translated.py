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
