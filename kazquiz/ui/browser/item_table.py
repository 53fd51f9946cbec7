"""Item table: the list itself, its columns chosen, moved and sorted by the person."""

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from kazquiz.browse.columns import USUAL, AnyColumn, Column, all_columns
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.browser.column_widths import Width, share, width_of
from kazquiz.ui.browser.item_model import ItemModel, spans
from kazquiz.ui.translated import Translated

_DAYS = (Column.DUE, Column.ADDED)
_Selection = QAbstractItemView.SelectionMode


class ItemTable(Translated, QTableView):
    """The items found; the columns are kept in the order in which they stand."""

    columns_changed = Signal(list)
    sort_changed = Signal(object, bool)
    opened = Signal(int)
    delete_requested = Signal()
    current_changed = Signal()

    def __init__(self, model: ItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = model
        self._moving = False
        self._widths: dict[AnyColumn, int] = {}
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(_Selection.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.TARGET)
        self._build_head()
        self.column_menu = QMenu(self)
        self.column_menu.aboutToShow.connect(self._fill_column_menu)
        self.doubleClicked.connect(self._open_current)
        self._sorted_by: AnyColumn = Column.QUESTION
        self._descending = False
        self.retranslate()

    def _build_head(self) -> None:
        # Painting asks it whether whole columns are selected, row by row.
        self._head.setSelectionModel(QItemSelectionModel(self.items, self))
        self._head.setSectionsMovable(True)
        self._head.setHighlightSections(False)
        self._head.setSectionsClickable(True)
        self._head.setSortIndicatorShown(True)
        self._head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._head.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(self._on_head_menu_wanted)
        self._head.sectionMoved.connect(self._on_section_moved)
        self._head.sectionClicked.connect(self._on_section_clicked)

    @property
    def _head(self) -> QHeaderView:
        # Asked for each time: PySide may take a wrapper that is kept for another's.
        return self.horizontalHeader()

    def show_columns(self, columns: list[AnyColumn]) -> None:
        """Show *columns*, from the leading edge on."""
        self._moving = True
        self.items.show_columns(columns)
        for place in range(len(columns)):
            self._head.moveSection(self._head.visualIndex(place), place)
        self._widths.clear()
        self._moving = False
        self.show_sort(self._sorted_by, descending=self._descending)

    def _share(self) -> None:
        """Share the room among the columns, but for those whose width was chosen."""
        if self._moving:
            return
        places = [self._head.logicalIndex(each) for each in range(self._head.count())]
        shared = share(self.viewport().width(), [self._bounds(each) for each in places])
        for place, width in zip(places, shared, strict=True):
            if not self._is_chosen(place):
                self.setColumnWidth(place, width)
                self._widths[self.items.columns[place]] = self.columnWidth(place)

    def _is_chosen(self, place: int) -> bool:
        """Tell whether the person gave the column at *place* its width."""
        return self._widths.get(self.items.columns[place]) not in {
            None,
            self.columnWidth(place),
        }

    def _bounds(self, place: int) -> Width:
        """Return how wide the column at *place* may be."""
        if self._is_chosen(place):
            return Width(self.columnWidth(place), self.columnWidth(place))
        column = self.items.columns[place]
        needed = self._head.sectionSizeHint(place)
        if column not in _DAYS:
            return width_of(column, needed, whole=False)
        # A day of any month is written whole.
        days = (interface().day(date(2026, month, 28)) for month in range(1, 13))
        longest = max(map(self.fontMetrics().horizontalAdvance, days))
        return width_of(column, max(needed, longest + 2 * theme.SPACE_4), whole=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._share()

    def shown_columns(self) -> list[AnyColumn]:
        """List the columns as they stand, from the leading edge on."""
        count = len(self.items.columns)
        return [
            self.items.columns[self._head.logicalIndex(each)] for each in range(count)
        ]

    def show_sort(self, column: AnyColumn, *, descending: bool) -> None:
        """Show that the list is sorted by *column*."""
        self._sorted_by, self._descending = column, descending
        order = (
            Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        )
        shown = self.items.columns
        place = shown.index(column) if column in shown else -1
        self._head.setSortIndicator(place, order)
        # The mark stands beside the word of the head, and wants room as well.
        self._share()

    def selected_ids(self) -> list[int]:
        """List the items that are selected, as they stand."""
        ids = self.items.item_ids
        ranges = self.selectionModel().selection()
        places = {
            place
            for number in range(ranges.size())
            for place in range(ranges.at(number).top(), ranges.at(number).bottom() + 1)
        }
        return [ids[place] for place in sorted(places) if place < len(ids)]

    def selected_count(self) -> int:
        """Count the items that are selected."""
        ranges = self.selectionModel().selection()
        return sum(ranges.at(number).height() for number in range(ranges.size()))

    def current_id(self) -> int | None:
        """Return the item that the focus is on."""
        place = self.currentIndex().row()
        ids = self.items.item_ids
        return ids[place] if 0 <= place < len(ids) else None

    def go_to(self, item_id: int | None) -> None:
        """Select one item, the first where it is not there."""
        place = None if item_id is None else self.items.place_of(item_id)
        if self.items.rowCount():
            # Qt's selectRow looks for a column at the edge, and from right to left
            # finds none.
            first = self._head.logicalIndex(0)
            self.setCurrentIndex(self.items.index(place or 0, max(0, first)))
            self.scrollTo(self.currentIndex())

    def select(self, item_ids: list[int]) -> None:
        """Select those of some items that are there."""
        places = [self.items.place_of(key) for key in item_ids]
        rows = QItemSelection()
        for first, last in spans(sorted(each for each in places if each is not None)):
            rows.select(self.items.index(first, 0), self.items.index(last, 0))
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(rows, how.ClearAndSelect | how.Rows)

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._open_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def _open_current(self) -> None:
        found = self.current_id()
        if found is not None:
            self.opened.emit(found)

    def _on_section_clicked(self, place: int) -> None:
        column = self.items.columns[place]
        descending = column == self._sorted_by and not self._descending
        self.sort_by(column, descending=descending)

    def sort_by(self, column: AnyColumn, *, descending: bool) -> None:
        """Ask for the list sorted by *column*."""
        self.show_sort(column, descending=descending)
        self.sort_changed.emit(column, descending)

    def _on_section_moved(self) -> None:
        if not self._moving:
            self._share()
            self.columns_changed.emit(self.shown_columns())

    def _on_head_menu_wanted(self, place: QPoint) -> None:
        self.column_menu.popup(self._head.mapToGlobal(place))

    def _fill_column_menu(self) -> None:
        self.column_menu.clear()
        shown = self.shown_columns()
        for column in all_columns(self.items.own_fields):
            action = QAction(self._word(column), self.column_menu)
            action.setCheckable(True)
            action.setChecked(column in shown)
            # One column has to stay.
            action.setEnabled(shown != [column])
            action.setData(column.value)
            action.triggered.connect(self._on_column_triggered)
            self.column_menu.addAction(action)
        self.column_menu.addSeparator()
        usual = self.column_menu.addAction(_("The usual columns"))
        usual.triggered.connect(lambda: self._change_columns(list(USUAL)))
        sorting = self.column_menu.addMenu(_("Sort by"))
        for column in shown:
            action = sorting.addAction(self._word(column))
            action.setCheckable(True)
            action.setChecked(column == self._sorted_by)
            action.setData(column.value)
            action.triggered.connect(self._on_sort_triggered)

    def _word(self, column: AnyColumn) -> str:
        """Return what *column* is called in a menu, where "&" means a key."""
        return self.items.name_of(column).replace("&", "&&")

    def _column(self, action: QAction) -> AnyColumn:
        known = {each.value: each for each in all_columns(self.items.own_fields)}
        return known[str(action.data())]

    def _on_column_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            column, shown = self._column(action), self.shown_columns()
            if column in shown:
                shown.remove(column)
            else:
                shown.append(column)
            self._change_columns(shown)

    def _on_sort_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            column = self._column(action)
            again = column == self._sorted_by
            self.sort_by(column, descending=again and not self._descending)

    def _change_columns(self, columns: list[AnyColumn]) -> None:
        kept = self.current_id()
        self.show_columns(columns)
        self.columns_changed.emit(columns)
        self.go_to(kept)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Questions found"))
        self.items.forget()
        # Days and heads are written otherwise; a width that was chosen stays.
        self._share()
