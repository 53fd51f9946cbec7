from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.quiz.partial import (
    UNPLACED,
    categorising_mark,
    matching_mark,
    ordering_mark,
    out_of_order,
    several_mark,
)

keys = some.lists(some.integers(0, 1), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("ticked", "mark"),
    [
        ([0, 1, 2], 1),
        ([0, 1], 2 / 3),
        ([0, 1, 5], 1 / 3),
        ([0, 4, 5], 0),
        ([0, 1, 2, 3, 4, 5], 0),
        ([0, 1, 2, 3], 2 / 3),
        ([], 0),
    ],
)
def test_a_wrong_tick_takes_away_what_a_right_one_gives(ticked, mark):
    assert several_mark(ticked, [0, 1, 2]) == pytest.approx(mark)


@pytest.mark.parametrize(
    ("places", "mark"),
    [
        ([2, 0, 1, 3], 1),
        ([2, 0, 3, 1], 0.5),
        ([2, UNPLACED, UNPLACED, UNPLACED], 0.25),
        ([2], 0.25),
        ([0, 2, 3, 1], 0),
    ],
)
def test_each_pair_matched_earns_its_share(places, mark):
    assert matching_mark(places, [2, 0, 1, 3]) == mark


@pytest.mark.parametrize(
    ("places", "mark"),
    [
        ([0, 1, 2, 3], 1),
        ([1, 0, 2, 3], 2 / 3),
        ([3, 0, 1, 2], 0),
        ([3, 2, 1, 0], 0),
        ([0, 1, UNPLACED, UNPLACED], 1 / 6),
        ([0], 0),
    ],
)
def test_an_order_earns_by_its_pairs(places, mark):
    assert ordering_mark(places, [0, 1, 2, 3]) == pytest.approx(mark)


@given(some.permutations(range(5)), some.permutations(range(5)))
def test_an_order_is_worth_the_same_however_it_was_shown(places, shown):
    as_they_are = ordering_mark(places, range(5))
    moved = ordering_mark([places[at] for at in shown], shown)

    assert moved == as_they_are


def test_an_order_by_chance_earns_little():
    marks = [ordering_mark(order, range(5)) for order in permutations(range(5))]

    assert fmean(marks) < 0.2


@pytest.mark.parametrize(
    ("places", "mark"),
    [
        ([0, 1, 0, 1], 1),
        ([0, 1, 0, 0], 0.5),
        ([0, 1, 1, 0], 0),
        ([1, 0, 1, 0], 0),
        ([0, 1, UNPLACED, UNPLACED], 0.5),
    ],
)
def test_a_wrong_column_takes_away_what_a_right_one_gives(places, mark):
    assert categorising_mark(places, [0, 1, 0, 1]) == mark


@given(keys)
def test_all_in_one_column_earns_no_more_than_the_columns_differ(right):
    ones = sum(right)
    zeros = len(right) - ones

    mark = categorising_mark([0] * len(right), right)

    assert mark == pytest.approx(max(0, zeros - ones) / len(right))


@given(keys, some.lists(some.integers(-1, 3), max_size=8))
def test_a_mark_is_never_below_nothing_nor_above_all(right, places):
    for rule in (matching_mark, ordering_mark, categorising_mark):
        assert 0 <= rule(places, right) <= 1
        assert rule([], []) == 0
    assert 0 <= several_mark(places, set(right)) <= 1


@given(some.permutations(range(5)))
def test_in_an_order_nothing_is_wrong_only_where_all_is_in_order(places):
    wrong = out_of_order(places, range(5))

    assert (wrong == set()) is (list(places) == list(range(5)))
    assert len(wrong) != 1 or ordering_mark(places, range(5)) >= 0.2


def test_in_an_order_what_was_not_placed_is_not_in_it():
    assert out_of_order((0, UNPLACED, 1), (0, 1, 2)) == {1}
    assert out_of_order((UNPLACED,) * 3, (0, 1, 2)) == {0, 1, 2}
