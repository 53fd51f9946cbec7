import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Kind, Series
from kazquiz.ui.widgets.plot_marks import draw_series, draw_swatch, hatch
from kazquiz.ui.widgets.plot_painter import frame_for
from tests.ui.plots import COUNTS, days_plot

SIZE = QSize(400, 200)
LOWS = tuple(max(0.0, n - 10) for n in COUNTS)


def series(kind, role=Role.ACCENT, name="Some"):
    lows = LOWS if kind is Kind.BAND else ()
    return Series(name, COUNTS, kind, role, lows=lows)


def drawn(data, only=None):
    """Return a picture of the series alone."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = frame_for(data, QRectF(0, 0, 400, 200), Format("en"), rtl=False)
    for each in data.series:
        if only is None or each is only:
            draw_series(painter, frame, each)
    painter.end()
    return image


def ink(image):
    ground = theme.colour(Role.SURFACE).rgb()
    return sum(
        image.pixel(x, y) != ground
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_leaves_its_mark(qapp, kind):
    assert ink(drawn(days_plot(series=(series(kind),)))) > 50


@pytest.mark.parametrize("kind", [Kind.BARS, Kind.LINE, Kind.POINTS])
def test_series_are_told_apart_without_colour(qapp, kind):
    alike = tuple(series(kind, name=str(n)) for n in range(4))
    data = days_plot(series=alike, stacked=False)
    swatches = []
    for each in alike:
        image = QImage(32, 20, QImage.Format.Format_RGB32)
        image.fill(theme.colour(Role.SURFACE))
        painter = QPainter(image)
        frame = frame_for(data, QRectF(0, 0, 400, 200), Format("en"), rtl=False)
        draw_swatch(painter, frame, each, QRectF(4, 2, 24, 16))
        painter.end()
        swatches.append(image)

    assert all(
        one != other
        for rank, one in enumerate(swatches)
        for other in swatches[rank + 1 :]
    )


def test_a_line_breaks_where_there_is_no_figure(qapp):
    whole = Series("Whole", (50.0,) * 14, Kind.LINE)
    broken = Series("Broken", (50.0,) * 5 + (None,) * 4 + (50.0,) * 5, Kind.LINE)

    assert ink(drawn(days_plot(series=(broken,)))) < ink(
        drawn(days_plot(series=(whole,)))
    )


def test_steps_have_corners_and_a_line_has_none(qapp):
    line, steps = (
        drawn(days_plot(series=(series(kind),))) for kind in (Kind.LINE, Kind.STEPS)
    )

    assert line != steps


@pytest.mark.parametrize("rising", [True, False])
def test_hatching_stays_within_its_box(rising):
    box = QRectF(13, 7, 41, 29)

    lines = hatch(box, rising=rising)

    assert len(lines) > 5
    edge = box.adjusted(-0.01, -0.01, 0.01, 0.01)
    assert all(edge.contains(line.p1()) and edge.contains(line.p2()) for line in lines)
    assert all((line.dy() * line.dx() < 0) is rising for line in lines)


def test_hatching_of_boxes_that_touch_goes_on():
    upper, lower = QRectF(0, 0, 30, 20), QRectF(0, 20, 30, 20)

    ends = {
        round(line.x1() if line.y1() == 20 else line.x2(), 3)
        for line in hatch(upper, rising=True)
    }
    starts = {
        round(line.x1() if line.y1() == 20 else line.x2(), 3)
        for line in hatch(lower, rising=True)
    }

    assert len(ends & starts) >= 4
