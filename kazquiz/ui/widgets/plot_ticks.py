"""Ticks: round figures, days, weeks, months and years, as many as there is room for."""

import math
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from kazquiz.i18n.calendars import from_gregorian
from kazquiz.i18n.formatting import Format
from kazquiz.i18n.short_dates import (
    month_start,
    months_later,
    short_day,
    short_month,
    week_start,
)
from kazquiz.ui.widgets.plot_data import Place, Unit

Tick = tuple[float, str]
Fits = Callable[[list[str]], bool]

_FINEST = {Unit.COUNT: 1.0, Unit.SHARE: 0.01}
_FIGURES = 3
_DAY_STEPS = (1, 2)
_WEEK_STEPS = (1, 2)
_MONTH_STEPS = (1, 2, 3, 6)
_MONTHS_A_YEAR = 12


def round_step(span: float, room: int, finest: float = 0.0) -> float:
    """Return the smallest of 1, 2 and 5 times a power of ten that divides *span*.

    No more than *room* parts come of it, and none is smaller than *finest*.
    """
    least = max(span / max(room, 1), finest)
    power = 10.0 ** math.floor(math.log10(least))
    steps = (power * factor for factor in (1, 2, 5, 10))
    # Powers of ten are not exact; a hair too small is as good.
    return next(step for step in steps if step >= least * (1 - 1e-9))


def round_ticks(
    least: float, most: float, room: int, unit: Unit = Unit.NUMBER
) -> list[float]:
    """Return round figures from *least* or below to *most* or above, evenly apart."""
    step = round_step(most - least, room, _FINEST.get(unit, 0.0))
    first, last = math.floor(least / step + 1e-9), math.ceil(most / step - 1e-9)
    exact = Decimal(f"{step:.12g}")
    return [float(exact * rank) for rank in range(first, last + 1)]


def write_figure(write: Format, value: float, unit: Unit) -> str:
    """Write *value*, a figure of *unit*, to at most three figures where it has more."""
    if unit is Unit.SHARE:
        return write.percent(value)
    if unit is Unit.COUNT or abs(value) >= 10**_FIGURES:
        return write.number(round(value))
    return write.number(Decimal(f"{value:.{_FIGURES}g}").normalize() + 0)


def write_place(write: Format, place: Place, unit: Unit) -> str:
    """Write a *place* of an axis of *unit* in full."""
    if isinstance(place, str):
        return place
    if isinstance(place, date):
        return write.month_of(place) if unit is Unit.MONTH else write.day(place)
    return write_figure(write, place, unit)


def day_ticks(write: Format, first: date, last: date, fits: Fits) -> list[Tick]:
    """Return the finest ticks from *first* to *last* whose texts fit."""
    ticks: list[Tick] = []
    for ticks in _coarser(write, first, last):
        if fits([text for _position, text in ticks]):
            break
    return ticks


def _coarser(write: Format, first: date, last: date) -> Iterator[list[Tick]]:
    """Yield the ticks by days, by weeks, by months and by years, ever fewer."""
    days = (last - first).days
    for step in _DAY_STEPS:
        if days <= 31 * step:
            found = [first + timedelta(days=n) for n in range(0, days + 1, step)]
            yield [(float(day.toordinal()), short_day(write, day)) for day in found]
    for weeks in _WEEK_STEPS:
        yield list(_week_ticks(write, first, last, weeks))
    for months in _MONTH_STEPS:
        yield list(_month_ticks(write, first, last, months))
    years = 1
    while True:
        ticks = list(_month_ticks(write, first, last, years * _MONTHS_A_YEAR))
        yield ticks
        if len(ticks) <= 1:
            return
        years *= 2


def _week_ticks(write: Format, first: date, last: date, weeks: int) -> Iterator[Tick]:
    day = week_start(write, first)
    while day <= last:
        if day >= first:
            yield float(day.toordinal()), short_day(write, day)
        day += timedelta(weeks=weeks)


def _month_ticks(write: Format, first: date, last: date, months: int) -> Iterator[Tick]:
    """Yield every *months*-th month that begins between two days, by the year's first.

    Years are counted from one that *months* divides.
    """
    start = month_start(write, first)
    year, month, _day = from_gregorian(write.calendar, start)
    day = months_later(write, start, -((year * _MONTHS_A_YEAR + month - 1) % months))
    while day <= last:
        if day >= first:
            yield float(day.toordinal()), short_month(write, day)
        day = months_later(write, day, months)
