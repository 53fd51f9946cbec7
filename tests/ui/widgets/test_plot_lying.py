import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_cursor import draw_cursor
from kazquiz.ui.widgets.plot_data import Axis, Series, Unit
from kazquiz.ui.widgets.plot_painter import frame_for, paint
from tests.ui.plots import names_plot

RECT = QRectF(10, 10, 480, 160)
NAMES = (
    "Europe",
    "A topic with quite a long name that has no room at all here",
    "Asia",
)


def lying(**changes):
    made = {
        "places": NAMES,
        "up": Axis("Remembered", Unit.SHARE, 0.0, 1.0),
        "series": (Series("Remembered", (0.5, 1.0, 0.0)),),
        "lying": True,
    }
    return names_plot(**made | changes)


def framed(language="en", **changes):
    rtl = language in {"ar", "fa"}
    return frame_for(lying(**changes), RECT, Format(language), rtl=rtl)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_bars_grow_along_the_line_of_reading(qapp, language):
    frame = framed(language)
    series = frame.data.series[0]
    half, whole, none = (frame.bar(series, place) for place in range(3))

    assert half.width() == pytest.approx(whole.width() / 2)
    assert none.width() == 0
    edge = "right" if language == "fa" else "left"
    assert getattr(half, edge)() == pytest.approx(getattr(whole, edge)())
    assert RECT.contains(whole)


def test_names_stand_below_one_another(qapp):
    frame = framed()

    tops = [frame.row(place).top() for place in range(3)]

    assert tops == sorted(tops)
    assert frame.names_wide <= RECT.width() / 2


def test_the_nearest_row_is_found(qapp):
    frame = framed()

    for place in range(3):
        assert frame.nearest(QPointF(200, frame.row(place).center().y())) == place
    assert frame.nearest(QPointF(200, 900)) == 2


@pytest.mark.parametrize("language", ["en", "fa"])
def test_all_is_painted_within(qapp, language):
    image = QImage(500, 180, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    frame = framed(language)
    paint(painter, frame)
    for place in range(3):
        draw_cursor(painter, frame, place)
    painter.end()

    ground = theme.colour(Role.SURFACE).rgb()
    inked = [
        (x, y) for x in range(500) for y in range(180) if image.pixel(x, y) != ground
    ]
    assert all(RECT.adjusted(-2, -2, 2, 2).contains(x, y) for x, y in inked)
    accent = theme.colour(Role.ACCENT).rgb()
    assert any(image.pixel(x, y) == accent for x, y in inked)


def test_two_series_share_a_row(qapp):
    frame = framed(
        series=(Series("One", (0.5, 1.0, 0.0)), Series("Two", (0.2, 0.4, 0.9)))
    )

    one, two = (frame.bar(each, 0) for each in frame.data.series)
    assert one.bottom() <= two.top() + 0.01
    assert frame.row(0).top() < one.top()
    assert two.bottom() < frame.row(0).bottom()
