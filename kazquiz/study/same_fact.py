"""Same fact: which items disagree with one another, as their remarks refer to it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kazquiz.text import western_digits

DISAGREEING: Final = "sources-disagree"
# How a remark names a line of a document, in each language of the bank.
_LINE = re.compile(
    r"(?:\blines?|\bстрок\w*|\bстр\.|(?:ال)?سطر)\s*(\d+)|(\d+)-(?:жол|сыр|стр)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Disputed:
    """What of an item tells which others it disagrees with.

    A place is a document and a line of it, by whatever the documents are told apart.
    """

    topic: int
    places: tuple[tuple[int, int], ...]
    remarks: tuple[str, ...]


def lines_named(remarks: Iterable[str]) -> set[int]:
    """Return the lines that *remarks* name, in any of the languages."""
    return {
        int(first or second)
        for remark in remarks
        for first, second in _LINE.findall(western_digits(remark))
    }


def disagreeing(items: Mapping[int, Disputed]) -> dict[int, frozenset[int]]:
    """Return, of each of the *items*, those that it is at odds with.

    Two of one topic are, where they are taken from the same place, or where the remark
    of one names a line of the other.
    """
    at_place: dict[tuple[int, ...], set[int]] = defaultdict(set)
    for key, item in items.items():
        for document, line in item.places:
            at_place[item.topic, document, line].add(key)
            at_place[item.topic, line].add(key)
    odd: dict[int, set[int]] = {key: set() for key in items}
    for key, item in items.items():
        for document, line in item.places:
            odd[key] |= at_place[item.topic, document, line]
        for line in lines_named(item.remarks):
            named = at_place.get((item.topic, line), set())
            odd[key] |= named
            for other in named:
                odd[other].add(key)
    return {key: frozenset(others - {key}) for key, others in odd.items()}
