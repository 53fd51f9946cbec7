"""Plots for the tests of the widgets that draw them."""

from datetime import date, timedelta

from kazquiz.i18n import gettext as _
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit

FIRST = date(2026, 3, 16)
DAYS = tuple(FIRST + timedelta(days=n) for n in range(14))
COUNTS = tuple(float(5 * n) for n in range(14))


def days_plot(count=14, **changes):
    """Return a plot of two series of bars over some days."""
    days = tuple(FIRST + timedelta(days=n) for n in range(count))
    rising = tuple(float(5 * n) for n in range(count))
    made = {
        "title": _("Home"),
        "about": _("Library"),
        "across": Axis(unit=Unit.DAY),
        "up": Axis(_("Study")),
        "places": days,
        "series": (
            Series(_("Home"), rising, role=Role.EASY),
            Series(_("Quiz"), rising[::-1], role=Role.GOOD),
        ),
        "stacked": True,
    }
    return PlotData(**made | changes)


def share_plot(**changes):
    """Return a plot of a line of shares with a band around it."""
    places = (0.5, 0.6, 0.7, 0.8)
    made = {
        "title": "Calibration",
        "about": "Forecast and outcome",
        "across": Axis("Forecast", Unit.SHARE),
        "up": Axis("Outcome", Unit.SHARE, 0.0, 1.0),
        "places": places,
        "series": (
            Series("Range", (0.6, 0.7, 0.8, 0.9), Kind.BAND, lows=(0.4, 0.5, 0.6, 0.7)),
            Series("Outcome", (0.45, None, 0.72, 0.81), Kind.LINE, Role.AGAIN),
        ),
    }
    return PlotData(**made | changes)


def names_plot(**changes):
    """Return a plot of one series of bars with names."""
    made = {
        "title": "Topics",
        "about": "By topic",
        "across": Axis("Topic", Unit.NAME),
        "up": Axis("Items"),
        "places": ("One", "Two", "Three"),
        "series": (Series("Items", (3.0, 0.0, 7.0)),),
    }
    return PlotData(**made | changes)
