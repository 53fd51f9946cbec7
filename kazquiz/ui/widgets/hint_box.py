"""Hints: what a card tells beforehand, once it is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.items.own_fields import Told
from kazquiz.ui import theme
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.card_menu import ACTIONS
from kazquiz.ui.widgets.keys import key_tip
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.own_texts import OwnTexts


class HintBox(Translated, QWidget):
    """A button below a question, and the hints in its place when it was pressed.

    *offered* tells whether there is a hint that has not been shown yet.
    """

    offered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: Sequence[Told] = ()
        self._digits = ""
        self._is_asking = True
        self.is_shown = False
        self.button = Button()
        self.button.setProperty("role", "quiet")
        self.button.clicked.connect(self.reveal)
        self.hints = OwnTexts()
        box = column(row(None, self.button, None), self.hints, space=theme.SPACE_2)
        box.setContentsMargins(0, 0, 0, theme.SPACE_4)
        self.setLayout(box)
        self.hide()
        self.retranslate()

    def put_away(self) -> None:
        """Show none of the hints: the card is asked anew."""
        self.is_shown = False

    def show_hints(self, hints: Sequence[Told], digits: str, *, asking: bool) -> None:
        """Offer *hints* while a card is *asking*; those already shown stay."""
        self._hints, self._digits, self._is_asking = hints, digits, asking
        is_offered = bool(hints) and asking and not self.is_shown
        self.hints.show_texts(hints if self.is_shown else (), digits)
        self.button.setVisible(is_offered)
        self.setVisible(is_offered or (bool(hints) and self.is_shown))
        self.offered.emit(is_offered)

    def reveal(self) -> None:
        """Show the hints, where there are any still to be shown."""
        if not self._hints or self.is_shown or not self._is_asking:
            return
        had_focus = self.button.hasFocus()
        self.is_shown = True
        self.show_hints(self._hints, self._digits, asking=True)
        if had_focus:
            # The button is gone; the space bar is to open the card again.
            self.setFocus()
        announce(self, self.hints.spoken())

    def retranslate(self) -> None:
        words, key = ACTIONS["hint"]
        self.button.setText(_(words))
        self.button.setToolTip(key_tip(_(words), key))
