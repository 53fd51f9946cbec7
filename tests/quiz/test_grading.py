from dataclasses import replace

import pytest

from kazquiz.items.draft import ItemText
from kazquiz.items.values import (
    CountryValue,
    ListValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.forms import TYPED_FORMS
from kazquiz.quiz.grading import (
    Answer,
    Outcome,
    Verdict,
    grade,
    guessing_chance,
    part_verdicts,
    truth_of,
)
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Part, Target
from kazquiz.text import Likeness

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
RIGHT, WRONG = Outcome(Verdict.RIGHT, 1.0), Outcome(Verdict.WRONG, 0.0)
TYPED = Question(1, Form.TYPED)


def of_value(draft, value, statement="It is [[so]]."):
    texts = {code: ItemText("?", statement) for code in LANGUAGES}
    return draft(answer=value, distractors=(), names={}, texts=texts)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer(), id="nothing"),
        pytest.param(Answer(text="  \n", language="en"), id="spaces"),
        pytest.param(Answer(places=(UNPLACED, UNPLACED)), id="nothing placed"),
    ],
)
@pytest.mark.parametrize("form", Form)
def test_nothing_answered_is_blank_and_not_wrong(draft, answer, form):
    assert grade(Question(1, form), draft(), answer) == Outcome(Verdict.BLANK, 0.0)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(),
        Answer(option=0),
        Answer(truth=False),
        Answer(text="a", language="kk"),
        Answer(options=(0, 3)),
        Answer(places=(2, UNPLACED, 0)),
    ],
)
def test_an_answer_comes_back_from_plain_data(answer):
    assert Answer.from_data(answer.to_data()) == answer


@pytest.mark.parametrize(
    ("place", "outcome"),
    [
        pytest.param(0, WRONG, id="a wrong option"),
        pytest.param(1, RIGHT, id="the key"),
        pytest.param(7, WRONG, id="none of them"),
        pytest.param(-1, WRONG, id="before all of them"),
    ],
)
def test_a_choice_is_right_when_it_is_the_key(draft, place, outcome):
    item = draft()
    question = Question(1, Form.CHOICE, (item.distractors[0], item.answer))

    assert grade(question, item, Answer(option=place)) == outcome


def test_a_typed_answer_to_a_choice_is_wrong(draft):
    question = Question(1, Form.CHOICE, (draft().answer,))

    assert grade(question, draft(), Answer(text="Astana")) == WRONG


@pytest.mark.parametrize("said", [True, False])
@pytest.mark.parametrize("right", [True, False])
def test_a_claim_is_judged_by_the_key(draft, said, right):
    item = draft()
    claim = item.answer if right else item.distractors[0]
    question = Question(1, Form.TRUE_FALSE, claim=claim)

    assert truth_of(question, item) is right
    expected = RIGHT if said is right else WRONG
    assert grade(question, item, Answer(truth=said)) == expected


@pytest.mark.parametrize("holds", [True, False])
def test_what_is_true_or_false_itself_is_judged_by_what_it_is(draft, holds):
    item = draft(answer=TruthValue(holds=holds), distractors=())
    question = Question(1, Form.TRUE_FALSE)

    assert grade(question, item, Answer(truth=holds)) == RIGHT
    assert grade(question, item, Answer(truth=not holds)) == WRONG


def test_how_it_was_spelled_is_told(draft):
    outcome = grade(TYPED, draft(), Answer(text="ASTANA", language="en"))

    assert outcome == Outcome(Verdict.RIGHT, 1.0, Likeness.TYPING)


FOUR = tuple(map(CountryValue, ("KZ", "RU", "CN", "IR")))


def test_several_right_ones_are_graded_by_their_share(draft):
    item = draft(answer=ListValue(FOUR[:2]), distractors=FOUR[2:])
    question = Question(1, Form.SEVERAL, FOUR)

    assert grade(question, item, Answer(options=(1, 0))) == RIGHT
    half = grade(question, item, Answer(options=(0,)))
    assert (half.verdict, half.mark, half.is_partly_right) == (
        Verdict.WRONG,
        0.5,
        True,
    )
    assert not grade(question, item, Answer(options=(2,))).is_partly_right


@pytest.mark.parametrize("form", [Form.CLOZE_CHOICE, Form.WHICH_DOCUMENT])
def test_what_is_chosen_is_right_or_wrong(draft, form):
    item = draft()
    question = Question(
        1,
        form,
        (item.distractors[0], item.answer),
        targets=(Target({"en": "One"}), Target({"en": "Two"})),
        key=1,
    )

    assert grade(question, item, Answer(option=1)) == RIGHT
    assert grade(question, item, Answer(option=0)) == WRONG
    assert grade(question, item, Answer(option=5)) == WRONG


