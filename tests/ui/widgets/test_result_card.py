from dataclasses import replace

import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import USUAL_FORMS, Form, Mode
from kazquiz.quiz.given import Given
from kazquiz.quiz.grading import Answer, Outcome, Verdict
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.question import Part, Question
from kazquiz.quiz.results import make_results
from kazquiz.text import Likeness
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.result_card import ResultCard, verdict_text
from tests.ui.items import DRAFTS, LANGUAGES
from tests.ui.stage import answer_to, cut_off, has_colour, settle, shown


@pytest.fixture
def card(show):
    return show(ResultCard(), 720, 500)


def result_of(stage, form, answer=None, *, right=True):
    """Return the result of the first question of an attempt in one form."""
    attempt = stage.attempt(form, count=6)
    if answer is None:
        stage.answer(attempt, right=right)
    else:
        attempt.give(answer, stage.clock.moment())
    return attempt.results().questions[0]


def show_result(card, result, language="en"):
    card.show_result(result, language, digits="", titles={})
    settle()


@pytest.mark.parametrize("form", USUAL_FORMS)
def test_a_right_answer_has_its_sign_word_and_colour(card, stage, form):
    show_result(card, result_of(stage, form))

    assert shown(card.verdict) == "Right"
    assert has_colour(card.mark, Role.GOOD)
    assert "Your answer: " in shown(card.given)


@pytest.mark.parametrize("form", USUAL_FORMS)
def test_a_wrong_answer_has_its_sign_word_and_colour(card, stage, form):
    show_result(card, result_of(stage, form, right=False))

    assert shown(card.verdict) == "Wrong"
    assert has_colour(card.mark, Role.AGAIN)


def test_what_was_not_answered_says_so_and_no_answer(card, stage):
    show_result(card, result_of(stage, Form.CHOICE, Answer()))

    assert shown(card.verdict) == "Not answered"
    assert not card.given.isVisible()


def test_shows_the_question_what_is_right_and_its_source(card, stage):
    result = result_of(stage, Form.CHOICE)

    show_result(card, result)

    text = result.draft.texts["en"]
    assert shown(card.place) == "Question 1"
    assert card.stem.text() == text.stem
    assert card.statement.text() == text.sentence
    assert "line" in card.source.text()


def test_a_cloze_keeps_its_gap(card, stage):
    result = result_of(stage, Form.CLOZE)

    show_result(card, result)

    assert result.draft.texts["en"].marked not in card.stem.text()


def test_what_was_typed_is_shown_as_it_was_typed(card, stage):
    result = result_of(stage, Form.TYPED, Answer(text="<b>казак</b>", language="kk"))

    show_result(card, result)

    assert shown(card.given) == "Your answer: <b>казак</b>"


def test_a_claim_is_shown_with_what_it_was_called(card, stage):
    result = result_of(stage, Form.TRUE_FALSE, Answer(truth=True))

    show_result(card, result)

    claim = wording(result.question.claim, of("en"), result.draft.names["en"])
    assert shown(card.given) == f"Proposed: {claim}. Your answer: True"


def test_says_that_an_answer_is_right_but_spelled_differently():
    assert verdict_text(Verdict.RIGHT, Likeness.SPELLING).startswith("Right, but")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(card, stage, language):
    result = result_of(stage, Form.TRUE_FALSE, right=False)
    stage.speak(language)

    show_result(card, result, language)

    assert cut_off(card) == []


def given(result, **changes):
    return replace(result, given=replace(result.given, **changes))


def test_tells_how_long_it_took_how_sure_one_was_and_if_it_was_late(card, stage):
    result = given(
        result_of(stage, Form.CHOICE),
        seconds=42.0,
        certainty=Certainty.HIGH,
        late=True,
        disputed=True,
    )

    show_result(card, result)

    assert shown(card.facts) == (
        "Time: 42 seconds, Very sure, Answered after the time was up, "
        "Reported as faulty; it does not count"
    )


def test_asks_to_be_called_faulty_or_not_any_more(qtbot, card, stage):
    result = result_of(stage, Form.CHOICE)
    show_result(card, result)
    with qtbot.waitSignal(card.disputed, timeout=0) as told:
        card.dispute_button.click()
    assert told.args == [True]

    show_result(card, given(result, disputed=True))

    with qtbot.waitSignal(card.disputed, timeout=0) as told:
        card.dispute_button.click()
    assert told.args == [False]


def test_leads_to_its_place_in_the_study_notes(qtbot, card, stage):
    result = result_of(stage, Form.CHOICE)
    show_result(card, result)

    with qtbot.waitSignal(card.place_requested, timeout=0) as told:
        card.place_button.click()

    source = result.draft.sources[0]
    assert told.args == [source.document, source.line]


def test_of_several_items_it_leads_to_the_first_that_was_not_known(qtbot, card):
    some = {row: draft for row, draft in enumerate(DRAFTS[:4]) if draft.sources}
    parts = tuple(
        Part(row, draft.uid, {"en": draft.uid}, draft.answer, row)
        for row, draft in some.items()
    )
    question = Question(0, Form.ORDERING, parts=parts)
    given = Given(Answer(places=(0, 2, 1, 3)))
    [result] = make_results([question], [some[0]], [given], parts=some).questions
    show_result(card, result)

    with qtbot.waitSignal(card.place_requested, timeout=0) as told:
        card.place_button.click()

    expected = some[1].sources[0]
    assert told.args == [expected.document, expected.line]
    assert str(some[3].sources[0].line) in shown(card.source)


def test_what_was_tried_before_stands_below_the_answer(card, stage):
    attempt = stage.attempt(Form.CHOICE, count=6, mode=Mode.PRACTICE, tries=3)
    wrong = answer_to(attempt, right=False)
    for answer in (wrong, answer_to(attempt, right=True)):
        attempt.give(answer, stage.clock.moment())
    result = attempt.results().questions[0]

    show_result(card, result)

    option = wording(
        attempt.question.options[wrong.option], of("en"), result.draft.names["en"]
    )
    assert shown(card.verdict) == "Right at the second try: 67%"
    assert shown(card.given).endswith(f"\nTried before: {option}")


def test_what_is_right_in_part_is_amber(card, stage):
    result = result_of(stage, Form.CHOICE)
    half = replace(result, outcome=Outcome(Verdict.WRONG, 0.5))

    show_result(card, half)

    assert shown(card.verdict) == "Partly right: 50%"
    assert card.verdict.property("role") == "partly"
    assert has_colour(card.mark, Role.HARD)
