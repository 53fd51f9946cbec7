import pytest

from kazquiz.bank.steps import RowStep
from kazquiz.study.card_queue import Counts
from kazquiz.ui.widgets.study_head import StudyHead
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, plain, shown


@pytest.fixture
def head(show):
    made = StudyHead()
    made.topic.say("State")
    return show(made, 720, 60)


def fill(head):
    head.show_counts(Counts(12, 3, 45))
    head.show_elapsed(75)
    head.show_history(RowStep("review", 1), None)


def test_shows_what_is_left_of_each_kind(head):
    fill(head)

    assert shown(head.counts).split(" · ") == ["12 new", "3 learning", "45 due"]


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_no_dot_like_a_nought_stands_between_arabic_figures(head, stage, language):
    stage.speak(language)
    fill(head)

    assert "·" not in head.counts.text()
    assert head.counts.text().count("،") == 2


def test_shows_the_time_and_whether_there_is_something_to_undo(head):
    fill(head)

    assert shown(head.elapsed) == "1:15"
    assert head.undo_button.isEnabled()
    assert not head.redo_button.isEnabled()
    assert plain(head.undo_button.accessibleName()) == "Undo: rating of a card"
    assert plain(head.redo_button.toolTip()) == "Nothing to redo"


@pytest.mark.parametrize(("language", "figure"), [("ar", "١٢"), ("fa", "۱۲")])
def test_writes_figures_in_the_digits_of_the_language(head, stage, language, figure):
    stage.speak(language)

    fill(head)

    assert figure in plain(head.counts.text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(head, stage, language):
    stage.speak(language)

    fill(head)

    assert cut_off(head) == []


def test_mirrors(head, stage):
    fill(head)
    before = box(head.redo_button, head)

    stage.speak("ar")

    assert is_mirrored(before, box(head.redo_button, head), head.width())
