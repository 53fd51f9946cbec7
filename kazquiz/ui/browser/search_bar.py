"""Search bar: what is searched for, what is wrong with it, and help with both."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
)
from PySide6.QtWidgets import QToolButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.search.faults import Fault
from kazquiz.ui import theme
from kazquiz.ui.browser.search_help import SearchHelp
from kazquiz.ui.icons import Glyph
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.keys import key_tip
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.text_field import TextField
from kazquiz.ui.widgets.tool_button import tool

# Far more than anybody types; what is pasted may be a whole document.
MOST_LETTERS = 2000
_NEW_KEY = "Ctrl+N"


def faults_text(faults: Iterable[Fault]) -> str:
    """Say all that is not understood of a search, in the language in use."""
    return " ".join(fault.sentence() for fault in faults)


class SearchField(TextField):
    """The line itself; Down and Enter go on to what was found."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self.marked: tuple[tuple[int, int], ...] = ()

    def mark(self, places: Iterable[tuple[int, int]]) -> None:
        """Underline what stands from and to each of *places*, and nothing else."""
        self.marked = tuple(places)
        if self._is_composing:
            return  # the letters being put together would be lost
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(theme.colour(Role.AGAIN))
        form.setForeground(theme.colour(Role.AGAIN))
        # A line has no looks of its own letters but those of an input method.
        caret = self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                start - caret,
                end - start,
                form,
            )
            for start, end in self.marked
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Look like a line with *faults*, each marked in its place."""
        state = "wrong" if faults else "open"
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(faults_text(faults))
        self.mark((fault.start, fault.end) for fault in faults)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onward = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() in onward:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchBar(Translated, QWidget):
    """The search line with its buttons, and below it what is not understood."""

    changed = Signal(str)
    left = Signal()
    save_requested = Signal()
    new_requested = Signal()
    filters_toggled = Signal(bool)
    preview_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField()
        self.field.setMaxLength(MOST_LETTERS)
        self.filters_button = self._toggle(Glyph.FILTERS)
        self.preview_button = self._toggle(Glyph.PREVIEW)
        self.help_button = tool(Glyph.HELP)
        self.save_button = tool(Glyph.KEEP)
        self.columns_button = tool(Glyph.COLUMNS)
        self.new_button = tool(Glyph.NEW)
        popup = QToolButton.ToolButtonPopupMode.InstantPopup
        self.columns_button.setPopupMode(popup)
        self.fault = Label("wrong", wrap=True)
        self.fault.hide()
        self.help = SearchHelp(self)
        self._faults: tuple[Fault, ...] = ()
        tools = QWidget()
        tools.setLayout(
            row(
                self.help_button,
                self.save_button,
                self.columns_button,
                self.preview_button,
                self.new_button,
                space=theme.SPACE_1,
            )
        )
        line = Line(
            self.filters_button,
            self.field,
            None,
            tools,
            grow=[self.field],
            space=theme.SPACE_1,
        )
        self.setLayout(column(line, self.fault, space=theme.SPACE_1))
        self._connect()
        self.retranslate()

    def _toggle(self, glyph: Glyph) -> QToolButton:
        button = tool(glyph)
        button.setCheckable(True)
        button.setChecked(True)
        return button

    def _connect(self) -> None:
        self.field.textChanged.connect(self.changed)
        self.field.left.connect(self.left)
        self.help_button.clicked.connect(self.open_help)
        self.save_button.clicked.connect(self.save_requested)
        self.new_button.clicked.connect(self.new_requested)
        self.filters_button.toggled.connect(self.filters_toggled)
        self.preview_button.toggled.connect(self.preview_toggled)
        self.help.example_chosen.connect(self.put)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self.go_to_field)
        new = QShortcut(QKeySequence(_NEW_KEY), self)
        new.activated.connect(self.new_requested)
        help_key = QShortcut(QKeySequence("Shift+F1"), self)
        help_key.activated.connect(self.open_help)

    def go_to_field(self) -> None:
        """Put the focus into the line, all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_help(self) -> None:
        """Show how to search, below the line."""
        self.help.open_below(self.field)

    def put(self, text: str) -> None:
        """Search for *text*."""
        self.field.setText(text)
        self.field.setFocus()

    def text(self) -> str:
        """Return what is searched for."""
        return self.field.text()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say what is not understood, and mark its place in the line."""
        is_new = faults != self._faults
        self._faults = faults
        self.retranslate()
        if faults and is_new:
            announce(self, self.fault.text())

    def show_text_fault(self, text: str) -> None:
        """Say what went wrong with the search as a whole."""
        self.fault.say(text)
        self.fault.setVisible(bool(text))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(_("Search questions, answers, topics…"))
        self.field.setAccessibleName(_("Search"))
        self.field.show_faults(self._faults)
        self.fault.say(faults_text(self._faults))
        self.fault.setVisible(bool(self._faults))
        for button, words in (
            (self.filters_button, _("Filters")),
            (self.preview_button, _("Preview")),
            (self.help_button, _("How to search")),
            (self.save_button, _("Save this search")),
            (self.columns_button, _("Columns and sorting")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.new_button.setToolTip(key_tip(_("New item"), _NEW_KEY))
        self.new_button.setAccessibleName(_("New item"))
