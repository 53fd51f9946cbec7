from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.quiz.blueprint import Difficulty
from kazquiz.quiz.difficulty import Ratings, expected, rate

ratings = some.floats(-50, 50)


@given(ratings, ratings, some.floats(0, 0.9))
def test_an_expectation_is_a_chance_and_never_below_guessing(learner, item, chance):
    assert chance <= expected(learner, item, chance) <= 1


@pytest.mark.parametrize(
    ("learner", "item", "chance", "share"),
    [(0, 0, 0, 0.5), (0, 0, 0.25, 0.625), (2, 2, 0.5, 0.75), (1, 0, 0, 0.731)],
)
def test_equals_are_even_above_the_floor_of_guessing(learner, item, chance, share):
    assert expected(learner, item, chance) == pytest.approx(share, abs=0.001)


def test_the_first_answer_moves_both_by_the_step_times_the_surprise():
    right = rate([(7, 1.0, 0.25)])
    wrong = rate([(7, 0.0, 0.25)])

    assert right.learner == pytest.approx(0.6 * 0.375)
    assert right.items[7] == pytest.approx(-0.6 * 0.375)
    assert wrong.learner == pytest.approx(-0.6 * 0.625)
    assert wrong.items[7] == pytest.approx(0.6 * 0.625)


def test_later_answers_move_less():
    once, twice = rate([(7, 1.0, 0.0)]), rate([(7, 1.0, 0.0), (7, 1.0, 0.0)])

    assert 0 < once.items[7] - twice.items[7] < -once.items[7]


def test_nothing_answered_is_no_record():
    assert rate([]).is_empty
    assert Ratings().expected(5) == 0.5


def test_simulated_answers_bring_the_items_into_their_order():
    """Items of known difficulty, answered by somebody whose skill is known."""
    rng = Random(1)
    hard = {item: (item - 40) / 16 for item in range(80)}
    trials = []
    for _turn in range(3000):
        item = rng.randrange(80)
        right = rng.random() < expected(0.3, hard[item], 0.25)
        trials.append((item, float(right), 0.25))

    found = rate(trials).items

    ordered = sorted(found, key=lambda item: found[item])
    places = {item: place for place, item in enumerate(ordered)}
    apart = sum((places[item] - item) ** 2 for item in hard)
    spearman = 1 - 6 * apart / (80 * (80**2 - 1))
    assert spearman > 0.7


def test_what_is_wished_for_is_nearest():
    known = Ratings(0.0, {1: -2.0, 2: 0.0, 3: 2.0})

    def nearest(wished):
        return min(known.items, key=lambda item: known.distance(item, wished))

    assert nearest(Difficulty.EASY) == 1
    assert nearest(Difficulty.HARD) == 2
