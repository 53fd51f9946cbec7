from dataclasses import replace

import pytest

from kazquiz.progress import Cancelled, silent
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.scheduling.simulation import Habits, Learned, Wish, simulate

WISH = Wish(Scheduler(), days=120, new_per_day=10, reviews_per_day=9999)


def deck(count):
    return [Learned(5.0 + key % 40, 5.0, -3.0, key % 20) for key in range(count)]


def run(wish=WISH, known=(), new=400, seed=1):
    return simulate(wish, known, new, seed=seed, report=silent)


def test_the_same_seed_gives_the_same_days_and_another_seed_others():
    assert run() == run()
    assert run(seed=2) != run()


def test_every_day_is_told_and_what_is_known_at_its_ends():
    found = run()

    assert len(found.reviews) == len(found.minutes) == 120
    assert found.shown[0] == 0
    assert found.shown[-1] == 119
    assert len(found.known) == len(found.shown)


def test_a_higher_aim_takes_more_reviews_and_keeps_more():
    low, high = (
        run(replace(WISH, scheduler=Scheduler(desired_retention=aim)))
        for aim in (0.75, 0.95)
    )

    assert high.reviews_a_day > 1.3 * low.reviews_a_day
    assert high.known[-1] > low.known[-1]


def test_new_cards_come_in_until_there_are_none_left():
    found = run(replace(WISH, new_per_day=7), new=70)

    assert found.reviews[0] == 7
    assert 55 < found.known[-1] <= 70
    assert run(replace(WISH, new_per_day=0), new=70).known[-1] == 0


def test_what_is_known_is_near_what_is_aimed_at():
    found = run(replace(WISH, days=365), known=deck(500), new=0)

    assert 0.9 < found.known[-1] / 500 < 0.99


def test_no_day_has_more_reviews_than_its_limit():
    found = run(replace(WISH, reviews_per_day=30, new_per_day=0), known=deck(900))

    assert max(found.reviews) == 30


def test_the_cards_given_are_left_as_they_are():
    cards = deck(50)
    before = [replace(card) for card in cards]

    run(known=cards)

    assert cards == before


def test_minutes_follow_from_what_a_review_takes():
    slow = Habits(recalled_seconds=18.0, forgotten_seconds=48.0, new_seconds=60.0)

    usual, slower = run(), run(replace(WISH, habits=slow))

    assert slower.reviews == usual.reviews
    assert slower.minutes_a_day == pytest.approx(2 * usual.minutes_a_day)


def test_it_tells_how_far_it_is_and_can_be_cancelled():
    told = []
    simulate(WISH, [], 50, seed=1, report=lambda done, _total: told.append(done))
    assert told == sorted(told)
    assert told[-1] == 120

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate(WISH, [], 50, seed=1, report=cancel)
