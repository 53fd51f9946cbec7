"""What one is doing goes on when the language or the theme is switched."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea

from kazquiz.app.start import make_application
from kazquiz.bank.store import open_bank
from kazquiz.scheduling.memory import Rating
from kazquiz.settings import Settings
from kazquiz.ui import theme
from tests.pictures import Studio, settle, studied_bank

SIZE = (1024, 700)
TYPED = "1992"


@pytest.fixture(scope="module")
def kept_bank(tmp_path_factory):
    place = tmp_path_factory.mktemp("kept") / "bank.sqlite"
    studied_bank(place).close()
    return place


@pytest.fixture
def make_studio(kept_bank, tmp_path, monkeypatch, qapp):
    """Make studios, each on a copy of the same bank."""
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))
    app = make_application()
    made = []

    def make(language):
        place = tmp_path / f"bank{len(made)}.sqlite"
        shutil.copy(kept_bank, place)
        bank = open_bank(str(place))
        studio = Studio(app, bank, SIZE, language)
        studio.program.change_settings(Settings(language=language, theme="light"))
        studio.typed = TYPED
        made.append((studio, bank))
        settle()
        return studio

    yield make
    for studio, bank in made:
        studio.program.pages["quiz"].sit_nothing()
        studio.program.pages["study"].leave()
        studio.program.window.close()
        studio.program.window.deleteLater()
        bank.close()
    settle()


def picture(studio) -> QImage:
    """Return the window as it is painted, every page scrolled to its top.

    A place in a text of another length has no place of its own to be compared with.
    """
    settle()
    for area in studio.program.window.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    settle()
    return studio.program.window.grab().toImage()


def test_a_card_goes_on_in_another_language(make_studio):
    studio = make_studio("en")
    studio.program.study_only(None)
    page = studio.program.pages["study"]
    page.show_answer()
    english = page.stem.text()

    studio.speak("kk")

    assert page.is_answer_shown
    assert page.stem.text() != english
    assert page.ratings.buttons[Rating.GOOD].isVisibleTo(page)
    studio.speak("en")
    assert page.stem.text() == english


def test_a_half_typed_answer_survives_the_switch(make_studio):
    studio = make_studio("en")
    studio.states()["quiz"]["typed"]()
    settle()
    quiz = studio.program.pages["quiz"]
    quiz.question.field.setText("half an ans")
    quiz.question.field.setCursorPosition(4)
    used = quiz.attempt.clock.used

    studio.speak("fa")

    assert quiz.question.field.text() == "half an ans"
    assert quiz.question.field.cursorPosition() == 4
    assert studio.program.window.focusWidget() is quiz.question.field
    assert quiz.attempt.position == 0
    assert quiz.attempt.clock.used == used
    assert studio.program.window.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_light_and_dark_differ_and_come_back(make_studio):
    studio = make_studio("en")
    studio.program.show_page("home")
    light = picture(studio)

    studio.program.toggle_theme()
    settle()

    assert theme.is_dark()
    assert picture(studio) != light
    studio.program.toggle_theme()
    settle()
    assert picture(studio) == light
