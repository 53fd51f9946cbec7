from datetime import timedelta

from kazquiz.scheduling.days_off import shifted
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.fuzz import fuzz_range
from kazquiz.scheduling.moves import per_day

DAY = timedelta(days=1)
NO_WEEKEND = EasyDays((1.0,) * 5 + (0.0, 0.0))


def load(cards, moves, days, length):
    after = {move.card_id: move.after for move in moves}
    dues = [days.of(after.get(card.card_id, card.memory).due) for card in cards]
    return per_day(dues, days.today, length)


def test_with_usual_days_nothing_moves(days, held):
    assert shifted([held(key, key) for key in range(20)], EasyDays(), days) == []


def test_days_off_are_emptied_and_nothing_is_lost(days, held):
    cards = [held(key, key % 28, seen=30) for key in range(280)]

    after = load(cards, shifted(cards, NO_WEEKEND, days), days, 40)

    assert sum(after) == 280
    # Today is a Monday.
    assert all(after[place] == 0 for place in range(1, 40) if place % 7 >= 5)


def test_a_vacation_is_empty_and_its_load_is_shared_before_and_after(days, held):
    cards = [held(key, 3 + key % 21, seen=30) for key in range(210)]
    first, last = days.today + 8 * DAY, days.today + 14 * DAY
    easy = EasyDays(vacations=((first, last),))

    after = load(cards, shifted(cards, easy, days), days, 40)

    assert sum(after[8:15]) == 0
    assert max(after) <= 35
    assert sum(after[:8]) > 50 < sum(after[15:])


def test_a_card_on_an_easy_day_stays_within_its_fuzz(days, held):
    easy = EasyDays((1.0, 1.0, 0.1, 1.0, 1.0, 1.0, 1.0))
    cards = [held(key, 16, seen=14) for key in range(40)]  # a Wednesday

    moves = shifted(cards, easy, days)

    least, most = fuzz_range(30, longest=36500)
    intervals = {(move.after.due - move.after.last_review).days for move in moves}
    assert intervals
    assert least <= min(intervals) <= max(intervals) <= most


def test_what_is_overdue_stays_on_a_working_day(days, held):
    assert shifted([held(1, -9)], NO_WEEKEND, days) == []


def test_on_a_day_off_what_is_due_waits_for_the_next_days(days, held):
    today_off = EasyDays((0.0,) + (1.0,) * 6)

    (move,) = shifted([held(1, -9)], today_off, days)

    assert days.of(move.after.due) > days.today


def test_doing_it_twice_moves_nothing_more(days, held):
    cards = [held(key, key % 28, seen=30) for key in range(100)]
    moves = {move.card_id: move.after for move in shifted(cards, NO_WEEKEND, days)}
    from dataclasses import replace

    again = [
        replace(card, memory=moves.get(card.card_id, card.memory)) for card in cards
    ]

    assert shifted(again, NO_WEEKEND, days) == []
