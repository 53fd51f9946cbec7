"""Option records: how often an option was shown and taken, and whether it is dead."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kazquiz.items.values import Value, from_data

SHOWN_ENOUGH = 20
TAKEN_TOO_RARELY = 0.05
Choices = Iterable[tuple[list[dict[str, Any]], list[dict[str, Any]]]]


@dataclass(frozen=True, slots=True)
class OptionRecord:
    """How often an option was shown to somebody who answered, and how often taken."""

    shown: int
    taken: int

    @property
    def is_dead(self) -> bool:
        """Whether it was shown often enough to see that it tempts nobody."""
        return self.shown >= SHOWN_ENOUGH and self.taken < TAKEN_TOO_RARELY * self.shown


def option_records(choices: Choices) -> dict[Value, OptionRecord]:
    """Count how often each option was offered and taken, from what was asked."""
    shown: Counter[Value] = Counter()
    taken: Counter[Value] = Counter()
    for offered, chosen in choices:
        shown.update(from_data(option) for option in offered)
        taken.update(from_data(option) for option in chosen)
    return {value: OptionRecord(shown[value], taken[value]) for value in shown}
