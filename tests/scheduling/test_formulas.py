import fsrs.scheduler
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling import formulas
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, PARAMETER_BOUNDS
from kazquiz.scheduling.memory import Rating

RECALLED = [Rating.HARD, Rating.GOOD, Rating.EASY]

stabilities = st.floats(0.001, 36500)
difficulties = st.floats(1, 10)
chances = st.floats(0, 1)
ratings = st.sampled_from(Rating)
parameters = st.tuples(*(st.floats(least, most) for least, most in PARAMETER_BOUNDS))


def test_default_parameters_are_those_of_package_fsrs():
    assert fsrs.scheduler.DEFAULT_PARAMETERS == DEFAULT_PARAMETERS


def test_parameter_bounds_are_those_of_package_fsrs():
    theirs = zip(
        fsrs.scheduler.LOWER_BOUNDS_PARAMETERS,
        fsrs.scheduler.UPPER_BOUNDS_PARAMETERS,
        strict=True,
    )

    assert tuple(theirs) == PARAMETER_BOUNDS


def test_names_every_parameter_out_of_bounds():
    w = (0.0, *DEFAULT_PARAMETERS[1:20], float("nan"))

    faults = formulas.parameter_faults(w)

    assert [fault.split(" = ")[0] for fault in faults] == [
        "parameters[0]",
        "parameters[20]",
    ]


@pytest.mark.parametrize("count", [0, 17, 19, 20, 22])
def test_names_a_wrong_count_of_parameters(count):
    assert formulas.parameter_faults((1.0,) * count) == [
        f"{count} parameters instead of 21"
    ]


def test_takes_a_bound_in_the_single_precision_of_the_optimiser():
    w = (*DEFAULT_PARAMETERS[:20], 0.800000011920929)

    assert formulas.parameter_faults(w) == []


@given(w=parameters, stability=stabilities)
def test_retrievability_is_nine_tenths_when_the_stability_has_passed(w, stability):
    chance = formulas.retrievability(w, stability, stability=stability)

    assert chance == pytest.approx(0.9, rel=1e-12)


@given(stability=stabilities, days=st.floats(0, 36500), more=st.floats(0.001, 36500))
def test_retrievability_falls_with_time(stability, days, more):
    w = DEFAULT_PARAMETERS

    earlier = formulas.retrievability(w, days, stability=stability)
    later = formulas.retrievability(w, days + more, stability=stability)

    assert 0 < later < earlier <= 1


@given(w=parameters, stability=stabilities, days=st.floats(0, 36500))
def test_the_terms_of_the_curve_make_retrievability(w, stability, days):
    factor, exponent = formulas.curve_terms(w)

    chance = formulas.retrievability(w, days, stability=stability)
    assert (1.0 + factor * days / stability) ** exponent == chance


@given(w=parameters, stability=stabilities, retention=st.floats(0.1, 0.999))
def test_the_interval_ends_when_retrievability_meets_the_retention(
    w, stability, retention
):
    days = formulas.interval(w, stability, retention=retention)

    chance = formulas.retrievability(w, days, stability=stability)
    assert chance == pytest.approx(retention, rel=1e-9)


@given(w=parameters, rating=ratings)
def test_a_first_stability_is_the_parameter_of_its_rating(w, rating):
    assert formulas.first_stability(w, rating) == w[rating - 1]


@given(w=parameters)
def test_a_card_first_rated_better_is_not_more_difficult(w):
    first = [formulas.first_difficulty(w, rating) for rating in Rating]

    assert first == sorted(first, reverse=True)
    assert all(1 <= difficulty <= 10 for difficulty in first)


@given(w=parameters, rating=ratings, difficulty=difficulties)
def test_difficulty_stays_within_one_and_ten(w, rating, difficulty):
    assert 1 <= formulas.next_difficulty(w, rating, difficulty=difficulty) <= 10


