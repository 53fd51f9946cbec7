"""What a plot says: its figures in words, as a table and as a file has them."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate, unmarked
from kazquiz.i18n.formatting import Format
from kazquiz.ui.widgets.plot_data import Kind, Place, PlotData, Series, Unit
from kazquiz.ui.widgets.plot_ticks import write_figure, write_place

# Spreadsheets take a file for UTF-8 only where it begins with this.
_MARK = "\N{BYTE ORDER MARK}"
_DASH = "\N{EN DASH}"


def header(data: PlotData) -> list[str]:
    """Return the headings of the table: what the places are, then each series."""
    usual = {Unit.DAY: _("Day"), Unit.MONTH: _("Month")}
    first = data.across.name or usual.get(data.across.unit, data.title)
    return [first, *(each.name for each in data.series)]


def cell(data: PlotData, write: Format, place: int, column: int) -> str:
    """Write what stands in the *column* of the table in the line of *place*."""
    if column == 0:
        return write_place(write, data.places[place], data.across.unit)
    series = data.series[column - 1]
    value, unit = series.values[place], data.axis_of(series).unit
    if value is None:
        return ""
    written = write_figure(write, value, unit)
    if series.kind is Kind.BAND:
        low = write_figure(write, series.lows[place] or 0.0, unit)
        return f"{isolate(low)} {_DASH} {isolate(written)}"
    return written


def readout(data: PlotData, write: Format, place: int) -> list[tuple[Series, str]]:
    """Return what each series that has a figure at *place* says there."""
    cells = (cell(data, write, place, n) for n in range(1, len(data.series) + 1))
    return [(s, text) for s, text in zip(data.series, cells, strict=True) if text]


def told(data: PlotData, write: Format, place: int) -> str:
    """Return what stands at *place* as it is read out."""
    where = cell(data, write, place, 0)
    said = readout(data, write, place)
    if len(data.series) == 1:
        values = [isolate(text) for _series, text in said]
    else:
        values = [f"{isolate(each.name)} {isolate(text)}" for each, text in said]
    return f"{isolate(where)}: {write.comma.join(values or [_DASH])}"


def as_csv(data: PlotData) -> str:
    """Return the table as a file for spreadsheets: plain figures, ISO dates."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(_safe(name) for name in _plain_header(data))
    for rank, place in enumerate(data.places):
        writer.writerow([_plain_place(place), *_plain_figures(data, rank)])
    return _MARK + lines.getvalue()


def _plain_header(data: PlotData) -> list[str]:
    names = header(data)[:1]
    for each in data.series:
        names += [each.name, each.name] if each.kind is Kind.BAND else [each.name]
    return names


def _plain_figures(data: PlotData, rank: int) -> Sequence[str]:
    figures: list[str] = []
    for each in data.series:
        if each.kind is Kind.BAND:
            figures.append(_plain(each.lows[rank]))
        figures.append(_plain(each.values[rank]))
    return figures


def _plain_place(place: Place) -> str:
    if isinstance(place, date):
        return place.isoformat()
    return _safe(place) if isinstance(place, str) else _plain(place)


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a name for a formula, and marks out of it."""
    text = unmarked(text)
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
