from datetime import datetime, timedelta

import pytest
from sqlmodel import col, select

from kazquiz.bank import measures
from kazquiz.bank.measures import Facts
from kazquiz.bank.study_models import Card
from kazquiz.scheduling import formulas
from kazquiz.scheduling.memory import State
from kazquiz.search.query import Comparison, Field, Measured


@pytest.fixture
def facts(stored, now):
    return Facts(stored.learner_id, now, now + timedelta(hours=5))


def add_card(bank, now, days, stability):
    with bank.write() as session:
        session.add(
            Card(
                learner_id=bank.learner_id,
                item_id=1,
                state=State.REVIEW,
                stability=stability,
                last_review=now - timedelta(days=days),
                due=now + timedelta(days=1.5),
            )
        )


def test_days_are_counted_back_from_the_end_of_the_study_day(facts):
    assert measures.days_back(facts, 1) == facts.day_end - timedelta(days=1)
    assert measures.days_back(facts, 1e12) < datetime(
        1000, 1, 1, tzinfo=facts.now.tzinfo
    )


@pytest.mark.parametrize("days", [0.0, 0.5, 3.0, 400.0])
def test_counts_the_days_since_the_last_review(stored, now, days):
    add_card(stored, now, days, 5.0)

    with stored.read() as session:
        elapsed = session.exec(select(measures.elapsed_days(session, now))).one()
        interval = session.exec(select(measures.interval_days(session))).one()

    assert elapsed == pytest.approx(days, abs=1e-4)
    assert interval == pytest.approx(days + 1.5, abs=1e-4)


@pytest.mark.parametrize("days", [0.5, 3.0, 40.0])
@pytest.mark.parametrize("stability", [0.4, 5.0, 90.0])
def test_retrievability_is_compared_as_the_forgetting_curve_says(
    stored, now, facts, days, stability
):
    add_card(stored, now, days, stability)
    share = formulas.retrievability(facts.parameters, days, stability=stability)

    for number in (share - 0.01, share + 0.01):
        wanted = Measured(Field.RETRIEVABILITY, Comparison.LESS, number)
        with stored.read() as session:
            claim, of_card = measures.claim(session, wanted, facts)
            found = session.exec(select(col(Card.id)).where(claim)).all()
        assert of_card
        assert bool(found) is (share < number)
