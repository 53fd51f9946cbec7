from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from kazquiz.scheduling.memory import Memory, Rating, State, in_utc

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_new_card_has_no_past_and_no_due():
    memory = Memory()

    assert memory.state is State.NEW
    assert (memory.step, memory.stability, memory.difficulty) == (None, None, None)
    assert (memory.due, memory.last_review) == (None, None)
    assert (memory.lapses, memory.reviews) == (0, 0)


def test_ratings_are_numbered_like_their_keys():
    assert [(rating.name, rating.value) for rating in Rating] == [
        ("AGAIN", 1),
        ("HARD", 2),
        ("GOOD", 3),
        ("EASY", 4),
    ]


def test_memories_of_equal_values_are_equal_and_hash_alike():
    first = Memory(State.REVIEW, stability=2.5, difficulty=5.0, due=NOON)
    second = Memory(State.REVIEW, stability=2.5, difficulty=5.0, due=NOON)

    assert first == second
    assert hash(first) == hash(second)


@pytest.mark.parametrize("field", ["due", "last_review"])
def test_refuses_a_naive_instant(field):
    naive = NOON.replace(tzinfo=None)

    with pytest.raises(ValueError, match="no time zone"):
        Memory(**{field: naive})


@pytest.mark.parametrize("stability", [0.0, -1.0, float("inf"), float("nan")])
def test_refuses_a_stability_no_review_leaves(stability):
    with pytest.raises(ValueError, match="stability"):
        Memory(stability=stability)


@pytest.mark.parametrize("difficulty", [0.99, 10.01, float("nan")])
def test_refuses_a_difficulty_no_review_leaves(difficulty):
    with pytest.raises(ValueError, match="difficulty"):
        Memory(difficulty=difficulty)


@pytest.mark.parametrize("difficulty", [1.0, 10.0])
def test_takes_the_bounds_of_difficulty(difficulty):
    assert Memory(difficulty=difficulty).difficulty == difficulty


@pytest.mark.parametrize(
    "zone",
    [UTC, timezone(timedelta(hours=3, minutes=30)), ZoneInfo("Asia/Almaty")],
    ids=["utc", "offset", "named zone"],
)
def test_the_same_instant_is_returned_in_utc(zone):
    instant = NOON.astimezone(zone)

    in_universal_time = in_utc(instant)

    assert in_universal_time == NOON
    assert in_universal_time.tzinfo is UTC
