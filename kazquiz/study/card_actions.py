"""Card actions: what a person does to cards besides rating them.

Each takes any set of items (rows), makes the cards that lack where it must, is one
step of the history with a name of its own, and returns how many it changed. Where it
changes none, there is no step.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta, tzinfo
from random import Random
from typing import Any, Final

from kazquiz.bank import card_changes, history
from kazquiz.bank.card_changes import Marks
from kazquiz.bank.models import Item
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank, Session
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.day import STARTS_AT_HOUR, day_end, day_start

# Anki's seven colours of a flag, and none.
FLAGS: Final = range(8)
# The most days ahead that a card can be set due: what FSRS can wait, too.
LONGEST_DAYS: Final = 36_500
LONGEST_NOTE: Final = 2_000

Items = Collection[int]


def suspend(bank: Bank, items: Items, now: datetime) -> int:
    """Show the cards of *items* no more, until they are unsuspended."""
    return _set(bank, items, now, name="suspend", values={"suspended": True})


def unsuspend(bank: Bank, items: Items, now: datetime) -> int:
    """Show the suspended cards of *items* again."""
    return _set(bank, items, now, name="unsuspend", values={"suspended": False})


def bury(
    bank: Bank,
    items: Items,
    now: datetime,
    *,
    zone: tzinfo,
    day_starts_at: int = STARTS_AT_HOUR,
) -> int:
    """Show the cards of *items* no more this study day."""
    until = day_end(now, zone, starts_at_hour=day_starts_at)
    return _set(bank, items, now, name="bury", values={"buried_until": until})


def unbury(bank: Bank, items: Items, now: datetime) -> int:
    """Show the buried cards of *items* again."""
    return _set(bank, items, now, name="unbury", values={"buried_until": None})


def set_flag(bank: Bank, items: Items, now: datetime, flag: int) -> int:
    """Put one of the `FLAGS` on the cards of *items*; 0 takes it off.

    Raises:
        ValueError: for a flag that there is not.
    """
    if flag not in FLAGS:
        raise ValueError(f"flag = {flag} is not 0 to 7")
    return _set(bank, items, now, name="flag", values={"flag": flag})


def mark(bank: Bank, items: Items, now: datetime) -> int:
    """Mark the cards of *items*."""
    return _set(bank, items, now, name="mark", values={"marked": True})


def unmark(bank: Bank, items: Items, now: datetime) -> int:
    """Take the mark off the cards of *items*."""
    return _set(bank, items, now, name="unmark", values={"marked": False})


def set_note(bank: Bank, items: Items, now: datetime, note: str) -> int:
    """Write a note to oneself on the cards of *items*; an empty one takes it away.

    Raises:
        ValueError: for a note longer than `LONGEST_NOTE`.
    """
    note = note.strip()
    if len(note) > LONGEST_NOTE:
        raise ValueError(f"a note of {len(note)} letters is longer than {LONGEST_NOTE}")
    return _set(bank, items, now, name="note", values={"note": note})


def set_due(  # noqa: PLR0913  (what, when, and whose day it is)
    bank: Bank,
    items: Items,
    now: datetime,
    *,
    first: int,
    last: int,
    zone: tzinfo,
    rng: Random,
    day_starts_at: int = STARTS_AT_HOUR,
) -> int:
    """Let the cards of *items* come due *first* to *last* days from today.

    Over several days they are spread evenly, by chance which on which. What is
    remembered of them stays as it is.

    Raises:
        ValueError: for days before today, too far ahead, or the wrong way round.
    """
    if not 0 <= first <= last <= LONGEST_DAYS:
        raise ValueError(f"{first} to {last} days are not within 0 to {LONGEST_DAYS}")
    today = day_start(now, zone, starts_at_hour=day_starts_at)

    def change(session: Session, keys: Items) -> int:
        mixed = card_changes.known_items(session, keys)
        rng.shuffle(mixed)
        # All moved by the same part of a day's share, which keeps the shares equal.
        each, moved = (last - first + 1) / max(1, len(mixed)), rng.random()
        due = {
            key: max(now, today + timedelta(days=first + int((place + moved) * each)))
            for place, key in enumerate(mixed)
        }
        return card_changes.set_due(session, bank.learner_id, due)

    return _step(bank, items, now, name="due", change=change)


def forget(bank: Bank, items: Items, now: datetime) -> int:
    """Make the cards of *items* new again; their reviews are kept, but count not."""

    def change(session: Session, keys: Items) -> int:
        return card_changes.forget_cards(session, bank.learner_id, keys, now)

    return _step(bank, items, now, name="forget", change=change)


def delete(bank: Bank, items: Items, now: datetime) -> int:
    """Retire *items*: they are asked no more, and what was learned of them is kept."""
    watches = [Watch(Item, "id", tuple(items))]
    with (
        bank.write() as session,
        history.step(session, bank.learner_id, "delete", at=now, watches=watches),
    ):
        return card_changes.retire_items(session, items, now)


def restore(bank: Bank, items: Items, now: datetime) -> int:
    """Bring retired *items* back."""
    watches = [Watch(Item, "id", tuple(items))]
    with (
        bank.write() as session,
        history.step(session, bank.learner_id, "restore", at=now, watches=watches),
    ):
        return card_changes.restore_items(session, items)


def marks(bank: Bank, items: Items) -> dict[int, Marks]:
    """Return what is on the cards of *items*; nothing of those without a card."""
    with bank.read() as session:
        return card_changes.read_marks(session, bank.learner_id, items)


def _set(
    bank: Bank, items: Items, now: datetime, *, name: str, values: Mapping[str, Any]
) -> int:
    def change(session: Session, keys: Items) -> int:
        return card_changes.set_on_cards(session, bank.learner_id, keys, values)

    return _step(bank, items, now, name=name, change=change)


def _step(
    bank: Bank,
    items: Items,
    now: datetime,
    *,
    name: str,
    change: Callable[[Session, Items], int],
) -> int:
    keys = tuple(dict.fromkeys(items))
    watches = [Watch(Card, "item_id", keys)]
    with (
        bank.write() as session,
        history.step(session, bank.learner_id, name, at=now, watches=watches),
    ):
        return change(session, keys)
