import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.memory import Rating
from kazquiz.study.tally import Summary
from kazquiz.ui.widgets.study_done import StudyDone
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, plain, shown

RATINGS = {Rating.AGAIN: 2, Rating.HARD: 0, Rating.GOOD: 9, Rating.EASY: 1}
SUMMARY = Summary(11, 754.0, RATINGS, 3, 0.875, 34)
WAYS = {"more_new", "ahead", "ahead_week", "cram"}


@pytest.fixture
def done(show):
    made = StudyDone()
    made.note.say("Done", "Well done.", "Take a quiz")
    show(made, 760, 560)
    made.show_summary(SUMMARY, WAYS)
    return made


def test_tells_what_it_came_to(done):
    assert {name: shown(figure) for name, figure in done.figures.items()} == {
        "cards": "11",
        "time": "12:34",
        "ratings": "Again 2, Good 9, Easy 1",
        "known": "3",
        "retention": "88%",
        "tomorrow": "34",
    }


def test_each_figure_is_read_out_with_its_name(done):
    assert plain(done.figures["cards"].accessibleName()) == "Cards: 11"


def test_says_so_where_nothing_known_was_asked(done):
    done.show_summary(Summary(1, 5.0, RATINGS, 0, None, 0), WAYS)

    assert shown(done.figures["retention"]) == "–"


def test_without_a_rating_there_are_no_figures(done):
    done.show_summary(None, set())

    assert not done.card.isVisible()
    assert not any(button.isVisible() for button in done.ways.values())


@pytest.mark.parametrize("way", sorted(WAYS))
def test_offers_just_the_ways_that_are_open(qtbot, done, way):
    done.show_summary(SUMMARY, {way})
    assert [n for n, button in done.ways.items() if button.isVisible()] == [way]

    with qtbot.waitSignal(done.way_chosen, timeout=0) as given:
        qtbot.mouseClick(done.ways[way], Qt.MouseButton.LeftButton)

    assert given.args == [way]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(done, stage, language):
    stage.speak(language)

    assert cut_off(done) == []


def test_writes_figures_in_the_digits_of_the_language(done, stage):
    stage.speak("fa")

    assert shown(done.figures["tomorrow"]) == "۳۴"
