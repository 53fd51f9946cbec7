import subprocess
import sys

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.cut_off import find_cut_off


def test_nothing_is_found_where_nothing_was_begun(stored):
    assert find_cut_off(stored) is None


def test_what_was_begun_and_never_ended_is_found(stored, now):
    begun = QuizAttempt.begin(stored, Blueprint(count=2), now, seed=1)

    found = find_cut_off(stored)

    assert found.id == begun.id
    assert found.paper == begun.paper


def test_the_home_page_comes_without_all_that_a_quiz_is_made_of():
    script = (
        "import sys, kazquiz.ui.pages.home\n"
        "print([name for name in sys.modules if name.startswith('kazquiz.quiz.')])"
    )

    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    assert "kazquiz.quiz.cut_off" in told
    assert "kazquiz.quiz.drawing" not in told
    assert "kazquiz.quiz.grading" not in told
