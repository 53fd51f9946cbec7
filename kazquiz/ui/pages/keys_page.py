"""The list of keys: those of the page one comes from first, then all others."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.key_list import KeySection, keys_of
from kazquiz.ui.pages.page import Page
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.key_row import KeyRow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row
from kazquiz.ui.widgets.text_field import TextField


class KeysPage(Page):
    """Every key there is, by page, searched while one types."""

    closed = Signal()

    def __init__(
        self, came_from: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._came_from = came_from
        self.search = TextField()
        self.back_button = Button()
        self.nothing = Label("muted", wrap=True)
        self.cards: list[tuple[KeySection, Label, Card, list[KeyRow]]] = []
        self._list = column(space=theme.SPACE_3)
        self.scroller = Scrolled(Centred(column(self.nothing, self._list, None)))
        head = row(self.search, self.back_button, space=theme.SPACE_3)
        head.setStretch(0, 1)
        whole = column(Centred(head), self.scroller, space=theme.SPACE_4)
        whole.setStretch(1, 1)
        self.lay_out(whole)
        self.search.textChanged.connect(self._filter)
        self.back_button.clicked.connect(self.closed)
        self.retranslate()

    def title(self) -> str:
        return _("Keys")

    def refresh(self) -> None:
        clear(self._list)
        self.cards = []
        for section in keys_of(self._came_from()):
            rows = [KeyRow(key) for key in section.keys]
            heading, card = Label("strong"), Card(*rows, space=theme.SPACE_3)
            self._list.addWidget(heading)
            self._list.addWidget(card)
            self.cards.append((section, heading, card, rows))
        self.search.clear()
        self.retranslate()
        self.search.setFocus()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(_("Search the keys"))
        self.search.setAccessibleName(_("Search the keys"))
        self.back_button.setText(_("Go back"))
        self.nothing.say(_("No key does that. Search for another word."))
        for section, heading, _card, _rows in self.cards:
            heading.say(_(section.title))
        self._filter()

    def _filter(self) -> None:
        """Show what contains the words that are searched for."""
        wanted = self.search.text().strip()
        found = False
        for _section, heading, card, rows in self.cards:
            shown = [each for each in rows if each.matches(wanted)]
            for each in rows:
                each.setVisible(each in shown)
            for widget in (heading, card):
                widget.setVisible(bool(shown))
            found = found or bool(shown)
        self.nothing.setVisible(not found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
