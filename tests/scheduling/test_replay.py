from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest

from kazquiz.scheduling.formulas import PARAMETER_BOUNDS
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.replay import replay
from kazquiz.scheduling.scheduler import Scheduler

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
STEPS = [(), (MINUTE,), (MINUTE, 10 * MINUTE), (MINUTE, 7 * MINUTE, 3 * DAY)]


def seeded(memory):
    """Make chance as a caller does: from the card and its count of reviews."""
    return Random(f"card 7/{memory.reviews}")


def studied(scheduler, *, reviews, seed):
    """Review a card, mostly when due; return its history and last two memories."""
    choice = Random(seed)
    now, before, memory = NOON, Memory(), Memory()
    history = []
    for _ in range(reviews):
        rating = choice.choices(list(Rating), weights=(2, 1, 6, 1))[0]
        history.append((rating, now))
        before = memory
        memory = scheduler.review(memory, rating, now=now, rng=seeded(memory))
        now = memory.due + choice.choice((0, 1, 30)) * 300 * MINUTE
    return history, before, memory


def test_no_reviews_leave_a_new_card():
    assert replay([], Scheduler(), rng=Random(1)) == Memory()


def test_a_replay_is_the_reviews_one_after_the_other():
    scheduler = Scheduler(fuzz=False)
    history, _, memory = studied(scheduler, reviews=30, seed=1)

    assert replay(history, scheduler, rng=Random(0)) == memory


@pytest.mark.parametrize("seed", range(20))
def test_chance_as_at_the_last_review_gives_the_very_memory_it_gave(seed):
    scheduler = Scheduler()
    history, before, memory = studied(scheduler, reviews=12, seed=seed)

    assert replay(history, scheduler, rng=seeded(before)) == memory


def test_other_chance_moves_due_alone():
    scheduler = Scheduler()
    history = [(Rating.EASY, NOON + n * 30 * DAY) for n in range(4)]

    first, second = (
        replay(history, scheduler, rng=rng) for rng in (Random(1), Random(4))
    )

    assert first.due != second.due
    assert (first.stability, first.difficulty) == (second.stability, second.difficulty)


def test_other_parameters_give_another_memory_of_the_same_reviews():
    history = [(Rating.GOOD, NOON + n * 3 * DAY) for n in range(4)]
    parameters = (*Scheduler().parameters[:8], 1.0, *Scheduler().parameters[9:])

    memory, other = (
        replay(history, scheduler, rng=Random(0))
        for scheduler in (Scheduler(), Scheduler(parameters))
    )

    assert other.reviews == memory.reviews == 4
    assert other.state is memory.state is State.REVIEW
    assert other.stability < memory.stability


@pytest.mark.parametrize("count", [0, 1, 9])
def test_one_number_is_drawn_however_many_the_reviews(count):
    rng, beside = Random(5), Random(5)
    history = [(Rating.GOOD, NOON + n * DAY) for n in range(count)]

    replay(history, Scheduler(), rng=rng)

    beside.random()
    assert rng.getstate() == beside.getstate()


def test_takes_reviews_that_can_be_read_only_once():
    history = [(Rating.GOOD, NOON), (Rating.GOOD, NOON + 10 * MINUTE)]

    from_iterator = replay(iter(history), Scheduler(), rng=Random(0))

    assert from_iterator == replay(history, Scheduler(), rng=Random(0))


def intervals(text, scheduler):
    """Play ratings, each when the card is due; return the days it then waits."""
    now, history, days = NOON, [], []
    for name in text.split():
        history.append((Rating[name.upper()], now))
        due = replay(history, scheduler, rng=Random(0)).due
        days.append((due - now).days)
        now = due
    return days


def test_intervals_grow_until_a_lapse_and_begin_small_again():
    text = "good good good good good good again again good good good good good"

    days = intervals(text, Scheduler(fuzz=False))

    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def random_settings(rng):
    """Return settings under which both schedulers shall agree."""
    bounds = PARAMETER_BOUNDS
    random_parameters = tuple(rng.uniform(least, most) for least, most in bounds)
    return {
        "parameters": rng.choice((Scheduler().parameters, random_parameters)),
        "desired_retention": rng.uniform(0.7, 0.99),
        "learning_steps": rng.choice(STEPS),
        "relearning_steps": rng.choice(STEPS),
    }


def random_history(rng):
    """Return reviews apart by whole days, or by minutes of one day."""
    now, history = NOON, []
    for _ in range(rng.randint(1, 15)):
        minutes, days = rng.randint(0, 1439) * MINUTE, rng.randint(1, 200) * DAY
        now += rng.choice((minutes, days))
        history.append((rng.choice(list(Rating)), now))
    return history


@pytest.mark.parametrize("first_seed", range(0, 2000, 20))
def test_a_history_comes_out_as_in_package_fsrs(first_seed):
    for seed in range(first_seed, first_seed + 20):
        compare_with_package_fsrs(Random(seed))


def compare_with_package_fsrs(rng):
    settings, history = random_settings(rng), random_history(rng)
    longest = rng.choice((36500, rng.randint(1, 400)))
    ours = Scheduler(**settings, maximum_interval_days=longest, fuzz=False)
    theirs = fsrs.Scheduler(**settings, maximum_interval=longest, enable_fuzzing=False)

    card = fsrs.Card(card_id=1, due=NOON)
    for count, (rating, now) in enumerate(history, start=1):
        memory = replay(history[:count], ours, rng=rng)
        card, _ = theirs.review_card(card, fsrs.Rating(rating), now)

        assert memory.stability == pytest.approx(card.stability, rel=1e-9)
        assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9)
        assert memory.state.name == card.state.name.upper()
        assert (memory.step, memory.due) == (card.step, card.due)
        assert ours.retrievability(memory, now + 9 * DAY) == pytest.approx(
            theirs.get_card_retrievability(card, now + 9 * DAY), rel=1e-9
        )
