import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_cursor import draw_cursor
from kazquiz.ui.widgets.plot_painter import frame_for, paint
from tests.ui.plots import days_plot, share_plot

RECT = QRectF(10, 10, 480, 220)


def drawn(data, language, place):
    image = QImage(500, 240, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    frame = frame_for(data, RECT, Format(language), rtl=language == "fa")
    paint(painter, frame)
    if place is not None:
        draw_cursor(painter, frame, place)
    painter.end()
    return image


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_the_cursor_says_something_and_stays_within(qapp, language, place):
    without, with_it = (drawn(share_plot(), language, at) for at in (None, place))

    changed = [
        (x, y)
        for x in range(500)
        for y in range(240)
        if without.pixel(x, y) != with_it.pixel(x, y)
    ]
    assert len(changed) > 300
    assert all(RECT.adjusted(-2, -2, 2, 2).contains(x, y) for x, y in changed)


def test_each_place_looks_different(qapp):
    pictures = [drawn(days_plot(), "en", place) for place in (0, 7, 13)]

    assert pictures[0] != pictures[1] != pictures[2]