@pytest.mark.parametrize(
    ("typed", "tolerance", "right"),
    [
        pytest.param("38", 0, True, id="exact"),
        pytest.param("٣٨", 0, True, id="Arabic digits"),
        pytest.param("۳۸٫۰", 0, True, id="a Persian fraction"),
        pytest.param("38 states", 0, True, id="with its unit"),
        pytest.param("39", 0, False, id="off by one"),
        pytest.param("39", 0.05, True, id="within a twentieth"),
        pytest.param("40", 0.05, False, id="beyond a twentieth"),
        pytest.param("36.2", 0.05, True, id="below, and within"),
        pytest.param("about forty", 0.5, False, id="no number"),
        pytest.param("30 or 38", 0.5, False, id="two numbers"),
    ],
)
def test_a_number_is_right_within_its_tolerance(draft, typed, tolerance, right):
    item = of_value(draft, NumberValue(38, "states"))
    question = Question(1, Form.NUMERIC, tolerance=tolerance)

    graded = grade(question, item, Answer(text=typed, language="en"))

    assert graded == (RIGHT if right else WRONG)


def test_millions_may_be_written_out(draft):
    item = of_value(draft, NumberValue(2.7, "million people"))
    question = Question(1, Form.NUMERIC, tolerance=0.01)

    for typed in ("2.7", "2,700,000", "2 710 000"):
        assert grade(question, item, Answer(text=typed, language="en")) == RIGHT


PARTS = tuple(
    Part(place + 10, f"uid-{place}", {"en": "caption"}, YearValue(1990 + place), key)
    for place, key in enumerate((1, 0, 1, 0))
)


@pytest.mark.parametrize(
    ("form", "places", "mark"),
    [
        (Form.MATCHING, (1, 0, UNPLACED, 1), 0.5),
        (Form.CATEGORISING, (1, 0, UNPLACED, 1), 0.25),
        (Form.ORDERING, (1, 0, UNPLACED, UNPLACED), 1 / 6),
    ],
)
def test_what_is_made_of_several_items_is_graded_by_its_form(draft, form, places, mark):
    parts = PARTS
    if form is Form.ORDERING:
        parts = tuple(
            Part(part.item_id, part.uid, part.words, part.value, key)
            for part, key in zip(PARTS, (1, 0, 2, 3), strict=True)
        )
    question = Question(10, form, parts=parts)

    outcome = grade(question, draft(), Answer(places=places))

    assert outcome.mark == pytest.approx(mark)
    assert outcome.is_partly_right


R, W, B = Verdict.RIGHT, Verdict.WRONG, Verdict.BLANK


@pytest.mark.parametrize(
    ("form", "places", "verdicts"),
    [
        (Form.MATCHING, (1, 1, 1, UNPLACED), None),
        (Form.MATCHING, (), [B, B, B, B]),
    ],
)
def test_each_part_is_judged_by_itself(form, places, verdicts):
    question = Question(10, form, parts=PARTS)
    keys = [part.key for part in PARTS]
    wanted = verdicts or [
        B if place == UNPLACED else R if place == key else W
        for place, key in zip(places, keys, strict=True)
    ]

    assert part_verdicts(question, Answer(places=places)) == wanted


@pytest.mark.parametrize(
    ("places", "wrong"),
    [
        ((0, 1, 2, 3), []),
        ((1, 0, 2, 3), [0, 1]),
        ((3, 0, 1, 2), [0]),
        ((1, 2, 3, 0), [3]),
        ((3, 2, 1, 0), [0, 1, 2, 3]),
        ((0, 3, 1, 2), [1]),
        ((1, 0, 3, 2), [0, 1, 2, 3]),
    ],
)
def test_in_an_order_what_would_have_to_move_is_wrong(places, wrong):
    parts = tuple(replace(part, key=place) for place, part in enumerate(PARTS))
    question = Question(10, Form.ORDERING, parts=parts)

    judged = part_verdicts(question, Answer(places=places))

    assert [at for at, verdict in enumerate(judged) if verdict is W] == wrong
    assert B not in judged


@pytest.mark.parametrize(
    ("question", "chance"),
    [
        (Question(1, Form.CLOZE_CHOICE, FOUR), 0.25),
        (Question(1, Form.WHICH_DOCUMENT, targets=(Target(), Target())), 0.5),
        (Question(1, Form.MATCHING, targets=(Target(),) * 4), 0.25),
        *((Question(1, form), 0.0) for form in TYPED_FORMS),
        (Question(1, Form.ORDERING, parts=PARTS), 0.0),
    ],
)
def test_what_guessing_alone_would_get_of_the_other_forms(question, chance):
    assert guessing_chance(question) == chance


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize(
    "answer",
    [
        Answer(option=0),
        Answer(option=99),
        Answer(truth=True),
        Answer(text="x"),
        Answer(options=(0, 99)),
        Answer(places=(5, -7)),
    ],
    ids=str,
)
def test_an_answer_that_belongs_to_another_form_is_wrong_and_breaks_nothing(
    draft, form, answer
):
    parts = PARTS if form in {Form.MATCHING, Form.ORDERING, Form.CATEGORISING} else ()
    question = Question(1, form, parts=parts, targets=(Target(), Target()), key=1)

    assert grade(question, draft(), answer).mark < 1
