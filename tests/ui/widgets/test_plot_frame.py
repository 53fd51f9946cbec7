import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF

from kazquiz.i18n.formatting import Format
from kazquiz.ui.widgets.plot_data import Axis, Kind, Series, Unit
from kazquiz.ui.widgets.plot_painter import frame_for
from tests.ui.plots import COUNTS, days_plot, names_plot, share_plot
from tests.ui.stage import plain

RECT = QRectF(10, 10, 600, 240)


@pytest.fixture
def frame(qapp):
    def make(data, language="en", rect=RECT):
        write = Format(language)
        return frame_for(data, rect, write, rtl=language in {"ar", "fa"})

    return make


def test_time_runs_from_the_leading_edge(frame):
    western, persian = frame(days_plot()), frame(days_plot(), "fa")

    assert western.places_x() == sorted(western.places_x())
    assert persian.places_x() == sorted(persian.places_x(), reverse=True)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_figures_of_the_axis_stand_at_the_leading_edge(frame, language):
    found = frame(days_plot(), language)

    at_left = found.left - RECT.left()
    at_right = RECT.right() - found.right
    assert (at_left > at_right) is (language == "en")


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_all_bars_lie_within_the_plot(frame, language):
    found = frame(days_plot(), language)

    inside = found.inside.adjusted(-0.01, -0.01, 0.01, 0.01)
    for series in found.data.series:
        for place in range(14):
            assert inside.contains(found.bar(series, place).center())
    assert RECT.contains(found.inside)


def test_stacked_bars_touch_and_others_stand_beside_one_another(frame):
    stacked, beside = frame(days_plot()), frame(days_plot(stacked=False))

    low, high = (stacked.bar(each, 5) for each in stacked.data.series)
    assert high.bottom() == pytest.approx(low.top())
    one, other = (beside.bar(each, 5) for each in beside.data.series)
    assert one.right() == pytest.approx(other.left())
    assert one.bottom() == pytest.approx(other.bottom())


@pytest.mark.parametrize("rtl", [False, True])
def test_bars_stand_beside_one_another_in_the_order_they_are_read(frame, rtl):
    found = frame(days_plot(stacked=False), "fa" if rtl else "en")

    one, other = (found.bar(each, 5).center().x() for each in found.data.series)

    assert (one > other) is rtl


def test_twice_as_much_is_twice_as_high(frame):
    found = frame(names_plot(series=(Series("Items", (2.0, 4.0, 8.0)),)))

    heights = [found.bar(found.data.series[0], place).height() for place in range(3)]

    assert heights[1] == pytest.approx(2 * heights[0])
    assert heights[2] == pytest.approx(4 * heights[0])


def test_a_bar_below_nothing_hangs_from_the_ground(frame):
    found = frame(names_plot(series=(Series("Change", (-3.0, None, 3.0)),)))

    low, high = (found.bar(found.data.series[0], place) for place in (0, 2))

    assert low.top() == pytest.approx(high.bottom())


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("en", "0", "80"), ("fa", "۰", "۸۰"), ("ar", "٠", "٨٠")],
)
def test_the_axis_is_marked_in_the_digits_of_the_language(frame, language, first, last):
    texts = [plain(text) for _, text in frame(days_plot(), language).up_ticks]

    assert texts[0] == first
    assert texts[-1] == last


def test_a_second_axis_has_figures_and_room_of_its_own(frame):
    minutes = Series("Minutes", tuple(n * 10 for n in COUNTS), Kind.LINE, second=True)
    one = frame(days_plot())
    two = frame(
        days_plot(series=(Series("Cards", COUNTS), minutes), second=Axis("Minutes"))
    )

    assert two.right < one.right
    assert two.second_ticks[-1][0] >= 650
    assert two.y(650, two.data.second) > two.top - 1


@pytest.mark.parametrize("wide", [120, 200, 400, 1000])
@pytest.mark.parametrize("data", [days_plot(60), share_plot(), names_plot()])
def test_the_texts_below_never_touch(frame, data, wide):
    found = frame(data, rect=QRectF(0, 0, wide, 200))

    spans = sorted(
        (
            found.x(place) - found.metrics.horizontalAdvance(text) / 2,
            found.x(place) + found.metrics.horizontalAdvance(text) / 2,
        )
        for place, text in found.across_ticks
    )
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_a_name_that_has_no_room_is_cut(frame):
    found = frame(
        names_plot(places=("A rather long name", "Two", "Three")),
        rect=QRectF(0, 0, 200, 200),
    )

    texts = [text for _, text in found.across_ticks]

    assert texts[0].endswith("…")
    assert len(texts) == 3


def test_one_series_needs_no_legend(frame):
    assert frame(names_plot()).legend == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_legend_wraps_where_it_has_no_room(frame, language):
    names = [f"A series with a name {n}" for n in range(6)]
    data = days_plot(series=tuple(Series(name, COUNTS) for name in names))

    found = frame(data, language)

    boxes = [box for _, box in found.legend]
    assert len({box.top() for box in boxes}) > 1
    assert all(RECT.adjusted(-1, -1, 1, 1).contains(box) for box in boxes)
    assert max(box.bottom() for box in boxes) < found.top
    assert not any(
        one.intersects(other) for one in boxes for other in boxes if one is not other
    )


def test_the_nearest_place_is_found(frame):
    found = frame(days_plot())

    for place, x in enumerate(found.places_x()):
        assert found.nearest(QPointF(x + 2, 50)) == place


def test_nothing_is_nearest_where_there_is_nothing(frame):
    data = names_plot(places=(), series=(Series("None", ()),))

    found = frame(data)

    assert found.nearest(QPointF(50, 50)) is None
    assert found.across_ticks == []


def test_one_place_alone_stands_in_the_middle(frame):
    data = share_plot(places=(0.5,), series=(Series("Only", (0.4,), Kind.POINTS),))

    found = frame(data)

    assert found.places_x() == [pytest.approx(found.inside.center().x())]
    assert data.across.unit is Unit.SHARE
