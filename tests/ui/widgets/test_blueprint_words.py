import pytest

from kazquiz.items.draft import Weight
from kazquiz.quiz.blueprint import Among, Difficulty, Form, Mode, Shown
from kazquiz.quiz.marking import Marking
from kazquiz.ui.widgets import blueprint_words as called


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        (called.FORMS, Form),
        (called.MODES, Mode),
        (called.AMONG, Among),
        (called.DIFFICULTIES, Difficulty),
        (called.MARKINGS, Marking),
        (called.SHOWN, Shown),
        (called.WEIGHTS, Weight),
    ],
)
def test_every_choice_is_called_something_of_its_own(words, choices):
    assert list(words) == list(choices)
    assert len(set(words.values())) == len(words)
