"""The window: the rail, the header, the stack of pages, the message bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QToolButton,
    QWidget,
)

from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.languages import Language
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.step_names import name_history_buttons
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.language_button import LanguageButton
from kazquiz.ui.widgets.layout import Stack, column, row
from kazquiz.ui.widgets.message_bar import MessageBar, Words
from kazquiz.ui.widgets.rail import Rail
from kazquiz.ui.widgets.tool_button import tool

if TYPE_CHECKING:
    from kazquiz.bank.steps import RowStep

# Redo where the platform's own key is another.
_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
KEYS_PAGE = "keys"
SMALLEST = QSize(860, 600)
USUAL = QSize(1120, 780)

PLACES = {
    "home": (N_("Home"), Glyph.HOME),
    "study": (N_("Study"), Glyph.STUDY),
    # i18n: a place in the program: where quizzes are set up and sat
    "quiz_setup": (N_("Quiz"), Glyph.QUIZ),
    "library": (N_("Library"), Glyph.LIBRARY),
    # i18n: a place in the program: the bank as a list that is searched
    "questions": (N_("Questions"), Glyph.SEARCH),
    "statistics": (N_("Statistics"), Glyph.STATISTICS),
    "settings": (N_("Settings"), Glyph.SETTINGS),
}
# Where a step is undone in a way of its own, or cannot be.
_WITH_A_HISTORY_OF_ITS_OWN = {"study", "quiz"}
# Pages that belong to a place of the rail.
_WITHIN = {
    "quiz": "quiz_setup",
    "results": "quiz_setup",
    "quiz_history": "quiz_setup",
    "editor": "questions",
    "scheduling": "settings",
    "own_fields": "settings",
}


class MainWindow(Translated, QMainWindow):
    """The frame around the pages; it knows none of them."""

    page_requested = Signal(str)
    language_chosen = Signal(str)
    theme_toggled = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, languages: list[Language]) -> None:
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._titles: dict[str, Callable[[], str]] = {}
        self._pages: dict[str, QWidget] = {}
        self.current = ""
        # Where the list of keys was asked for, and goes back to.
        self.came_from = "home"
        self.stack = Stack()
        self.messages = MessageBar()
        self.rail = Rail(PLACES)
        self.rail_buttons = self.rail.buttons
        self.heading = Label("title", wrap=True)
        self.undo_button = tool(Glyph.UNDO)
        self.redo_button = tool(Glyph.REDO)
        self._steps: tuple[RowStep | None, RowStep | None] = (None, None)
        self.keys_button = tool(Glyph.KEYBOARD)
        self.theme_button = QToolButton()
        self.language_button = LanguageButton(languages)
        self.language_menu = self.language_button.languages
        self._build()
        self.rail.chosen.connect(self._on_rail_chosen)
        self.theme_button.clicked.connect(self.theme_toggled)
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.language_button.chosen.connect(self.language_chosen)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self.retranslate()

    def _build(self) -> None:
        self.theme_button.setIcon(icon(Glyph.THEME))
        self.theme_button.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
        header = row(
            self.heading,
            self.undo_button,
            self.redo_button,
            self.keys_button,
            self.theme_button,
            self.language_button,
            space=theme.SPACE_2,
        )
        header.setStretch(0, 1)
        header.setContentsMargins(
            theme.SPACE_5, theme.SPACE_3, theme.SPACE_5, theme.SPACE_2
        )
        below = row(self.messages)
        below.setContentsMargins(theme.SPACE_5, 0, theme.SPACE_5, theme.SPACE_3)
        main = column(header, self.stack, below, space=0)
        main.setStretch(1, 1)
        whole = row(self.rail, main, space=0)
        whole.setStretch(1, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        for place, name in enumerate(PLACES, start=1):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Ctrl+{place}"))
            action.setData(name)
            action.triggered.connect(self._on_shortcut_triggered)
            self.addAction(action)
        self.keys_action = QAction(self)
        self.keys_action.setShortcut(QKeySequence("F1"))
        self.keys_action.triggered.connect(self._on_keys_triggered)
        self.addAction(self.keys_action)
        self.keys_button.clicked.connect(self.keys_action.trigger)

    def add_page(self, name: str, page: QWidget, title: Callable[[], str]) -> None:
        """Take in a *page* under its *name*; *title* says what it is called."""
        if name in self._pages:
            self.stack.removeWidget(self._pages[name])
            self._pages[name].deleteLater()
        self._pages[name] = page
        self._titles[name] = title
        self.stack.addWidget(page)

    def show_page(self, name: str) -> None:
        """Show the page called *name*; what was said of the last one is over."""
        if name != self.current:
            self.messages.hide()
            if name == KEYS_PAGE:
                self.came_from = self.current
        self.current = name
        self.stack.setCurrentWidget(self._pages[name])
        self.stack.updateGeometry()
        for button in (self.undo_button, self.redo_button):
            button.setVisible(name not in _WITH_A_HISTORY_OF_ITS_OWN)
        self._mark_place()
        self._say_title()

    def show_history(
        self, undoable: "RowStep | None", redoable: "RowStep | None"
    ) -> None:
        """Let the header say what it will undo, and redo."""
        self._steps = (undoable, redoable)
        name_history_buttons(self.undo_button, self.redo_button, undoable, redoable)

    def _mark_place(self) -> None:
        self.rail.mark(_WITHIN.get(self.current, self.current))

    def tell(
        self,
        words: Words,
        *,
        action: Words | None = None,
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None:
        """Show a message, as `MessageBar.show_message` does."""
        self.messages.show_message(words, action=action, act=act, lasting=lasting)

    def retranslate(self) -> None:
        self.rail.say(self.width())
        self.keys_button.setToolTip(f"{_('Keys')} {isolate_left_to_right('(F1)')}")
        self.keys_button.setAccessibleName(_("Keys"))
        self.theme_button.setToolTip(_("Light or dark"))
        self.theme_button.setAccessibleName(_("Light or dark"))
        self.language_button.retranslate()
        self.messages.retranslate()
        self.show_history(*self._steps)
        self._say_title()

    def _say_title(self) -> None:
        title = self._titles[self.current]() if self.current in self._titles else ""
        self.heading.say(title)
        if self.current in self._pages:
            self._pages[self.current].setAccessibleName(title)
        self.setWindowTitle(f"{title} · KazQuiz" if title else "KazQuiz")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt lets the space bar press the button in focus, but Enter only in dialogs.
        focused = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(focused, QAbstractButton):
            focused.click()
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_button.click()
        elif (
            event.matches(QKeySequence.StandardKey.Redo)
            or event.keyCombination() == _CTRL_Y
        ):
            self.redo_button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "rail"):
            # Text of another size asks for another rail, once it is laid out.
            QTimer.singleShot(0, self._on_text_resized)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            # Icons that point are drawn anew, the other way round.
            QTimer.singleShot(0, self.update)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep the keyboard on the page where what had it can hold it no more.

        Qt would give it to what comes next, which is the rail.
        """
        page = self.stack.currentWidget()
        if page is None or old is None or new is None or not page.isAncestorOf(old):
            return
        has_gone = not (old.isEnabled() and old.isVisible())
        is_beside = new.window() is self and not page.isAncestorOf(new)
        if has_gone and is_beside and new is not page:
            page.setFocus()

    def _on_rail_chosen(self, name: str) -> None:
        self.page_requested.emit(name)
        # The click has marked it, though another page may be shown after all.
        self._mark_place()

    def _on_text_resized(self) -> None:
        self.rail.fit(self.width())

    def _on_shortcut_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.page_requested.emit(action.data())

    def _on_keys_triggered(self) -> None:
        shown = self.current == KEYS_PAGE
        self.page_requested.emit(self.came_from if shown else KEYS_PAGE)
