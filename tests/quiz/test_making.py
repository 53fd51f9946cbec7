from random import Random

import pytest

from kazquiz.items.draft import ItemText, Source
from kazquiz.items.values import (
    CountryValue,
    ListValue,
    NumberValue,
    TruthValue,
)
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.making import (
    ask_document,
    can_ask_document,
    forms_of,
    is_named,
    make_question,
    tolerance_of,
)
from kazquiz.quiz.options import make_pool

TITLES = {
    "p.txt": {"en": "Aims of policy (the Persian document)", "fa": "سند فارسی"},
    "a.txt": {"en": "An Arabic article on policy", "fa": "مقالهٔ عربی"},
    "k.txt": {"en": "A Kazakh review of policy", "fa": "مرور قزاقی"},
}


def made(draft, form, seed=1, **more):
    return make_question(
        7, draft, form, pool=make_pool([draft]), rng=Random(seed), **more
    )


@pytest.mark.parametrize("form", [Form.TYPED, Form.CLOZE, Form.NUMERIC])
def test_a_typed_question_offers_nothing(draft, form):
    assert made(draft(), form) == Question(7, form, uid="parliament-city")


@pytest.mark.parametrize("form", [Form.CHOICE, Form.CLOZE_CHOICE])
def test_a_choice_offers_the_key_among_others(draft, form):
    options = made(draft(), form).options

    assert set(options) == {draft().answer, *draft().distractors}


def test_what_is_barred_is_offered_only_where_there_is_nothing_else(draft):
    codes = ("RU", "CN", "IR", "TR", "IN")
    item = draft(answer=CountryValue("KZ"), distractors=tuple(map(CountryValue, codes)))
    barred = {CountryValue("RU"), CountryValue("CN")}

    for seed in range(20):
        assert not barred & set(made(item, Form.CHOICE, seed, barred=barred).options)
    everything = set(item.distractors)
    assert len(made(item, Form.CHOICE, barred=everything).options) == 4


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


def test_of_several_right_ones_all_are_offered_among_strangers(draft):
    codes = ("KZ", "RU", "CN", "IR", "TR", "IN", "UZ", "KG")
    values = tuple(map(CountryValue, codes))
    item = draft(answer=ListValue(values[:3]), distractors=values[3:])

    for seed in range(20):
        options = made(item, Form.SEVERAL, seed).options
        assert set(values[:3]) < set(options)
        assert len(set(options)) == 6


@pytest.mark.parametrize(
    ("tags", "usual", "tolerance"),
    [
        ((), 0, 0),
        ((), 0.02, 0.02),
        (("tolerance-5",), 0, 0.05),
        (("tolerance-5", "doubtful"), 0.1, 0.1),
        (("tolerance-none",), 0.01, 0.01),
    ],
)
def test_a_number_may_be_off_as_the_item_or_the_quiz_says(
    draft, tags, usual, tolerance
):
    assert tolerance_of(draft(tags=tags), usual) == tolerance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By the Persian count there are 38.", True),
        ("Persians say so.", True),
        ("The aims are three.", False),
        ("Their policy is open.", False),
        ("The article says so.", False),
    ],
)
def test_a_document_is_named_by_a_word_of_its_own(text, expected):
    assert is_named("p.txt", TITLES, text, "en") is expected


def disputed(draft, **changes):
    usual = {
        "answer": NumberValue(38, "states"),
        "tags": ("sources-disagree",),
        "sources": (Source("p.txt", 3), Source("p.txt", 9)),
        "texts": {"en": ItemText("?", "There are [[38]].")},
    }
    return draft(**(usual | changes))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, True, id="disputed"),
        pytest.param({"tags": ()}, False, id="not disputed"),
        pytest.param(
            {"sources": (Source("p.txt", 1), Source("a.txt", 1))}, False, id="in two"
        ),
        pytest.param({"sources": (Source("x", 1),)}, False, id="without a title"),
        pytest.param({"answer": TruthValue(holds=True)}, False, id="a truth"),
        pytest.param(
            {"texts": {"en": ItemText("?", "The Persian paper says [[38]].")}},
            False,
            id="named",
        ),
        pytest.param(
            {
                "texts": {
                    "en": ItemText("?", "There are [[38]]."),
                    "fa": ItemText("؟", "به گفتهٔ سند فارسی [[۳۸]] است."),
                }
            },
            False,
            id="named in another language",
        ),
    ],
)
def test_only_what_one_document_says_and_does_not_name_is_asked(
    draft, changes, expected
):
    item = disputed(draft, **changes)

    assert can_ask_document(item, TITLES) is expected
    assert (Form.WHICH_DOCUMENT in forms_of(item, list(Form), TITLES)) is expected


def test_documents_stand_in_their_own_order_with_the_right_one_among_them(draft):
    item = disputed(draft, sources=(Source("k.txt", 1),))

    question = ask_document(7, item, TITLES, Random(1))

    assert [target.words for target in question.targets] == list(TITLES.values())
    assert question.key == 2


def test_no_more_than_four_documents_are_offered(draft):
    many = {f"{name}.txt": {"en": name} for name in "abcdefgh"}
    item = disputed(draft, sources=(Source("f.txt", 1),))

    for seed in range(20):
        question = ask_document(7, item, many, Random(seed))
        shown = [target.words["en"] for target in question.targets]
        assert len(shown) == 4
        assert shown == sorted(shown)
        assert shown[question.key] == "f"


def test_a_form_that_the_answer_cannot_take_is_left_out(draft):
    item = draft(answer=ListValue((CountryValue("KZ"), CountryValue("RU"))))
    forms = [Form.SEVERAL, Form.TYPED, Form.NUMERIC, Form.CHOICE]

    assert forms_of(item, forms, {}) == [Form.SEVERAL, Form.CHOICE]
