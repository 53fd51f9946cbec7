"""Partial credit: what an answer in several steps is worth, from 0 to 1.

Each rule is such that guessing earns little or nothing: what is wrong takes away what
is right by chance.
"""

from collections.abc import Collection, Sequence
from itertools import combinations, pairwise

UNPLACED = -1


def several_mark(ticked: Collection[int], keys: Collection[int]) -> float:
    """Return what ticking some options is worth, where *keys* are those that belong.

    Each right tick adds its share of the keys, and each wrong one takes as much away;
    it is never less than nothing. Whoever ticks everything gets no more than the keys
    outnumber the others by.
    """
    right = len(set(ticked) & set(keys))
    wrong = len(set(ticked) - set(keys))
    return max(0, right - wrong) / len(keys) if keys else 0.0


def matching_mark(places: Sequence[int], keys: Sequence[int]) -> float:
    """Return the share of the parts that were put to their own targets."""
    right = sum(place == key for place, key in zip(places, keys, strict=False))
    return right / len(keys) if keys else 0.0


def ordering_mark(places: Sequence[int], keys: Sequence[int]) -> float:
    """Return what an order is worth: by its pairs (Kendall's tau), never below 0.

    Of all pairs of parts, those in the right order less those in the wrong one: one
    exchange of neighbours among four costs a third, any order by chance is worth
    nothing on average. A part that was not placed is in no right pair.
    """
    pairs = list(combinations(range(len(keys)), 2))
    if not pairs:
        return 0.0
    placed = [*places, *[UNPLACED] * (len(keys) - len(places))]
    points = sum(_agreement(placed, keys, first, second) for first, second in pairs)
    return max(0, points) / len(pairs)


def _agreement(
    places: Sequence[int], keys: Sequence[int], first: int, second: int
) -> int:
    if UNPLACED in {places[first], places[second]} or places[first] == places[second]:
        return 0
    same = (places[first] < places[second]) is (keys[first] < keys[second])
    return 1 if same else -1


def out_of_order(places: Sequence[int], keys: Sequence[int]) -> set[int]:
    """Return which parts are wrong in an order: those that would have to move.

    What stands in every longest run of parts that are in order is right. So one that
    was moved from the first place to the last is wrong alone, though all others have
    come a place forward by it, and of two neighbours exchanged both are in doubt. What
    was not placed has to move as well.
    """
    placed = [part for part, place in enumerate(places) if place != UNPLACED]
    placed.sort(key=lambda part: places[part])
    runs: list[set[int]] = []
    for length in range(len(placed), 0, -1):
        runs = runs or [
            set(some)
            for some in combinations(placed, length)
            if all(keys[one] < keys[next_] for one, next_ in pairwise(some))
        ]
    right = runs[0].intersection(*runs) if runs else set()
    return set(range(len(keys))) - right


def categorising_mark(places: Sequence[int], keys: Sequence[int]) -> float:
    """Return what sorting into two columns is worth.

    Parts in the right column less those in the wrong one, as a share of all and never
    below 0: with two columns half would be right by chance. What was left out counts
    neither way.
    """
    pairs = list(zip(places, keys, strict=False))
    right = sum(place == key for place, key in pairs)
    wrong = sum(place not in {key, UNPLACED} for place, key in pairs)
    return max(0, right - wrong) / len(keys) if keys else 0.0
