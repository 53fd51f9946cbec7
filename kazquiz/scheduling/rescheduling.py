"""Rescheduling: what all cards would be like, had other parameters held all along."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from random import Random

from kazquiz.progress import Progress
from kazquiz.scheduling.histories import Reviews, last_memory
from kazquiz.scheduling.memory import Memory, State
from kazquiz.scheduling.moves import Held, Move
from kazquiz.scheduling.scheduler import Scheduler

_REPORT_EVERY = 500


def rescheduled(
    held: Iterable[Held],
    histories: Mapping[int, Reviews],
    scheduler_of: Callable[[int], Scheduler],
    *,
    total: int,
    report: Progress,
) -> list[Move]:
    """Return the moves of those cards of *held* that come out otherwise.

    Each card's reviews (by card) are replayed by the scheduler of its item. A card
    whose reviews are not all known keeps its stability, and gets the interval that
    follows from it. A card in its steps keeps its due. Chance is that of the card's
    last review, so that doing the same again changes nothing.
    """
    moves = []
    for place, card in enumerate(held):
        if place % _REPORT_EVERY == 0:
            report(place, total)
        scheduler = scheduler_of(card.item_id)
        after = _replayed(card, histories.get(card.card_id, ()), scheduler)
        if after != card.memory:
            moves.append(Move(card.card_id, card.memory, after))
    report(total, total)
    return moves


def _replayed(card: Held, reviews: Reviews, scheduler: Scheduler) -> Memory:
    memory = card.memory
    if reviews and len(reviews) == memory.reviews:
        stability, difficulty = last_memory(scheduler.parameters, reviews)
        memory = replace(memory, stability=stability, difficulty=difficulty)
    if memory.state is not State.REVIEW:
        return memory
    draw = Random(f"{card.item_id}/{memory.reviews - 1}").random()
    due = scheduler.replaced_due(memory, draw)
    return memory if due is None else replace(memory, due=due)
