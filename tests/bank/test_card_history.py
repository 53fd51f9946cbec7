from datetime import timedelta

from kazquiz.bank import card_history
from kazquiz.bank.memories import memory_to_data
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Memory, Rating


def test_lists_the_reviews_of_one_card_the_newest_first(stored, now):
    with stored.write() as session:
        for item in (1, 2):
            card = Card(learner_id=stored.learner_id, item_id=item)
            session.add(card)
            session.flush()
            for days in range(item + 1):
                session.add(
                    Review(
                        learner_id=stored.learner_id,
                        card_id=card.id,
                        rating=Rating.GOOD,
                        at=now + timedelta(days=days),
                        seconds=3.5,
                        memory_before=memory_to_data(Memory()),
                    )
                )

    with stored.read() as session:
        reviews = card_history.reviews_of(session, stored.learner_id, 1)
        none = card_history.reviews_of(session, stored.learner_id, 3)

    assert [review.at for review in reviews] == [now + timedelta(days=1), now]
    assert (reviews[0].rating, reviews[0].seconds) == (Rating.GOOD, 3.5)
    assert reviews[0].before == Memory()
    assert none == []
