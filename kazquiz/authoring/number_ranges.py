"""Number ranges: options like 10–20 per cent, of which just one may hold the answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kazquiz.text import western_digits

_NUMBER = r"(\d+(?:[.,٫]\d+)?)"
_RANGE = re.compile(rf"(\D*?){_NUMBER}\s*[-–—−]\s*{_NUMBER}(\D*)")
_DIGIT = re.compile(r"\d")
# What lies between years is a time, and two times may well overlap.
_YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class NumberRange:
    """From where to where a range goes, and the words around it."""

    low: float
    high: float
    around: tuple[str, str]

    def meets(self, other: "NumberRange") -> bool:
        """Tell whether a number lies in both, be it only where they touch."""
        alike = self.around == other.around
        return alike and self.low <= other.high and other.low <= self.high


def number_range(text: str) -> NumberRange | None:
    """Read *text* as a range of numbers that are no years; None where it is none."""
    found = _RANGE.fullmatch(western_digits(text.strip()))
    if found is None:
        return None
    low, high = (
        float(found[place].replace(",", ".").replace("٫", ".")) for place in (2, 3)
    )
    if low >= high or (low in _YEARS and high in _YEARS):
        return None
    return NumberRange(low, high, (found[1].strip(), found[4].strip()))


def overlapping(texts: Sequence[str]) -> str:
    """Return two of *texts* whose ranges overlap, empty where there are none."""
    if not any(map(_DIGIT.search, texts)):
        return ""
    read = [(text, number_range(text)) for text in texts]
    for (one, first), (other, second) in combinations(read, 2):
        if first is not None and second is not None and first.meets(second):
            return f"{one} / {other}"
    return ""
