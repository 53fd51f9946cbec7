from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from kazquiz.progress import Cancelled, silent
from kazquiz.scheduling import formulas, optimiser
from kazquiz.scheduling.errors import OptimiserMissingError, TooFewReviewsError
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, parameter_faults
from kazquiz.scheduling.histories import spaced
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.optimiser import LEAST_REVIEWS, optimise

NOON = datetime(2025, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
# Somebody who learns faster and forgets more steeply than most.
TRUTH = list(DEFAULT_PARAMETERS)
TRUTH[2], TRUTH[3], TRUTH[8], TRUTH[20] = 6.0, 20.0, 1.3, 0.35
TRUTH = tuple(TRUTH)


def history(rng, w, *, reviews):
    """Let a learner with the parameters *w* review a card near when it is due."""
    now = NOON + rng.randint(0, 300) * DAY
    rating = Rating(rng.choices((1, 2, 3, 4), (2, 1, 6, 1))[0])
    stability = formulas.first_stability(w, rating)
    difficulty = formulas.first_difficulty(w, rating)
    made = [(rating, now)]
    while len(made) < reviews:
        ideal = formulas.interval(w, stability, retention=0.88)
        days = max(1, min(900, round(ideal * rng.uniform(0.5, 1.8))))
        now += days * DAY
        known = formulas.retrievability(w, days, stability=stability)
        passed = rng.random() < known
        rating = Rating(rng.choices((2, 3, 4), (1, 8, 1))[0] if passed else 1)
        made.append((rating, now))
        stability = formulas.next_stability(
            w, rating, stability=stability, difficulty=difficulty, elapsed_days=days
        )
        difficulty = formulas.next_difficulty(w, rating, difficulty=difficulty)
    return made


def histories(cards, w=TRUTH, reviews=8, seed=1):
    rng = Random(seed)
    return [(card, spaced(history(rng, w, reviews=reviews))) for card in range(cards)]


@pytest.fixture(scope="module")
def found():
    return optimise(histories(4000), DEFAULT_PARAMETERS, 32_000, silent)


def test_the_forecast_of_reviews_not_seen_gets_better(found):
    assert found.after.log_loss < found.before.log_loss
    assert found.after.error < found.before.error
    assert 0.01 < found.gain < 0.5


def test_every_review_a_day_or_more_after_the_last_is_learned_from(found):
    assert found.reviews == 4000 * 7


def test_parameters_come_near_those_that_made_the_history(found):
    w = found.parameters

    for stability in (3.0, 10.0, 40.0):
        for days in (0.5 * stability, stability, 2 * stability):
            wanted = formulas.retrievability(TRUTH, days, stability=stability)
            ours = formulas.retrievability(w, days, stability=stability)
            assert ours == pytest.approx(wanted, abs=0.02)
    for rating in (Rating.GOOD, Rating.AGAIN):
        assert formulas.first_stability(w, rating) == pytest.approx(
            formulas.first_stability(TRUTH, rating), rel=0.2
        )


def test_the_scheduler_takes_the_parameters(found):
    assert parameter_faults(found.parameters) == []


def test_the_same_history_gives_the_same_parameters():
    first, second = (
        optimise(histories(300), DEFAULT_PARAMETERS, 2400, silent) for _ in range(2)
    )

    assert first.parameters == second.parameters
    assert first.gain == pytest.approx(second.gain)


def test_with_parameters_that_fit_already_there_is_little_to_gain(found):
    again = optimise(histories(2000, seed=9), found.parameters, 16_000, silent)

    assert abs(again.gain) < 0.01


def test_a_short_history_says_how_much_is_missing():
    with pytest.raises(TooFewReviewsError) as caught:
        optimise(histories(50), DEFAULT_PARAMETERS, 400, silent)

    assert (caught.value.found, caught.value.needed) == (350, LEAST_REVIEWS)
    assert "50\u2069 more are needed" in str(caught.value)


def test_reviews_of_one_day_alone_teach_nothing():
    one_day = [
        (card, spaced([(Rating.GOOD, NOON + n * DAY / 50) for n in range(9)]))
        for card in range(500)
    ]

    with pytest.raises(TooFewReviewsError) as caught:
        optimise(one_day, DEFAULT_PARAMETERS, 4500, silent)

    assert caught.value.found == 0


def test_progress_rises_to_the_end():
    told = []

    optimise(
        histories(2000),
        DEFAULT_PARAMETERS,
        16_000,
        lambda done, total: told.append(done / total),
    )

    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 5


def test_it_can_be_cancelled():
    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        optimise(histories(500), DEFAULT_PARAMETERS, 4000, cancel)


def test_without_the_engine_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setattr(optimiser, "engine", None)

    assert not optimiser.is_available()
    with pytest.raises(OptimiserMissingError, match="pip install fsrs-rs-python"):
        optimise(histories(100), DEFAULT_PARAMETERS, 800, silent)
