"""The keys of a quiz: what chooses, goes on and back, and what acts in a field too."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kazquiz.ui.widgets.keys import answer_key, focused_button, is_confirm, sure_key
from kazquiz.ui.widgets.option_row import OptionRow

FLAG, PAUSE, CLEAR, CLOCK = "Ctrl+G", "Ctrl+P", "Ctrl+Del", "Ctrl+T"
SURER, LESS_SURE = "Alt+Up", "Alt+Down"
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuizKeys(QObject):
    """Listens to the keys of a page on which a quiz is sat.

    *chosen* has the number of an option, and whether one is sure of it; *stepped* and
    *surer* have 1 or -1.
    """

    chosen = Signal(int, bool)
    confirmed = Signal()
    stepped = Signal(int)
    surer = Signal(int)
    flagged = Signal()
    paused = Signal()
    cleared = Signal()
    clock_toggled = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        for keys, told in (
            (FLAG, self.flagged),
            (PAUSE, self.paused),
            (CLEAR, self.cleared),
            (CLOCK, self.clock_toggled),
        ):
            self._shortcut(keys).activated.connect(told)
        self._shortcut(SURER).activated.connect(self._on_surer)
        self._shortcut(LESS_SURE).activated.connect(self._on_less_sure)

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def go_back(self) -> None:
        """Mean one question back."""
        self.stepped.emit(-1)

    def take(self, event: QKeyEvent) -> bool:
        """Tell what *event* means; False where it means nothing here."""
        sure, key = sure_key(event), answer_key(event)
        if sure is not None:
            self.chosen.emit(sure, True)  # noqa: FBT003
        elif key is not None:
            self.chosen.emit(key, False)  # noqa: FBT003
        elif is_confirm(event):
            self._confirm()
        elif event.key() in _ARROWS:
            rtl = self._page.layoutDirection() is Qt.LayoutDirection.RightToLeft
            step = _ARROWS[Qt.Key(event.key())]
            self.stepped.emit(-step if rtl else step)
        else:
            return False
        return True

    def _confirm(self) -> None:
        """Do what Enter means: what has the focus, else go on."""
        button = focused_button(self._page)
        is_chosen = isinstance(button, OptionRow) and button.isChecked()
        if button is None or is_chosen:
            self.confirmed.emit()
        else:
            button.click()

    def _on_surer(self) -> None:
        self.surer.emit(1)

    def _on_less_sure(self) -> None:
        self.surer.emit(-1)
