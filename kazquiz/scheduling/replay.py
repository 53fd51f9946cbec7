"""Replay: make a memory again from the reviews that made it."""

from collections.abc import Iterable
from datetime import datetime
from random import Random

from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.scheduler import Scheduler


def replay(
    reviews: Iterable[tuple[Rating, datetime]], scheduler: Scheduler, *, rng: Random
) -> Memory:
    """Return the memory that *reviews*, in the order they were made, leave behind.

    One number is drawn from *rng*, however many the reviews: fuzz moves due alone,
    and only the last due is left. So an *rng* seeded as for the last review gives
    the very memory which that review gave.
    """
    draw = rng.random()
    memory = Memory()
    for rating, at in reviews:
        memory = scheduler.review_drawn(memory, rating, now=at, draw=draw)
    return memory
