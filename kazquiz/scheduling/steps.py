"""Steps: the short waits through which a card is learned, or learned again.

What each rating does at each step is as in package `fsrs` 6.3.
"""

from datetime import timedelta
from typing import TypeAlias

from kazquiz.scheduling.memory import Rating

Steps: TypeAlias = tuple[timedelta, ...]


def step_faults(name: str, steps: Steps) -> list[str]:
    """Name every step of the steps called *name* that is no wait at all."""
    return [
        f"{name}[{index}] = {step} is not above 0"
        for index, step in enumerate(steps)
        if step <= timedelta(0)
    ]


def step_after(step: int, rating: Rating, *, steps: Steps) -> int | None:
    """Return the step that *rating* leads to from *step*, or None past the last.

    Again goes back to the first, Hard stays, Good goes on, Easy is done. A card may
    stand beyond the last step, when there used to be more: only Again keeps it here.
    """
    if not steps or rating == Rating.EASY:
        return None
    if rating == Rating.AGAIN:
        return 0
    following = step + 1 if rating == Rating.GOOD else step
    return following if following < len(steps) else None


def step_wait(step: int, rating: Rating, *, steps: Steps) -> timedelta:
    """Return the wait at *step*; Hard on the first lies between Again and Good."""
    if rating != Rating.HARD or step > 0:
        return steps[step]
    if len(steps) == 1:
        return steps[0] * 1.5
    return (steps[0] + steps[1]) / 2
