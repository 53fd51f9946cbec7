from datetime import datetime

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import select

from kazquiz.bank import cards
from kazquiz.bank.study_models import Card


@pytest.fixture
def studied(stored, now):
    """Return a bank in which every item has a card that is due now."""
    with stored.write() as session:
        cards.make_due(session, stored.learner_id, [1, 2, 3], now)
    return stored


def test_an_instant_comes_back_aware(studied, now):
    with studied.read() as session:
        card = session.exec(select(Card)).first()

    assert card.due == now
    assert card.due.tzinfo is not None


def test_an_instant_without_zone_is_refused(studied):
    with studied.read() as session:
        card = session.exec(select(Card)).first()
        card.due = datetime(2026, 3, 2, 10, 0)  # noqa: DTZ001
        with pytest.raises(StatementError):
            session.flush()
