from datetime import UTC, timedelta

import pytest

from kazquiz.bank.scope import Scope
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.choices import choices
from kazquiz.study.measuring.gathering import Question, gather, knowledge
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from kazquiz.ui.widgets import memory_plots as plots
from tests.ui.stage import plain

LIMITS = Limits(5, 50, UTC)


@pytest.fixture
def found(stage):
    now = stage.clock.now
    for back in (6, 0):
        at = now - timedelta(days=back)
        study = StudySession(stage.bank, Scheduler(), LIMITS)
        study.start(at)
        while (card := study.card(at)) is not None:
            study.rate(card, Rating.EASY, now=at, seconds=5)
            at += timedelta(minutes=1)
    question = Question(Period.YEAR, Scope())
    return gather(stage.bank, question, LIMITS, Scheduler(), now=now)


def total(data, series=0):
    return sum(value or 0 for value in data.series[series].values)


def test_every_card_comes_up_some_day(found):
    data = plots.coming(found)

    assert total(data, 0) + total(data, 1) == 10
    assert len(data.places) == 365


def test_every_card_is_in_each_spread(found):
    for make in (plots.stability, plots.difficulty, plots.recall, plots.interval):
        data = make(found)
        assert total(data) == 10
        assert len(set(data.places)) == len(data.places)


def test_the_edges_are_named(found):
    assert [plain(name) for name in plots.stability(found).places[:3]] == [
        "<1",
        "1–3",
        "3–7",
    ]
    assert plain(plots.stability(found).places[-1]) == "730+"
    assert plain(plots.recall(found).places[-1]) == "90%–100%"
    assert plots.difficulty(found).places == tuple(map(str, range(1, 11)))


@pytest.mark.parametrize(("language", "edge"), [("ar", "١–٣"), ("fa", "۱–۳")])
def test_the_edges_are_in_the_digits_of_the_language(found, stage, language, edge):
    stage.speak(language)

    assert plain(plots.stability(found).places[1]) == edge


def test_knowledge_is_by_name(found, stage):
    known = knowledge(stage.bank, found, Scheduler())
    there = choices(stage.bank)

    topics = plots.known_topics(there, known.topics)
    documents = plots.known_documents(there, known.documents)

    assert topics.lying
    assert set(topics.places) == {"The state", "The world", "The people"}
    assert all(0 <= share <= 1 for share in topics.series[0].values)
    assert len(documents.places) == 2


def test_what_is_empty_says_what_to_do(stage):
    found = gather(stage.bank, Question(), LIMITS, Scheduler(), now=stage.clock.now)

    for make in (plots.coming, plots.stability, plots.recall):
        data = make(found)
        assert data.is_empty
        assert data.empty
