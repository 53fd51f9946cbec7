from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import fsrs
import fsrs_rs_python
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.formulas import (
    DEFAULT_PARAMETERS,
    PARAMETER_BOUNDS,
    interval,
)
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.scheduler import Scheduler

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
STEPS = [(), (MINUTE,), (MINUTE, 10 * MINUTE), (MINUTE, 7 * MINUTE, 3 * DAY)]
KNOWN = Memory(
    State.REVIEW,
    stability=20.0,
    difficulty=5.0,
    due=NOON,
    last_review=NOON - 20 * DAY,
    lapses=2,
    reviews=9,
)
LEARNING = replace(
    KNOWN, state=State.LEARNING, step=1, last_review=NOON - 10 * MINUTE, lapses=0
)
MEMORIES = {
    "new": Memory(),
    "learning": LEARNING,
    "in review": KNOWN,
    "relearning": replace(LEARNING, state=State.RELEARNING, step=0, lapses=1),
}

plain = Scheduler(fuzz=False)
every_memory = pytest.mark.parametrize("memory", MEMORIES.values(), ids=MEMORIES)
every_rating = pytest.mark.parametrize("rating", Rating, ids=lambda rating: rating.name)
ratings = st.sampled_from(Rating)
waits = st.timedeltas(-DAY, 4000 * DAY)
histories = st.lists(st.tuples(ratings, waits), min_size=1, max_size=20)


def studied(history, scheduler, *, seed=0):
    """Return the memory after each review of *history*, of ratings and waits."""
    rng, now, memory = Random(seed), NOON, Memory()
    memories = []
    for rating, wait in history:
        now += wait
        memory = scheduler.review(memory, rating, now=now, rng=rng)
        memories.append(memory)
    return memories


@every_rating
@pytest.mark.parametrize("state", [State.LEARNING, State.RELEARNING])
@pytest.mark.parametrize("steps", STEPS, ids=len)
def test_a_card_from_longer_steps_goes_on_as_in_package_fsrs(rating, state, steps):
    settings = {"learning_steps": steps, "relearning_steps": steps}
    memory = replace(LEARNING, state=state, step=3)
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State[state.name.title()],
        step=3,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last_review,
    )

    ours = Scheduler(**settings, fuzz=False).review(
        memory, rating, now=NOON, rng=Random(0)
    )

    theirs = fsrs.Scheduler(**settings, enable_fuzzing=False)
    card, _ = theirs.review_card(card, fsrs.Rating(rating), NOON)
    assert ours.state.name == card.state.name.upper()
    assert (ours.step, ours.due) == (card.step, card.due)


@every_memory
@every_rating
def test_every_review_is_counted_and_dated(memory, rating):
    after = plain.review(memory, rating, now=NOON, rng=Random(0))

    assert after.reviews == memory.reviews + 1
    assert after.last_review == NOON


def test_a_lapse_lowers_stability_and_is_counted():
    after = plain.review(KNOWN, Rating.AGAIN, now=NOON, rng=Random(0))

    assert after.stability < KNOWN.stability
    assert after.lapses == KNOWN.lapses + 1
    assert after.state is State.RELEARNING
    assert after.due == NOON + 10 * MINUTE


def test_a_lapse_without_relearning_steps_stays_in_review_and_is_counted():
    scheduler = Scheduler(relearning_steps=(), fuzz=False)

    after = scheduler.review(KNOWN, Rating.AGAIN, now=NOON, rng=Random(0))

    assert (after.state, after.step) == (State.REVIEW, None)
    assert after.lapses == KNOWN.lapses + 1
    assert after.due == NOON + scheduler.interval_days(after.stability) * DAY


@pytest.mark.parametrize("name", ["new", "learning", "relearning"])
def test_only_a_card_in_review_can_lapse(name):
    memory = MEMORIES[name]

    after = plain.review(memory, Rating.AGAIN, now=NOON, rng=Random(0))

    assert after.lapses == memory.lapses


def test_a_card_in_review_without_a_stability_gets_the_first_ones():
    """So a card can be brought from a program that keeps no memory of this kind."""
    memory = Memory(State.REVIEW, due=NOON, reviews=4)

    after = plain.review(memory, Rating.GOOD, now=NOON, rng=Random(0))

    first = plain.review(Memory(), Rating.GOOD, now=NOON, rng=Random(0))
    assert (after.stability, after.difficulty) == (first.stability, first.difficulty)
    assert after.state is State.REVIEW


