"""Fit: whether a bank has what a blueprint asks for, and what would be possible."""

from dataclasses import dataclass
from datetime import datetime

from kazquiz.bank.store import Bank
from kazquiz.quiz.blueprint import Blueprint, Quota
from kazquiz.quiz.drawing import Resolve, available, nearest, shortages


@dataclass(frozen=True, slots=True)
class Fit:
    """How many items there are for how many *wanted*.

    Where they are too few, *nearest* is the closest quiz that there can be, if any, and
    *short* lists each quota that cannot be met with what there is of it. One that
    *has_time* not has a limit of nothing.
    """

    wanted: int
    there: int
    nearest: Blueprint | None = None
    short: tuple[tuple[Quota, int], ...] = ()
    has_time: bool = True

    @property
    def is_possible(self) -> bool:
        """Whether the quiz can be drawn."""
        return self.there >= self.wanted and self.has_time


def look(
    bank: Bank, blueprint: Blueprint, now: datetime, resolve: Resolve | None = None
) -> Fit:
    """Tell how *blueprint* fits *bank* at *now*.

    *resolve* tells which items a saved search finds.
    """
    there = available(bank, blueprint, now=now, resolve=resolve)
    if there >= blueprint.count and blueprint.has_time:
        return Fit(blueprint.count, there)
    closest = nearest(bank, blueprint, now=now, resolve=resolve)
    short = shortages(bank, blueprint, now=now, resolve=resolve)
    return Fit(blueprint.count, there, closest, tuple(short), blueprint.has_time)
