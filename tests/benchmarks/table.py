"""The table that the benchmarks print."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: its median in seconds, what it is held against, the bar."""

    what: str
    seconds: float
    against: str = ""
    other: float | None = None
    bar: str = ""

    @property
    def ratio(self) -> str:
        """The measure as a multiple of what it is held against."""
        return f"{self.seconds / self.other:.2f}" if self.other else ""


def median(figures: Iterable[float]) -> float:
    """Return the middle one of some figures."""
    ordered = sorted(figures)
    return ordered[len(ordered) // 2]


def percentile(figures: Iterable[float], share: float) -> float:
    """Return the figure that a *share* of them does not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_table(rows: list[Row]) -> None:
    """Print *rows* under a heading, in aligned columns."""
    cells = [("what", "ms", "against", "ms", "ratio", "bar")]
    cells += [
        (
            row.what,
            f"{row.seconds * 1000:.1f}",
            row.against,
            f"{row.other * 1000:.1f}" if row.other else "",
            row.ratio,
            row.bar,
        )
        for row in rows
    ]
    widths = [max(len(line[place]) for line in cells) for place in range(6)]
    for line in cells:
        print(
            "  ".join(
                text.ljust(width) for text, width in zip(line, widths, strict=True)
            )
        )
