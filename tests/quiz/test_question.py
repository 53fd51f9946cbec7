import json

import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    NamedValue,
    NumberValue,
    YearValue,
)
from kazquiz.quiz.blueprint import Form
from kazquiz.quiz.question import Part, Question, Target

BANK = NamedValue(AnswerType.ORGANISATION, "World Bank")
PARTS = (
    Part(3, "a", {"en": "first loan", "fa": "وام ۱"}, YearValue(1992), 1),
    Part(4, "b", {"en": "second loan"}, DateValue(1994, 5), 0),
)
TARGETS = (Target({"en": "World Bank", "fa": "بانک"}, BANK), Target({"en": "Russia"}))
QUESTIONS = [
    Question(1, Form.TYPED),
    Question(1, Form.NUMERIC, uid="n", tolerance=0.05),
    Question(2, Form.CHOICE, (CountryValue("KZ"), CountryValue("RU")), uid="c"),
    Question(3, Form.TRUE_FALSE, claim=DateValue(1992, 5, 25)),
    Question(3, Form.MATCHING, uid="a", parts=PARTS, targets=TARGETS),
    Question(3, Form.WHICH_DOCUMENT, uid="a", targets=TARGETS, key=1),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: str(each.form))
def test_a_question_comes_back_from_plain_data(question):
    stored = json.dumps(question.to_data())

    assert Question.from_data(json.loads(stored)) == question


def test_a_question_of_the_first_version_is_still_read():
    old = {
        "item": 7,
        "form": "choice",
        "options": [{"country": "KZ"}, {"year": 1991}],
        "claim": None,
    }

    question = Question.from_data(old)

    assert question == Question(7, Form.CHOICE, (CountryValue("KZ"), YearValue(1991)))
    assert question.item_ids == (7,)


def test_a_question_of_several_items_keeps_all_of_them():
    question = QUESTIONS[4]

    assert question.item_ids == (3, 4)
    assert question.uids == ("a", "b")


@pytest.mark.parametrize(
    ("target", "language", "text"),
    [
        (Target(value=DateValue(1992, 5, 25)), "ru", "25 мая 1992\u202fг."),
        (Target(value=CountryValue("RU")), "kk", "Ресей"),
        (Target(value=NumberValue(1500)), "fa", "۱٬۵۰۰"),
        (TARGETS[0], "fa", "بانک"),
        (TARGETS[0], "kk", "World Bank"),
        (Target(value=BANK), "kk", "World Bank"),
        (TARGETS[1], "en", "Russia"),
    ],
)
def test_a_target_is_written_in_the_language_of_the_content(target, language, text):
    assert target.text(of(language)) == text


def test_a_caption_has_the_digits_of_the_language_or_is_in_the_one_it_has():
    assert PARTS[0].text(of("fa")) == "وام ۱"
    assert PARTS[1].text(of("ar")) == "second loan"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "Ресей"),
        ("kk_Arab", "رەسەي"),
        ("kk_Latn", "Resei"),
        ("fa", "Russia"),
    ],
)
def test_words_are_told_in_the_script_asked_for_else_in_english(language, expected):
    target = Target({"ar": "روسيا", "en": "Russia", "kk": "Ресей", "fa": ""})

    assert target.text(of(language)) == expected