@given(w=parameters, difficulty=difficulties)
def test_a_better_rating_leaves_no_greater_difficulty(w, difficulty):
    after = [
        formulas.next_difficulty(w, rating, difficulty=difficulty) for rating in Rating
    ]

    assert after == sorted(after, reverse=True)


@given(stability=stabilities)
def test_within_a_day_again_alone_lowers_stability(stability):
    after = {
        rating: formulas.same_day_stability(
            DEFAULT_PARAMETERS, rating, stability=stability
        )
        for rating in Rating
    }

    assert all(after[rating] >= stability for rating in RECALLED)
    if stability > 0.01:
        assert after[Rating.AGAIN] < stability


@given(stability=stabilities, difficulty=difficulties, chance=chances)
def test_a_recall_never_lowers_stability_and_a_better_one_raises_it_more(
    stability, difficulty, chance
):
    after = [
        formulas.recalled_stability(
            DEFAULT_PARAMETERS,
            rating,
            stability=stability,
            difficulty=difficulty,
            retrievability=chance,
        )
        for rating in RECALLED
    ]

    assert [stability, *after] == sorted([stability, *after])


@given(stability=stabilities, difficulty=difficulties, chance=chances)
def test_a_lapse_never_raises_stability(stability, difficulty, chance):
    after = formulas.forgotten_stability(
        DEFAULT_PARAMETERS, stability, difficulty=difficulty, retrievability=chance
    )

    assert after <= stability


@pytest.mark.parametrize(
    ("rating", "difficulty", "chance", "after"),
    [
        (Rating.AGAIN, 1.0, 0.9, 1.0525396),
        (Rating.HARD, 2.0, 0.8, 28.226582),
        (Rating.GOOD, 3.0, 0.7, 58.656002),
        (Rating.EASY, 4.0, 0.6, 127.226685),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_stability_after_a_day_or_more_is_that_of_the_rust_engine(
    rating, difficulty, chance, after
):
    """The numbers stand in the tests of fsrs-rs (src/model_v6.rs)."""
    w = DEFAULT_PARAMETERS
    days = formulas.interval(w, 5.0, retention=chance)

    stability = formulas.next_stability(
        w, rating, stability=5.0, difficulty=difficulty, elapsed_days=days
    )

    assert stability == pytest.approx(after, rel=1e-6)


@pytest.mark.parametrize("rating", Rating, ids=lambda rating: rating.name)
def test_within_a_day_elapsed_time_does_not_count(rating):
    known = {"stability": 3.0, "difficulty": 5.0}
    w = DEFAULT_PARAMETERS

    at_once = formulas.next_stability(w, rating, **known, elapsed_days=0.0)
    in_the_evening = formulas.next_stability(w, rating, **known, elapsed_days=0.999)

    assert at_once == in_the_evening
    assert at_once == formulas.same_day_stability(w, rating, stability=3.0)


def test_beyond_a_day_its_fractions_count():
    known = {"stability": 3.0, "difficulty": 5.0}
    w = DEFAULT_PARAMETERS

    after_a_day, after_a_day_and_a_half = (
        formulas.next_stability(w, Rating.GOOD, **known, elapsed_days=days)
        for days in (1.0, 1.5)
    )

    assert after_a_day < after_a_day_and_a_half


@given(
    w=parameters,
    history=st.lists(st.tuples(ratings, st.floats(0, 36500)), max_size=60),
)
def test_no_history_and_no_parameters_lead_out_of_the_finite(w, history):
    stability = formulas.first_stability(w, Rating.EASY)
    difficulty = formulas.first_difficulty(w, Rating.EASY)

    for rating, days in history:
        stability = formulas.next_stability(
            w, rating, stability=stability, difficulty=difficulty, elapsed_days=days
        )
        difficulty = formulas.next_difficulty(w, rating, difficulty=difficulty)

    assert 0.001 <= stability <= 1e9
    assert 1 <= difficulty <= 10
