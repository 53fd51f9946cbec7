from datetime import timedelta

import pytest

from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.steps import step_after, step_faults, step_wait

MINUTE = timedelta(minutes=1)
TWO = (MINUTE, 10 * MINUTE)
THREE = (MINUTE, 10 * MINUTE, 60 * MINUTE)


@pytest.mark.parametrize(
    ("step", "rating", "expected"),
    [
        pytest.param(0, Rating.AGAIN, 0, id="Again on the first stays there"),
        pytest.param(2, Rating.AGAIN, 0, id="Again goes back to the first"),
        pytest.param(1, Rating.HARD, 1, id="Hard stays"),
        pytest.param(2, Rating.HARD, 2, id="Hard stays on the last"),
        pytest.param(0, Rating.GOOD, 1, id="Good goes on"),
        pytest.param(2, Rating.GOOD, None, id="Good past the last is done"),
        pytest.param(0, Rating.EASY, None, id="Easy is done"),
        pytest.param(3, Rating.AGAIN, 0, id="Again from beyond goes to the first"),
        pytest.param(3, Rating.HARD, None, id="Hard from beyond is done"),
        pytest.param(3, Rating.GOOD, None, id="Good from beyond is done"),
    ],
)
def test_where_a_rating_leads(step, rating, expected):
    assert step_after(step, rating, steps=THREE) == expected


@pytest.mark.parametrize("rating", Rating, ids=lambda rating: rating.name)
def test_without_steps_every_rating_is_done(rating):
    assert step_after(0, rating, steps=()) is None


@pytest.mark.parametrize(
    ("steps", "step", "rating", "minutes"),
    [
        pytest.param(TWO, 0, Rating.AGAIN, 1, id="Again waits the first step"),
        pytest.param(TWO, 1, Rating.GOOD, 10, id="Good waits the step it leads to"),
        pytest.param(TWO, 0, Rating.HARD, 5.5, id="Hard waits between the first two"),
        pytest.param(TWO, 1, Rating.HARD, 10, id="Hard later waits its step"),
        pytest.param(TWO[1:], 0, Rating.HARD, 15, id="Hard on the only one: half more"),
    ],
)
def test_how_long_a_step_waits(steps, step, rating, minutes):
    assert step_wait(step, rating, steps=steps) == minutes * MINUTE


def test_names_every_step_that_is_no_wait():
    faults = step_faults("learning_steps", (-MINUTE, MINUTE, timedelta(0)))

    assert faults == [
        "learning_steps[0] = -1 day, 23:59:00 is not above 0",
        "learning_steps[2] = 0:00:00 is not above 0",
    ]
