from collections import Counter

import pytest

from kazquiz.items.values import CountryValue
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Difficulty, Form
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.grading import Answer
from tests.banks import numbered, store


def sit(bank, blueprint, now, pick, seed=1):
    """Sit a quiz, where *pick* says the place of the option to take."""
    attempt = QuizAttempt.begin(bank, blueprint, now, seed)
    for place in range(len(attempt.paper)):
        attempt.go_to(place, Moment(now, 0.0))
        attempt.give(Answer(option=pick(attempt)), Moment(now, 0.0))
    attempt.submit(Moment(now, 1.0))


@pytest.mark.parametrize("wished", [Difficulty.EASY, Difficulty.HARD])
def test_the_record_decides_what_is_easy(bank, draft, now, wished):
    codes = ("RU", "CN", "IR", "TR", "IN", "UZ", "KG", "TJ", "AF", "TM")
    items = [
        draft(uid=f"item-{place}", answer=CountryValue(code), distractors=(), names={})
        for place, code in enumerate(codes)
    ]
    store(bank, items, now)
    known = {f"item-{place}" for place in range(5)}

    def pick(attempt):
        key = attempt.question.options.index(attempt.draft.answer)
        # The others are known every other time.
        is_known = attempt.question.uid in known or attempt.id % 2
        return key if is_known else (key + 1) % len(attempt.question.options)

    for seed in range(8):
        sit(bank, Blueprint(count=10, forms=(Form.CHOICE,)), now, pick, seed)

    drawn = Counter(
        question.uid in known
        for seed in range(6)
        for question in draw_paper(bank, Blueprint(count=4, difficulty=wished), seed)
    )
    assert drawn[True] > 20 if wished is Difficulty.EASY else drawn[False] > 12


def test_a_wrong_option_that_nobody_takes_is_retired(bank, draft, now):
    codes = ("RU", "CN", "IR", "TR")
    item = draft(
        answer=CountryValue("KZ"), distractors=tuple(map(CountryValue, codes)), names={}
    )
    store(bank, [item], now)
    dull = CountryValue("CN")

    def pick(attempt):
        others = [each for each in attempt.question.options if each != dull]
        wrong = [each for each in others if each != attempt.draft.answer]
        return attempt.question.options.index(wrong[attempt.id % len(wrong)])

    blueprint = Blueprint(count=1, forms=(Form.CHOICE,))
    for seed in range(40):
        sit(bank, blueprint, now, pick, seed)

    for seed in range(40, 60):
        [question] = draw_paper(bank, blueprint, seed)
        assert dull not in question.options
        assert len(question.options) == 4


def test_the_tolerance_of_the_quiz_is_kept_with_its_questions(real_bank):
    blueprint = Blueprint(count=5, forms=(Form.NUMERIC,), tolerance=0.05)

    paper = draw_paper(real_bank, blueprint, 1)

    assert {question.tolerance for question in paper} == {0.05}


def test_items_alike_are_asked_where_there_are_no_others(bank, draft, now):
    store(bank, numbered(draft, 4), now)

    assert len(draw_paper(bank, Blueprint(count=4), 1)) == 4
