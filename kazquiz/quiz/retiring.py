"""Retiring: wrong options that nobody takes give way to others."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kazquiz.items.draft import Draft
from kazquiz.items.values import Value, from_data
from kazquiz.quiz.options import OPTIONS

SHOWN_ENOUGH = 20
TAKEN_TOO_RARELY = 0.05


@dataclass(frozen=True, slots=True)
class OptionRecord:
    """How often an option was shown to somebody who answered, and how often taken."""

    shown: int
    taken: int

    @property
    def is_dead(self) -> bool:
        """Whether it was shown often enough to see that it tempts nobody."""
        return self.shown >= SHOWN_ENOUGH and self.taken < TAKEN_TOO_RARELY * self.shown


def option_records(
    askings: Iterable[tuple[list[dict[str, Any]], list[dict[str, Any]]]],
) -> dict[Value, OptionRecord]:
    """Count how often each option was offered and taken, from what was asked."""
    shown: Counter[Value] = Counter()
    taken: Counter[Value] = Counter()
    for offered, chosen in askings:
        shown.update(from_data(option) for option in offered)
        taken.update(from_data(option) for option in chosen)
    return {value: OptionRecord(shown[value], taken[value]) for value in shown}


def without_dead(draft: Draft, records: Mapping[Value, OptionRecord]) -> Draft:
    """Return *draft* without the wrong options that nobody takes.

    As many are kept as a question shows: of the dead ones, those taken most.
    """
    alive: list[Value] = []
    dead: list[Value] = []
    for value in draft.distractors:
        known = records.get(value)
        (dead if known is not None and known.is_dead else alive).append(value)
    if not dead:
        return draft
    dead.sort(key=lambda value: (-records[value].taken, records[value].shown))
    missing = max(0, OPTIONS - 1 - len(alive))
    kept = {*alive, *dead[:missing]}
    return replace(
        draft, distractors=tuple(each for each in draft.distractors if each in kept)
    )
