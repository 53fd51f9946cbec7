"""Choosing: which items come into a paper, evenly over topics, and in which forms."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from random import Random

from kazquiz.quiz.forms import Form


class Fit(Enum):
    """How an item fits into the paper so far: well, as kin of another, or not."""

    WELL = "well"
    AS_KIN = "as kin"
    NOT = "not"


def take_turns(
    queues: Mapping[str, Sequence[int]],
    count: int,
    rng: Random,
    *,
    fits: Callable[[int], Fit],
    take: Callable[[int], None],
) -> list[int]:
    """Take *count* items from *queues* in turn, so that each gives alike while it can.

    Only what *fits* well is taken; where that is too little, also what fits but for
    being kin, again in turn. Fewer are returned where no more fit at all.
    """
    spare: dict[str, list[int]] = {name: [] for name in queues}
    chosen: list[int] = []
    given: Counter[str] = Counter()

    def pass_over(waiting: Mapping[str, Iterable[int]], wanted: set[Fit]) -> None:
        left = {name: deque(ids) for name, ids in waiting.items()}
        names = rng.sample(sorted(left), len(left))
        while len(chosen) < count and names:
            name = min(names, key=lambda each: given[each])
            if not _next(name, left[name], wanted):
                names.remove(name)

    def _next(name: str, ids: deque[int], wanted: set[Fit]) -> bool:
        while ids:
            item_id = ids.popleft()
            fit = fits(item_id)
            if fit in wanted:
                take(item_id)
                chosen.append(item_id)
                given[name] += 1
                return True
            if fit is Fit.AS_KIN:
                spare[name].append(item_id)
        return False

    pass_over(queues, {Fit.WELL})
    pass_over({name: [*ids] for name, ids in spare.items()}, {Fit.WELL, Fit.AS_KIN})
    return chosen


def least_used(forms: Sequence[Form], used: Counter[Form]) -> Form:
    """Return that of the *forms* an item can take which a paper has used least."""
    return min(forms, key=lambda form: used[form])


def shares(count: int, forms: Sequence[Form], singles: Iterable[Form]) -> int:
    """Return how many of *count* questions forms of several items shall have.

    Each form chosen is used alike; a part of a question goes to the single items.
    """
    groups = len(forms) - len(set(singles) & set(forms))
    return count * groups // len(forms) if forms else 0
