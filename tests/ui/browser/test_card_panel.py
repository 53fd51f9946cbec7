from datetime import timedelta

import pytest

from kazquiz.browse.card_facts import shown as facts_of
from kazquiz.quiz.blueprint import Form
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.ui.browser.card_panel import CardPanel
from kazquiz.ui.widgets.label import Label
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def panel(show):
    return show(CardPanel(), 300, 700)


@pytest.fixture
def rated(stage):
    """Rate one card, and return its item."""
    session = StudySession(stage.bank, Scheduler(), stage.context.limits())
    session.start(stage.clock.now)
    card = session.card(stage.clock.now)
    session.rate(card, Rating.EASY, now=stage.clock.now, seconds=12)
    stage.clock.now += timedelta(days=1)
    return card.candidate.item_id


def said(panel):
    settle()
    return [shown(each) for each in panel.findChildren(Label) if each.isVisible()]


def show_item(panel, stage, looking, item):
    shown_item = facts_of(stage.bank, item, "en", looking.facts())
    panel.show_card(shown_item, looking.style())
    settle()


def test_a_new_item_has_no_reviews(panel, stage, looking):
    show_item(panel, stage, looking, 1)

    assert "Not studied yet: there are no reviews to show." in said(panel)
    assert not panel.plot.isVisible()


def test_tells_the_reviews_and_draws_the_curve(panel, stage, looking, rated):
    show_item(panel, stage, looking, rated)

    assert any(line.endswith("Easy, 12 s") for line in said(panel))
    assert panel.plot.isVisible()
    assert panel.plot.shown.title == "Forgetting curve"
    assert panel.plot.shown.series[0].values[0] == 1


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(panel, stage, looking, rated, language):
    show_item(panel, stage, looking, rated)

    stage.speak(language)

    assert "Stability" not in said(panel)
    assert panel.plot.shown.title != "Forgetting curve"
    assert cut_off(panel) == []


def test_tells_in_which_quizzes_it_was_asked(qtbot, panel, stage, looking):
    attempt = stage.attempt(Form.CHOICE, count=5)
    stage.answer(attempt, right=True)
    attempt.submit(stage.clock.moment())

    show_item(panel, stage, looking, attempt.question.item_id)

    assert "Asked in 1 quiz." in said(panel)
    with qtbot.waitSignal(panel.used.results_requested, timeout=0) as told:
        panel.used.buttons[0].click()
    assert told.args == [attempt.id]
    stage.speak("ru")
    assert "Used in" not in said(panel)
