"""Retiring: wrong options that nobody takes give way to others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kazquiz.items.draft import Draft
from kazquiz.items.option_record import OptionRecord
from kazquiz.items.values import Value
from kazquiz.quiz.options import OPTIONS

Records = Mapping[Value, OptionRecord]


def dead_of(records: Records) -> set[Value]:
    """Return what *records* tell that nobody takes."""
    return {value for value, record in records.items() if record.is_dead}


def without_dead(draft: Draft, records: Records) -> Draft:
    """Return *draft* without the wrong options that nobody takes."""
    dead = dead_of(records)
    if dead.isdisjoint(draft.distractors):
        return draft
    alive = tuple(each for each in draft.distractors if each not in dead)
    return replace(draft, distractors=alive)


def missing_options(alive: Draft, whole: Draft) -> int:
    """Return how many others *alive* needs in place of those that *whole* had."""
    wanted = min(OPTIONS - 1, len(whole.distractors))
    return max(0, wanted - len(alive.distractors))


def refilled(
    alive: Draft, whole: Draft, records: Records, swapped_in: Iterable[Value]
) -> Draft:
    """Return *alive* with as many wrong options as a question shows.

    What is *swapped_in* comes first; where that is not enough, those of *whole* that
    were retired come back, the most often taken before the others.
    """
    missing = missing_options(alive, whole)
    if not missing:
        return alive
    dead = [each for each in whole.distractors if each not in alive.distractors]
    dead.sort(key=lambda value: (-records[value].taken, records[value].shown))
    added = [*dict.fromkeys(swapped_in), *dead][:missing]
    return replace(alive, distractors=(*alive.distractors, *added))
