import csv
import io

import pytest

from kazquiz.i18n.formatting import Format
from kazquiz.ui.widgets.plot_data import Series
from kazquiz.ui.widgets.plot_words import as_csv, cell, header, readout, told
from tests.ui.plots import days_plot, names_plot, share_plot
from tests.ui.stage import plain


def test_the_table_is_headed_by_what_the_places_are():
    assert header(days_plot()) == ["Day", "Home", "Quiz"]
    assert header(names_plot()) == ["Topic", "Items"]


@pytest.mark.parametrize(
    ("language", "day", "figure"),
    [("en", "18 March 2026", "10"), ("ar", "١٨ مارس ٢٠٢٦", "١٠")],
)
def test_a_cell_is_written_as_the_language_does(language, day, figure):
    data, write = days_plot(), Format(language)

    assert plain(cell(data, write, 2, 0)) == day
    assert plain(cell(data, write, 2, 1)) == figure


def test_a_band_has_both_of_its_edges_in_its_cell():
    assert plain(cell(share_plot(), Format("en"), 0, 1)) == "40% – 60%"


def test_what_is_missing_is_left_out():
    data = share_plot()

    assert cell(data, Format("en"), 1, 2) == ""
    assert [series.name for series, _ in readout(data, Format("en"), 1)] == ["Range"]


def test_a_place_is_told_with_all_that_stands_there():
    write = Format("en")

    assert plain(told(days_plot(), write, 2)) == "18 March 2026: Home 10, Quiz 55"
    assert plain(told(names_plot(), write, 2)) == "Three: 7"


def test_a_place_where_nothing_is_has_a_dash():
    data = names_plot(series=(Series("Items", (None, 1.0, 2.0)),))

    assert plain(told(data, Format("en"), 0)) == "One: –"


def test_the_file_for_spreadsheets_has_the_figures_and_a_mark():
    text = as_csv(days_plot())

    assert text[0] == "\ufeff"
    lines = list(csv.reader(io.StringIO(text[1:])))
    assert lines[0] == ["Day", "Home", "Quiz"]
    assert lines[3] == ["2026-03-18", "10", "55"]
    assert len(lines) == 15


def test_the_file_has_both_edges_of_a_band_and_gaps_for_what_is_missing():
    lines = list(csv.reader(io.StringIO(as_csv(share_plot())[1:])))

    assert lines[0] == ["Forecast", "Range", "Range", "Outcome"]
    assert lines[2] == ["0.6", "0.5", "0.7", ""]


@pytest.mark.parametrize("name", ["=1+1", "+7", "-x", "@a"])
def test_a_name_is_never_a_formula(name):
    data = names_plot(places=(name, "Two", "Three"))

    lines = list(csv.reader(io.StringIO(as_csv(data)[1:])))

    assert lines[1] == [f"'{name}", "3"]
