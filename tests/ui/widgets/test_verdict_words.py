import pytest

from kazquiz.quiz.grading import Outcome, Verdict
from kazquiz.text import Likeness
from kazquiz.ui.icons import Glyph
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.verdict_words import verdict_look, verdict_text
from tests.ui.stage import plain

RIGHT, WRONG, BLANK = (Outcome(each, 0.0) for each in Verdict)
HALF = Outcome(Verdict.WRONG, 0.5)


@pytest.mark.parametrize(
    ("outcome", "changes", "text"),
    [
        (RIGHT, {}, "Right"),
        (RIGHT, {"mark": 2 / 3, "tries": 2}, "Right at the second try: 67%"),
        (RIGHT, {"mark": 1 / 3, "tries": 3}, "Right at the third try: 33%"),
        (WRONG, {}, "Wrong"),
        (WRONG, {"tries": 3}, "Wrong"),
        (WRONG, {"mark": 0.4}, "Partly right: 40%"),
        (WRONG, {"some_right": True}, "Partly right, but worth no marks"),
        (BLANK, {}, "Not answered"),
    ],
)
def test_says_what_became_of_an_answer(outcome, changes, text):
    told = verdict_text(outcome.verdict, Likeness.SAME, **changes)

    assert plain(told) == text


@pytest.mark.parametrize(
    ("outcome", "some_right", "look"),
    [
        (RIGHT, True, (Glyph.RIGHT, Role.GOOD, "right")),
        (WRONG, False, (Glyph.WRONG, Role.AGAIN, "wrong")),
        (HALF, False, (Glyph.BLANK, Role.HARD, "partly")),
        (WRONG, True, (Glyph.BLANK, Role.HARD, "partly")),
        (BLANK, False, (Glyph.BLANK, Role.AGAIN, "wrong")),
    ],
)
def test_what_is_right_in_part_has_a_look_of_its_own(outcome, some_right, look):
    assert verdict_look(outcome, some_right=some_right) == look
