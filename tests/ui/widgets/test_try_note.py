from types import SimpleNamespace

import pytest

from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.tries import Try
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.try_note import TryNote, show_tried
from tests.ui.groups import MATCHING
from tests.ui.items import LANGUAGES
from tests.ui.stage import answer_to, cut_off, shown


@pytest.fixture
def note(show):
    return show(TryNote(), 640, 240)


@pytest.fixture
def tried(stage):
    """Begin a practice of three tries, and answer its first question wrong."""

    def tried(form, answer=None):
        attempt = stage.attempt(
            form, count=1, mode=Mode.PRACTICE, minutes=None, tries=3
        )
        wrong = answer or answer_to(attempt, right=False)
        attempt.give(wrong, stage.clock.moment())
        return attempt

    return tried


def view_of(attempt, show):
    view = show(QuestionView(), 640, 480)
    view.show_question(attempt.question, attempt.draft, "en", "")
    view.show_answer(attempt.answer)
    return view


def test_says_that_it_is_not_right_yet_and_what_a_try_is_worth(note, tried, stage):
    attempt = tried(Form.CHOICE)

    note.show_attempt(attempt)

    assert shown(note.verdict) == "Not right yet."
    assert not note.parts.isVisible()
    assert shown(note.text) == (
        "2 tries are left; a right answer at the next one gives 67% of the marks."
    )
    last = next(
        Answer(option=place)
        for place in range(4)
        if not attempt.was_tried(Answer(option=place))
        and Answer(option=place) != answer_to(attempt, right=True)
    )
    attempt.give(last, stage.clock.moment())
    note.show_attempt(attempt)
    assert shown(note.text) == ("1 try is left; a right answer gives 33% of the marks.")


def test_what_was_typed_is_listed(note, tried, stage):
    attempt = tried(Form.TYPED, Answer(text="Abay town", language="en"))
    attempt.give(Answer(text="Aktobe", language="en"), stage.clock.moment())

    note.show_attempt(attempt)

    assert "Tried so far: Abay town and Aktobe" in shown(note.text)


def test_of_parts_it_says_how_many_are_right(note):
    places = (MATCHING.parts[0].key, *(UNPLACED for _part in MATCHING.parts[1:]))
    tries = (Try(Answer(places=places)),)
    attempt = SimpleNamespace(
        question=MATCHING, answer=tries[0].answer, tries=tries, tries_left=1
    )

    note.show_attempt(attempt)

    assert shown(note.parts) == f"1 of {len(MATCHING.parts)} is in its place."


def test_of_several_chosen_it_says_how_many_belong(note, tried, stage):
    attempt = stage.attempt(
        Form.SEVERAL, count=1, mode=Mode.PRACTICE, minutes=None, tries=2
    )
    right, wrong = (answer_to(attempt, right=each).options for each in (True, False))
    attempt.give(Answer(options=(right[0], *wrong)), stage.clock.moment())

    note.show_attempt(attempt)

    assert shown(note.parts) == f"1 of the {1 + len(wrong)} chosen belongs."


def test_a_tried_option_stays_in_sight_and_cannot_be_chosen_again(tried, show):
    attempt = tried(Form.CHOICE)
    view = view_of(attempt, show)

    show_tried(view, attempt)

    row = view.rows[attempt.answer.option]
    assert row.state is OptionState.TRIED
    assert row.accessibleDescription() == "Tried, wrong"
    assert not row.isChecked()
    assert not view.choose(attempt.answer.option + 1)
    others = [each for each in view.rows if each is not row]
    assert all(each.isEnabled() for each in others)


def test_a_tried_option_stays_in_sight_once_all_is_told(tried, show, stage):
    attempt = tried(Form.CHOICE)
    wrong = attempt.answer.option
    attempt.give(answer_to(attempt, right=True), stage.clock.moment())
    view = view_of(attempt, show)
    view.judge(attempt.answer, right=True)

    show_tried(view, attempt)

    assert view.rows[wrong].state is OptionState.TRIED
    assert view.rows[attempt.answer.option].state is OptionState.RIGHT


def test_a_field_looks_wrong_until_something_else_is_typed(tried, show):
    attempt = tried(Form.TYPED, Answer(text="Abai", language="en"))
    view = view_of(attempt, show)
    show_tried(view, attempt)
    assert view.field.property("state") == "wrong"

    view.field.setText("Abay")
    show_tried(view, attempt)

    assert view.field.property("state") == "open"
    assert not view.field.isReadOnly()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [Form.CHOICE, Form.TYPED, Form.SEVERAL])
def test_nothing_is_cut_off_in_any_language(note, tried, stage, form, language):
    stage.speak(language)

    note.show_attempt(tried(form))

    assert cut_off(note) == []
    assert shown(note.verdict) in note.spoken()
