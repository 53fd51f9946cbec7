import pytest

from kazquiz.quiz.blueprint import Form
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.results import Results
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.calibration_card import CalibrationCard
from kazquiz.ui.widgets.label import Label
from tests.ui.items import LANGUAGES
from tests.ui.stage import answer_to, cut_off, has_colour, settle, shown


@pytest.fixture
def card(show):
    return show(CalibrationCard(), 640, 300)


def answered(stage, *told):
    """Return the results of answers that are told as right or not and how sure."""
    attempt = stage.attempt(Form.CHOICE, count=6)
    for place, (right, said) in enumerate(told):
        attempt.go_to(place, stage.clock.moment())
        answer = answer_to(attempt, right=right)
        attempt.give(answer, stage.clock.moment(), said)
    return attempt.results()


def test_shows_how_right_one_was_to_be_sure(card, stage):
    sure = [(True, Certainty.HIGH)] * 3
    card.show_results(answered(stage, *sure, (False, Certainty.LOW)))
    settle()

    told = [shown(label) for label in card.bars.findChildren(Label)]
    assert told == ["Not very sure", "0% (0 of 1)", "Very sure", "100% (3 of 3)"]
    assert has_colour(card.bars, Role.GOOD)
    assert "from 80% right" in shown(card.text)


def test_who_is_too_sure_sees_it(card, stage):
    card.show_results(answered(stage, (False, Certainty.HIGH), (True, Certainty.HIGH)))
    settle()

    assert has_colour(card.bars, Role.HARD)


def test_where_nothing_was_said_there_is_nothing_to_show(card):
    card.show_results(Results(()))

    assert not card.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(card, stage, language):
    card.show_results(answered(stage, (True, Certainty.MIDDLE)))

    stage.speak(language)

    assert cut_off(card) == []
