from dataclasses import replace
from datetime import UTC, timedelta
from random import Random

import pytest

from kazquiz.progress import silent
from kazquiz.scheduling.errors import TooFewReviewsError
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.forecasting import (
    Question,
    compare,
    optimise_history,
    simulate_bank,
)
from kazquiz.study.planning import Desk
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import numbered, store

DAY = timedelta(days=1)
QUESTION = Question(0.9, new_per_day=5, reviews_per_day=200, days=60)


def study(bank, now, days, rng=None):
    rng = rng or Random(1)
    session = StudySession(bank, Scheduler(), Limits(20, 999, UTC))
    for place in range(days):
        at = now + place * DAY
        session.start(at)
        while (card := session.card(at)) is not None:
            rating = rng.choices(list(Rating), (3, 1, 6, 1))[0]
            session.rate(card, rating, now=at, seconds=6)
            at += timedelta(minutes=11)


@pytest.fixture
def desk(bank, draft, now):
    store(bank, numbered(draft, 60), now)
    study(bank, now, 3)
    return Desk(bank, Scheduler(), Days(now + 3 * DAY, UTC))


def test_a_short_history_is_refused_with_what_is_missing(desk):
    with pytest.raises(TooFewReviewsError) as caught:
        optimise_history(desk, None, silent)

    assert 0 < caught.value.found < caught.value.needed


def test_a_history_of_one_topic_counts_only_its_reviews(desk):
    with pytest.raises(TooFewReviewsError) as of_all:
        optimise_history(desk, None, silent)
    with pytest.raises(TooFewReviewsError) as of_topic:
        optimise_history(desk, 1, silent)
    with pytest.raises(TooFewReviewsError) as of_nothing:
        optimise_history(desk, 99, silent)

    assert of_topic.value.found == of_all.value.found
    assert of_nothing.value.found == 0


def test_a_long_history_gives_parameters_and_how_good_they_are(desk, now):
    study(desk.bank, now + 3 * DAY, 40)
    later = replace(desk, days=Days(now + 50 * DAY, UTC))

    found = optimise_history(later, None, silent)

    assert len(found.parameters) == 21
    assert found.reviews >= 400
    assert found.before.log_loss > 0 < found.after.log_loss


def test_a_simulation_begins_with_the_cards_and_items_there_are(desk):
    found = simulate_bank(desk, QUESTION, silent)

    assert found == simulate_bank(desk, QUESTION, silent)
    assert len(found.reviews) == 60
    assert 40 < found.known[-1] <= 60
    assert found.known[0] > 20


def test_asking_for_more_to_be_known_costs_more(desk):
    low, high = (
        simulate_bank(desk, replace(QUESTION, desired_retention=aim), silent)
        for aim in (0.75, 0.95)
    )

    assert high.minutes_a_day > low.minutes_a_day
    assert high.known[-1] > low.known[-1]


def test_a_comparison_holds_the_wish_today_and_other_aims(desk):
    told = []
    current = replace(QUESTION, new_per_day=1)

    found = compare(desk, QUESTION, current, lambda *done: told.append(done))

    assert found.wished == simulate_bank(desk, QUESTION, silent)
    assert found.current == simulate_bank(desk, current, silent)
    assert found.aims[0] == 0.70 < found.aims[-1]
    place = found.aims.index(0.9)
    assert found.known[place] == found.wished.known[-1]
    assert found.minutes[-1] > found.minutes[place] > found.minutes[0]
    assert found.known[-1] > found.known[0]
    assert [done for done, _whole in told] == sorted(done for done, _whole in told)
    assert told[-1][0] == told[-1][1]
