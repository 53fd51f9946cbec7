from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.bank.memories import memory_to_data
from kazquiz.bank.review_marks import (
    CardKind,
    kind_of,
    quarter_of,
    ratio_of,
    ripeness_of,
)
from kazquiz.scheduling.memory import Memory, State

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def before(state=State.REVIEW, interval=5.0, ago=5.0, stability=5.0):
    last = NOW - ago * DAY
    memory = Memory(state, None, stability, 5.0, last + interval * DAY, last, 0, 3)
    return memory_to_data(memory)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (memory_to_data(Memory()), CardKind.NEW),
        (before(State.LEARNING), CardKind.LEARNING),
        (before(State.RELEARNING), CardKind.RELEARNING),
        (before(interval=20.9), CardKind.YOUNG),
        (before(interval=21.0), CardKind.MATURE),
        ({"state": "review"}, CardKind.YOUNG),
        ({}, CardKind.NEW),
    ],
)
def test_a_card_is_of_the_kind_that_its_memory_says(data, kind):
    assert kind_of(data) is kind


def test_quarters_are_counted_alike_in_every_zone():
    zone = UTC
    assert quarter_of(NOW) == quarter_of(NOW.astimezone(zone))
    assert quarter_of(NOW + timedelta(minutes=14)) == quarter_of(NOW)
    assert quarter_of(NOW + timedelta(minutes=15)) == quarter_of(NOW) + 1


def test_ripeness_is_none_before_the_first_review():
    assert ripeness_of(memory_to_data(Memory()), NOW) is None


@given(ago=st.floats(0.01, 2000), stability=st.floats(0.01, 2000))
def test_ripeness_gives_the_ratio_back_to_a_percent(ago, stability):
    ripeness = ripeness_of(before(ago=ago, stability=stability), NOW)

    assert ratio_of(ripeness) == pytest.approx(ago / stability, rel=0.0051)


def test_a_card_reviewed_at_its_stability_is_just_ripe():
    assert ripeness_of(before(ago=5, stability=5), NOW) == 0


def test_a_review_at_once_has_a_ripeness_too():
    assert ripeness_of(before(ago=0), NOW) < -1000
