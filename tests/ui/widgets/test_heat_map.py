from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.layout import row
from tests.ui.stage import image, plain

LAST = date(2026, 3, 2)
WEEKS = 18


def days(**counts):
    made = {LAST - timedelta(days=back): 0 for back in range(WEEKS * 7, -1, -1)}
    return made | {date.fromisoformat(day): count for day, count in counts.items()}


@pytest.fixture
def heat_map(show):
    made = HeatMap()
    made.show_days(days(**{"2026-03-02": 60, "2026-03-01": 7}), "67 reviews")
    window = QWidget()
    window.setLayout(row(made, None))
    show(window)
    return made


def colour_of(heat_map, day):
    centre = heat_map._rect(heat_map._places()[day]).center().toPoint()
    return image(heat_map).pixelColor(centre)


def test_is_empty_gracefully(show):
    heat_map = show(HeatMap())

    assert heat_map.sizeHint().isValid()
    assert image(heat_map)


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_has_a_place_for_each_day(heat_map, stage, language):
    stage.speak(language)

    places = heat_map._places()
    boxes = [heat_map._rect(place) for place in places.values()]
    assert len(places) == len(set(places.values())) == WEEKS * 7 + 1
    assert all(heat_map.rect().contains(each.toRect()) for each in boxes)


@pytest.mark.parametrize(
    ("language", "weekday"), [("en", 0), ("kk", 0), ("ru", 0), ("ar", 5), ("fa", 5)]
)
def test_a_week_begins_where_the_country_begins_it(heat_map, stage, language, weekday):
    stage.speak(language)

    tops = {day.weekday() for day, (_, line) in heat_map._places().items() if not line}
    assert tops == {weekday}


def test_the_newest_day_stands_at_the_trailing_edge(heat_map, stage):
    rect = heat_map._rect(heat_map._places()[LAST])
    assert rect.center().x() > heat_map.width() - 20

    stage.speak("fa")

    rect = heat_map._rect(heat_map._places()[LAST])
    assert rect.center().x() < 20


def test_a_day_with_more_reviews_is_stronger(heat_map):
    full, some = colour_of(heat_map, LAST), colour_of(heat_map, date(2026, 3, 1))

    assert full == theme.colour(Role.ACCENT)
    assert some != full
    assert colour_of(heat_map, date(2026, 2, 1)) == theme.colour(Role.LINE)


@pytest.mark.parametrize(
    ("language", "figure"), [("en", "60"), ("ar", "٦٠"), ("fa", "۶۰")]
)
def test_tells_a_day_in_words_where_one_points(heat_map, stage, language, figure):
    stage.speak(language)
    place = heat_map._rect(heat_map._places()[LAST]).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, heat_map.mapToGlobal(QPoint(place)))

    heat_map.event(event)

    assert figure in plain(QToolTip.text())
    QToolTip.hideText()


def test_tells_its_sum_to_who_cannot_see_it(heat_map):
    assert heat_map.accessibleName() == "67 reviews"
