import pytest

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Mode, TimeUp
from kazquiz.ui.widgets.cut_off_notice import CutOffNotice
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, shown


@pytest.fixture
def attempt(stage):
    begun = stage.attempt()
    for place in range(3):
        begun.go_to(place, stage.clock.moment())
        stage.answer(begun, right=True)
    stage.clock.move(minutes=4)
    begun.tick(stage.clock.moment())
    return begun


@pytest.fixture
def notice(show):
    return show(CutOffNotice())


def test_without_an_attempt_there_is_no_notice(notice, stage):
    notice.show_attempt(None, stage.clock.moment())

    assert not notice.isVisible()


def test_says_what_is_answered_and_how_much_time_is_left(notice, attempt, stage):
    notice.show_attempt(attempt, stage.clock.moment())

    assert shown(notice.title) == "An unfinished quiz"
    assert "3 of 12 questions are answered." in shown(notice.text)
    assert "6 minutes left" in shown(notice.text)


def test_says_what_is_truly_left_of_an_exam_that_was_closed(notice, attempt, stage):
    attempt.keep_time(stage.clock.moment())
    again = QuizAttempt.cut_off(stage.bank)
    stage.clock.move(minutes=4)

    notice.show_attempt(again, stage.clock.moment())

    assert "Its clock is still running. 2 minutes left" in shown(notice.text)


def test_practice_that_was_closed_has_lost_nothing(notice, stage):
    begun = stage.attempt(mode=Mode.PRACTICE)
    begun.keep_time(stage.clock.moment())
    again = QuizAttempt.cut_off(stage.bank)
    stage.clock.move(minutes=4)

    notice.show_attempt(again, stage.clock.moment())

    assert "answered. 10 minutes left" in shown(notice.text)


def test_says_nothing_of_time_where_there_is_no_limit(notice, stage):
    notice.show_attempt(stage.attempt(minutes=None), stage.clock.moment())

    assert shown(notice.text) == "0 of 12 questions are answered."


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(notice, attempt, stage, language):
    stage.speak(language)

    notice.show_attempt(attempt, stage.clock.moment())

    assert cut_off(notice) == []
    assert all(
        shown(each)
        for each in (notice.resume_button, notice.submit_button, notice.discard_button)
    )


def test_mirrors(notice, attempt, stage):
    notice.show_attempt(attempt, stage.clock.moment())
    stage.speak("ar")
    notice.show_attempt(attempt, stage.clock.moment())
    after = box(notice.resume_button, notice)
    stage.speak("en")

    assert is_mirrored((25, 25 + after[1] - after[0]), after, notice.width())


def test_an_exam_that_may_be_finished_late_says_so(notice, stage):
    begun = stage.attempt(time_up=TimeUp.FINISH)
    begun.keep_time(stage.clock.moment())
    again = QuizAttempt.cut_off(stage.bank)
    stage.clock.move(hours=2)

    notice.show_attempt(again, stage.clock.moment())

    assert "you may still finish" in shown(notice.text)
    assert "left" not in shown(notice.text)
