"""Quizzes in the running program, from being begun to what comes of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kazquiz.bank import documents, questions
from kazquiz.items.bundle import Document, DocumentText
from kazquiz.items.draft import Source
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.ui.widgets import countdown, message_bar
from tests.ui.items import DRAFTS
from tests.ui.stage import plain, press, settle, shown, type_text


class Reader:
    """A screen reader, as far as it hears what is announced."""

    def __init__(self, said):
        self.said = said

    def updateAccessibility(self, event):
        self.said.append(plain(event.message()))


pytestmark = pytest.mark.usefixtures("up_to_date")


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def message(program):
    settle()
    return shown(program.window.messages.message)


def sit(program, *forms, **blueprint):
    """Sit a quiz of five questions."""
    wanted = {"count": 5, "forms": forms or tuple(Form), "minutes": 10, **blueprint}
    program.begin_quiz(Blueprint(**wanted))
    settle()
    return program.pages["quiz"]


def test_a_quiz_being_sat_is_what_the_rail_leads_to(launch):
    program = launch()
    sit(program)
    program.show_page("home")

    program.show_page("quiz_setup")

    assert program.window.current == "quiz"


def test_a_quiz_sat_and_submitted_shows_its_results(launch):
    program = launch()
    page = sit(program, Form.CHOICE, count=1)
    press(page, "1")

    press(page, "\r", Qt.Key.Key_Return)

    assert program.window.current == "results"
    assert shown(program.pages["results"].card.score) in {"0%", "100%"}
    program.show_page("quiz_setup")
    assert program.window.current == "quiz_setup"


@pytest.mark.parametrize("button", ["submit_button", "discard_button"])
def test_a_quiz_ended_from_home_is_over(qtbot, launch, button):
    program = launch()
    sit(program)
    program.show_page("home")

    click(qtbot, getattr(program.pages["home"].cut_off, button))

    assert program.pages["quiz"].attempt is None
    assert QuizAttempt.cut_off(program.bank) is None
    program.show_page("quiz_setup")
    assert program.window.current == "quiz_setup"


def test_an_exam_left_for_another_page_is_not_called_interrupted(qtbot, launch, clock):
    program = launch()
    page = sit(program, Form.TYPED)
    type_text(page.question.field, "Ast")
    program.show_page("home")
    clock.move(minutes=2)

    click(qtbot, program.pages["home"].cut_off.submit_button)

    told = shown(program.pages["results"].report.text)
    assert program.window.current == "results"
    assert told == "Taken: 2 minutes. Allowed: 10 minutes."


def test_an_exam_that_runs_out_on_another_page_shows_its_results(launch, clock):
    program = launch()
    page = sit(program)
    program.show_page("home")
    clock.move(minutes=11)

    program.pages["home"].refresh()
    page.clock.tick()

    assert program.window.current == "results"
    assert QuizAttempt.cut_off(program.bank) is None


def test_a_quiz_left_for_a_while_goes_on_as_it_stands(qtbot, launch, clock):
    program = launch()
    page = sit(program, Form.TYPED, mode=Mode.PRACTICE)
    attempt = page.attempt
    type_text(page.question.field, "Ast")
    program.show_page("home")

    click(qtbot, program.pages["home"].cut_off.resume_button)

    assert program.window.current == "quiz"
    assert page.attempt is attempt
    assert page.question.field.text() == "Ast"


def test_closing_the_window_keeps_what_is_half_typed_in_an_exam(launch):
    program = launch()
    page = sit(program, Form.TYPED)
    type_text(page.question.field, "Ast")

    program.leave()

    kept = QuizAttempt.cut_off(program.bank)
    assert kept.answers[0].text == "Ast"


def test_what_was_missed_is_retried(qtbot, launch):
    program = launch()
    sit(program, count=3).submit()

    click(qtbot, program.pages["results"].retry_button)

    attempt = program.pages["quiz"].attempt
    assert len(attempt.paper) == 3
    assert attempt.blueprint.mode is Mode.PRACTICE
    assert attempt.blueprint.minutes is None


def test_a_warning_is_told(launch, clock):
    program = launch()
    page = sit(program)

    clock.move(minutes=9)
    page.clock.tick()

    assert message(program) == "1 minute left"


def test_each_warning_is_said_once_to_a_screen_reader(launch, clock, monkeypatch):
    said = []
    for module in (countdown, message_bar):
        accessible = getattr(module, "QAccessible", None)
        if accessible is not None:
            monkeypatch.setattr(module, "QAccessible", Reader(said))
    program = launch()
    page = sit(program)
    said.clear()

    for _second in range(599):
        clock.move(seconds=1)
        page.clock.tick()

    assert said == ["5 minutes left", "1 minute left", "15 seconds left"]


def test_practice_is_told_that_the_time_is_up(launch, clock):
    program = launch()
    page = sit(program, mode=Mode.PRACTICE)

    clock.move(minutes=11)
    page.clock.tick()

    assert message(program).startswith("Time is up.")


def test_a_quiz_is_counted_for_the_flashcards_and_these_are_studied(qtbot, launch):
    program = launch()
    sit(program, count=3).submit()
    click(qtbot, program.pages["results"].due_button)
    click(qtbot, program.pages["results"].preview.confirm_button)
    assert message(program) == "The quiz is counted for your flashcards."

    click(qtbot, program.window.messages.action)

    assert program.window.current == "study"
    program.show_page("home")
    assert shown(program.pages["home"].study.text).startswith("3 due, 9 new")


def test_a_result_leads_to_the_place_in_a_document_of_ones_own(qtbot, launch, clock):
    program = launch()
    with program.bank.write() as session:
        own = Document("notes.txt", "kk", {"en": DocumentText("My notes", "")}, ())
        documents.store_documents(session, (own,))
        places = {each: Source("notes.txt", 10 * each) for each in range(1, 61)}
        for number, place in places.items():
            item = replace(DRAFTS[0], uid=f"own-{number}", sources=(place,))
            questions.store_item(session, item, None, clock.now)
    page = sit(program, Form.CHOICE, count=1, only=("own-59",))
    press(page, "1")
    press(page, "\r", Qt.Key.Key_Return)
    [(card, _result)] = program.pages["results"]._cards

    click(qtbot, card.place_button)
    settle()

    library = program.pages["library"]
    assert program.window.current == "library"
    assert library.name.text() == "My notes"
    lines = library.notes.toPlainText()
    assert "590" in plain(lines)
    bar = library.reader.verticalScrollBar()
    assert bar.value() > 0


def test_the_results_of_a_quiz_are_opened_from_the_bank(launch):
    program = launch()
    page = sit(program, Form.CHOICE, count=1)
    page.question.choose(1)
    item = page.attempt.question.item_id
    page.submit()
    program.show_page("questions")
    settle()
    questions_page = program.pages["questions"]
    preview = questions_page.pane.preview
    preview.views.buttons["facts"].click()
    preview.show_item(
        questions_page.looking.shown(item), style=questions_page.looking.style()
    )

    preview.facts.used.buttons[0].click()

    assert program.window.current == "results"
