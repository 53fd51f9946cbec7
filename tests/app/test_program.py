import pytest
from PySide6.QtCore import Qt

from kazquiz.app import bank_choice
from kazquiz.errors import BankLockedError, DiskFullError
from kazquiz.interchange import transfer
from kazquiz.quiz.blueprint import USUAL_FORMS, Blueprint
from kazquiz.ui.dialogs.fault import FaultDialog
from kazquiz.ui.pages.waiting import WaitingPage
from tests.banks import query
from tests.ui.stage import settle, shown

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


def test_another_bank_may_be_chosen_where_one_cannot_be_opened(
    qtbot, launch, tmp_path, bank_file, monkeypatch
):
    place, other = tmp_path / "damaged.sqlite", tmp_path / "other.sqlite"
    place.write_text("This is no bank." * 100)
    other.write_bytes(bank_file.read_bytes())
    program = launch(place)
    page = program.window.stack.currentWidget()
    monkeypatch.setattr(bank_choice, "choose", lambda parent, place: "")
    click(qtbot, page.choose_button)
    settle()
    assert program.window.current == "waiting"

    monkeypatch.setattr(bank_choice, "choose", lambda parent, place: str(other))
    click(qtbot, page.choose_button)
    settle()

    assert program.window.current == "home"
    assert program.bank.place == str(other)
    assert f"The bank {other} is open until you close KazQuiz." in message(program)
    assert place.read_text() == "This is no bank." * 100


def test_a_bank_that_is_chosen_in_vain_is_told_as_well(
    qtbot, launch, tmp_path, monkeypatch
):
    for name in ("damaged.sqlite", "other.sqlite"):
        (tmp_path / name).write_text("This is no bank." * 100)
    program = launch(tmp_path / "damaged.sqlite")
    other = str(tmp_path / "other.sqlite")
    monkeypatch.setattr(bank_choice, "choose", lambda parent, place: other)

    click(qtbot, program.window.stack.currentWidget().choose_button)
    settle()

    page = program.window.stack.currentWidget()
    assert "other.sqlite is not a KazQuiz bank" in shown(page.note.text)
    assert page.choose_button.isVisible()


@pytest.mark.parametrize("can_be_shown", [True, False])
def test_the_folder_of_a_bank_that_cannot_be_opened_is_shown(
    qtbot, launch, tmp_path, monkeypatch, can_be_shown
):
    place = tmp_path / "damaged.sqlite"
    place.write_text("This is no bank." * 100)
    program = launch(place)
    wanted = []
    monkeypatch.setattr(
        bank_choice, "show_folder", lambda place: wanted.append(place) or can_be_shown
    )

    click(qtbot, program.window.stack.currentWidget().folder_button)

    assert wanted == [str(place)]
    assert program.window.messages.isVisible() is not can_be_shown
    if not can_be_shown:
        assert f"The folder {tmp_path} could not be shown" in message(program)


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


def test_a_quiz_that_cannot_be_drawn_is_told(launch):
    program = launch()

    program._faults.show(_unfit(program))

    assert "only 12 items match" in message(program)


def _unfit(program):
    with pytest.raises(Exception, match="12") as raised:
        program.begin_quiz(Blueprint(count=50))
    return raised.value


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


def test_a_question_leads_to_its_place_in_the_study_notes(launch):
    program = launch()
    sit(program, count=3).submit()
    card, _result = program.pages["results"]._cards[0]

    card.place_button.click()

    assert program.window.current == "library"
    assert program.pages["library"].stack.currentIndex() == 1


def test_all_quizzes_are_listed_and_opened_again(qtbot, launch):
    program = launch()
    sit(program, count=3).submit()
    click(qtbot, program.pages["results"].history_button)
    assert program.window.current == "quiz_history"

    program.pages["quiz_history"].quizzes.buttons[0][0].click()

    assert program.window.current == "results"
    assert len(program.pages["results"]._cards) == 3
