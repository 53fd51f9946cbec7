import pytest

from kazquiz.study.measuring.gathering import Today
from kazquiz.study.measuring.measures import Recall, Summary
from kazquiz.ui.widgets.day_summary import DaySummary
from tests.ui.stage import cut_off, plain, shown

TODAY = Today(12, Summary(20, 610.0, Recall(9, 10), 3))


@pytest.fixture
def summary(show):
    made = DaySummary()
    made.show_day(TODAY)
    return show(made, 640, 180)


def test_tells_cards_minutes_recall_and_what_was_forgotten(summary):
    assert [shown(each) for each in summary.figures] == ["12", "10", "90%", "15%"]


def test_tells_no_share_of_nothing(show):
    summary = DaySummary()
    summary.show_day(Today(0, Summary(0, 0.0, Recall(), 0)))

    assert [shown(each) for each in summary.figures] == ["0", "0", "–", "–"]


def test_shows_nothing_before_it_knows(show):
    summary = show(DaySummary())

    assert {shown(each) for each in summary.figures} == {"–"}


def test_a_figure_is_heard_with_what_it_is(summary):
    assert plain(summary.figures[0].accessibleName()) == "12 cards"


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut(summary, stage, language):
    stage.speak(language)

    assert cut_off(summary) == []
