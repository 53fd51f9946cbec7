import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kazquiz.i18n.formatting import interface
from kazquiz.ui.widgets.plot_table import PlotModel, PlotTable
from kazquiz.ui.widgets.plot_words import cell
from tests.ui.plots import days_plot, names_plot, share_plot


@pytest.mark.parametrize("data", [days_plot(), share_plot(), names_plot()])
def test_the_table_has_every_figure_of_the_plot(qapp, data):
    model = PlotModel()
    model.show_data(data)

    assert model.rowCount() == len(data.places)
    assert model.columnCount() == len(data.series) + 1
    for line in range(model.rowCount()):
        for column in range(model.columnCount()):
            shown = model.data(model.index(line, column))
            assert shown == cell(data, interface(), line, column)


def test_the_model_is_one_as_qt_wants_it(qapp):
    model = PlotModel()
    tester = QAbstractItemModelTester(model)

    model.show_data(days_plot())
    model.show_data(names_plot())

    assert tester.model() is model
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Items"
    assert model.headerData(1, Qt.Orientation.Vertical) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ForegroundRole) is None


def test_nothing_is_in_an_empty_table(qapp):
    model = PlotModel()

    assert model.rowCount() == model.columnCount() == 0
    assert model.headerData(0, Qt.Orientation.Horizontal) is None


def test_tab_leaves_the_table(show, qtbot):
    table = show(PlotTable())
    table.show_data(days_plot())

    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Home"
    assert table.accessibleDescription() == "Library"
