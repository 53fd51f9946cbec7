import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.documents import library
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.notes_view import NotesView
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, settle

RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def sections(stage):
    shelf = library.shelf(stage.bank, Scheduler(), stage.clock.now)
    return library.study_notes(stage.bank, shelf[0].document_id)


@pytest.fixture
def notes(show):
    made = NotesView()
    window = QWidget()
    window.setLayout(column(made, None))
    show(window)
    return made


def lines(notes):
    return plain(notes.text()).splitlines()


def test_is_empty_gracefully(notes):
    notes.show_notes([], "en", "")

    assert notes.text() == ""
    assert notes.height() < 60


def test_shows_the_statements_in_document_order_with_their_lines(notes, sections):
    notes.show_notes(sections, "en", "")

    assert lines(notes) == [
        "It sits in Astana. line 1",
        "It came on 16 December 1991. line 3",
        "It was signed in May 1992. line 5",
        "Later",
        "The money came in 1993. line 8",
        "It had 15 states as members. line 9",
        "Türkiye was first. line 12",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_stands_in_the_direction_of_its_language(notes, sections, language):
    notes.show_notes(sections, language, "")

    first = notes.document().firstBlock()
    assert (first.textDirection() == RIGHT) is (language in {"ar", "fa"})


def test_the_line_is_told_in_the_language_of_the_interface(notes, sections, stage):
    stage.speak("fa")

    notes.show_notes(sections, "en", "")

    assert lines(notes)[0].startswith("It sits in Astana.")
    assert "۱" in lines(notes)[0]


def test_is_as_high_as_its_text(notes, sections):
    notes.show_notes(sections, "en", "")
    before = notes.height()

    notes.window().resize(260, 700)
    settle()

    assert notes.height() > before
    assert notes.verticalScrollBar().maximum() == 0


def test_an_item_that_has_no_text_in_a_language_is_left_out(notes, sections):
    notes.show_notes(sections, "tr", "")

    assert notes.text() == ""


def test_has_a_name_for_who_cannot_see_it(notes, sections):
    notes.show_notes(sections, "en", "")

    assert notes.accessibleName() == "Study notes"
