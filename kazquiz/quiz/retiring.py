"""Retiring: wrong options that nobody takes give way to others."""

from collections.abc import Mapping
from dataclasses import replace

from kazquiz.items.draft import Draft
from kazquiz.items.option_record import OptionRecord
from kazquiz.items.values import Value
from kazquiz.quiz.options import OPTIONS


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
