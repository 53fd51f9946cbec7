"""What a plot shows: series of figures over one axis, not how they are drawn."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from kazquiz.ui.theme import Role

Place = float | date | str


class Kind(StrEnum):
    """The forms that a series can take."""

    BARS = "bars"
    LINE = "line"
    STEPS = "steps"
    AREA = "area"
    BAND = "band"
    POINTS = "points"


class Unit(StrEnum):
    """What the figures of an axis are, and so how they are written."""

    NUMBER = "number"
    COUNT = "count"
    SHARE = "share"
    DAY = "day"
    MONTH = "month"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its name, its unit, and the range it has whatever it shows."""

    name: str = ""
    unit: Unit = Unit.COUNT
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Figures under one name, one for each place of the plot, None where there is none.

    *lows* is the lower edge of a band. A *second* series is measured on the second
    axis.
    """

    name: str
    values: tuple[float | None, ...]
    kind: Kind = Kind.BARS
    role: Role = Role.ACCENT
    lows: tuple[float | None, ...] = ()
    second: bool = False


@dataclass(frozen=True, slots=True)
class PlotData:
    """A whole plot, with words in the language in use.

    *places* lie along the line of reading: numbers, dates or names, as the unit of
    the *across* axis says, in rising order. Bars stand side by side, or are *stacked*;
    a *lying* plot has its names below one another and its bars along the line of
    reading. *about* says in one sentence what is shown; *empty* what to do for there
    to be something.

    Raises ValueError for a series with more or fewer figures than there are places.
    """

    title: str
    about: str
    across: Axis
    up: Axis
    places: tuple[Place, ...]
    series: tuple[Series, ...]
    second: Axis | None = None
    stacked: bool = False
    lying: bool = False
    empty: str = ""

    def __post_init__(self) -> None:
        for each in self.series:
            if len(each.values) != len(self.places) or (
                each.lows and len(each.lows) != len(self.places)
            ):
                raise ValueError(f"{each.name} has not one figure for each place")

    @property
    def is_empty(self) -> bool:
        """Whether no series has any figure but zero."""
        return not any(value for each in self.series for value in each.values)

    def positions(self) -> list[float]:
        """Return where the places lie: names and months by rank, others by value."""
        if self.across.unit in {Unit.NAME, Unit.MONTH}:
            return [float(rank) for rank in range(len(self.places))]
        return [
            float(place.toordinal()) if isinstance(place, date) else float(place)
            for place in self.places
        ]

    def gap(self) -> float:
        """Return the smallest distance between two places, 1 where there is one."""
        pairs = pairwise(self.positions())
        return min((b - a for a, b in pairs if b > a), default=1.0)

    def axis_of(self, series: Series) -> Axis:
        """Return the axis that *series* is measured on."""
        return self.second if series.second and self.second else self.up

    def has_bars(self) -> bool:
        """Tell whether any series is drawn as bars."""
        return any(each.kind is Kind.BARS for each in self.series)

    def bases(self, series: Series) -> list[float]:
        """Return what the bars or areas of *series* stand on: what lies below them."""
        if series.kind is Kind.BAND:
            return [low or 0.0 for low in series.lows]
        base = [0.0] * len(self.places)
        if not self.stacked or series.kind not in {Kind.BARS, Kind.AREA}:
            return base
        for each in self.series:
            if each is series:
                break
            if each.kind is series.kind and each.second is series.second:
                base = [b + (v or 0.0) for b, v in zip(base, each.values, strict=True)]
        return base

    def tops(self, series: Series) -> list[float | None]:
        """Return how high *series* reaches at each place."""
        if series.kind is Kind.BAND:
            return list(series.values)
        return [
            None if value is None else base + value
            for base, value in zip(self.bases(series), series.values, strict=True)
        ]

    def limits(self, axis: Axis) -> tuple[float, float]:
        """Return the least and the greatest figure that *axis* must have room for."""
        found = [0.0]
        for each in self.series:
            if self.axis_of(each) is axis:
                found += [top for top in self.tops(each) if top is not None]
                found += self.bases(each)
        least = min(found) if axis.least is None else axis.least
        most = max(found) if axis.most is None else axis.most
        return (least, most) if most > least else (least, least + 1)
