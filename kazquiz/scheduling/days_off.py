"""Days off: moving what is already due on days that shall be easy, or free."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from kazquiz.scheduling.easy_days import EasyDays, Loads, picked
from kazquiz.scheduling.exams import spread_draw
from kazquiz.scheduling.fuzz import fuzz_range
from kazquiz.scheduling.memory import State
from kazquiz.scheduling.moves import Days, Held, Move
from kazquiz.scheduling.scheduler import INTERVAL_BOUNDS

# How far ahead what is due is moved; what comes later is placed when it is rated.
MOVED_DAYS = 400
# So many working days, or as many as were off, share what was due: none is a wall.
_NEAR_DAYS = 6


def shifted(held: Iterable[Held], easy: EasyDays, days: Days) -> list[Move]:
    """Move cards that come due on days that take less than others.

    A card moves within the fuzz range of its interval, to days that have room for it;
    one on a day off moves to the emptiest of the nearest working days, before or after.
    What is due today or overdue stays, unless today is off.
    """
    cards = sorted(
        (card for card in held if card.memory.state is State.REVIEW),
        key=lambda card: card.card_id,
    )
    loads = Counter(
        days.of(card.memory.due) for card in cards if card.memory.due is not None
    )
    moves = []
    for card in cards:
        due = card.memory.due
        old = None if due is None else days.of(due)
        if due is None or old is None or not _may_move(old, easy, days):
            continue
        loads[old] -= 1
        new = _day_for(card, max(old, days.today), easy, days=days, loads=loads)
        loads[new] += 1
        if new != old:
            after = replace(card.memory, due=days.moved(due, new))
            moves.append(Move(card.card_id, card.memory, after))
    return moves


def _may_move(day: date, easy: EasyDays, days: Days) -> bool:
    ahead = (day - days.today).days
    if ahead <= 0:
        return easy.share(days.today) <= 0
    return ahead <= MOVED_DAYS and easy.share(day) < 1.0


def _day_for(
    card: Held, old: date, easy: EasyDays, *, days: Days, loads: Counter[date]
) -> date:
    """Return the day to which a card that was due on *old* moves."""
    weigh = Loads(loads)
    if easy.share(old) <= 0:
        earliest = days.today + timedelta(days=old > days.today)
        count = max(_NEAR_DAYS, easy.length_off(old))
        near = easy.around(old, earliest, count)
        return max(near, key=lambda day: weigh.weight(easy, day))
    least, most = _window(card, old, days)
    ahead = picked(
        least,
        most,
        spread_draw(card.card_id),
        weight=lambda place: weigh.weight(easy, days.today + timedelta(days=place)),
    )
    return days.today + timedelta(days=ahead)


def _window(card: Held, old: date, days: Days) -> tuple[int, int]:
    """Return the days from today within which the card's fuzz lets it come due."""
    ahead = (old - days.today).days
    last = card.memory.last_review
    if last is None or ahead <= 0:
        return max(0, ahead), max(0, ahead)
    passed = (days.today - days.of(last)).days
    least, most = fuzz_range(ahead + passed, longest=INTERVAL_BOUNDS[1])
    return max(1, least - passed), max(1, most - passed)
