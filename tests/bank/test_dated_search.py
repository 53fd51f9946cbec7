from datetime import UTC, date, datetime, timedelta

import pytest

from kazquiz.bank import dated_search, search
from kazquiz.bank.measures import Facts
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State
from kazquiz.search.query import Comparison, Dated, Field

TODAY = date(2026, 3, 2)
# The study day ends at four in the morning of a place five hours ahead.
END = datetime(2026, 3, 2, 23, tzinfo=UTC)
NOW = END - timedelta(hours=12)


@pytest.fixture
def reviewed(stored):
    """A bank in which the second item was answered late yesterday, and is due then."""
    late = END - timedelta(days=1, minutes=1)
    with stored.write() as session:
        card = Card(
            learner_id=stored.learner_id,
            item_id=2,
            state=State.REVIEW,
            due=late + timedelta(days=5),
        )
        session.add(card)
        session.flush()
        session.add(
            Review(
                learner_id=stored.learner_id,
                card_id=card.id,
                at=late,
                rating=Rating.GOOD,
                seconds=1,
                memory_before={},
            )
        )
    return stored


def found(bank, query):
    facts = Facts(bank.learner_id, NOW, END, day=TODAY)
    with bank.read() as session:
        return search.find(session, query, facts)


@pytest.mark.parametrize(
    ("comparison", "day", "is_found"),
    [
        (Comparison.EQUAL, 1, True),
        (Comparison.EQUAL, 2, False),
        (Comparison.LESS, 1, False),
        (Comparison.LESS, 2, True),
        (Comparison.AT_MOST, 1, True),
        (Comparison.AT_LEAST, 1, True),
        (Comparison.AT_LEAST, 2, False),
        (Comparison.MORE, 1, False),
    ],
)
@pytest.mark.parametrize(
    ("field", "later"), [(Field.RATED, 0), (Field.DUE, 5)], ids=["rated", "due"]
)
def test_a_study_day_lasts_until_its_own_end(
    reviewed, field, later, comparison, day, is_found
):
    wanted = date(2026, 3, day) + timedelta(days=later)

    assert found(reviewed, Dated(field, comparison, wanted)) == [2] * is_found


@pytest.mark.parametrize(("rating", "ids"), [(3, [2]), (1, [])])
def test_a_review_may_have_to_be_rated_so(reviewed, rating, ids):
    yesterday = Dated(Field.RATED, Comparison.EQUAL, date(2026, 3, 1), rating)

    assert found(reviewed, yesterday) == ids


def test_only_a_due_day_is_of_the_card(stored):
    facts = Facts(stored.learner_id, NOW, END, day=TODAY)
    with stored.read() as session:
        needs = {
            field: dated_search.claim(
                session, Dated(field, Comparison.EQUAL, TODAY), facts
            )[1]
            for field in (Field.DUE, Field.ADDED, Field.EDITED, Field.RATED)
        }

    assert [field for field, of_card in needs.items() if of_card] == [Field.DUE]
