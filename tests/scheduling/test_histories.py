from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.histories import (
    elapsed_days,
    last_memory,
    spaced,
    whole_days,
)
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.replay import replay
from kazquiz.scheduling.scheduler import Scheduler

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_elapsed_days_are_fractions_and_never_negative():
    reviews = [
        (Rating.GOOD, NOON + hours * HOUR) for hours in (0, 1, 37, 36, 36 + 24 * 9)
    ]

    assert elapsed_days(reviews) == pytest.approx([0, 1 / 24, 1.5, 0, 9])


def test_no_reviews_have_no_distances():
    assert elapsed_days([]) == []


def test_less_than_a_day_is_none_for_the_optimiser_as_for_the_scheduler():
    waits = [0.0, 23.76, 24, 1.4 * 24, 1.6 * 24, 20.5 * 24, -30]
    instants = [NOON + HOUR * sum(waits[: place + 1]) for place in range(len(waits))]

    found = whole_days(instants)

    assert found == [0, 0, 1, 1, 2, 20, 0]


def test_without_reviews_there_are_no_days():
    assert whole_days([]) == []


@pytest.mark.parametrize("seed", range(20))
def test_whole_days_are_the_elapsed_ones_rounded(seed):
    rng = Random(seed)
    now, reviews = NOON, []
    for _review in range(50):
        now += timedelta(seconds=rng.choice((rng.expovariate(1e-5), 86400, 86399)))
        reviews.append((Rating.GOOD, now))

    elapsed = elapsed_days(reviews)

    wanted = [round(e) if e >= 1 else 0 for e in elapsed]
    assert whole_days([at for _rating, at in reviews]) == wanted
    assert spaced(reviews) == ([Rating.GOOD] * len(reviews), wanted)


@pytest.mark.parametrize("seed", range(40))
def test_the_memory_left_is_that_of_a_replay(seed):
    rng = Random(seed)
    now, reviews = NOON, []
    for _review in range(rng.randint(1, 15)):
        now += rng.choice((rng.uniform(0.1, 20), rng.uniform(24, 2000))) * HOUR
        reviews.append((rng.choice(list(Rating)), now))

    memory = replay(reviews, Scheduler(), rng=rng)

    assert last_memory(DEFAULT_PARAMETERS, reviews) == pytest.approx(
        (memory.stability, memory.difficulty), rel=1e-12
    )
