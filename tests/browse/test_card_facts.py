from datetime import timedelta

import pytest

from kazquiz.browse.card_facts import forgetting, shown, since_review
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits


@pytest.fixture
def rated(filled, now):
    """The first item, rated good and, when it came again, easy."""
    study = StudySession(filled, Scheduler(), Limits(9, 99, now.tzinfo))
    study.start(now)
    for rating in (Rating.GOOD, Rating.EASY):
        card = study.card(now)
        study.rate(card, rating, now=now, seconds=7)
        first = card.item_id if hasattr(card, "item_id") else 1
        now += timedelta(minutes=11)
    return first


def test_a_new_item_has_nothing_to_forget(filled, facts):
    item = shown(filled, 3, "en", facts)

    assert item.draft.uid == "third"
    assert item.reviews == ()
    assert forgetting(item.row, facts) == []
    assert since_review(item.row, facts.now) is None


def test_an_item_that_is_gone_is_none(filled, facts):
    assert shown(filled, 99, "en", facts) is None


def test_tells_the_reviews_and_how_it_is_forgotten(filled, facts, rated):
    items = [shown(filled, key, "en", facts) for key in (1, 2, 3)]
    (item,) = [each for each in items if each.reviews][:1] or [None]

    assert item.reviews[0].seconds == 7
    curve = forgetting(item.row, facts)
    chances = [chance for _day, chance in curve]
    assert curve[0][1] == pytest.approx(1)
    assert chances == sorted(chances, reverse=True)
    assert curve[-1][0] >= 7
