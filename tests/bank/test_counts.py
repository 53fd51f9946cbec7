from sqlalchemy import update
from sqlmodel import col

from kazquiz.bank import counts
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.search.query import Words


def test_counts_live_items_alone(stored, now):
    facts = Facts(stored.learner_id, now, now)
    with stored.write() as session:
        session.connection().execute(
            update(Item).where(col(Item.id) == 1).values(retired_at=now)
        )
        for item in (1, 2):
            session.add(Card(learner_id=stored.learner_id, item_id=item, flag=2))

    with stored.read() as session:
        counted = counts.count(session, facts, {"city": Words("city")})

    assert counted.topics == {"state": 2}
    assert counted.documents == {"document.txt": 2}
    assert counted.tags == {"capital": 2}
    assert counted.types == {"place": 2}
    assert counted.flags == {2: 1}
    assert counted.searches == {"city": 2}
