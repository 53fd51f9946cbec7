from datetime import date

import pytest

from kazquiz.ui.widgets.day_field import DayField, begun
from tests.ui.stage import settle, shown

TODAY = date(2026, 3, 2)


@pytest.fixture
def field(show):
    made = show(DayField(1, 730, 30), 400, 80)
    made.count_from(TODAY)
    return made


def test_tells_the_day_that_is_so_many_days_off(field):
    assert field.day == date(2026, 4, 1)
    assert shown(field.text) == "Wednesday, 1 April 2026"


def test_says_when_another_day_is_chosen(qtbot, field):
    with qtbot.waitSignal(field.changed, timeout=0):
        field.number.setValue(1)

    assert field.day == date(2026, 3, 3)
    assert shown(field.text).startswith("Tuesday")


def test_no_day_outside_its_range_can_be_chosen(field):
    field.number.setValue(5000)

    assert (field.day - TODAY).days == 730


def test_its_number_is_what_a_screen_reader_names(field):
    field.setAccessibleName("Days until the exam")

    assert field.number.accessibleName() == "Days until the exam"
    assert "April" in field.number.accessibleDescription()


@pytest.mark.parametrize(
    ("language", "words"),
    [("fa", "چهارشنبه، ۱۲ فروردین ۱۴۰۵"), ("ru", "Среда, 1 апреля 2026 г.")],
)
def test_tells_it_in_the_calendar_of_the_language(field, switch, language, words):
    switch.speak(language)
    settle()

    assert shown(field.text).replace("\u202f", " ").replace("\xa0", " ") == words


def test_only_the_first_letter_becomes_a_capital():
    assert begun("понедельник") == "Понедельник"
    assert begun("الاثنين") == "الاثنين"
