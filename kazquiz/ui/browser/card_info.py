"""Card info: what became of one card, in a window over the page it is shown on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kazquiz.browse.finding import Finder
from kazquiz.i18n import gettext as _
from kazquiz.search.spellings import spellings
from kazquiz.ui import theme
from kazquiz.ui.browser.card_panel import CardPanel
from kazquiz.ui.browser.looking import Looking, Place
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.layout import Scrolled, column, row

_HEIGHT = 480


class CardInfo(Translated, QDialog):
    """The figures of a card, the curve of forgetting it and its reviews."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = CardPanel(opening=False)
        self.scroller = Scrolled(self.panel)
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "primary")
        self.setMinimumSize(theme.COLUMN // 2 + theme.SPACE_7, _HEIGHT)
        whole = column(
            self.scroller,
            row(None, self.close_button),
            space=theme.SPACE_3,
            margin=theme.SPACE_5,
        )
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by key: what is read here takes no focus of its own."""
        if not self.scroller.scroll_by(event):
            super().keyPressEvent(event)

    def look(self, place: Place, item_id: int) -> bool:
        """Show what became of the card of an item; False where that is gone."""
        looking = Looking(place, Finder(place.bank, spellings()))
        shown = looking.shown(item_id)
        if shown is not None:
            self.panel.show_card(shown, looking.style())
        return shown is not None

    @classmethod
    def show_of(cls, parent: QWidget, place: Place, item_id: int) -> None:
        """Show the card of an item until the person closes it."""
        dialog = cls(parent)
        if dialog.look(place, item_id):
            dialog.exec()
        dialog.deleteLater()

    def retranslate(self) -> None:
        self.setWindowTitle(_("About this card"))
        self.scroller.setAccessibleName(_("About this card"))
        self.close_button.setText(_("Close"))
