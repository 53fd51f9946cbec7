import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kazquiz.ui import screen_reader
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.plot import Plot


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize("kind", [Plot, HeatMap])
def test_a_plot_says_that_it_is_one(show, kind):
    widget = kind()
    widget.setAccessibleName("Reviews")
    show(widget)

    assert interface(widget).role() is QAccessible.Role.Chart
    assert interface(widget).text(QAccessible.Text.Name) == "Reviews"


def test_a_role_outlives_the_collecting_of_garbage(show):
    widget = show(Plot())
    interface(widget)
    gc.collect()
    widget.setAccessibleName("Time")

    assert interface(widget).role() is QAccessible.Role.Chart
    assert interface(widget).text(QAccessible.Text.Name) == "Time"


def test_other_widgets_stay_what_qt_takes_them_for(show):
    assert interface(show(QWidget())).role() is not QAccessible.Role.Chart


def test_what_is_announced_is_told(show, monkeypatch):
    told = []
    monkeypatch.setattr(
        screen_reader.QAccessible,
        "updateAccessibility",
        lambda event: told.append(event.message()),
    )

    screen_reader.announce(show(QWidget()), "Ready.")

    assert told == ["Ready."]
