from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import create_engine, literal, select
from sqlalchemy.dialects import postgresql

from kazquiz.bank.review_marks import QUARTER_SECONDS
from kazquiz.bank.sql_time import EpochDays, EpochQuarters, quarter_of_days
from kazquiz.bank.study_models import Card

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
QUARTER = timedelta(seconds=QUARTER_SECONDS)


@pytest.fixture
def asked():
    engine = create_engine("sqlite://")

    def ask(function, instant):
        stored = literal(instant, Card.__table__.c.due.type)
        with engine.connect() as connection:
            return connection.execute(select(function(stored))).scalar_one()

    yield ask
    engine.dispose()


def test_days_are_counted_from_1970(asked):
    noon = EPOCH + timedelta(days=20_000.5)

    assert asked(EpochDays, noon) == pytest.approx(20_000.5, abs=1e-8)


def test_every_instant_falls_into_its_quarter(asked):
    rng = Random(7)

    for number in [rng.randrange(2_500_000) for _ in range(300)]:
        begin = EPOCH + number * QUARTER
        inside = begin + QUARTER * rng.random()
        last = begin + QUARTER - timedelta(milliseconds=2)
        found = [asked(EpochQuarters, each) for each in (begin, inside, last)]
        assert found == [number] * 3


def test_days_tell_the_quarter_as_the_instant_does(asked):
    rng = Random(8)

    for number in [rng.randrange(2_500_000) for _ in range(300)]:
        begin = EPOCH + number * QUARTER
        for instant in (begin, begin - timedelta(milliseconds=1)):
            found = asked(lambda stored: quarter_of_days(EpochDays(stored)), instant)
            assert found == asked(EpochQuarters, instant)


@pytest.mark.parametrize("function", [EpochDays, EpochQuarters])
def test_other_databases_have_it_by_the_standard(function):
    spelled = str(
        select(function(literal(EPOCH))).compile(dialect=postgresql.dialect())
    )

    assert "EXTRACT(EPOCH FROM" in spelled
    assert "julianday" not in spelled
