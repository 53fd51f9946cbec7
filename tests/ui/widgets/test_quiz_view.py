import pytest

from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.ui.widgets.quiz_view import QuizView
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, image, is_mirrored, plain, settle


@pytest.fixture
def view(show):
    return show(QuizView(), 1000, 640)


def begin(view, stage, *forms, **blueprint):
    attempt = stage.attempt(*forms, **blueprint)
    view.side.overview.show_count(len(attempt.paper))
    view.show_question(attempt, "en", "")
    view.feedback.hide()
    view.show_state(attempt, paused=False, asked=False)
    settle()
    return attempt


def test_shows_the_question_its_place_and_the_time_left(view, stage):
    attempt = begin(view, stage, minutes=10)

    assert view.question.stem.text()
    assert plain(view.head.place.text()) == "Question 1 of 12"
    assert plain(view.head.countdown.text()) == "10:00"
    assert not view.back_button.isEnabled()
    assert view.next_button.text() == "Next"
    assert attempt.position == 0


def test_shows_the_time_of_the_question_where_that_ends_first(view, stage):
    begin(view, stage, minutes=10, seconds=45)

    assert plain(view.head.countdown.text()) == "0:45"
    assert not view.back_button.isVisible()


def test_without_a_limit_there_is_no_clock(view, stage):
    begin(view, stage, minutes=None)

    assert not view.head.countdown.isVisible()


def test_the_last_question_leads_to_submitting(view, stage):
    attempt = begin(view, stage)
    attempt.go_to(11, stage.clock.moment())

    view.show_state(attempt, paused=False, asked=False)

    assert view.next_button.text() == "Submit"
    assert view.back_button.isEnabled()


def test_practice_checks_before_it_goes_on(view, stage):
    attempt = begin(view, stage, Form.TYPED, count=6, mode=Mode.PRACTICE)

    view.question.field.setText("Abai")
    assert view.next_button.text() == "Check"

    stage.answer(attempt, right=True)
    view.show_state(attempt, paused=False, asked=False)

    assert view.next_button.text() == "Next"


@pytest.mark.parametrize("form", [Form.TYPED, Form.CHOICE])
def test_practice_says_that_it_skips_where_nothing_is_answered(view, stage, form):
    attempt = begin(view, stage, form, count=6, mode=Mode.PRACTICE)
    assert view.next_button.text() == "Skip"

    view.question.field.setText("Abai")
    view.question.field.clear()
    assert view.next_button.text() == "Skip"

    attempt.go_to(5, stage.clock.moment())
    view.show_state(attempt, paused=False, asked=False)
    assert view.next_button.text() == "Submit"


def test_a_pause_hides_the_question(view, stage):
    attempt = begin(view, stage, mode=Mode.PRACTICE)

    view.show_state(attempt, paused=True, asked=False)

    assert not view.question.isVisible()
    assert view.paused_note.isVisible()


def test_feedback_comes_into_sight(qtbot, view, stage):
    attempt = begin(view, stage, Form.CHOICE, count=6, mode=Mode.PRACTICE)
    view.resize(1000, 360)
    stage.answer(attempt, right=False)
    view.feedback.show()
    view.show_feedback(attempt, "en", digits="", titles={})

    view.reveal_feedback()

    bar = view.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_a_new_question_begins_at_its_top(view, stage):
    attempt = begin(view, stage, Form.CHOICE, count=6)
    view.resize(1000, 300)
    settle()
    view.scroller.verticalScrollBar().setValue(50)

    view.show_question(attempt, "en", "")

    assert view.scroller.verticalScrollBar().value() == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paused", [True, False])
def test_nothing_is_cut_off_in_any_language(view, stage, language, paused):
    attempt = begin(view, stage, mode=Mode.PRACTICE)
    stage.speak(language)

    view.show_question(attempt, language, "")
    view.show_state(attempt, paused=paused, asked=True)

    assert cut_off(view) == []
    assert not image(view).isNull()


def test_mirrors(view, stage):
    attempt = begin(view, stage)
    parts = (view.side, view.scroller)
    before = [box(each, view) for each in parts]

    stage.speak("ar")
    view.show_state(attempt, paused=False, asked=False)
    settle()

    after = [box(each, view) for each in parts]
    assert all(map(is_mirrored, before, after, [view.width()] * 2))


def test_the_last_question_has_one_button_that_submits(view, stage):
    attempt = begin(view, stage)
    assert view.side.submit_button.isVisible()
    attempt.go_to(11, stage.clock.moment())

    view.show_state(attempt, paused=False, asked=False)
    assert view.next_button.text() == "Submit"
    assert not view.side.submit_button.isVisible()

    view.show_state(attempt, paused=False, asked=True)
    assert plain(view.side.submit_button.text()) == "Submit with 12 unanswered"
    assert view.side.submit_button.isVisible()
