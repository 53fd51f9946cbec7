"""The table of a plot: the same figures in lines, for who reads rather than looks."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.widgets.plot_data import PlotData
from kazquiz.ui.widgets.plot_words import cell, header

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PlotModel(QAbstractTableModel):
    """The figures of a plot: a line for each place, a column for each series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: PlotData | None = None

    def show_data(self, data: PlotData) -> None:
        """Hold the figures of *data*, in place of those it held."""
        self.beginResetModel()
        self._data = data
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if self._data is None or parent.isValid() else len(self._data.places)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        if self._data is None or parent.isValid():
            return 0
        return len(self._data.series) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (Qt's)
        if self._data is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(self._data, interface(), index.row(), index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401  (Qt's)
        across = orientation is Qt.Orientation.Horizontal
        if self._data is None or role != Qt.ItemDataRole.DisplayRole or not across:
            return None
        return header(self._data)[section]


class PlotTable(QTableView):
    """The table of one plot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = PlotModel(self)
        self.setModel(self.figures)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)

    def show_data(self, data: PlotData) -> None:
        """Show the figures of *data*."""
        self.figures.show_data(data)
        self.verticalHeader().setDefaultSectionSize(
            max(theme.SPACE_6, self.fontMetrics().height() + theme.SPACE_2)
        )
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(data.about)
