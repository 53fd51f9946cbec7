"""The backlog: what has become overdue, spread over days so that it can be done."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.memory import State
from kazquiz.scheduling.moves import Days, Held, Move
from kazquiz.scheduling.scheduler import Scheduler

LONGEST_DAYS = 90
_DAY = timedelta(days=1)
_MINUTE = 60.0


def overdue(held: Iterable[Held], days: Days) -> list[Held]:
    """Return the cards in review that are due today or have been for longer."""
    return [
        card
        for card in held
        if card.memory.state is State.REVIEW
        and card.memory.due is not None
        and days.of(card.memory.due) <= days.today
    ]


def gain(card: Held, scheduler: Scheduler, days: Days, length: int) -> float:
    """Return what reviewing *card* today saves, in chance of recall a minute.

    That is what its chance of recall would lose within *length* days, by the minutes
    that its review takes.
    """
    now = scheduler.retrievability(card.memory, days.now)
    then = scheduler.retrievability(card.memory, days.now + length * _DAY)
    return (now - then) * _MINUTE / card.seconds


def spread(
    held: Sequence[Held],
    schedulers: dict[int, Scheduler],
    days: Days,
    *,
    length: int,
    easy: EasyDays,
) -> list[Move]:
    """Spread what is overdue over *length* days, what is gained most by first.

    *schedulers* are by card. Each day is filled to the same height, with what comes due
    on it anyway, and as much lower as it is to be easy; days off get none.
    """
    waiting = overdue(held, days)
    waiting.sort(
        key=lambda card: (
            -gain(card, schedulers[card.card_id], days, length),
            card.card_id,
        )
    )
    rooms = room(held, len(waiting), days, length=length, easy=easy)
    moves = []
    place = 0
    for card in waiting:
        while place < length - 1 and rooms[place] <= 0:
            place += 1
        rooms[place] -= 1
        due = card.memory.due
        if place and due is not None:
            day = days.today + place * _DAY
            after = replace(card.memory, due=days.moved(due, day))
            moves.append(Move(card.card_id, card.memory, after))
    return moves


def room(
    held: Iterable[Held], waiting: int, days: Days, *, length: int, easy: EasyDays
) -> list[int]:
    """Return how many of *waiting* cards each of *length* days takes from today on."""
    come = [0] * length
    for card in held:
        due = card.memory.due
        place = 0 if due is None else (days.of(due) - days.today).days
        if 0 < place < length:
            come[place] += 1
    shares = [easy.share(days.today + place * _DAY) for place in range(length)]
    if not any(shares):
        shares = [1.0] * length
    height = _height(come, shares, waiting)
    rooms = [
        max(0, math.floor(height * share) - there)
        for there, share in zip(come, shares, strict=True)
    ]
    _fill_up(rooms, shares, waiting)
    return rooms


def _height(come: list[int], shares: list[float], waiting: int) -> float:
    """Return how high days are filled, *waiting* being what they take in all."""
    low, high = (
        0.0,
        (waiting + max(come, default=0) + 1)
        / min(share for share in shares if share > 0),
    )
    for _halving in range(60):
        middle = (low + high) / 2
        taken = sum(
            max(0.0, middle * share - there)
            for there, share in zip(come, shares, strict=True)
        )
        low, high = (middle, high) if taken < waiting else (low, middle)
    return high


def _fill_up(rooms: list[int], shares: list[float], waiting: int) -> None:
    """Give what rounding has left over to the first days that are not off."""
    left = waiting - sum(rooms)
    working = [place for place, share in enumerate(shares) if share > 0]
    for turn in range(max(0, left)):
        rooms[working[turn % len(working)]] += 1


def usual_length(waiting: int, per_day: int) -> int:
    """Return over how many days to spread *waiting* cards, *per_day* being a day's."""
    return min(LONGEST_DAYS, max(2, math.ceil(waiting / max(1, per_day // 2))))


def last_day(days: Days, length: int) -> date:
    """Return the last of *length* days from today on."""
    return days.today + (length - 1) * _DAY
