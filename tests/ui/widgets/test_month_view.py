from datetime import date

import pytest
from PySide6.QtCore import Qt

from kazquiz.i18n.formatting import Habits
from kazquiz.ui.widgets.month_view import FIRST, LAST, MonthView, months_on
from tests.ui.stage import plain, settle

DAY = date(2026, 3, 25)


@pytest.fixture
def month(show):
    made = MonthView(DAY)
    show(made, 400, 360)
    made.focus_day()
    return made


def texts(month, kind):
    return [each.text() for each in month.days if each.property("kind") == kind]


@pytest.mark.parametrize(
    ("language", "heading", "first", "days"),
    [
        ("en", "March 2026", "Mo", 31),
        ("fa", "فروردین ۱۴۰۵", "ش", 31),
        ("ar", "مارس ٢٠٢٦", "سبت", 31),
    ],
)
def test_shows_the_month_of_the_calendar(month, stage, language, heading, first, days):
    stage.speak(language)

    assert plain(month.heading.text()) == heading
    assert plain(month._names[0].text()) == first
    assert len(texts(month, "work") + texts(month, "rest")) == days


def test_the_weekend_is_set_off_as_the_region_has_it(month, stage):
    assert len(texts(month, "rest")) == 9

    stage.speak("fa")

    fridays = [each for each in month.days if each.property("kind") == "rest"]
    assert {month.days.index(each) % 7 for each in fridays} == {6}


def test_follows_the_habits_of_the_person(month, switch):
    switch.speak("en", Habits(calendar="islamic", first_day="sunday"))
    settle()

    assert plain(month.heading.text()) == "Shawwal 1447"
    assert plain(month._names[0].text()) == "Su"


@pytest.mark.parametrize(
    ("language", "key", "expected"),
    [
        ("en", Qt.Key.Key_Right, date(2026, 3, 26)),
        ("en", Qt.Key.Key_Left, date(2026, 3, 24)),
        ("fa", Qt.Key.Key_Right, date(2026, 3, 24)),
        ("ar", Qt.Key.Key_Left, date(2026, 3, 26)),
        ("en", Qt.Key.Key_Up, date(2026, 3, 18)),
        ("en", Qt.Key.Key_Down, date(2026, 4, 1)),
        ("en", Qt.Key.Key_PageUp, date(2026, 2, 25)),
        ("fa", Qt.Key.Key_PageDown, date(2026, 4, 25)),
    ],
)
def test_goes_from_day_to_day_the_way_one_reads(
    month, stage, qtbot, language, key, expected
):
    stage.speak(language)

    qtbot.keyClick(month.focusWidget(), key)

    assert month.day == expected
    assert month.days[month._shown.index(expected)].hasFocus()


def test_enter_chooses_the_day(month, qtbot):
    with qtbot.waitSignal(month.chosen, timeout=0) as chosen:
        qtbot.keyClick(month.focusWidget(), Qt.Key.Key_Return)

    assert chosen.args == [DAY]


def test_a_click_chooses_a_day(month, qtbot):
    with qtbot.waitSignal(month.chosen, timeout=0) as chosen:
        month.days[month._shown.index(date(2026, 3, 3))].click()

    assert chosen.args == [date(2026, 3, 3)]


def test_a_day_is_told_whole(month, stage):
    stage.speak("fa")

    spoken = month.days[month._shown.index(DAY)].accessibleName()

    assert plain(spoken) == "چهارشنبه ۵ فروردین ۱۴۰۵"


@pytest.mark.parametrize(
    ("calendar", "day", "months", "expected"),
    [
        ("gregorian", date(2026, 1, 31), 1, date(2026, 2, 28)),
        ("gregorian", date(2026, 1, 31), -1, date(2025, 12, 31)),
        ("jalali", date(2026, 9, 22), 1, date(2026, 10, 22)),
        ("islamic", date(2026, 6, 17), -1, date(2026, 5, 18)),
    ],
)
def test_a_month_on_ends_where_the_month_ends(calendar, day, months, expected):
    assert months_on(calendar, day, months) == expected


@pytest.mark.parametrize(("edge", "months"), [(FIRST, -1), (LAST, 1)])
def test_stops_where_dates_end(month, edge, months):
    month.go_to(edge)

    month.go_months(months)

    assert month.day == edge
