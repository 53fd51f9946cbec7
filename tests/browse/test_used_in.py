import pytest

from kazquiz.browse.card_facts import shown
from kazquiz.browse.used_in import UsedIn
from kazquiz.items.draft import Weight
from kazquiz.quiz import saved
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Among, Blueprint, Form
from kazquiz.quiz.grading import Answer


@pytest.fixture
def sit(filled, now):
    """Sit a quiz of the first item alone, ended at a second, right or wrong."""

    def sit(second, *, right, ended=True):
        wanted = Blueprint(count=1, forms=(Form.CHOICE,), only=("first",))
        attempt = QuizAttempt.begin(filled, wanted, now, second)
        moment = Moment(now.replace(second=second), float(second))
        attempt.run(moment)
        key = attempt.question.options.index(attempt.draft.answer)
        attempt.give(Answer(option=key if right else (key + 1) % 4), moment)
        if ended:
            attempt.submit(moment)
        return attempt.id

    return sit


@pytest.fixture
def used(filled, facts):
    """Return where the first item, or another, is used."""
    return lambda key=1: shown(filled, key, "en", facts).used()


def test_what_was_never_asked_is_used_nowhere(used):
    assert used() == UsedIn()


def test_the_newest_quizzes_come_first_with_how_it_went(sit, used, now):
    ids = [sit(second, right=second % 2 == 0) for second in range(7)]
    sit(30, right=True, ended=False)

    found = used()

    assert found.count == 7
    assert [use.attempt_id for use in found.newest] == ids[:1:-1]
    assert [use.verdict for use in found.newest] == [
        "right",
        "wrong",
        "right",
        "wrong",
        "right",
    ]
    assert found.newest[0].at == now.replace(second=6)
    assert used(2).count == 0


@pytest.mark.parametrize(
    ("changes", "takes"),
    [
        ({}, True),
        ({"topics": ("state",)}, True),
        ({"topics": ("world",)}, False),
        ({"documents": ("document.txt",)}, True),
        ({"documents": ("other.txt",)}, False),
        ({"tags": ("b",)}, True),
        ({"tags": ("a",)}, False),
        ({"weights": (Weight.DETAIL,)}, False),
        ({"only": ("second",)}, False),
        ({"only": ("first", "second")}, True),
        ({"forms": (Form.NUMERIC,)}, False),
        ({"forms": (Form.ORDERING,)}, False),
        ({"forms": (Form.MATCHING,)}, True),
        ({"among": Among.NEW}, True),
        ({"among": Among.DUE}, False),
        ({"among": Among.MISTAKES}, False),
        ({"query": "tag:b"}, True),
        ({"query": "tag:a"}, False),
        ({"query": "parliament"}, True),
        ({"query": "treaty"}, False),
    ],
)
def test_saved_quizzes_are_told_whose_choice_takes_it_in(filled, used, changes, takes):
    saved.save(filled, "mine", Blueprint(**changes))

    assert used().blueprints == (("mine",) if takes else ())


def test_a_mistake_is_taken_in_until_it_is_answered_right(filled, sit, used):
    saved.save(filled, "mistakes", Blueprint(among=Among.MISTAKES))
    saved.save(filled, "new", Blueprint(among=Among.NEW))
    assert used().blueprints == ("new",)

    sit(1, right=False)
    assert used().blueprints == ("mistakes",)
    sit(2, right=True)

    assert used().blueprints == ()
