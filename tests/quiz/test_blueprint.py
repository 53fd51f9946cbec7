from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.values import AnswerType, CountryValue, DateValue, TruthValue
from kazquiz.quiz.blueprint import (
    Blueprint,
    Candidate,
    Form,
    Mode,
    Question,
    choose,
    fitting,
    make_question,
    possible_forms,
)
from kazquiz.quiz.options import make_pool

EVERY = set(Form)
TOLD = {Form.CHOICE, Form.TRUE_FALSE}


def candidates(**sizes):
    return [
        Candidate(place * 100 + turn, f"{topic}-{turn}", topic, AnswerType.PLACE, 1)
        for place, (topic, size) in enumerate(sizes.items())
        for turn in range(size)
    ]


@pytest.mark.parametrize("kind", AnswerType)
@pytest.mark.parametrize("words", [1, 3, 4])
def test_the_forms_possible_follow_from_the_answer(kind, words):
    expected = EVERY
    if kind is AnswerType.TRUTH:
        expected = {Form.TRUE_FALSE}
    elif kind is AnswerType.LIST or (kind is AnswerType.TERM and words > 3):
        expected = TOLD

    assert possible_forms(kind, words) == expected


@given(
    some.builds(
        Blueprint,
        count=some.integers(1, 200),
        topics=some.lists(some.text(), max_size=3).map(tuple),
        documents=some.lists(some.text(), max_size=3).map(tuple),
        forms=some.sets(some.sampled_from(Form)).map(sorted).map(tuple),
        mode=some.sampled_from(Mode),
        minutes=some.none() | some.floats(0.5, 600),
        seconds=some.none() | some.floats(5, 600),
        only=some.lists(some.text(), max_size=3).map(tuple),
    )
)
def test_a_blueprint_comes_back_from_plain_data(blueprint):
    assert Blueprint.from_data(blueprint.to_data()) == blueprint


@pytest.mark.parametrize(
    "question",
    [
        Question(1, Form.TYPED),
        Question(2, Form.CHOICE, (CountryValue("KZ"), CountryValue("RU"))),
        Question(3, Form.TRUE_FALSE, claim=DateValue(1992, 5, 25)),
    ],
    ids=lambda question: str(question.form),
)
def test_a_question_comes_back_from_plain_data(question):
    assert Question.from_data(question.to_data()) == question


def test_only_what_can_be_asked_in_the_forms_chosen_fits():
    term = Candidate(1, "term", "a", AnswerType.TERM, 9)
    truth = Candidate(2, "truth", "a", AnswerType.TRUTH, 1)
    year = Candidate(3, "year", "a", AnswerType.YEAR, 1)

    def fit(*forms):
        found = fitting(Blueprint(forms=forms), [year, truth, term])
        return {each.uid: possible for each, possible in found}

    assert fit(Form.TYPED) == {"year": [Form.TYPED]}
    assert fit(Form.TRUE_FALSE).keys() == {"term", "truth", "year"}
    assert fit() == {}


@pytest.mark.parametrize(
    ("sizes", "count", "expected"),
    [
        pytest.param({"a": 50, "b": 50, "c": 50}, 9, [3, 3, 3], id="even"),
        pytest.param({"a": 50, "b": 50, "c": 50}, 10, [3, 3, 4], id="one more"),
        pytest.param({"a": 1, "b": 50, "c": 3}, 12, [1, 3, 8], id="a small topic"),
        pytest.param({"a": 2, "b": 2}, 4, [2, 2], id="all there are"),
        pytest.param({"a": 5, "b": 5, "c": 5}, 2, [1, 1], id="more topics than asked"),
    ],
)
def test_items_come_evenly_from_the_topics(sizes, count, expected):
    for seed in range(20):
        paper = choose(Blueprint(count=count), candidates(**sizes), Random(seed))

        assert len({each.uid for each, _ in paper}) == count
        counts = Counter(each.topic for each, _ in paper)
        assert sorted(counts.values()) == expected


def test_every_form_chosen_is_used_alike():
    paper = choose(Blueprint(count=40), candidates(a=40), Random(1))

    assert set(Counter(form for _, form in paper).values()) == {10}


def test_every_item_can_come():
    seen = {
        each.uid
        for seed in range(60)
        for each, _ in choose(Blueprint(count=3), candidates(a=8, b=8), Random(seed))
    }

    assert len(seen) == 16


@pytest.mark.parametrize("count", [7, 200, 0, -1])
def test_a_paper_that_cannot_be_drawn_says_how_long_it_could_be(count):
    with pytest.raises(UnfitBlueprintError) as caught:
        choose(Blueprint(count=count), candidates(a=3, b=3), Random(1))

    assert caught.value.available == 6


def made(draft, form, seed=1):
    return make_question(7, draft, form, pool=make_pool([draft]), rng=Random(seed))


def test_a_typed_question_offers_nothing(draft):
    assert made(draft(), Form.TYPED) == Question(7, Form.TYPED)
    assert made(draft(), Form.CLOZE) == Question(7, Form.CLOZE)


def test_a_choice_offers_the_key_among_others(draft):
    options = made(draft(), Form.CHOICE).options

    assert set(options) == {draft().answer, *draft().distractors}


def test_a_claim_is_as_often_right_as_wrong(draft):
    item = draft()

    claims = [made(item, Form.TRUE_FALSE, seed).claim for seed in range(400)]

    right = sum(claim == item.answer for claim in claims)
    assert 160 < right < 240
    assert set(claims) == {item.answer, *item.distractors}


def test_a_claim_is_right_where_nothing_wrong_is_known(draft):
    item = draft(distractors=())

    assert {made(item, Form.TRUE_FALSE, seed).claim for seed in range(20)} == {
        item.answer
    }


def test_what_is_true_or_false_itself_claims_nothing(draft):
    item = draft(answer=TruthValue(holds=False), distractors=())

    question = made(item, Form.TRUE_FALSE)

    assert question.claim is None
    assert question.options == (TruthValue(holds=True), TruthValue(holds=False))


def test_a_practice_of_some_items_asks_just_these_without_a_limit():
    blueprint = Blueprint(count=20, topics=("russia",), minutes=15, mode=Mode.EXAM)

    again = blueprint.practice_of(("one", "two"))

    assert (again.count, again.only, again.topics) == (2, ("one", "two"), ())
    assert (again.minutes, again.seconds) == (None, None)
    assert again.mode is Mode.PRACTICE
    assert again.forms == blueprint.forms