def test_an_unknown_last_review_counts_as_no_time_elapsed():
    memory = replace(KNOWN, last_review=None)

    after = plain.review(memory, Rating.GOOD, now=NOON, rng=Random(0))

    at_once = replace(KNOWN, last_review=NOON)
    assert after == plain.review(at_once, Rating.GOOD, now=NOON, rng=Random(0))
    assert plain.retrievability(memory, NOON) == 0


@every_memory
@every_rating
def test_a_clock_set_back_counts_as_no_time_elapsed(memory, rating):
    reviewed = replace(memory, last_review=NOON)

    back = plain.review(reviewed, rating, now=NOON - 3 * DAY, rng=Random(0))

    at_once = plain.review(reviewed, rating, now=NOON, rng=Random(0))
    assert (back.stability, back.difficulty) == (at_once.stability, at_once.difficulty)
    assert back.due == at_once.due - 3 * DAY


@given(history=histories, seed=st.integers())
def test_due_is_never_before_the_review(history, seed):
    for memory in studied(history, Scheduler(), seed=seed):
        assert memory.due > memory.last_review


@given(history=histories, longest=st.integers(1, 400), seed=st.integers())
def test_no_interval_exceeds_the_longest(history, longest, seed):
    scheduler = Scheduler(maximum_interval_days=longest)

    for memory in studied(history, scheduler, seed=seed):
        assert memory.due - memory.last_review <= longest * DAY


def test_elapsed_time_is_right_across_a_change_to_summer_time():
    """From noon to noon there were 23 hours: a review of the same day."""
    berlin = ZoneInfo("Europe/Berlin")
    noon_before = datetime(2026, 3, 28, 12, tzinfo=berlin)
    noon = datetime(2026, 3, 29, 12, tzinfo=berlin)
    memory = replace(KNOWN, last_review=noon_before)

    after = plain.review(memory, Rating.GOOD, now=noon, rng=Random(0))

    at_once = plain.review(memory, Rating.GOOD, now=noon_before, rng=Random(0))
    assert after.stability == at_once.stability


def test_a_memory_is_written_in_utc_whatever_zone_the_review_is_told_in():
    now = NOON.astimezone(ZoneInfo("Asia/Almaty"))

    after = plain.review(KNOWN, Rating.GOOD, now=now, rng=Random(0))

    assert after == plain.review(KNOWN, Rating.GOOD, now=NOON, rng=Random(0))
    assert after.due.tzinfo is after.last_review.tzinfo is UTC


def test_refuses_a_naive_now():
    naive = NOON.replace(tzinfo=None)

    with pytest.raises(ValueError, match="no time zone"):
        plain.review(KNOWN, Rating.GOOD, now=naive, rng=Random(0))
    with pytest.raises(ValueError, match="no time zone"):
        plain.preview(KNOWN, naive, rng=Random(0))
    with pytest.raises(ValueError, match="no time zone"):
        plain.retrievability(KNOWN, naive)


@every_memory
@pytest.mark.parametrize("seed", range(25))
def test_what_a_preview_shows_is_what_a_review_does(memory, seed):
    scheduler = Scheduler()

    preview = scheduler.preview(memory, NOON, rng=Random(seed))

    assert preview == {
        rating: scheduler.review(memory, rating, now=NOON, rng=Random(seed))
        for rating in Rating
    }


@every_memory
@every_rating
@pytest.mark.parametrize("scheduler", [plain, Scheduler()], ids=["plain", "fuzzed"])
def test_one_number_is_drawn_by_every_review_and_preview(memory, rating, scheduler):
    by_review, by_preview, beside = Random(3), Random(3), Random(3)

    scheduler.review(memory, rating, now=NOON, rng=by_review)
    scheduler.preview(memory, NOON, rng=by_preview)

    beside.random()
    assert by_review.getstate() == by_preview.getstate() == beside.getstate()


def test_retrievability_is_nine_tenths_when_the_stability_has_passed():
    then = KNOWN.last_review + KNOWN.stability * DAY

    assert plain.retrievability(KNOWN, then) == pytest.approx(0.9, rel=1e-12)


