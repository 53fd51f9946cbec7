from collections import Counter
from random import Random

import pytest

from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    NamedValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.places import LONGEST_RUN, key_place, without_runs

CODES = ("KZ", "RU", "CN", "IR")


def choice(draft, place, number=0):
    options = [CountryValue(code) for code in CODES[1:]]
    options.insert(place, CountryValue("KZ"))
    item = draft(answer=CountryValue("KZ"), uid=str(number))
    return Question(number, Form.CHOICE, tuple(options)), item


def year(draft, place, number):
    options = tuple(YearValue(1990 + turn) for turn in range(4))
    return Question(number, Form.CHOICE, options), draft(answer=options[place])


def truth(draft, holds, number):
    item = draft(answer=TruthValue(holds=holds))
    return Question(number, Form.TRUE_FALSE), item


def places(questions, asked):
    items = {question.item_id: item for question, item in asked}
    return [key_place(question, items[question.item_id]) for question in questions]


def longest_run(found):
    longest = run = 0
    before = None
    for place in found:
        run = run + 1 if place is not None and place == before else 1
        longest, before = max(longest, run), place
    return longest


def test_the_place_of_the_key_follows_from_the_form(draft):
    assert key_place(*choice(draft, 2)) == 2
    assert key_place(*truth(draft, holds=True, number=1)) == 0
    assert key_place(*truth(draft, holds=False, number=1)) == 1
    assert key_place(Question(1, Form.WHICH_DOCUMENT, key=3), draft()) == 3
    assert key_place(Question(1, Form.TYPED), draft()) is None


@pytest.mark.parametrize("seed", range(10))
def test_a_key_in_a_fourth_same_place_moves(draft, seed):
    asked = [choice(draft, 1, number) for number in range(20)]

    questions = without_runs(asked, Random(seed), may_move=False)

    assert [question.item_id for question in questions] == [*range(20)]
    assert longest_run(places(questions, asked)) == LONGEST_RUN
    assert all(
        set(question.options) == set(asked[0][0].options) for question in questions
    )


def test_what_has_an_order_of_its_own_keeps_it_and_others_come_between(draft):
    asked = [year(draft, 0, number) for number in range(6)]
    asked += [year(draft, 3, number) for number in range(6, 9)]

    questions = without_runs(asked, Random(1), may_move=True)

    assert longest_run(places(questions, asked)) <= LONGEST_RUN
    assert sorted(question.item_id for question in questions) == [*range(9)]
    assert all(list(each.options) == sorted(each.options) for each in questions)


def test_the_last_ones_go_back_where_they_make_no_run(draft):
    asked = [truth(draft, holds=number < 2, number=number) for number in range(9)]

    questions = without_runs(asked, Random(1), may_move=True)

    assert longest_run(places(questions, asked)) <= LONGEST_RUN
    assert len(questions) == 9


def test_where_nothing_else_is_possible_all_are_asked_still(draft):
    asked = [truth(draft, holds=True, number=number) for number in range(6)]

    questions = without_runs(asked, Random(1), may_move=True)

    assert Counter(each.item_id for each in questions) == Counter(range(6))


def test_without_moving_the_order_stays(draft):
    asked = [year(draft, 0, number) for number in range(6)]

    questions = without_runs(asked, Random(1), may_move=False)

    assert [question.item_id for question in questions] == [*range(6)]


def test_what_speaks_of_the_others_stays_behind_them(draft):
    values = [NamedValue(AnswerType.TERM, name) for name in "abc"]
    every = NamedValue(AnswerType.TERM, "none of these")
    item = draft(answer=values[0], distractors=(*values[1:], every), names={})
    question = Question(1, Form.CHOICE, (*values, every))

    questions = without_runs([(question, item)] * 9, Random(1), may_move=False)

    assert {each.options[-1] for each in questions} == {every}
    assert {each.options.index(values[0]) for each in questions} > {0}
