"""Cards and days that the tests of plans are made with."""

from datetime import UTC, datetime, timedelta

import pytest

from kazquiz.scheduling.memory import Memory, State
from kazquiz.scheduling.moves import Days, Held

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def days():
    return Days(MONDAY, UTC)


@pytest.fixture
def held():
    """Make a card in review, due so many days from now, and last seen before."""

    def make(card_id, due, stability=10.0, seen=10.0, **changes):
        memory = Memory(
            state=State.REVIEW,
            stability=stability,
            difficulty=changes.pop("difficulty", 5.0),
            due=MONDAY + timedelta(days=due),
            last_review=MONDAY - timedelta(days=seen),
            reviews=3,
        )
        return Held(card_id, card_id, changes.pop("topic", 1), memory, **changes)

    return make
