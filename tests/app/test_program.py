import pytest
from PySide6.QtCore import Qt

from kazquiz.errors import BankLockedError, DiskFullError
from kazquiz.interchange import transfer
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import USUAL_FORMS, Blueprint, Form, Mode
from kazquiz.ui.dialogs.fault import FaultDialog
from kazquiz.ui.pages.waiting import WaitingPage
from tests.banks import query
from tests.ui.stage import press, settle, shown, type_text

pytestmark = pytest.mark.usefixtures("up_to_date")


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def message(program):
    settle()
    return shown(program.window.messages.message)


def sit(program, *forms, **blueprint):
    """Sit a quiz of five questions."""
    wanted = {"count": 5, "forms": forms or USUAL_FORMS, "minutes": 10, **blueprint}
    program.begin_quiz(Blueprint(**wanted))
    settle()
    return program.pages["quiz"]


def test_begins_at_home(launch):
    program = launch()

    assert program.window.current == "home"
    assert program.pages["home"].study.button.hasFocus()
    assert not program.window.messages.isVisible()


def test_the_first_start_stores_the_bundled_bank_and_shows_how_far_it_is(
    qtbot, launch, tmp_path, monkeypatch
):
    monkeypatch.undo()
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))
    told = []
    monkeypatch.setattr(
        WaitingPage, "show_progress", lambda page, *facts: told.append(facts)
    )

    program = launch(tmp_path / "first.sqlite")
    assert program.window.current == "waiting"
    qtbot.waitUntil(lambda: program.window.current == "home", timeout=20_000)

    (count,) = query(tmp_path / "first.sqlite", "select count(*) from item")[0]
    assert count > 12
    assert told[-1][0] == told[-1][1] > 0
    assert [done for done, _total in told] == sorted(done for done, _total in told)


def test_a_bank_that_cannot_be_opened_says_why_and_may_be_tried_again(
    qtbot, launch, tmp_path, bank_file
):
    place = tmp_path / "damaged.sqlite"
    place.write_text("This is no bank." * 100)
    program = launch(place)
    page = program.window.stack.currentWidget()
    assert "damaged.sqlite is not a KazQuiz bank" in shown(page.note.text)

    place.write_bytes(bank_file.read_bytes())
    click(qtbot, page.note.button)
    settle()

    assert program.window.current == "home"


def test_a_bank_that_cannot_be_read_after_all_may_be_tried_again(
    qtbot, launch, monkeypatch
):
    def fails(bank):
        raise BankLockedError("bank.sqlite")

    monkeypatch.setattr(transfer, "is_up_to_date", fails)
    program = launch()
    page = program.window.stack.currentWidget()
    assert "bank.sqlite is in use" in shown(page.note.text)

    monkeypatch.setattr(transfer, "is_up_to_date", lambda bank: True)
    click(qtbot, page.note.button)
    settle()

    assert program.window.current == "home"


def test_a_bundled_bank_that_cannot_be_stored_is_told_at_home(
    qtbot, launch, monkeypatch
):
    def fails(bank, now, report):
        raise DiskFullError("bank.sqlite")

    monkeypatch.setattr(transfer, "is_up_to_date", lambda bank: False)
    monkeypatch.setattr(transfer, "bring_up_to_date", fails)

    program = launch()
    qtbot.waitUntil(lambda: program.window.current == "home")

    assert "The disk with the bank bank.sqlite is full" in message(program)


def test_a_fault_is_shown_and_one_goes_on(launch, monkeypatch):
    program = launch()

    program._faults.show(ValueError("broken"))
    settle()

    (dialog,) = program.window.findChildren(FaultDialog)
    assert dialog.isVisible()
    dialog.accept()


def test_a_quiz_being_sat_is_what_the_rail_leads_to(launch):
    program = launch()
    sit(program)
    program.show_page("home")

    program.show_page("quiz_setup")

    assert program.window.current == "quiz"


def test_a_quiz_that_cannot_be_drawn_is_told(launch):
    program = launch()

    program._faults.show(_unfit(program))

    assert "only 12 items fit" in message(program)


def _unfit(program):
    with pytest.raises(Exception, match="12") as raised:
        program.begin_quiz(Blueprint(count=50))
    return raised.value


def test_a_quiz_sat_and_submitted_shows_its_results(launch):
    program = launch()
    page = sit(program, Form.CHOICE, count=1)
    press(page, "1")

    press(page, "\r", Qt.Key.Key_Return)

    assert program.window.current == "results"
    assert shown(program.pages["results"].score) in {"0%", "100%"}
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


def test_what_was_missed_is_made_due_and_studied(qtbot, launch):
    program = launch()
    sit(program, count=3).submit()
    click(qtbot, program.pages["results"].due_button)
    assert message(program) == "3 cards are due now."

    click(qtbot, program.window.messages.action)

    assert program.window.current == "study"
    program.show_page("home")
    assert shown(program.pages["home"].study.text).startswith("3 due, 9 new")


def test_a_warning_is_told(launch, clock):
    program = launch()
    page = sit(program)

    clock.move(minutes=9, seconds=10)
    page.clock.tick()

    assert message(program) == "1 minute left"


def test_practice_is_told_that_the_time_is_up(launch, clock):
    program = launch()
    page = sit(program, mode=Mode.PRACTICE)

    clock.move(minutes=11)
    page.clock.tick()

    assert message(program).startswith("Time is up.")


def test_the_moment_moves_on(launch, qapp):
    program = launch()
    del program.moment

    first, second = program.moment(), program.moment()

    assert second.boot >= first.boot
    assert second.now.tzinfo is not None


def test_no_page_is_shown_before_the_bank_is_open(qtbot, launch, tmp_path):
    place = tmp_path / "damaged.sqlite"
    place.write_text("This is no bank." * 100)
    program = launch(place)

    click(qtbot, program.window.rail_buttons["library"])

    assert program.window.current == "waiting"
    assert not program.window.rail_buttons["library"].isChecked()
