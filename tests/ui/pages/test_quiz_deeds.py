import pytest

from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.settings import Settings
from kazquiz.ui.pages.quiz_deeds import QuizDeeds
from kazquiz.ui.widgets.quiz_view import QuizView


@pytest.fixture
def deeds(stage, show):
    view = show(QuizView(), 1000, 640)
    made = QuizDeeds(view, stage.context, lambda: made.attempt)
    made.attempt = None
    return made


def sit(deeds, stage, **blueprint):
    attempt = deeds.attempt = stage.attempt(Form.CHOICE, count=4, **blueprint)
    deeds._view.side.overview.show_count(len(attempt.paper))
    deeds._view.show_question(attempt, "en", "")
    return attempt


def test_a_question_is_flagged_and_no_longer(qtbot, deeds, stage):
    attempt = sit(deeds, stage)

    with qtbot.waitSignal(deeds.changed, timeout=0):
        deeds.flag()
    assert attempt.flags == {0}
    deeds.flag()
    assert attempt.flags == set()


def test_an_answer_is_cleared_in_an_exam_only(deeds, stage):
    for mode, is_cleared in ((Mode.EXAM, True), (Mode.PRACTICE, False)):
        attempt = sit(deeds, stage, mode=mode)
        stage.answer(attempt, right=True)

        deeds.clear()

        assert attempt.answer.is_blank is is_cleared


def test_certainty_is_kept_where_it_is_asked_for(deeds, stage):
    for marking, said in ((Marking.CERTAINTY, Certainty.HIGH), (Marking.PLAIN, None)):
        attempt = sit(deeds, stage, marking=marking)

        deeds._view.certainty.chosen.emit(Certainty.HIGH)

        assert attempt.certainty is said


def test_settings_are_asked_to_change(qtbot, deeds):
    with qtbot.waitSignal(deeds.settings_changed, timeout=0) as told:
        deeds.toggle_clock()
    assert told.args == [Settings(quiz_clock="hidden")]

    with qtbot.waitSignal(deeds.settings_changed, timeout=0) as told:
        deeds._view.head.language_chosen.emit("fa")
    assert told.args == [Settings(content_language="fa")]


def test_without_an_attempt_nothing_is_done(deeds):
    deeds.flag()
    deeds.clear()
    deeds._view.certainty.chosen.emit(Certainty.LOW)
