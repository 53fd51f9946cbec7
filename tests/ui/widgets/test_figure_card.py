import pytest

from kazquiz.ui.widgets.figure_card import FigureCard
from tests.ui.stage import box, is_mirrored, shown


@pytest.fixture
def card(show):
    made = FigureCard("primary")
    made.say("Study now", "Start")
    return show(made)


def test_shows_a_figure_and_what_it_means(card):
    card.show_figure("42", "due today")

    assert shown(card.title) == "Study now"
    assert shown(card.figure) == "42"
    assert shown(card.text) == "due today"
    assert card.button.text() == "Start"


def test_without_a_figure_there_is_only_the_sentence(card):
    card.show_figure("", "Nothing yet.")

    assert not card.figure.isVisible()
    assert card.text.isVisible()


def test_the_figure_is_the_largest_thing(card):
    card.show_figure("42", "due today")

    assert card.figure.height() > card.title.height()


def test_mirrors(card, stage):
    before = box(card.button, card)

    stage.speak("fa")

    assert is_mirrored(before, box(card.button, card), card.width())
