from datetime import timedelta

import pytest
from PySide6.QtGui import QColor

from kazquiz.bank.scope import Scope
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import year
from kazquiz.study.session import StudySession
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_files import FileKind, picture
from kazquiz.ui.widgets.year_card import YearCard
from tests.ui.stage import colours, cut_off, plain, shown


@pytest.fixture
def card(stage, show):
    limits = stage.context.limits()
    for back in (1, 0):
        now = stage.clock.now - timedelta(days=back)
        study = StudySession(stage.bank, Scheduler(), limits)
        study.start(now)
        study.rate(study.card(now), Rating.GOOD, now=now, seconds=5)
    made = YearCard()
    made.asked = []

    def load(back):
        made.asked.append(back)
        found = year(stage.bank, Scope(), limits, now=stage.clock.now, back=back)
        made.show_year(found, back)

    made.turned.connect(load)
    load(0)
    return show(made, 700, 260)


def test_tells_the_year_its_reviews_and_the_days_in_a_row(card):
    assert shown(card.heading) == "3 March 2025 to 2 March 2026"
    assert (
        shown(card.about) == "2 reviews, 2 days in a row at best, 2 days in a row now"
    )


def test_goes_no_further_than_there_is(card):
    assert not card.later.isEnabled()
    assert not card.earlier.isEnabled()


def test_turns_to_the_year_before_and_back(card, stage):
    stage.clock.move(days=380)
    card.turned.emit(0)
    assert card.earlier.isEnabled()

    card.earlier.click()

    assert card.asked[-1] == 1
    assert shown(card.about).startswith("2 reviews")
    assert card.later.isEnabled()

    card.later.click()

    assert card.asked[-1] == 0
    assert shown(card.about).startswith("0 reviews")


def test_is_a_table_as_well(card):
    assert not card.table.isVisible()

    card.table_button.click()

    assert card.table.isVisible()
    assert not card.heat_map.isVisible()
    figures = card.table.figures
    last = figures.rowCount() - 1
    assert figures.rowCount() == 365
    assert plain(figures.data(figures.index(last, 1))) == "1"
    assert card.table_button.accessibleName() == "Show as a plot"


@pytest.mark.parametrize(
    ("kind", "begins"),
    [(FileKind.PNG, b"\x89PNG"), (FileKind.SVG, b"<?xml"), (FileKind.CSV, b"")],
)
def test_goes_into_a_file(card, qtbot, tmp_path, kind, begins):
    place = tmp_path / f"year.{kind}"

    with qtbot.waitSignal(card.saved, timeout=0) as told:
        card.save(kind, place)

    assert told.args == [str(place)]
    content = place.read_bytes()
    assert content.startswith(begins)
    if kind is FileKind.CSV:
        assert content.decode().strip().splitlines()[-1] == "2026-03-02,1"


def test_its_picture_shows_the_days_that_were_studied(card):
    drawn = picture(card.data(), interface(), card.heat_map.draw)
    empty = picture(card.data(), interface(), lambda _painter, _rect: None)

    assert drawn != empty
    assert theme.colour(Role.LINE) in map(QColor, colours(drawn))


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut(card, stage, language):
    stage.speak(language)

    assert cut_off(card) == []
    assert card.heat_map.width() <= 660
