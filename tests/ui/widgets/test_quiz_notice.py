from datetime import timedelta

import pytest

from kazquiz.quiz.marking import Marking
from kazquiz.ui.widgets.quiz_notice import QuizNotice
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown

TWENTY = timedelta(minutes=20)


@pytest.fixture
def notice(show):
    return show(QuizNotice(), 640, 160)


def test_the_usual_rules_need_not_be_told(notice):
    assert not notice.show_rules(TWENTY, 1.0, Marking.PLAIN)
    assert not notice.show_rules(None, 2.0, Marking.PLAIN)


def test_extra_time_is_told_with_what_it_is_extended_from(notice):
    assert notice.show_rules(TWENTY, 1.5, Marking.PLAIN)

    told = "Your time: 30 minutes (extended from 20 minutes)."
    assert shown(notice.time) == told
    assert not notice.marking.isVisible()


def test_who_sits_without_a_limit_is_told_so(notice):
    notice.show_rules(TWENTY, 0.0, Marking.PLAIN)

    assert shown(notice.time) == "Your time: No limit (instead of 20 minutes)."


@pytest.mark.parametrize(
    ("marking", "told"),
    [
        (Marking.NEGATIVE, "a third of a mark"),
        (Marking.CERTAINTY, "takes off (0, 2, 6)"),
    ],
)
def test_marks_that_are_not_plain_are_told_first(notice, marking, told):
    assert notice.show_rules(TWENTY, 1.0, marking)

    assert told in shown(notice.marking)
    assert not notice.time.isVisible()


def test_points_are_listed_from_the_right_in_persian(notice, stage):
    stage.speak("fa")
    notice.show_rules(TWENTY, 1.0, Marking.CERTAINTY)

    assert "\u2067۱، ۲، ۳\u2069" in notice.marking.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(notice, stage, language):
    notice.show_rules(TWENTY, 1.25, Marking.CERTAINTY)

    stage.speak(language)

    assert cut_off(notice) == []


def test_tries_and_the_right_to_finish_are_told_first(notice):
    assert notice.show_rules(None, 1.0, Marking.PLAIN, tries=3)
    assert "tried 3 times" in shown(notice.tries)
    assert not notice.time_up.isVisible()

    assert notice.show_rules(TWENTY, 1.0, Marking.PLAIN, may_finish=True)

    assert not notice.tries.isVisible()
    assert "you may finish" in shown(notice.time_up)
