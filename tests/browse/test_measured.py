from datetime import UTC, timedelta

import pytest

from kazquiz.browse.measured import Asked, answer
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import Question
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits

LIMITS = Limits(9, 99, UTC)


@pytest.fixture
def found(stored, now):
    """Return what is found of a bank with three items, studied today."""
    study = StudySession(stored, Scheduler(), LIMITS)
    study.start(now)
    while (card := study.card(now)) is not None:
        study.rate(card, Rating.EASY, now=now, seconds=6)

    def find(search):
        asked = Asked(Question(Period.WEEK), search)
        later = now + timedelta(hours=1)
        return answer(stored, asked, LIMITS, Scheduler(), now=later)

    return find


def test_without_a_search_it_is_about_everything(found):
    answered = found("")

    assert answered.gathered.summary.reviews == 3
    assert sum(answered.year.days.values()) == 3
    assert answered.gathered.question == answered.asked.question


def test_a_search_narrows_reviews_knowledge_and_the_year(found):
    some = found("question:parliament -is:new")
    nothing = found("is:suspended")

    assert len(some.gathered.question.scope.items) == 3
    assert some.gathered.summary.reviews == 3
    assert nothing.gathered.summary.reviews == 0
    assert sum(nothing.year.days.values()) == 0
    assert nothing.knowledge.topics == {}
    assert nothing.gathered.has_reviews
