from datetime import date

import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.day_field import DayField, begun
from tests.ui.stage import settle, shown, type_text

TODAY = date(2026, 3, 2)


def enter(qtbot, field, text):
    line = field.date.field
    line.setFocus()
    line.selectAll()
    if text:
        type_text(line, text)
    else:
        qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def field(show):
    made = show(DayField(1, 730, 30), 460, 80)
    made.count_from(TODAY)
    return made


def test_tells_the_day_that_is_so_many_days_off(field):
    assert field.day == date(2026, 4, 1)
    assert shown(field.text) == "Wednesday"
    assert field.date.field.text() == "1 April 2026"


def test_says_when_another_day_is_chosen(qtbot, field):
    with qtbot.waitSignal(field.changed, timeout=0):
        field.number.setValue(1)

    assert field.day == date(2026, 3, 3)
    assert shown(field.text) == "Tuesday"
    assert field.date.day() == date(2026, 3, 3)


def test_a_day_that_is_typed_says_how_many_it_is_from_today(qtbot, field):
    with qtbot.waitSignal(field.changed, timeout=0):
        enter(qtbot, field, "2026-03-12")

    assert (field.number.value(), shown(field.text)) == (10, "Thursday")


@pytest.mark.parametrize("typed", ["", "soon", "2026-03-02", "2030-01-01"])
def test_what_cannot_be_taken_leaves_the_day_as_it_was(qtbot, field, typed):
    enter(qtbot, field, typed)

    assert field.number.value() == 30
    assert field.date.field.text() == "1 April 2026"


def test_no_day_outside_its_range_can_be_chosen(field):
    field.number.setValue(5000)

    assert (field.day - TODAY).days == 730


def test_its_number_is_what_a_screen_reader_names(field):
    field.setAccessibleName("Days until the exam")

    assert field.number.accessibleName() == "Days until the exam"
    assert "April" in field.number.accessibleDescription()
    assert field.date.field.accessibleName() == "Days until the exam"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fa", ("چهارشنبه", "۱۲ فروردین ۱۴۰۵")),
        ("ru", ("Среда", "1 апреля 2026\u202fг.")),
    ],
)
def test_tells_it_in_the_calendar_of_the_language(field, switch, language, words):
    switch.speak(language)
    settle()

    assert (shown(field.text), field.date.field.text()) == words


def test_only_the_first_letter_becomes_a_capital():
    assert begun("понедельник") == "Понедельник"
    assert begun("الاثنين") == "الاثنين"
