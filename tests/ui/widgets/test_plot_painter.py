import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Axis, Kind, Series
from kazquiz.ui.widgets.plot_painter import across_box, frame_for, paint
from tests.ui.plots import COUNTS, days_plot, names_plot, share_plot

RECT = QRectF(20, 20, 520, 220)


def painted(data, language="en"):
    image = QImage(560, 260, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    rtl = language in {"ar", "fa"}
    paint(painter, frame_for(data, RECT, Format(language), rtl=rtl))
    painter.end()
    return image


def columns_with(image, role):
    """Return where pixels of the colour of *role* stand, from left to right."""
    wanted = theme.colour(role).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


@pytest.mark.parametrize(
    "data",
    [
        days_plot(),
        share_plot(),
        names_plot(),
        days_plot(
            series=(
                Series("Cards", COUNTS),
                Series("Minutes", COUNTS, Kind.LINE, second=True),
            ),
            second=Axis("Minutes"),
        ),
        names_plot(places=(), series=(Series("None", ()),)),
    ],
    ids=["days", "shares", "names", "two axes", "nothing"],
)
@pytest.mark.parametrize("language", ["en", "fa"])
def test_nothing_is_painted_outside(qapp, data, language):
    image = painted(data, language)

    ground = theme.colour(Role.SURFACE).rgb()
    outside = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if not RECT.adjusted(-4, -4, 4, 4).contains(x, y)
    ]
    assert all(image.pixel(x, y) == ground for x, y in outside)


def test_a_growing_series_grows_along_the_line_of_reading(qapp):
    data = names_plot(series=(Series("Items", (0.0, 0.0, 9.0)),))

    western = columns_with(painted(data), Role.ACCENT)
    arabic = columns_with(painted(data, "ar"), Role.ACCENT)

    assert min(western) > 300
    assert max(arabic) < 250


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_the_texts_below_stay_within(qapp, language):
    rtl = language in {"ar", "fa"}
    frame = frame_for(days_plot(90), RECT, Format(language), rtl=rtl)

    boxes = [across_box(frame, tick) for tick in frame.across_ticks]

    assert boxes
    assert all(RECT.contains(box) for box in boxes)


def test_dark_and_light_differ(qapp, dark):
    dark_one = painted(days_plot())

    assert dark_one.pixel(2, 2) == theme.colour(Role.SURFACE).rgb()
    assert columns_with(dark_one, Role.EASY)
