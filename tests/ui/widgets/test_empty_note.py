import pytest

from kazquiz import paths
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.widgets.empty_note import EmptyNote
from tests.ui.stage import image, settle, shown


@pytest.fixture
def note(show):
    made = EmptyNote(Glyph.DONE)
    made.say("Done", "Come back tomorrow.", "Take a quiz")
    return show(made)


def test_says_what_is_so_and_what_to_do_next(note):
    assert shown(note.title) == "Done"
    assert shown(note.text) == "Come back tomorrow."
    assert note.button.text() == "Take a quiz"
    assert note.button.isVisible()
    assert note.picture.isVisible()


def test_without_anything_to_do_there_is_no_button(note):
    note.say("Preparing", "It happens once.", "")

    assert not note.button.isVisible()


def test_looks_the_same_in_a_theme_that_was_switched_as_in_one_begun_in(
    note, qapp, show
):
    styles = paths.resources() / "styles"
    theme.apply(qapp, styles, dark=True, text_size=100)
    settle()
    switched = image(note.picture)
    fresh = image(show(EmptyNote(Glyph.DONE)).picture)
    theme.apply(qapp, styles, dark=False, text_size=100)

    assert switched == fresh


def test_is_whole_in_every_direction(note, stage):
    stage.speak("ar")

    middle = note.width() / 2
    assert abs(note.button.geometry().center().x() - middle) <= 2
