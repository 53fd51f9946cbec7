"""Material: what ordering and matching questions are made of.

An event is a dated item with a caption; a pair is a caption and the value that goes
with it. Both are ready in every language that the caption has.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kazquiz.items.draft import Draft
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    ListValue,
    SingleValue,
    TruthValue,
    YearValue,
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, and when: *draft* has its captions."""

    when: DateValue | YearValue
    draft: Draft

    @property
    def begins(self) -> tuple[int, int, int]:
        """The first day it may have been, as year, month and day."""
        if isinstance(self.when, YearValue):
            return self.when.year, 1, 1
        return self.when.year, self.when.month, self.when.day or 1

    @property
    def ends(self) -> tuple[int, int, int]:
        """The last day it may have been, as year, month and day."""
        if isinstance(self.when, YearValue):
            return self.when.year, 12, 31
        return self.when.year, self.when.month, self.when.day or 31

    def is_before(self, other: "Event") -> bool:
        """Tell whether this was surely over before *other* began."""
        return self.ends < other.begins


@dataclass(frozen=True, slots=True)
class Pair:
    """A caption, in the languages of *draft*, and the value that goes with it."""

    value: SingleValue
    draft: Draft


def timeline(drafts: Iterable[Draft]) -> list[Event]:
    """List the events among *drafts*, the earliest first."""
    events = [
        Event(draft.answer, draft)
        for draft in drafts
        if isinstance(draft.answer, DateValue | YearValue) and _has_caption(draft)
    ]
    return sorted(events, key=lambda event: (event.begins, event.draft.uid))


def pairs(drafts: Iterable[Draft]) -> dict[AnswerType, list[Pair]]:
    """List the pairs among *drafts* by the type of their value."""
    found: dict[AnswerType, list[Pair]] = defaultdict(list)
    for draft in drafts:
        value = draft.answer
        if isinstance(value, ListValue | TruthValue) or not _has_caption(draft):
            continue
        found[value.type].append(Pair(value, draft))
    return dict(found)


def _has_caption(draft: Draft) -> bool:
    return any(text.caption for text in draft.texts.values())
