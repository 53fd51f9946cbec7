import pytest

from kazquiz.quiz.grading import Outcome, Verdict
from kazquiz.text import Likeness
from kazquiz.ui.widgets.feedback import Feedback
from tests.ui.items import LANGUAGES, draft_called
from tests.ui.stage import cut_off, shown

RIGHT = Outcome(Verdict.RIGHT, 1.0)
WRONG = Outcome(Verdict.WRONG, 0.0)
SPELLED = Outcome(Verdict.RIGHT, 1.0, Likeness.SPELLING)


@pytest.fixture
def feedback(show):
    return show(Feedback())


def tell(feedback, outcome, language="en", uid="capital-place"):
    feedback.show_outcome(
        outcome, draft_called(uid), language, digits="", titles={"first.txt": {}}
    )


@pytest.mark.parametrize(
    ("outcome", "role", "word"),
    [
        (RIGHT, "right", "Right"),
        (WRONG, "wrong", "Wrong"),
        (SPELLED, "right", "Right, but spelled differently"),
    ],
    ids=["right", "wrong", "spelled"],
)
def test_says_in_a_word_and_a_colour_what_the_answer_is_worth(
    feedback, outcome, role, word
):
    tell(feedback, outcome)

    assert shown(feedback.verdict) == word
    assert feedback.verdict.property("role") == role


def test_tells_the_right_answer_and_why(feedback):
    tell(feedback, WRONG)

    assert shown(feedback.right_answer) == "Right answer: Astana"
    assert feedback.answer.explanation.text() == "It moved there in 1997."


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "16 December 1991"),
        ("kk", "1991\u202fж. 16 желтоқсан"),
        ("ar", "١٦ ديسمبر ١٩٩١"),
        ("fa", "۱۶ دسامبر ۱۹۹۱"),
        ("ru", "16 декабря 1991"),
    ],
)
def test_writes_the_right_answer_in_the_language_of_the_item(
    feedback, stage, language, answer
):
    stage.speak(language)

    tell(feedback, WRONG, language, "independence-day")

    assert answer in shown(feedback.right_answer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(feedback, stage, language):
    stage.speak(language)

    tell(feedback, SPELLED, language, "currency-year")

    assert cut_off(feedback) == []


def test_part_credit_is_amber_and_some_right_is_not_called_wrong(feedback):
    feedback.show_verdict(Outcome(Verdict.WRONG, 0.25))
    assert shown(feedback.verdict) == "Partly right: 25%"
    assert feedback.verdict.property("role") == "partly"

    feedback.show_verdict(WRONG, some_right=True)

    assert shown(feedback.verdict) == "Partly right, but worth no marks"
    assert feedback.verdict.property("role") == "partly"
    feedback.show_verdict(WRONG)
    assert feedback.verdict.property("role") == "wrong"
