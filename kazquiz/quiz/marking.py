"""Marking: what a right, a wrong and a sure answer is worth.

Negative marks take off what guessing gives: of m options, a wrong one costs 1/(m - 1),
so that somebody who only guesses comes to nothing (formula scoring; Frary 1988).
Certainty-based marks are Gardner-Medwin's (1995): right is worth 1, 2 or 3 and wrong
costs 0, 2 or 6, for low, middle and high certainty; honesty pays, since middle is best
from a chance of 67 % on and high from 80 % on. What a further try at a question costs
is said in `kazquiz.quiz.tries`; only with plain marks there is one.
"""

from enum import IntEnum, StrEnum


class Marking(StrEnum):
    """How answers are marked."""

    PLAIN = "plain"
    NEGATIVE = "negative"
    CERTAINTY = "certainty"


class Certainty(IntEnum):
    """How sure one is of an answer."""

    LOW = 1
    MIDDLE = 2
    HIGH = 3


_RIGHT = {Certainty.LOW: 1.0, Certainty.MIDDLE: 2.0, Certainty.HIGH: 3.0}
_WRONG = {Certainty.LOW: 0.0, Certainty.MIDDLE: 2.0, Certainty.HIGH: 6.0}
# The chance of being right, as a share, for which each certainty is the best to say.
HONEST = {
    Certainty.LOW: (0.0, 0.67),
    Certainty.MIDDLE: (0.67, 0.8),
    Certainty.HIGH: (0.8, 1.0),
}


def penalty(chance: float) -> float:
    """Return what a wrong answer costs that is guessed right with some *chance*."""
    return chance / (1 - chance) if 0 < chance < 1 else 0.0


def points(
    marking: Marking,
    mark: float,
    chance: float,
    certainty: Certainty | None = None,
) -> float:
    """Return the points of an answer that was given.

    *mark*, from 0 to 1, says how much of it is right; *chance* is that of guessing it.
    Who does not say how certain they are is taken to be not very certain.
    """
    if marking is Marking.PLAIN:
        return mark
    if marking is Marking.NEGATIVE:
        return mark - (1 - mark) * penalty(chance)
    said = certainty or Certainty.LOW
    return mark * _RIGHT[said] - (1 - mark) * _WRONG[said]


def most_points(marking: Marking) -> float:
    """Return the points of a question that is answered as well as can be."""
    return _RIGHT[Certainty.HIGH] if marking is Marking.CERTAINTY else 1.0
