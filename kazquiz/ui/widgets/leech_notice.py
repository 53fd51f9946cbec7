"""The notice about a leech: what one can do with a card forgotten so often."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column

_WAYS = {
    "edit": (N_("Edit it"), "Alt+E"),
    "note": (N_("Add a note"), "Alt+N"),
    "document": (N_("See it in its document"), "Alt+O"),
    "suspend": (N_("Suspend it"), "Alt+S"),
    # i18n: close a notice and do nothing
    "close": (N_("Leave it"), "Alt+L"),
}


class LeechNotice(Translated, QWidget):
    """Says calmly that a card keeps being forgotten, and offers what may help."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lapses = 0
        self._suspended = False
        self.text = Label(wrap=True)
        self.ways = {name: Button() for name in _WAYS}
        for name, button in self.ways.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_way_clicked)
        self._flow = Flow(theme.SPACE_2)
        self._flow.fill(list(self.ways.values()))
        notice = Card(
            self.text,
            self._flow,
            role="notice",
            space=theme.SPACE_2,
            margin=theme.SPACE_3,
        )
        self.setLayout(column(notice))
        self.hide()

    def show_leech(
        self, lapses: int, *, suspended: bool, but: frozenset[str] = frozenset()
    ) -> None:
        """Show that a card was forgotten *lapses* times; the ways *but* are missing."""
        self._lapses, self._suspended = lapses, suspended
        for name, button in self.ways.items():
            gone = name in but or (suspended and name == "suspend")
            button.setVisible(not gone)
        self.retranslate()
        self.show()
        announce(self, self.text.text())

    def retranslate(self) -> None:
        told = fill(
            ngettext(
                "You have forgotten this card {count} time. A change often helps more "
                "than another try.",
                "You have forgotten this card {count} times. A change often helps more "
                "than another try.",
                self._lapses,
            ),
            count=interface().number(self._lapses),
        )
        if self._suspended:
            told += " " + _("It is suspended now, as you have chosen.")
        self.text.say(told)
        for name, (word, key) in _WAYS.items():
            button = self.ways[name]
            button.setText(_(word))
            # After the text, which would take the key away.
            button.setShortcut(QKeySequence(key))
            button.setToolTip(isolate_left_to_right(key))
        self._flow.arrange()

    def _on_way_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
