import csv
import io

import pytest

from kazquiz.interchange.results_table import results_table
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.results import Given, make_results


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
