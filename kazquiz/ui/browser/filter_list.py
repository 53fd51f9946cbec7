"""Filter list: what the bank can be narrowed to, how much each leaves."""

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from kazquiz.bank.saved_searches import Kept
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import Format, interface
from kazquiz.ui.browser.filters import SECTIONS, Filter, Offer, filters_of
from kazquiz.ui.translated import Translated

_SEARCH, _SAVED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_OPEN_AT_FIRST = {"saved", "state", "topic"}


class FilterList(Translated, QTreeWidget):
    """Sections of filters; choosing one writes it into the search line.

    With Ctrl it is added to what stands there, with Shift it is an alternative to it.
    """

    chosen = Signal(str, str)
    rename_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = Offer()
        self._open = set(_OPEN_AT_FIRST)
        self._said: tuple[Offer, Format] | None = None
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.itemClicked.connect(self._on_item_clicked)
        self.itemExpanded.connect(self._on_section_turned)
        self.itemCollapsed.connect(self._on_section_turned)
        self.retranslate()

    def show_filters(self, offer: Offer) -> None:
        """Show what there is to narrow the bank to."""
        self._offer = offer
        self.retranslate()

    def retranslate(self) -> None:
        said = (self._offer, interface())
        if self._said == said:
            # The page that offers has told of the language already.
            return
        self._said = said
        self.setAccessibleName(_("Filters"))
        names = {
            "saved": _("Saved searches"),
            "state": _("State"),
            # i18n: heading of filters: when cards are due
            "due": _("Due"),
            "topic": _("Topics"),
            "document": _("Documents"),
            "tag": _("Tags"),
            "weight": _("Weight"),
            "type": _("Type"),
            "flag": _("Flags"),
        }
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.clear()
        for section in SECTIONS:
            filters = filters_of(section, self._offer)
            if filters:
                self._add(section, names[section], filters)
        self.blockSignals(False)  # noqa: FBT003
        self.verticalScrollBar().setValue(scrolled)

    def _add(self, section: str, name: str, filters: list[Filter]) -> None:
        head = QTreeWidgetItem(self, [name])
        head.setData(0, _SEARCH, "")
        head.setData(0, _SAVED, section)
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        head.setFirstColumnSpanned(True)
        for each in filters:
            count = "" if each.count is None else interface().number(each.count)
            line = QTreeWidgetItem(head, [isolate(each.name), count])
            line.setData(0, _SEARCH, each.search)
            line.setData(0, _SAVED, each.saved)
            line.setToolTip(0, isolate(each.name))
            line.setTextAlignment(
                1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            )
            # i18n: a filter read aloud: its name, and how many items it leaves
            said = fill(_("{name}: {count}"), name=each.name, count=count)
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, said if count else None)
        head.setExpanded(section in self._open)

    def choose(self, line: QTreeWidgetItem, how: str = "") -> None:
        """Search for what *line* says: alone, "and" or "or" what is searched for."""
        search = line.data(0, _SEARCH)
        if search:
            self.chosen.emit(search, how)
        else:
            line.setExpanded(not line.isExpanded())

    def _on_item_clicked(self, line: QTreeWidgetItem) -> None:
        held = QGuiApplication.keyboardModifiers()
        self.choose(line, _how(held))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentItem()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if line is not None and enter:
            self.choose(line, _how(event.modifiers()))
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self._for_saved(line, self.remove_requested)
        elif line is not None and event.key() == Qt.Key.Key_F2:
            self._for_saved(line, self.rename_requested)
        else:
            super().keyPressEvent(event)

    def _for_saved(self, line: QTreeWidgetItem, signal: SignalInstance) -> None:
        saved = line.data(0, _SAVED)
        if isinstance(saved, Kept):
            signal.emit(saved)

    def _on_menu_wanted(self, place: QPoint) -> None:
        line = self.itemAt(place)
        if line is not None and line.data(0, _SEARCH):
            self.menu_for(line).popup(self.viewport().mapToGlobal(place))

    def menu_for(self, line: QTreeWidgetItem) -> QMenu:
        """Return the menu of what can be done with *line*."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, how in (
            (_("Search for this"), ""),
            (_("Add to the search"), "and"),
            (_("Or this"), "or"),
            (_("Without this"), "not"),
        ):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, how=how: self.choose(line, how)
            )
        if isinstance(line.data(0, _SAVED), Kept):
            menu.addSeparator()
            rename = menu.addAction(_("Rename…"))
            rename.triggered.connect(
                lambda: self._for_saved(line, self.rename_requested)
            )
            remove = menu.addAction(_("Delete"))
            remove.triggered.connect(
                lambda: self._for_saved(line, self.remove_requested)
            )
        return menu

    def _on_section_turned(self, head: QTreeWidgetItem) -> None:
        section = head.data(0, _SAVED)
        if head.isExpanded():
            self._open.add(section)
        else:
            self._open.discard(section)


def _how(held: Qt.KeyboardModifier) -> str:
    if held & Qt.KeyboardModifier.ControlModifier:
        return "and"
    return "or" if held & Qt.KeyboardModifier.ShiftModifier else ""
