import csv
import io

import pytest

from kazquiz.interchange.results_table import results_table
from kazquiz.items.values import YearValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.given import Given
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Part, Target
from kazquiz.quiz.results import make_results
from kazquiz.quiz.tries import Try


@pytest.fixture
def results(draft):
    item = draft()
    choice = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    truth = Question(2, Form.TRUE_FALSE, claim=item.distractors[0])
    typed = Question(3, Form.TYPED)
    return make_results(
        [choice, truth, typed, typed],
        [item] * 4,
        [
            Given(Answer(option=1), 4.25, Certainty.HIGH, late=True),
            Given(Answer(truth=False), 3.0),
            Given(Answer(text='=HYPERLINK("x")', language="en"), disputed=True),
            Given(),
        ],
        Marking.CERTAINTY,
    )


def rows(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_begins_with_the_mark_that_spreadsheets_need(results):
    assert results_table(results, "en").startswith(b"\xef\xbb\xbf")


def test_tells_every_question(results):
    header, *told = rows(results_table(results, "en"))

    assert header[:6] == [
        "Number", "Question", "Your answer", "Right answer", "Result", "Points",
    ]  # fmt: skip
    assert told[0] == [
        "1",
        "In which city does the parliament of Kazakhstan sit?",
        "Almaty",
        "Astana",
        "Wrong",
        "-6",
        "4.2",
        "3",
        "1",
        "",
        "state",
        "document.txt:7",
        "1",
        "",
        "0",
    ]
    assert told[1][2:6] == ["Almaty: False", "Astana", "Right", "1"]
    assert told[3][2:6] == ["", "Astana", "Not answered", "0"]


def test_a_typed_formula_is_none(results):
    disputed = rows(results_table(results, "en"))[3]

    assert disputed[2] == """'=HYPERLINK("x")"""
    assert disputed[9] == "1"


@pytest.mark.parametrize(
    ("language", "stem"), [("ar", "في أي مدينة"), ("kk", "Қазақстан парламенті")]
)
def test_is_in_the_language_of_the_questions(results, language, stem):
    assert rows(results_table(results, language))[1][1].startswith(stem)


def test_a_language_that_an_item_lacks_is_another(results):
    assert rows(results_table(results, "de"))[1][1].startswith("In which")


PARTS = tuple(
    Part(place, "", {"en": word, "kk": word.upper()}, YearValue(1990 + place), key)
    for place, (word, key) in enumerate((("first", 1), ("second", 0), ("third", 2)))
)
TARGETS = tuple(Target(value=YearValue(year)) for year in (1991, 1990, 1992))


def of_form(draft, form, answer, **question):
    item = draft()
    made = make_results([Question(1, form, **question)], [item], [Given(answer)])
    return rows(results_table(made, "en"))[1][1:5]


@pytest.mark.parametrize(
    ("form", "places", "given", "right"),
    [
        (
            Form.MATCHING,
            (1, UNPLACED, 0),
            "first: 1990; third: 1991",
            "first: 1990; second: 1991; third: 1992",
        ),
        (Form.ORDERING, (0, 1, 2), "first; second; third", "second; first; third"),
    ],
)
def test_tells_where_several_items_were_put(draft, form, places, given, right):
    told = of_form(draft, form, Answer(places=places), parts=PARTS, targets=TARGETS)

    assert told == ["first; second; third", given, right, "Wrong"]


def test_tells_every_option_that_was_ticked_and_the_document_chosen(draft):
    options = tuple(map(YearValue, (1990, 1991, 1992)))
    several = of_form(draft, Form.SEVERAL, Answer(options=(0, 2)), options=options)
    documents = (Target({"en": "A review"}), Target({"en": "An article"}))
    which = of_form(
        draft, Form.WHICH_DOCUMENT, Answer(option=0), targets=documents, key=1
    )

    assert several[1] == "1990; 1992"
    assert which[1:] == ["A review", "An article", "Wrong"]


def test_tells_how_often_and_what_was_tried_before(draft):
    item = draft()
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    tries = tuple(Try(Answer(option=place)) for place in (2, 1, 0))
    given = [Given(Answer(option=0), tries=tries), Given()]

    made = make_results([question] * 2, [item] * 2, given, tries=3)
    header, tried, blank = rows(results_table(made, "en"))

    assert header[-3:] == ["Tries", "Tried before", "Points in time"]
    assert tried[-3:] == ["3", "Shymkent; Almaty", "0.333333"]
    assert blank[-3:] == ["0", "", "0"]
