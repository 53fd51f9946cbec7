from datetime import UTC, timedelta

from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import State
from kazquiz.study.due import due_cards
from kazquiz.study.session_plan import Limits

LIMITS = Limits(20, 200, UTC)


def test_the_cards_of_the_day_are_listed_the_oldest_first(stored, now):
    days = {"first": -1, "second": -5, "third": 2}
    with stored.write() as session:
        for item in session.exec(select(Item)):
            due = now + timedelta(days=days[item.uid])
            session.add(
                Card(
                    learner_id=stored.learner_id,
                    item_id=item.id,
                    state=State.REVIEW,
                    due=due,
                )
            )

    found = due_cards(stored, LIMITS, now)

    assert [(card.draft.uid, card.memory.due) for card in found] == [
        ("second", now - timedelta(days=5)),
        ("first", now - timedelta(days=1)),
    ]


def test_nothing_is_due_in_a_new_bank(stored, now):
    assert due_cards(stored, LIMITS, now) == []
