from dataclasses import replace
from datetime import date

import pytest

from kazquiz.scheduling.exams import KeptExam
from kazquiz.study.plan import RunningExam
from kazquiz.ui.widgets.exam_words import days_left_text, exam_text, scope_text
from tests.ui.stage import plain

TODAY = date(2026, 3, 2)
EXAM = KeptExam(1, "Final", date(2026, 3, 12), 0.95, 3)


def running(new=0, pace=0, day=EXAM.day):
    exam = KeptExam(1, "Final", day, 0.95, 3)
    return RunningExam(exam, frozenset(range(20)), new, pace)


def test_says_when_it_is():
    assert plain(days_left_text(running(), TODAY)) == "In 10 days, 12 March 2026."
    tomorrow = running(day=date(2026, 3, 3))
    assert plain(days_left_text(tomorrow, TODAY)) == "In 1 day, 3 March 2026."


def test_says_what_it_is_about():
    assert plain(scope_text(running())) == "20 cards."
    searched = replace(running(), exam=replace(EXAM, search="tag:history"))
    assert plain(scope_text(searched)) == "20 cards, found by tag:history."


def test_says_how_one_stands_and_what_is_wanted():
    told = plain(exam_text(running(), 0.61))

    assert told == (
        "61% of it would be known then without another review; your aim is 95%."
    )


@pytest.mark.parametrize(
    ("new", "words"),
    [(1, "1 card is still new, 1 to be"), (40, "40 cards are still new, 5 to be")],
)
def test_says_what_is_still_new(new, words):
    told = plain(exam_text(running(new, 1 if new == 1 else 5), 0.5))

    assert words in told
