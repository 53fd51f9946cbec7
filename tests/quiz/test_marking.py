import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.quiz.marking import (
    HONEST,
    Certainty,
    Marking,
    most_points,
    penalty,
    points,
)

SHARES = some.floats(0, 1)


@given(some.integers(2, 10))
def test_guessing_comes_to_nothing_with_negative_marks(options):
    chance = 1 / options
    right = points(Marking.NEGATIVE, 1, chance)
    wrong = points(Marking.NEGATIVE, 0, chance)

    assert chance * right + (1 - chance) * wrong == pytest.approx(0)


@pytest.mark.parametrize("chance", [0.0, 1.0])
def test_nothing_is_taken_off_where_nothing_can_be_guessed(chance):
    assert penalty(chance) == 0


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        (Certainty.LOW, 1, 0),
        (Certainty.MIDDLE, 2, -2),
        (Certainty.HIGH, 3, -6),
        (None, 1, 0),
    ],
)
def test_what_certainty_is_worth(said, right, wrong):
    assert points(Marking.CERTAINTY, 1, 0.25, said) == right
    assert points(Marking.CERTAINTY, 0, 0.25, said) == wrong


@given(SHARES)
def test_it_pays_to_say_honestly_how_certain_one_is(chance):
    def expected(said):
        return chance * points(Marking.CERTAINTY, 1, 0, said) + (1 - chance) * points(
            Marking.CERTAINTY, 0, 0, said
        )

    best = max(map(expected, Certainty))
    honest = [said for said, (low, high) in HONEST.items() if low <= chance <= high]

    assert max(map(expected, honest)) == pytest.approx(best, abs=0.02)


@given(some.sampled_from(Marking), SHARES, SHARES, some.sampled_from(Certainty))
def test_no_answer_is_worth_more_than_can_be_had(marking, mark, chance, said):
    assert points(marking, mark, chance, said) <= most_points(marking) + 1e-9


def test_plain_marks_are_what_is_right():
    assert points(Marking.PLAIN, 0.5, 0.25, Certainty.HIGH) == 0.5
