"""Column widths: how the columns of the list share the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from kazquiz.browse.columns import AnyColumn, Column
from kazquiz.ui.widgets.line import letters

# In letters: as wide as is pleasant, and as narrow as still says something.
_USUAL: dict[AnyColumn, int] = {
    Column.QUESTION: 38,
    Column.ANSWER: 18,
    Column.TOPIC: 17,
    Column.DOCUMENT: 18,
    Column.TAGS: 17,
    Column.STATE: 15,
}
_OTHERS = 13
_LEAST: dict[AnyColumn, int] = {Column.QUESTION: 26}
_OTHERS_LEAST = 12


@dataclass(frozen=True, slots=True)
class Width:
    """The widths of a column in pixels: the usual one, and the least."""

    usual: int
    least: int


def width_of(column: AnyColumn, needed: int, *, whole: bool) -> Width:
    """Return the widths of *column*, which has words that *needed* pixels hold.

    They are the words of its head, or all that it shows where that is seen *whole*.
    """
    usual = max(letters(_USUAL.get(column, _OTHERS)), needed)
    least = letters(_LEAST.get(column, _OTHERS_LEAST))
    return Width(usual, usual if whole else max(least, needed))


def share(room: int, columns: Sequence[Width]) -> list[int]:
    """Return how wide each of *columns* is where there are *room* pixels for them.

    All are seen where their least widths have room; else as many from the first on as
    have room, and the others stand whole beyond the edge, so that no edge cuts one.
    """
    count, taken = 0, 0
    for column in columns:
        taken += column.least
        if taken > room:
            break
        count += 1
    seen, beyond = columns[:count], columns[count:]
    return _fitted(room, seen) + [each.usual for each in beyond]


def _fitted(room: int, columns: Sequence[Width]) -> list[int]:
    """Fill *room* with *columns*, whose least widths it holds."""
    if not columns:
        return []
    lacking = sum(each.usual for each in columns) - room
    slack = sum(each.usual - each.least for each in columns)
    widths = [each.usual for each in columns]
    if lacking > 0:
        # Each gives of what it can spare, and rounding up never leaves one too many.
        widths = [
            each.usual - -(-(each.usual - each.least) * lacking // slack)
            for each in columns
        ]
    bending = [n for n, each in enumerate(columns) if each.usual > each.least]
    if bending:
        widest = max(bending, key=lambda place: columns[place].usual)
        widths[widest] += room - sum(widths)
    return widths
