import pytest

from kazquiz.items.values import YearValue
from kazquiz.quiz.blueprint import MOST_TRIES
from kazquiz.quiz.forms import Form
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.question import Part, Question, Target
from kazquiz.quiz.tries import (
    Try,
    best_mark,
    guessed_in,
    is_final,
    outcome_of,
    tries_at,
    worth_at,
)


def choice(count):
    return Question(1, Form.CHOICE, tuple(map(YearValue, range(1990, 1990 + count))))


def tried(*answers):
    return [Try(answer) for answer in answers]


def test_a_try_is_written_as_it_is_read():
    made = Try(Answer(text="Abai", language="kk"), 4.5, late=True)

    assert Try.from_data(made.to_data()) == made


@pytest.mark.parametrize(
    ("marks", "worth"),
    [
        ([], 0),
        ([1], 1),
        ([0, 1], 2 / 3),
        ([0, 0, 1], 1 / 3),
        ([0, 0, 0], 0),
        ([0.5, 1], 2 / 3),
        ([0.8, 1], 0.8),
        ([0.5, 0.5], 0.5),
        ([0, 0.5, 0.5], 1 / 6),
        ([0, 0, 0.5], 0),
    ],
)
def test_each_further_try_costs_a_third_and_never_what_was_earned(marks, worth):
    assert best_mark(marks) == pytest.approx(worth)


@pytest.mark.parametrize("first", [0.0, 0.25, 0.4, 0.75, 1.0])
@pytest.mark.parametrize("second", [0.0, 0.3, 1.0])
def test_trying_again_never_takes_anything_away(first, second):
    assert 0 <= best_mark([first]) <= best_mark([first, second]) <= 1


@pytest.mark.parametrize(
    ("question", "count"),
    [
        (choice(4), 3),
        (choice(3), 2),
        (choice(2), 1),
        (Question(1, Form.TRUE_FALSE), 1),
        (Question(1, Form.TYPED), 3),
        (Question(1, Form.SEVERAL, choice(4).options), 3),
        (Question(1, Form.WHICH_DOCUMENT, targets=(Target(), Target())), 1),
    ],
)
def test_what_is_left_when_all_else_is_tried_is_no_answer(question, count):
    assert tries_at(question, MOST_TRIES) == count
    assert tries_at(question, 1) == 1


def test_the_verdict_is_of_the_last_try_and_the_mark_of_the_best(draft):
    item = draft()
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    right, wrong = Answer(option=0), Answer(option=1)

    once = outcome_of(question, item, right)
    later = outcome_of(question, item, right, tried(wrong, right))

    assert (once.verdict, once.mark) == (Verdict.RIGHT, 1.0)
    assert later.verdict is Verdict.RIGHT
    assert later.mark == pytest.approx(worth_at(1))


def test_in_parts_a_worse_try_does_not_take_what_a_better_one_has_earned(draft):
    parts = tuple(Part(at, "", {}, YearValue(1990 + at), at) for at in range(4))
    question = Question(1, Form.MATCHING, parts=parts, targets=(Target(),) * 4)
    half, worse = Answer(places=(0, 1, 3, 2)), Answer(places=(1, 0, 3, 2))

    outcome = outcome_of(question, draft(), worse, tried(half, worse))

    assert (outcome.verdict, outcome.mark) == (Verdict.WRONG, 0.5)


def test_what_is_right_or_tried_often_enough_is_final(draft):
    item = draft()
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    right, wrong = Answer(option=0), Answer(option=1)

    assert not is_final(question, item, [], 3)
    assert not is_final(question, item, tried(wrong), 3)
    assert not is_final(question, item, tried(wrong, wrong), 3)
    assert is_final(question, item, tried(wrong), 1)
    assert is_final(question, item, tried(wrong, right), 3)
    assert is_final(question, item, tried(wrong, wrong, wrong), 3)


@pytest.mark.parametrize(
    ("question", "most", "share"),
    [
        (choice(4), 1, 1 / 4),
        (choice(4), 2, 1 / 4 + 1 / 4 * 2 / 3),
        (choice(4), 3, 1 / 4 * (1 + 2 / 3 + 1 / 3)),
        (choice(3), 3, 1 / 3 + 1 / 3 * 2 / 3),
        (Question(1, Form.TRUE_FALSE), 3, 1 / 2),
        (Question(1, Form.TYPED), 3, 0),
    ],
)
def test_guessing_without_trying_anything_twice_gets_so_much(question, most, share):
    assert guessed_in(question, most) == pytest.approx(share)
