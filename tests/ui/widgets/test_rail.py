"""The rail: words while they leave enough of the window, else icons with tips."""

import pytest

from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.widgets.rail import Rail

PLACES = {"home": ("Home", Glyph.HOME), "settings": ("Settings", Glyph.SETTINGS)}


@pytest.fixture
def rail(qtbot):
    made = Rail(PLACES)
    qtbot.addWidget(made)
    made.say(theme.RAIL)
    return made


def test_short_words_are_shown_in_the_smallest_window(rail):
    assert rail.has_words
    assert rail.buttons["home"].text() == "Home"
    assert rail.minimumWidth() == theme.RAIL


def test_long_words_give_way_to_icons_that_still_have_names(rail):
    button = rail.buttons["settings"]
    button.setText("Preferences and every other thing")
    rail.fit(860)
    assert not rail.has_words
    assert button.toolTip() == button.text()
    assert button.accessibleName() == "Settings"
    assert rail.minimumWidth() == theme.NARROW_RAIL
    assert rail.sizeHint().width() <= theme.NARROW_RAIL

    rail.fit(6000)
    assert rail.has_words
    assert button.toolTip() == ""


def test_it_tells_which_place_was_chosen_and_marks_where_one_is(rail, qtbot):
    with qtbot.waitSignal(rail.chosen) as told:
        rail.buttons["settings"].click()
    assert told.args == ["settings"]

    rail.mark("home")
    assert rail.buttons["home"].isChecked()
    assert not rail.buttons["settings"].isChecked()
