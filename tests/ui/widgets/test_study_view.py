import pytest
from PySide6.QtWidgets import QLabel

from kazquiz.ui.widgets.study_view import StudyView
from tests.ui.stage import shown


@pytest.fixture
def view(show):
    return show(StudyView(), 800, 600)


def test_shows_one_side_or_both(view):
    view.show_side(shown=False)
    assert view.show_button.isVisible()
    assert not view.ratings.isVisible()

    view.show_side(shown=True)

    assert view.ratings.isVisible()
    assert view.flashcard.answer.isVisible()


def test_an_unusual_session_says_what_it_is(view):
    view.show_occasion("Cramming.")
    assert view.occasion.isVisible()

    view.show_occasion("")

    assert not view.occasion.isVisible()


def test_knows_what_goes_with_a_card(view):
    assert view.has_left(view.ratings.buttons[1])
    assert view.has_left(view.show_button)
    assert not view.has_left(view.head.undo_button)
    assert not view.has_left(QLabel())


@pytest.mark.parametrize(("done", "left", "most"), [(3, 9, 12), (0, 0, 1)])
def test_shows_how_far_one_is(view, done, left, most):
    view.show_progress(done, left)

    assert (view.progress.value(), view.progress.maximum()) == (done, most)


def test_a_passage_says_how_many_cards_come_after_it(view, stage):
    view.reading.show_count(5)
    assert shown(view.reading.button) == "Study 5 new cards"

    stage.speak("ar")

    assert "٥" in shown(view.reading.button)
