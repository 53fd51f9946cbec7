from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kazquiz.scheduling.moves import Days, Move, per_day, preview

DAY = timedelta(days=1)


def moved(card, days):
    after = replace(card.memory, due=card.memory.due + days * DAY)
    return Move(card.card_id, card.memory, after)


def test_a_preview_counts_the_cards_and_the_days(days, held):
    cards = [held(1, -3), held(2, 0), held(3, 2), held(4, 2)]

    told = preview(cards, [moved(cards[0], 5), moved(cards[3], -1)], days, 4)

    assert (told.changed, told.earlier, told.later) == (2, 1, 1)
    assert told.before == (2, 0, 2, 0)
    assert told.after == (1, 1, 2, 0)


def test_a_move_within_a_day_is_no_change_of_day(days, held):
    card = held(1, 3)
    after = replace(card.memory, due=card.memory.due + timedelta(hours=2))

    told = preview([card], [Move(1, card.memory, after)], days, 5)

    assert told.changed == 0
    assert len(told.moves) == 1


def test_what_is_overdue_counts_today_and_what_is_far_off_not_at_all():
    first = date(2026, 3, 2)

    assert per_day([first - DAY, first, first + 9 * DAY], first, 3) == (2, 0, 0)


def test_a_due_keeps_its_time_of_day_when_it_moves_to_another_day():
    days = Days(datetime(2026, 3, 2, 12, tzinfo=UTC), UTC)
    late = datetime(2026, 3, 3, 2, 30, tzinfo=UTC)  # still the study day of the 2nd

    assert days.of(late) == date(2026, 3, 2)
    assert days.moved(late, date(2026, 3, 9)) == late + 7 * DAY