def test_retrievability_falls_from_hour_to_hour():
    hourly = [
        plain.retrievability(KNOWN, KNOWN.last_review + hours * 60 * MINUTE)
        for hours in range(72)
    ]

    assert hourly[0] == 1
    assert all(later < earlier for earlier, later in pairwise(hourly))


def test_nothing_is_forgotten_before_the_last_review():
    assert plain.retrievability(KNOWN, KNOWN.last_review - DAY) == 1


def test_a_new_card_cannot_be_recalled():
    assert plain.retrievability(Memory(), NOON) == 0


@pytest.mark.parametrize("stability", [1.0, 2.4, 17.6, 400.2])
def test_at_nine_tenths_the_interval_is_the_stability_in_whole_days(stability):
    assert plain.interval_days(stability) == round(stability)


def test_a_higher_retention_asks_for_shorter_intervals():
    days = [
        Scheduler(desired_retention=retention).interval_days(100.0)
        for retention in (0.7, 0.8, 0.9, 0.95, 0.99)
    ]

    assert days == sorted(set(days), reverse=True)


def test_an_interval_is_a_day_at_least_and_the_longest_at_most():
    scheduler = Scheduler(maximum_interval_days=365)

    assert scheduler.interval_days(0.001) == 1
    assert scheduler.interval_days(1e9) == 365


def test_names_everything_out_of_range_in_one_error():
    parameters = (0.0, *Scheduler().parameters[1:20], 2.0)

    with pytest.raises(ValueError, match="parameters") as refusal:
        Scheduler(
            parameters=parameters,
            desired_retention=1.0,
            learning_steps=(timedelta(0),),
            relearning_steps=(MINUTE, -MINUTE),
            maximum_interval_days=0,
        )

    assert [fault.split(" = ")[0] for fault in str(refusal.value).split("; ")] == [
        "parameters[0]",
        "parameters[20]",
        "desired_retention",
        "maximum_interval_days",
        "learning_steps[0]",
        "relearning_steps[1]",
    ]


@pytest.mark.parametrize("retention", [0.1, 0.999])
@pytest.mark.parametrize("longest", [1, 36500])
def test_takes_settings_on_their_bounds(retention, longest):
    scheduler = Scheduler(desired_retention=retention, maximum_interval_days=longest)

    assert 1 <= scheduler.interval_days(50.0) <= longest


# The engine lets no stability grow beyond a century, which no interval exceeds here.
_MOST_IN_ANKI = 36500.0


@pytest.mark.parametrize("first_seed", range(0, 2000, 50))
def test_every_rating_gives_what_ankis_engine_gives(first_seed):
    for seed in range(first_seed, first_seed + 50):
        compare_with_ankis_engine(Random(seed))


def compare_with_ankis_engine(rng):
    """Hold a history at whole-day distances against fsrs-rs, the engine in Anki.

    Anki hands it the memory before, the days since and the desired retention, and
    rounds the intervals that it gives. The expected values are what its own bindings
    return here; it counts in single precision.
    """
    random = tuple(rng.uniform(least, most) for least, most in PARAMETER_BOUNDS)
    parameters = rng.choice((DEFAULT_PARAMETERS, random))
    retention = rng.uniform(0.7, 0.99)
    engine = fsrs_rs_python.FSRS(list(parameters))
    ours = Scheduler(
        parameters, retention, learning_steps=(), relearning_steps=(), fuzz=False
    )
    now, memory = NOON, Memory()
    for place in range(rng.randint(1, 10)):
        days = 0 if place == 0 else rng.choice((0, 1, rng.randint(1, 200)))
        now += timedelta(days=days)
        before = None
        if place:
            before = fsrs_rs_python.MemoryState(memory.stability, memory.difficulty)
        states = engine.next_states(before, retention, days)
        for rating, made in ours.preview(memory, now, rng=rng).items():
            theirs = getattr(states, rating.name.lower())
            ours_capped = min(made.stability, _MOST_IN_ANKI)
            assert ours_capped == pytest.approx(theirs.memory.stability, rel=1e-3)
            assert made.difficulty == pytest.approx(theirs.memory.difficulty, rel=1e-4)
            ideal = interval(parameters, ours_capped, retention=retention)
            assert ideal == pytest.approx(theirs.interval, rel=2e-3)
        memory = ours.review(memory, rng.choice(list(Rating)), now=now, rng=rng)
        if memory.stability > _MOST_IN_ANKI:
            break
