from itertools import pairwise

import pytest

from kazquiz.ui.widgets.plot_data import Axis, Kind, Series, Unit
from tests.ui.plots import COUNTS, DAYS, days_plot, names_plot, share_plot


def test_a_series_has_a_figure_for_each_place():
    with pytest.raises(ValueError, match="Short"):
        days_plot(series=(Series("Short", (1.0,)),))
    with pytest.raises(ValueError, match="Band"):
        days_plot(series=(Series("Band", COUNTS, Kind.BAND, lows=(1.0,)),))


def test_days_lie_as_far_apart_as_they_are():
    places = (DAYS[0], DAYS[3], DAYS[4])
    data = days_plot(places=places, series=(Series("Some", (1.0, 2.0, 3.0)),))

    positions = data.positions()

    assert [b - a for a, b in pairwise(positions)] == [3, 1]
    assert data.gap() == 1


def test_names_lie_evenly():
    assert names_plot().positions() == [0, 1, 2]


def test_stacked_bars_stand_on_one_another():
    data = days_plot()
    low, high = data.series

    assert data.bases(low) == [0.0] * 14
    assert data.bases(high) == list(low.values)
    assert data.tops(high) == [65.0] * 14


def test_bars_side_by_side_stand_on_the_ground():
    data = days_plot(stacked=False)

    assert data.bases(data.series[1]) == [0.0] * 14


def test_an_axis_has_room_for_all_that_is_measured_on_it():
    second = Axis("Minutes")
    data = days_plot(
        series=(
            Series("Cards", COUNTS),
            Series("Minutes", tuple(n * 10 for n in COUNTS), Kind.LINE, second=True),
        ),
        second=second,
    )

    assert data.limits(data.up) == (0, 65)
    assert data.limits(second) == (0, 650)


def test_an_axis_begins_and_ends_where_it_is_told():
    assert share_plot().limits(share_plot().up) == (0.0, 1.0)


def test_figures_below_nothing_have_room():
    data = names_plot(series=(Series("Change", (-3.0, None, 2.0)),))

    assert data.limits(data.up) == (-3, 2)


def test_an_axis_of_nothing_has_some_height():
    data = names_plot(series=(Series("None", (0.0, 0.0, None)),))

    assert data.limits(data.up) == (0, 1)
    assert data.is_empty
    assert not names_plot().is_empty


def test_a_plot_without_places_is_empty():
    data = names_plot(places=(), series=(Series("None", ()),))

    assert data.is_empty
    assert data.gap() == 1
    assert data.across.unit is Unit.NAME
