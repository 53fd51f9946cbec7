"""A search line that narrows something else down, such as statistics or an exam."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.search.faults import Fault
from kazquiz.search.parsing import parse
from kazquiz.search.spellings import Spellings, spellings
from kazquiz.ui import theme
from kazquiz.ui.browser.search_bar import MOST_LETTERS, SearchField, faults_text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column

# As long as somebody types, nothing is searched for.
_PAUSE_MS = 400


class SearchRow(Translated, QWidget):
    """A search as on the page of questions, and below it what is not understood.

    *known* returns the words of the search language, one's own fields among them.
    """

    settled = Signal()

    def __init__(
        self,
        known: Callable[[], Spellings] = spellings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known = known
        self._settled = ""
        self._faults: tuple[Fault, ...] = ()
        self.field = SearchField()
        self.field.setMaxLength(MOST_LETTERS)
        self.fault = Label("wrong", wrap=True)
        self.fault.hide()
        self.setLayout(column(self.field, self.fault, space=theme.SPACE_1))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.settle)
        self.field.textChanged.connect(self._timer.start)
        self.field.left.connect(self.settle)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is searched for, empty for everything; never what is not understood."""
        return self._settled

    def settle(self) -> bool:
        """Take what is typed for a search; False where it is not understood."""
        self._timer.stop()
        typed = self.field.text().strip()
        understood = parse(typed, self._known(), interface().language)
        self._faults = understood.faults
        self._show_faults()
        if not self._faults and typed != self._settled:
            self._settled = typed
            self.settled.emit()
        return not self._faults

    def setAccessibleName(self, name: str) -> None:
        self.field.setAccessibleName(name)

    def setAccessibleDescription(self, _text: str) -> None:
        """Leave the description to what is not understood."""

    def _show_faults(self) -> None:
        self.field.show_faults(self._faults)
        self.fault.say(faults_text(self._faults))
        self.fault.setVisible(bool(self._faults))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(_("Search as in Questions"))
        if self._faults:
            # They list choices as the language writes them.
            typed = self.field.text().strip()
            self._faults = parse(typed, self._known(), interface().language).faults
        self._show_faults()
