from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.easy_days import EasyDays, Loads
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.placing import Aim, Placing, Trace
from kazquiz.scheduling.scheduler import Scheduler

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOON.date()
DAY = timedelta(days=1)
PLAIN = Placing(UTC)
KNOWN = Memory(
    state=State.REVIEW,
    stability=30.0,
    difficulty=5.0,
    last_review=NOON - 30 * DAY,
    due=NOON,
    reviews=4,
)


def trace(stability=10.0, difficulty=5.0):
    return Trace(DEFAULT_PARAMETERS, stability, difficulty)


def placed(placing, window, draw=0.5, **changes):
    return placing.days(window, draw, at=NOON, trace=trace(**changes))


@given(draw=st.floats(0, 1, exclude_max=True))
def test_with_nothing_to_mind_every_day_of_the_window_is_as_likely(draw):
    assert placed(PLAIN, (8, 11), draw) == 8 + int(draw * 4)


def test_a_weekday_off_gets_nothing_though_it_is_in_the_window():
    placing = Placing(UTC, easy=EasyDays((1.0,) * 5 + (0.0, 0.0)))

    days = {placed(placing, (10, 14), place / 50) for place in range(50)}

    # From a Monday on, 12 and 13 days later are a Saturday and a Sunday.
    assert days == {10, 11, 14}


def test_an_easy_day_gets_as_much_less_as_it_is_easier():
    placing = Placing(UTC, easy=EasyDays((1.0,) * 5 + (0.25, 1.0)))

    days = [placed(placing, (12, 13), (place + 0.5) / 100) for place in range(100)]

    assert (days.count(12), days.count(13)) == (20, 80)


def test_what_is_due_already_makes_a_day_less_likely():
    easy = EasyDays((1.0,) * 6 + (0.5,))
    full = Loads({TODAY + 10 * DAY: 20})

    days = [
        placed(Placing(UTC, easy=easy, loads=full), (10, 11), (place + 0.5) / 100)
        for place in range(100)
    ]

    assert days.count(10) < 5


def test_nothing_comes_due_in_a_vacation_even_beyond_the_window():
    away = (TODAY + 8 * DAY, TODAY + 20 * DAY)
    placing = Placing(UTC, easy=EasyDays(vacations=(away,)))

    assert placed(placing, (9, 11)) == 7
    assert placed(placing, (18, 20)) == 21


def test_nothing_is_placed_before_tomorrow_however_long_one_was_off():
    placing = Placing(UTC, easy=EasyDays(vacations=((TODAY, TODAY + 3 * DAY),)))

    assert placed(placing, (1, 1)) == 4


def exam(days, retention=0.95):
    return Aim(TODAY + days * DAY, retention)


def test_a_card_that_lasts_to_the_exam_keeps_its_day():
    assert exam(20).window(trace(stability=400.0), 20) is None
    placing = Placing(UTC, aims=(exam(20),))
    assert placed(placing, (30, 30), stability=400.0) == 30


def test_a_card_that_comes_due_before_the_exam_keeps_its_day():
    placing = Placing(UTC, aims=(exam(20),))

    assert placed(placing, (8, 12)) in range(8, 13)


@given(
    stability=st.floats(0.5, 300),
    difficulty=st.floats(1, 10),
    days=st.integers(3, 200),
    retention=st.floats(0.7, 0.97),
)
def test_a_card_refreshed_in_the_window_is_known_on_the_day(
    stability, difficulty, days, retention
):
    made = trace(stability, difficulty)
    window = exam(days, retention).window(made, days)
    if window is None:
        assert made.chance(days) >= retention or days <= 1
        return

    first, last = window

    assert 1 <= first <= last == days - 1
    assert made.chance(days) < retention
    for after in (first, (first + last) // 2, last):
        enough = made.chance_refreshed(after, days) >= retention
        # On the eve nothing better can be done.
        assert enough or first == last


def test_one_review_is_all_that_an_exam_asks_of_a_card_known_before():
    placing = Placing(UTC, aims=(exam(40, 0.95),))
    scheduler = Scheduler(placing=placing)
    memory = scheduler.review(KNOWN, Rating.GOOD, now=NOON, rng=Random(1))

    again = scheduler.review(memory, Rating.GOOD, now=memory.due, rng=Random(1))

    assert memory.due.date() < TODAY + 40 * DAY <= again.due.date()
    assert scheduler.retrievability(again, NOON + 40 * DAY) >= 0.95
    assert scheduler.retrievability(memory, NOON + 40 * DAY) < 0.95


@pytest.mark.parametrize("days", [0, 1, -5])
def test_an_exam_of_today_tomorrow_or_the_past_moves_nothing(days):
    placing = Placing(UTC, aims=(exam(days),))

    assert placed(placing, (5, 5), stability=2.0) == 5


def test_the_preview_keeps_its_word_whatever_is_minded():
    easy = EasyDays((1.0, 0.3, 1.0, 0.0, 1.0, 0.5, 0.2))
    loads = Loads({TODAY + place * DAY: place % 5 for place in range(200)})
    scheduler = Scheduler(
        placing=Placing(UTC, easy=easy, loads=loads, aims=(exam(60),))
    )
    for seed in range(50):
        shown = scheduler.preview(KNOWN, NOON, rng=Random(seed))
        for rating in Rating:
            done = scheduler.review(KNOWN, rating, now=NOON, rng=Random(seed))
            assert done == shown[rating]


@pytest.mark.parametrize("seed", range(30))
def test_easy_days_never_put_hard_after_good_or_good_after_easy(seed):
    rng = Random(seed)
    easy = EasyDays((1.0, *(rng.choice((0.2, 0.5, 1.0)) for _ in range(6))))
    loads = Loads({TODAY + place * DAY: rng.randrange(30) for place in range(900)})
    scheduler = Scheduler(placing=Placing(UTC, easy=easy, loads=loads))

    shown = scheduler.preview(KNOWN, NOON, rng=rng)

    dues = [shown[rating].due for rating in (Rating.HARD, Rating.GOOD, Rating.EASY)]
    assert dues == sorted(dues)


def test_the_study_day_and_not_the_calendar_day_is_minded():
    # At two in the night the study day is still Sunday, 1 March.
    night = datetime(2026, 3, 2, 2, tzinfo=UTC)
    monday_off = Placing(UTC, easy=EasyDays((0.0,) + (1.0,) * 6))

    after = monday_off.days((8, 8), 0.5, at=night, trace=trace())

    assert date(2026, 3, 1) + after * DAY == date(2026, 3, 8)
