"""The frame of a plot: where its parts lie, and where each figure falls.

Everything along the line of reading runs from the leading edge, which is the right one
in a language that is read from there; so time does too.
"""

from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from kazquiz.i18n.formatting import Format
from kazquiz.i18n.short_dates import short_month
from kazquiz.ui import theme
from kazquiz.ui.widgets.plot_data import Axis, Kind, Place, PlotData, Series, Unit
from kazquiz.ui.widgets.plot_ticks import (
    Tick,
    day_ticks,
    round_ticks,
    write_figure,
)

SWATCH = theme.SPACE_4
_TICK_LINES = 1.9
_BARS_SHARE = 0.8
_GAP = theme.SPACE_2


def _brief(write: Format, place: Place) -> str:
    return short_month(write, place) if isinstance(place, date) else str(place)


class Frame:
    """Where the parts of *data* lie within *rect*, in pixels."""

    def __init__(
        self,
        data: PlotData,
        rect: QRectF,
        metrics: QFontMetricsF,
        write: Format,
        *,
        right_to_left: bool,
    ) -> None:
        self.data = data
        self.rect = rect
        self.metrics = metrics
        self.write = write
        self.right_to_left = right_to_left
        self.line = metrics.height()
        self.legend = self._place_legend()
        legend = self.legend[-1][1].bottom() + _GAP if self.legend else rect.top()
        names_above = bool(data.up.name or (data.second and data.second.name))
        self.top = legend + (
            1.5 * self.line + _GAP / 2 if names_above else self.line / 2
        )
        below = 2 if data.across.name else 1
        self.bottom = rect.bottom() - below * (self.line + theme.SPACE_1)
        self.up_ticks = self._value_ticks(data.up)
        self.second_ticks = self._value_ticks(data.second) if data.second else []
        self._place_sides()
        self._positions = data.positions()
        pad = data.gap() / 2 if data.has_bars() else 0.0
        self._first = self._positions[0] - pad if self._positions else 0.0
        self._last = self._positions[-1] + pad if self._positions else 1.0
        if self._last <= self._first:
            self._first, self._last = self._first - 0.5, self._first + 0.5
        self.across_ticks = self._across_ticks()

    def _place_legend(self) -> list[tuple[Series, QRectF]]:
        """Return each series with the box of its swatch and name, wrapped in lines."""
        placed: list[tuple[Series, QRectF]] = []
        if len(self.data.series) < 2:
            return placed
        x, y = 0.0, self.rect.top()
        for each in self.data.series:
            wide = SWATCH + _GAP + self.metrics.horizontalAdvance(each.name)
            wide = min(wide, self.rect.width())
            if x and x + wide > self.rect.width():
                x, y = 0.0, y + self.line + theme.SPACE_1
            placed.append((each, self.mirrored(QRectF(x, y, wide, self.line))))
            x += wide + theme.SPACE_4
        return placed

    def mirrored(self, box: QRectF) -> QRectF:
        """Return *box*, counted from the leading edge of the whole, where it lies."""
        left = self.rect.left() + box.left()
        if self.right_to_left:
            left = self.rect.right() - box.left() - box.width()
        return QRectF(left, box.top(), box.width(), box.height())

    def _value_ticks(self, axis: Axis) -> list[Tick]:
        least, most = self.data.limits(axis)
        room = max(2, int((self.bottom - self.top) / (_TICK_LINES * self.line)))
        ticks = round_ticks(least, most, room, axis.unit)
        return [(tick, write_figure(self.write, tick, axis.unit)) for tick in ticks]

    def _place_sides(self) -> None:
        """Leave room at both sides for the figures of the axes."""
        leading = self._widest(self.up_ticks) + _GAP
        trailing = self._widest(self.second_ticks) + _GAP if self.second_ticks else _GAP
        left, right = leading, trailing
        if self.right_to_left:
            left, right = trailing, leading
        self.left = self.rect.left() + left
        self.right = self.rect.right() - right

    def _widest(self, ticks: list[Tick]) -> float:
        return max(
            (self.metrics.horizontalAdvance(text) for _, text in ticks), default=0
        )

    @property
    def inside(self) -> QRectF:
        """The box in which the figures themselves are drawn."""
        return QRectF(QPointF(self.left, self.top), QPointF(self.right, self.bottom))

    def _across_ticks(self) -> list[Tick]:
        if not self.data.places:
            return []
        unit = self.data.across.unit
        first, last = self.data.places[0], self.data.places[-1]
        if unit is Unit.DAY and isinstance(first, date) and isinstance(last, date):
            return day_ticks(self.write, first, last, self._fit)
        if unit in {Unit.NAME, Unit.MONTH}:
            return self._rank_ticks()
        room = 24
        while room > 2:
            figures = round_ticks(self._first, self._last, room, unit)
            inside = [f for f in figures if self._first <= f <= self._last]
            texts = [write_figure(self.write, figure, unit) for figure in inside]
            if self._fit(texts):
                return list(zip(inside, texts, strict=True))
            room //= 2
        return []

    def _rank_ticks(self) -> list[Tick]:
        """Return the names of the places; where all have no room, every other one."""
        unit, places = self.data.across.unit, self.data.places
        texts = [_brief(self.write, place) for place in places]
        if unit is Unit.NAME:
            room = (self.right - self.left) / len(texts) - _GAP
            return [
                (float(rank), self.elided(text, room))
                for rank, text in enumerate(texts)
            ]
        step = 1
        while step < len(texts) and not self._fit(texts[::step]):
            step += 1
        return [(float(rank), texts[rank]) for rank in range(0, len(texts), step)]

    def elided(self, text: str, room: float) -> str:
        """Return *text*, cut to *room* where it is wider."""
        if self.metrics.horizontalAdvance(text) <= room:
            return text
        kept = text
        while kept and self.metrics.horizontalAdvance(kept + "…") > room:
            kept = kept[:-1]
        return kept.rstrip() + "…"

    def _fit(self, texts: list[str]) -> bool:
        """Tell whether *texts*, evenly apart, leave a gap between one another."""
        widest = max(
            (self.metrics.horizontalAdvance(text) for text in texts), default=0
        )
        return len(texts) * (widest + 2 * _GAP) <= self.right - self.left

    def x(self, position: float) -> float:
        """Return where *position* on the line of reading lies."""
        share = (position - self._first) / (self._last - self._first)
        if self.right_to_left:
            share = 1 - share
        return self.left + share * (self.right - self.left)

    def y(self, value: float, axis: Axis) -> float:
        """Return how high *value* lies on *axis*."""
        ticks = self.second_ticks if axis is self.data.second else self.up_ticks
        least, most = ticks[0][0], ticks[-1][0]
        return self.bottom - (value - least) / (most - least) * (self.bottom - self.top)

    def places_x(self) -> list[float]:
        """Return where each place lies on the line of reading."""
        return [self.x(position) for position in self._positions]

    def bar(self, series: Series, place: int) -> QRectF:
        """Return the bar of *series* at the *place*-th place."""
        data = self.data
        slot = data.gap() * _BARS_SHARE
        bars = [each for each in data.series if each.kind is Kind.BARS]
        beside = 1 if data.stacked else len(bars)
        rank = (
            0
            if data.stacked
            else next(n for n, each in enumerate(bars) if each is series)
        )
        start = self._positions[place] - slot / 2 + rank * slot / beside
        edges = sorted((self.x(start), self.x(start + slot / beside)))
        axis = data.axis_of(series)
        base = data.bases(series)[place]
        heights = (base, base + (series.values[place] or 0.0))
        high, low = sorted(self.y(height, axis) for height in heights)
        return QRectF(QPointF(edges[0], high), QPointF(edges[1], low))

    def cursor_line(self, place: int) -> tuple[QPointF, QPointF]:
        """Return the ends of the line that the cursor draws through a *place*."""
        x = self.places_x()[place]
        return QPointF(x, self.top), QPointF(x, self.bottom)

    def nearest(self, at: QPointF) -> int | None:
        """Return the rank of the place nearest to *at*, None where there is none."""
        ranked = enumerate(self.places_x())
        found = min(ranked, key=lambda each: abs(each[1] - at.x()), default=None)
        return None if found is None else found[0]
