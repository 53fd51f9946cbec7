from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.bank.measures import Facts
from kazquiz.items.draft import ItemText, Source, Weight
from kazquiz.items.values import YearValue
from tests.banks import store


def texts(stem, statement, **more):
    return {"en": ItemText(stem, statement, **more)}


@pytest.fixture
def drafts(draft):
    """Three items: two about a city, one about a year."""
    sound = draft()
    return [
        draft(uid="first", tags=("b",)),
        draft(uid="second", topic="world", weight=Weight.DETAIL, tags=("a", "b")),
        replace(
            sound,
            uid="third",
            answer=YearValue(1992),
            distractors=(),
            tags=(),
            sources=(Source("other.txt", 3),),
            texts=texts(
                "After which year was it signed?",
                "It was signed in [[1992]].",
                explanation="A treaty, and a Treaty again.",
            ),
        ),
    ]


@pytest.fixture
def filled(bank, drafts, now):
    return store(bank, drafts, now)


@pytest.fixture
def facts(filled, now):
    return Facts(filled.learner_id, now, now + timedelta(hours=5))
