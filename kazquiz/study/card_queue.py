"""The order of a study session: due cards, new ones among them, steps in between."""

import heapq
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, islice
from typing import Generic, Protocol, TypeVar

from kazquiz.scheduling.memory import Memory, State

# A card in its learning steps is shown this much early when nothing else is left.
LEARN_AHEAD = timedelta(minutes=20)
_STEPS = (State.LEARNING, State.RELEARNING)


class Studied(Protocol):
    """What the queue needs to know of a card."""

    @property
    def item_id(self) -> int:
        """The row of the item."""

    @property
    def memory(self) -> Memory:
        """What is remembered of it."""


Card = TypeVar("Card", bound=Studied)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cards are left: new, in their learning steps, and due."""

    new: int
    learning: int
    due: int

    @property
    def total(self) -> int:
        """All that is left."""
        return self.new + self.learning + self.due


def is_in_steps(card: Studied) -> bool:
    """Tell whether *card* is being learned, or learned again, by steps."""
    return card.memory.state in _STEPS


def _is_new(card: Studied) -> bool:
    """Tell whether *card* was never studied, and nothing has made it due."""
    return card.memory.state is State.NEW and card.memory.due is None


def order_due(
    cards: Iterable[Card], retrievability: Callable[[Memory], float], limit: int
) -> list[Card]:
    """Return at most *limit* due cards, the one nearest to being forgotten first."""
    ranked = sorted(cards, key=lambda card: (retrievability(card.memory), card.item_id))
    return ranked[:limit]


def spread(due: Sequence[Card], new: Sequence[Card]) -> list[Card]:
    """Mix *new* cards evenly among *due* ones, beginning with a due one."""
    if not due or not new:
        return [*due, *new]
    every = (len(due) + len(new)) / len(new)
    mixed: list[Card] = []
    waiting_due, waiting_new = deque(due), deque(new)
    while waiting_due or waiting_new:
        turn = len(mixed) + 1 >= every * (len(new) - len(waiting_new) + 1)
        if waiting_new and (turn or not waiting_due):
            mixed.append(waiting_new.popleft())
        else:
            mixed.append(waiting_due.popleft())
    return mixed


class Queue(Generic[Card]):
    """What is left of a session, and which card comes next.

    A class because cards in their steps come back by the clock while the rest stand
    in a fixed order.
    """

    def __init__(self, ordered: Iterable[Card], in_steps: Iterable[Card]) -> None:
        self._ordered = deque(ordered)
        self._new = sum(map(_is_new, self._ordered))
        self._steps: list[tuple[datetime, int, Card]] = []
        self._tie = count()
        for card in in_steps:
            self.put_back(card)

    def put_back(self, card: Card) -> None:
        """Let a card in its steps come again when it is due."""
        assert card.memory.due is not None
        heapq.heappush(self._steps, (card.memory.due, next(self._tie), card))

    def put_first(self, card: Card) -> None:
        """Let *card* come next, and only once."""
        self.remove(card.item_id)
        self._ordered.appendleft(card)
        self._new += _is_new(card)

    def remove(self, item_id: int) -> None:
        """Forget the card of an item."""
        for place, card in enumerate(self._ordered):
            if card.item_id == item_id:
                del self._ordered[place]
                self._new -= _is_new(card)
                break
        steps = [entry for entry in self._steps if entry[2].item_id != item_id]
        if len(steps) < len(self._steps):
            self._steps = steps
            heapq.heapify(self._steps)

    def next(self, now: datetime) -> Card | None:
        """Return the card to study at *now*, which stays in the queue."""
        if self._steps and self._steps[0][0] <= now:
            return self._steps[0][2]
        if self._ordered:
            return self._ordered[0]
        if self._steps and self._steps[0][0] <= now + LEARN_AHEAD:
            return self._steps[0][2]
        return None

    def take(self, card: Card) -> None:
        """Take the card that `next` returned out of the queue."""
        if self._ordered and self._ordered[0] is card:
            self._ordered.popleft()
            self._new -= _is_new(card)
        elif self._steps and self._steps[0][2] is card:
            heapq.heappop(self._steps)
        else:
            self.remove(card.item_id)

    def put_last(self, card: Card) -> None:
        """Let *card* come again when all others have, and only once."""
        self.remove(card.item_id)
        self._ordered.append(card)
        self._new += _is_new(card)

    def waiting(self, items: Collection[int]) -> list[int]:
        """List those of *items* that wait for their turn, but not in their steps."""
        if not items:
            return []
        return [card.item_id for card in self._ordered if card.item_id in items]

    def ahead(self, length: int) -> list[int]:
        """List the items that come next, for reading them together."""
        return [card.item_id for card in islice(self._ordered, length)]

    def counts(self) -> Counts:
        """Count what is left."""
        return Counts(self._new, len(self._steps), len(self._ordered) - self._new)
