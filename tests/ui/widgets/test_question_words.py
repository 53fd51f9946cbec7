import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items.values import CountryValue, NumberValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.partial import UNPLACED
from kazquiz.ui.widgets.question_words import (
    given_steps_text,
    group_stem,
    instruction,
    parts_right_text,
    right_answer_text,
    right_parts_text,
    unit_text,
)
from tests.ui.groups import CATEGORISING, MATCHING, NAMED, ORDERING
from tests.ui.items import draft_called
from tests.ui.stage import plain

DRAFT = draft_called("first-country")
EN = of("en")
OPTIONS = tuple(map(CountryValue, ("IR", "TR", "CN")))
PAPER = Question(1, Form.WHICH_DOCUMENT, targets=(NAMED, NAMED), key=1)


def test_every_form_says_what_to_do():
    said = {form: instruction(Question(1, form), DRAFT) for form in Form}

    assert all(said.values())
    assert len(set(said.values())) == len(Form)


def test_the_tolerance_is_told():
    question = Question(1, Form.NUMERIC, tolerance=0.05)

    told = plain(instruction(question, DRAFT))

    assert told == "Type the number; 5% more or less is right as well."


def test_questions_of_several_items_ask_differently():
    stems = {group_stem(each) for each in (MATCHING, ORDERING, CATEGORISING)}

    assert len(stems) == 3


@pytest.mark.parametrize(
    ("unit", "language", "text"),
    [("percent", "en", "… percent"), ("states", "en", "… states"), ("", "en", "")],
)
def test_the_unit_is_told_without_the_number(draft, unit, language, text):
    item = draft(answer=NumberValue(38, unit))

    assert unit_text(item, of(language)) == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (None, "Right answer: Türkiye"),
        (PAPER, "Right answer: World Bank"),
        (
            MATCHING,
            "Right answer: first to sign – Türkiye; seat of the bank – Iran; "
            "last to leave – China",
        ),
    ],
)
def test_the_right_answer_is_a_sentence(question, text):
    assert plain(right_answer_text(DRAFT, "en", "", question)) == text


def test_an_order_is_told_from_the_first_on():
    assert right_parts_text(ORDERING, EN) == (
        "1. seat of the bank; 2. last to leave; 3. first to sign"
    )


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ((1, 2, 0), "3 of 3 are in their places."),
        ((1, 0, UNPLACED), "1 of 3 is in its place."),
        ((), "0 of 3 are in their places."),
    ],
)
def test_how_many_parts_are_right_is_counted(places, text):
    assert plain(parts_right_text(MATCHING, Answer(places=places))) == text


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        (MATCHING, Answer(places=(0, UNPLACED, 9)), "first to sign – China"),
        (
            CATEGORISING,
            Answer(places=(1, 0)),
            "first to sign – Mountains; seat of the bank – Rivers",
        ),
        (PAPER, Answer(option=0), "World Bank"),
        (PAPER, Answer(option=8), ""),
        (
            Question(1, Form.SEVERAL, OPTIONS),
            Answer(options=(0, 2, 9)),
            "Iran and China",
        ),
    ],
)
def test_what_was_answered_is_told_in_words(question, answer, text):
    assert given_steps_text(question, DRAFT, answer, EN) == text


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_parts_are_divided_by_the_marks_of_the_script(language):
    told = given_steps_text(CATEGORISING, DRAFT, Answer(places=(1, 0)), of(language))

    assert told.count("؛") == 1
    assert ";" not in told
