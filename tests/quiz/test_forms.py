import pytest

from kazquiz.items.values import AnswerType
from kazquiz.quiz.forms import (
    Form,
    possible_forms,
    possible_group_forms,
)

TOLD = {Form.CHOICE, Form.TRUE_FALSE}
USUAL = {*TOLD, Form.TYPED, Form.CLOZE, Form.CLOZE_CHOICE}


@pytest.mark.parametrize("kind", AnswerType)
@pytest.mark.parametrize("words", [1, 3, 4])
def test_the_forms_possible_follow_from_the_answer(kind, words):
    expected = USUAL
    if kind is AnswerType.TRUTH:
        expected = {Form.TRUE_FALSE}
    elif kind is AnswerType.LIST:
        expected = {*TOLD, Form.SEVERAL}
    elif kind is AnswerType.TERM and words > 3:
        expected = {*TOLD, Form.CLOZE_CHOICE}
    elif kind is AnswerType.NUMBER:
        expected = {*USUAL, Form.NUMERIC}

    assert possible_forms(kind, words) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (AnswerType.DATE, {Form.MATCHING, Form.ORDERING, Form.CATEGORISING}),
        (AnswerType.YEAR, {Form.MATCHING, Form.ORDERING, Form.CATEGORISING}),
        (AnswerType.COUNTRY, {Form.MATCHING, Form.CATEGORISING}),
        (AnswerType.PERSON, {Form.MATCHING, Form.CATEGORISING}),
        (AnswerType.TERM, {Form.CATEGORISING}),
        (AnswerType.TRUTH, {Form.CATEGORISING}),
    ],
)
def test_only_what_has_a_time_is_ordered_and_only_values_are_matched(kind, expected):
    assert possible_group_forms(kind) == expected
