from datetime import timedelta

from kazquiz.bank import sorting
from kazquiz.bank.measures import Facts
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import State


def test_what_is_likeliest_forgotten_comes_first(stored, now):
    with stored.write() as session:
        for item, stability in ((1, 50.0), (2, 2.0)):
            session.add(
                Card(
                    learner_id=stored.learner_id,
                    item_id=item,
                    state=State.REVIEW,
                    stability=stability,
                    last_review=now - timedelta(days=3),
                )
            )

    with stored.read() as session:
        facts = Facts(stored.learner_id, now, now)
        ids, count = sorting.in_order(session, "retrievability", facts)

    assert ids == [2, 1, 3]
    assert count == 2
