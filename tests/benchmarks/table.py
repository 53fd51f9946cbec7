"""The table that the benchmarks print."""

from dataclasses import dataclass

_UNITS = {"ms": 1e3, "MB": 2.0**-20}


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure may be at most: so many times another, or so many of its unit.

    *of* is "Anki", "floor" or the unit.
    """

    most: float
    of: str

    def __str__(self) -> str:
        between = " " if self.of in _UNITS else " × "
        return f"≤ {self.most:g}{between}{self.of}"


@dataclass(frozen=True, slots=True)
class Row:
    """One measure in seconds or bytes, with what it is held against.

    The *floor* is what the packages alone take in the same run, told by its name;
    *anki* what Anki takes for the same, None where it was not measured.
    """

    what: str
    figure: float
    floor: tuple[str, float] | None = None
    anki: float | None = None
    bar: Bar | None = None
    unit: str = "ms"

    @property
    def verdict(self) -> str:
        """Whether the bar is met; empty where there is none or nothing to tell by."""
        if self.bar is None:
            return ""
        others = {"floor": self.floor and self.floor[1], "Anki": self.anki}
        other = others.get(self.bar.of, 1 / _UNITS[self.unit])
        if not other:
            return "?"
        return "met" if self.figure <= self.bar.most * other else "MISSED"

    def cells(self) -> tuple[str, ...]:
        """Write the row, a cell for each column."""
        name, floor = self.floor or ("", None)
        return (
            self.what,
            self._written(self.figure),
            self._written(self.anki),
            self._ratio(self.anki),
            self._written(floor),
            self._ratio(floor),
            name,
            str(self.bar or ""),
            self.verdict,
        )

    def _written(self, figure: float | None) -> str:
        if figure is None:
            return ""
        value = figure * _UNITS[self.unit]
        return f"{value:.2f}" if value < 10 else f"{value:.0f}"

    def _ratio(self, other: float | None) -> str:
        return f"{self.figure / other:.2f}" if other else ""


_HEADING = (
    *("what (ms; memory in MB)", "KazQuiz", "Anki", "ratio"),
    *("floor", "ratio", "which floor", "bar", ""),
)


def print_table(rows: list[Row]) -> None:
    """Print *rows* under a heading, in aligned columns."""
    cells = [_HEADING, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        texts = zip(line, widths, strict=True)
        print("  ".join(text.ljust(width) for text, width in texts).rstrip())
