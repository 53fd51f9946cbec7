"""List pane: the search line, the filters, the list, the preview, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QToolButton, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Question
from kazquiz.ui import theme
from kazquiz.ui.browser.ask_bar import AskBar
from kazquiz.ui.browser.filter_list import FilterList
from kazquiz.ui.browser.item_model import ItemModel
from kazquiz.ui.browser.item_table import ItemTable
from kazquiz.ui.browser.preview import Preview
from kazquiz.ui.browser.search_bar import SearchBar
from kazquiz.ui.icons import Glyph
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Scrolled, column
from kazquiz.ui.widgets.line import Line, letters

# Narrower than this, the filters begin folded away.
_NARROW = 900
_SIDE = 210
_PREVIEW = 300
# In letters.
_LIST, _PANE = 24, 24


class ListPane(Translated, QWidget):
    """All of the page but what it does."""

    def __init__(
        self,
        model: ItemModel,
        ask: Callable[[Draft], Question | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar = SearchBar()
        self.filters = FilterList()
        self.table = ItemTable(model)
        self.preview = Preview(ask)
        self.empty = EmptyNote(Glyph.SEARCH)
        self.asking = AskBar()
        self.count = Label("muted")
        self.study_button = Button()
        self.study_button.setProperty("role", "primary")
        self.cram_button = Button()
        self.quiz_button = Button()
        self.actions_button = Button()
        self._found: int | None = None
        self._selected = 0
        self._bank_is_empty = False
        self._was_sized = False
        self._build()
        self.bar.filters_toggled.connect(self._on_filters_toggled)
        self.bar.preview_toggled.connect(self._on_preview_toggled)
        self.bar.left.connect(self.go_to_list)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu_wanted)
        self.retranslate()

    def _build(self) -> None:
        middle = self.middle = QWidget()
        self.stack = QStackedLayout(middle)
        self.stack.addWidget(self.table)
        self.stack.addWidget(Scrolled(self.empty))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(theme.SPACE_2)
        for part, least in ((self.filters, 150), (middle, 240), (self.preview, 0)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
        # What is wrong with a search is read first, however large the text.
        middle.setMinimumHeight(theme.TARGET)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_SIDE, theme.COLUMN, _PREVIEW])
        foot = Line(
            self.count,
            None,
            self.actions_button,
            self.quiz_button,
            self.cram_button,
            self.study_button,
            space=theme.SPACE_2,
        )
        whole = column(self.bar, self.splitter, self.asking, foot, space=theme.SPACE_2)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._was_sized and event.size().width() > _SIDE:
            self._was_sized = True
            self.bar.filters_button.setChecked(event.size().width() >= _NARROW)
            if self.is_narrow:
                self.bar.preview_button.setChecked(False)
        self._fold(self.filters)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self._was_sized:
            # Words in another language may want more room.
            self._fold(self.filters)
        return super().event(event)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for the list alone, or for a pane in its place."""
        return self.width() < letters(_LIST) + self._wide(self.preview)

    def _wide(self, pane: QWidget) -> int:
        return max(letters(_PANE), pane.minimumSizeHint().width()) + theme.SPACE_2

    def _on_filters_toggled(self) -> None:
        self._fold(self.preview)

    def _on_preview_toggled(self) -> None:
        self._fold(self.filters)

    def _fold(self, first: QWidget) -> None:
        """Show the panes that are wanted; where two are too many, *first* goes."""
        bar = self.bar
        buttons: dict[QWidget, QToolButton] = {
            self.filters: bar.filters_button,
            self.preview: bar.preview_button,
        }
        both = self._wide(self.filters) + self._wide(self.preview)
        wanted = all(button.isChecked() for button in buttons.values())
        if wanted and self.width() < letters(_LIST) + both:
            buttons[first].setChecked(False)
        for pane, button in buttons.items():
            pane.setVisible(button.isChecked())
        if self._found == 0:
            # There is nothing to preview; the page says so in all of its room.
            self.preview.hide()
        beside = not (self.filters.isHidden() and self.preview.isHidden())
        self.middle.setVisible(not (self.is_narrow and beside))

    def go_to_list(self) -> None:
        """Put the focus into the list, on an item."""
        if self.middle.isHidden():
            self.bar.preview_button.setChecked(False)
            self.bar.filters_button.setChecked(False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.go_to(None)

    def show_found(self, found: int, *, bank_is_empty: bool) -> None:
        """Say how many items were found, and what to do where there is none."""
        is_new = found != self._found
        self._found, self._bank_is_empty = found, bank_is_empty
        # The focus is not to fall out of the page with the list.
        had_focus = self.table.hasFocus()
        self.stack.setCurrentIndex(0 if found else 1)
        if had_focus and not found:
            self.bar.field.setFocus()
        if self._was_sized:
            self._fold(self.filters)
        self.retranslate()
        if is_new:
            announce(self, self.count.text() if found else self.empty.spoken())

    def show_selected(self, selected: int) -> None:
        """Say how many items are selected."""
        self._selected = selected
        self._say_count()

    def retranslate(self) -> None:
        if self._bank_is_empty:
            self.empty.say(
                _("No questions yet"),
                _("Questions in the bank appear here once there are some."),
                "",
            )
        else:
            self.empty.say(
                _("Nothing found"),
                _("Try fewer or different words, or see how to search."),
                _("Show everything"),
            )
        self.study_button.setText(_("Study these"))
        # i18n: study the items found without touching their schedule
        self.cram_button.setText(_("Cram"))
        self.cram_button.setToolTip(
            _("Goes through these without changing when they are due.")
        )
        self.quiz_button.setText(_("Quiz"))
        self.quiz_button.setToolTip(_("Sets up a quiz on these."))
        self.actions_button.setText(_("Actions"))
        for button in (
            self.study_button,
            self.cram_button,
            self.quiz_button,
            self.actions_button,
        ):
            button.setEnabled(bool(self._found))
        self._say_count()

    def _say_count(self) -> None:
        if self._found is None:
            self.count.say("")
            return
        write = interface().number
        told = fill(
            ngettext("{count} item", "{count} items", self._found),
            count=write(self._found),
        )
        if self._selected > 1:
            chosen = ngettext("{count} selected", "{count} selected", self._selected)
            picked = fill(chosen, count=write(self._selected))
            told = f"{told}{interface().comma}{picked}"
        self.count.say(told)

    def _on_menu_wanted(self, place: QPoint) -> None:
        menu = self.actions_button.menu()
        if menu is not None and self.table.indexAt(place).isValid():
            menu.popup(self.table.viewport().mapToGlobal(place))
