import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.quiz.blueprint import TimeUp
from kazquiz.ui.widgets.layout import row
from kazquiz.ui.widgets.overview_grid import SquareState
from kazquiz.ui.widgets.quiz_side import QuizSide
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, plain


@pytest.fixture
def side(show):
    made = QuizSide()
    made.overview.show_count(12)
    window = QWidget()
    window.setLayout(row(made, None))
    show(window)
    return made


def test_shows_where_each_question_stands(side, stage):
    attempt = stage.attempt()
    stage.answer(attempt, right=True)
    attempt.go_to(3, stage.clock.moment())
    attempt.flag(stage.clock.moment())

    side.show_attempt(attempt, asked=False)

    squares = side.overview.squares
    assert squares[0].state is SquareState.ANSWERED
    assert squares[3].state is SquareState.SEEN
    assert squares[5].state is SquareState.UNSEEN
    assert [square.place for square in squares if square.is_current] == [3]
    assert [square.place for square in squares if square.is_flagged] == [3]


def test_says_how_much_is_unanswered_once_it_is_asked(side, stage):
    attempt = stage.attempt()
    side.show_attempt(attempt, asked=False)
    assert side.submit_button.text() == "Submit"

    side.show_attempt(attempt, asked=True)

    assert plain(side.submit_button.text()) == "Submit with 12 unanswered"


def test_one_cannot_jump_where_each_question_has_its_own_time(side, stage):
    side.show_attempt(stage.attempt(minutes=None, seconds=30), asked=False)

    assert not side.overview.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", [True, False])
def test_nothing_is_cut_off_in_any_language(side, stage, language, asked):
    stage.speak(language)

    side.show_attempt(stage.attempt(), asked=asked)

    assert cut_off(side) == []


def test_what_was_answered_late_says_so(side, stage):
    attempt = stage.attempt(minutes=1, time_up=TimeUp.FINISH)
    stage.answer(attempt, right=True)
    stage.clock.move(minutes=2)
    attempt.go_to(1, stage.clock.moment())
    stage.answer(attempt, right=True)

    side.show_attempt(attempt, asked=False)

    squares = side.overview.squares
    assert squares[0].state is SquareState.ANSWERED
    assert squares[1].state is SquareState.LATE
    assert plain(squares[1].accessibleName()) == "Question 2, answered late"
