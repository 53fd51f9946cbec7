"""Difficulty: how hard each item is for a learner, from the learner's own answers.

Elo ratings with a floor for guessing (Pelánek, Applications of the Elo rating system
in adaptive educational systems, 2016): the answer to an item is expected to be right
with c + (1 - c) / (1 + exp(b - t)), where t is the learner's rating, b the item's and
c the chance of guessing. Each answer moves both by what it surprises, the more the
fewer answers there have been.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp

from kazquiz.quiz.blueprint import Difficulty

# How far the first answer moves a rating, and how that falls with each further one.
_STEP, _FALL = 0.6, 0.05
# The shares of right answers that are wished for.
WISHED = {Difficulty.EASY: 85, Difficulty.HARD: 50}
# Beyond this a rating says no more, and its exponential would overflow.
_FARTHEST = 20.0


@dataclass(frozen=True, slots=True)
class Ratings:
    """The rating of a learner, and those of the items answered so far."""

    learner: float = 0.0
    items: Mapping[int, float] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered."""
        return not self.items

    def expected(self, item_id: int, chance: float = 0.0) -> float:
        """Return how likely the learner is to know an item; a new one is average."""
        return expected(self.learner, self.items.get(item_id, 0.0), chance)

    def distance(self, item_id: int, wished: Difficulty) -> int:
        """Return how far an item is from the difficulty *wished*, in per cent.

        Whole, since the last place of a fraction is not the same on every machine.
        """
        return abs(round(100 * self.expected(item_id)) - WISHED[wished])


def expected(learner: float, item: float, chance: float = 0.0) -> float:
    """Return the chance of a right answer, which guessing alone gives *chance* of."""
    apart = max(-_FARTHEST, min(_FARTHEST, item - learner))
    return chance + (1 - chance) / (1 + exp(apart))


def rate(trials: Iterable[tuple[int, float, float]]) -> Ratings:
    """Rate a learner by *trials* in their order: item, mark and chance of guessing."""
    learner, items = 0.0, dict[int, float]()
    answers: Counter[int] = Counter()
    for count, (item_id, mark, chance) in enumerate(trials):
        item = items.get(item_id, 0.0)
        surprise = mark - expected(learner, item, chance)
        learner += _step(count) * surprise
        items[item_id] = item - _step(answers[item_id]) * surprise
        answers[item_id] += 1
    return Ratings(learner, items)


def _step(answers: int) -> float:
    return _STEP / (1 + _FALL * answers)
