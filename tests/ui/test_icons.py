import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QIcon, QRawFont

from kazquiz.ui import icons, theme
from kazquiz.ui.icons import POINTING, Glyph, icon
from kazquiz.ui.theme import Role
from tests.ui.stage import colours

SIDE = QSize(64, 64)


def picture(glyph, **more):
    return icon(glyph, Role.TEXT).pixmap(SIDE, **more).toImage()


def difference(one, other):
    """Tell how much two pictures differ; edges are softened anew when drawn."""
    return sum(
        abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha())
        for x in range(one.width())
        for y in range(one.height())
    )


def is_drawn(image):
    return len(colours(image)) > 2


@pytest.mark.parametrize("glyph", Glyph)
def test_every_icon_has_a_glyph_in_the_font(qapp, glyph):
    family, names = icons._family()
    font = QRawFont.fromFont(QFontDatabase.font(family, "", 12))

    (index,) = font.glyphIndexesForString(chr(int(names[glyph], 16)))

    assert font.familyName() == family
    assert index
    assert is_drawn(picture(glyph))


@pytest.mark.parametrize("glyph", Glyph)
def test_only_what_points_turns_with_the_direction(stage, glyph):
    before = picture(glyph)

    stage.speak("fa")

    after = picture(glyph)
    mirrored = before.flipped(Qt.Orientation.Horizontal)
    if glyph in POINTING:
        assert difference(after, mirrored) < difference(after, before) / 4
    else:
        assert after == before


def test_a_pointing_icon_turns_back(stage):
    before = picture(Glyph.NEXT)

    stage.speak("ar")
    stage.speak("en")

    assert picture(Glyph.NEXT) == before


def test_next_and_back_point_apart(qapp):
    assert picture(Glyph.NEXT) != picture(Glyph.BACK)


def test_an_icon_has_the_colour_of_its_role(qapp):
    image = icon(Glyph.FLAGGED, Role.HARD).pixmap(SIDE).toImage()

    assert theme.colour(Role.HARD).rgba() in colours(image)


def test_without_a_role_an_icon_tells_what_is_on(qapp):
    on, off = (
        icon(Glyph.FLAGGED).pixmap(SIDE, QIcon.Mode.Normal, state).toImage()
        for state in (QIcon.State.On, QIcon.State.Off)
    )

    assert theme.colour(Role.ACCENT).rgba() in colours(on)
    assert theme.colour(Role.TEXT).rgba() in colours(off)


def test_a_disabled_icon_is_muted(qapp):
    image = picture(Glyph.FLAGGED, mode=QIcon.Mode.Disabled)

    assert theme.colour(Role.MUTED).rgba() in colours(image)


def test_an_icon_follows_the_theme(qapp, request):
    kept = icon(Glyph.FLAGGED, Role.ACCENT)
    light = theme.colour(Role.ACCENT).rgba()

    request.getfixturevalue("dark")

    found = colours(kept.pixmap(SIDE).toImage())
    assert light not in found
    assert theme.colour(Role.ACCENT).rgba() in found


def test_an_icon_may_be_copied(qapp):
    copied = QIcon(icon(Glyph.DONE, Role.GOOD))

    assert is_drawn(copied.pixmap(SIDE).toImage())


def test_without_the_font_there_are_no_icons_but_no_fault_either(qapp, monkeypatch):
    icons._family.cache_clear()
    monkeypatch.setattr(icons, "find_spec", lambda name: None)

    drawn = picture(Glyph.HOME)

    icons._family.cache_clear()
    assert not is_drawn(drawn)
