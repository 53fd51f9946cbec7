from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.i18n.formatting import Habits
from kazquiz.ui.widgets.date_field import DateField, day_in
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.month_view import MonthView
from tests.ui.stage import plain, settle, type_text

TODAY = date(2026, 11, 22)
MAY = date(1992, 5, 25)


@pytest.fixture
def field(show):
    made = DateField(lambda: TODAY)
    made.set_name("Due before")
    window = QWidget()
    window.setLayout(column(made, None))
    show(window, 400, 300)
    made.field.setFocus()
    made.window_ = window
    return made


def enter(qtbot, field, text):
    field.field.selectAll()
    type_text(field.field, text)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
@pytest.mark.parametrize(
    "typed",
    ["25.05.1992", "٢٥/٥/١٩٩٢", "25 мамыр 1992", "۱۹۹۲-۰۵-۲۵", "4 Khordad 1371"],
)
def test_takes_a_day_in_any_digits_and_words(field, qtbot, stage, language, typed):
    stage.speak(language)

    with qtbot.waitSignal(field.changed, timeout=0) as changed:
        enter(qtbot, field, typed)

    assert changed.args == [MAY]
    assert field.day() == MAY


@pytest.mark.parametrize(
    ("language", "calendar", "typed"),
    [
        ("fa", "", "1371/3/4"),
        ("en", "jalali", "4.3.1371"),
        ("ar", "islamic", "١٤١٢/١١/٢٣"),
        ("kk", "islamic", "1412-11-23"),
    ],
)
def test_figures_are_of_the_calendar_of_the_person(
    field, qtbot, switch, language, calendar, typed
):
    switch.speak(language, Habits(calendar=calendar))
    settle()

    enter(qtbot, field, typed)

    assert field.day() == MAY


def test_shows_the_day_in_the_language_and_calendar(field, stage, switch):
    field.set_day(MAY)
    assert plain(field.field.text()) == "25 May 1992"

    stage.speak("fa")
    assert plain(field.field.text()) == "۴ خرداد ۱۳۷۱"

    switch.speak("kk", Habits(calendar="islamic"))
    settle()
    assert "зұлқағда" in field.field.text()


def test_what_is_half_typed_survives_a_switch(field, stage):
    type_text(field.field, "25 Ma")

    stage.speak("ar")

    assert field.field.text() == "25 Ma"


@pytest.mark.parametrize("typed", ["tomorrow", "31.02.2026", "May 1992", "٩٩"])
def test_what_is_no_day_is_told_and_kept(field, qtbot, typed):
    field.set_day(MAY)

    enter(qtbot, field, typed)

    assert field.day() == MAY
    assert field.field.text() == typed
    assert field.field.property("state") == "wrong"
    assert field.field.accessibleDescription()


def test_a_day_out_of_range_is_not_taken(field, qtbot):
    field.set_range(date(2026, 1, 1), date(2026, 12, 31))

    enter(qtbot, field, "25.05.1992")
    assert field.day() is None
    assert "2026" in field.field.toolTip()

    enter(qtbot, field, "25.05.2026")
    assert field.day() == date(2026, 5, 25)
    assert field.field.property("state") == "open"


def test_an_empty_field_is_no_day(field, qtbot):
    field.set_day(MAY)

    field.field.selectAll()
    qtbot.keyClick(field.field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.changed, timeout=0) as changed:
        qtbot.keyClick(field.field, Qt.Key.Key_Return)

    assert changed.args == [None]


def test_a_day_is_chosen_from_the_month_by_keys_alone(field, qtbot):
    field.set_day(MAY)
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    settle()
    month = field.popup.findChild(MonthView)
    assert month.day == MAY

    qtbot.keyClick(month.days[month._shown.index(MAY)], Qt.Key.Key_Right)
    qtbot.keyClick(month.days[month._shown.index(month.day)], Qt.Key.Key_Return)
    settle()

    assert field.day() == date(1992, 5, 26)
    assert field.popup is None


def test_the_month_opens_today_where_nothing_is_chosen(field):
    field.button.click()

    month = field.popup.findChild(MonthView)
    assert month.day == TODAY
    field.popup.close()


def test_is_told_to_who_cannot_see_it(field):
    assert field.field.accessibleName() == "Due before"
    assert field.button.accessibleName()
    assert field.button.accessibleDescription() == "Due before"


@pytest.mark.parametrize("typed", ["", "no", "99999999999", "1.2.3.4"])
def test_what_means_no_day(typed):
    assert day_in(typed) is None
