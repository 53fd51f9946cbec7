"""Item model: the list of what was found; a row is read when it is first shown."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from kazquiz.bank.item_rows import ItemRow
from kazquiz.browse.columns import AnyColumn, Column
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.items.own_fields import OwnField
from kazquiz.ui import theme
from kazquiz.ui.browser.cells import CellStyle, cell_text
from kazquiz.ui.browser.words import COLUMNS
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.card_menu import FLAGS

# How many rows are read at once: some more than a window shows.
PORTION = 64
# How many rows are remembered before the oldest are let go.
_REMEMBERED = 4096
Index = QModelIndex | QPersistentModelIndex
Reader = Callable[[Sequence[int]], dict[int, ItemRow]]
_NOWHERE = QModelIndex()


def spans(places: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each row of *places* without a gap.

    They are in order already.
    """
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


class ItemModel(QAbstractTableModel):
    """The items found, as a table of the columns chosen."""

    def __init__(self, read: Reader, style: Callable[[], CellStyle]) -> None:
        super().__init__()
        self._read = read
        self._make_style = style
        self._style: CellStyle | None = None
        self._rows: dict[int, ItemRow] = {}
        self.item_ids: tuple[int, ...] = ()
        self._places: dict[int, int] | None = None
        self.columns: list[AnyColumn] = []
        self.own_fields: tuple[OwnField, ...] = ()

    def show_items(self, item_ids: tuple[int, ...]) -> None:
        """Show the items with *item_ids*, in that order, read anew."""
        self.beginResetModel()
        self.item_ids = item_ids
        self._places = None
        self._rows.clear()
        self._style = None
        self.endResetModel()

    def name_of(self, column: AnyColumn) -> str:
        """Return what *column* is called, in the language in use or by the person."""
        if isinstance(column, Column):
            return _(COLUMNS[column])
        names = {field.key: field.name for field in self.own_fields}
        return isolate(names.get(column.key, ""))

    def show_columns(self, columns: list[AnyColumn]) -> None:
        """Show *columns*, in that order."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def forget(self) -> None:
        """Read and write every row anew: the bank or the language has changed."""
        self._rows.clear()
        self._style = None
        if self.item_ids and self.columns:
            last = self.index(len(self.item_ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            across = Qt.Orientation.Horizontal
            self.headerDataChanged.emit(across, 0, len(self.columns) - 1)

    def place_of(self, item_id: int) -> int | None:
        """Return the row in which an item stands, None where it is not shown."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self.item_ids)}
        return self._places.get(item_id)

    def row(self, place: int) -> ItemRow | None:
        """Return the row at *place*, read with those around it where it was not."""
        if not 0 <= place < len(self.item_ids):
            return None
        key = self.item_ids[place]
        if key not in self._rows:
            if len(self._rows) > _REMEMBERED:
                self._rows.clear()
            start = max(0, place - PORTION // 4)
            self._rows |= self._read(self.item_ids[start : start + PORTION])
        return self._rows.get(key)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.item_ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return isolate(self._text(row, self.columns[index.column()]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row, self.columns[index.column()])
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, self.columns[index.column()])
        return None

    def _text(self, row: ItemRow, column: AnyColumn) -> str:
        if self._style is None:
            self._style = self._make_style()
        # One line each, whatever a person has typed.
        return " ".join(cell_text(row, column, self._style).split())

    def _said(self, row: ItemRow, column: AnyColumn) -> str:
        text = self._text(row, column)
        # i18n: a cell of a table, read aloud: the column and what stands in it
        return fill(_("{column}: {text}"), column=self.name_of(column), text=text)

    def _colour(self, row: ItemRow, column: AnyColumn) -> QColor | None:
        if column is Column.FLAG and 0 < row.card.flag < len(FLAGS):
            role = FLAGS[row.card.flag][1]
            return theme.colour(Role.TEXT if role is Role.GOLD else role)
        is_hidden = row.retired or row.card.suspended
        return theme.colour(Role.MUTED) if is_hidden else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if role != Qt.ItemDataRole.DisplayRole or not across:
            return None
        if not 0 <= section < len(self.columns):
            return None
        return self.name_of(self.columns[section])
