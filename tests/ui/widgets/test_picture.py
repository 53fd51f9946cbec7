import pytest

from kazquiz import paths
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.picture import Picture
from tests.ui.stage import colours, has_colour, image


@pytest.fixture
def picture(show):
    return show(Picture(64), 64, 64)


def test_is_empty_gracefully(picture):
    assert len(colours(image(picture))) == 1


def test_shows_its_icon_in_the_colour_of_its_role(picture):
    picture.show_icon(Glyph.DONE, Role.ACCENT)

    assert has_colour(picture, Role.ACCENT)


def test_follows_the_theme(picture, qapp):
    picture.show_icon(Glyph.DONE, Role.ACCENT)

    theme.apply(qapp, paths.resources() / "styles", dark=True, text_size=100)
    found = has_colour(picture, Role.ACCENT)
    theme.apply(qapp, paths.resources() / "styles", dark=False, text_size=100)

    assert found


def test_mirrors_what_points(picture, stage):
    picture.show_icon(Glyph.NEXT, Role.TEXT)
    before = image(picture)

    stage.speak("ar")

    assert image(picture) != before
