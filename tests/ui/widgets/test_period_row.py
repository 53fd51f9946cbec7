from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.study.measuring.period import Period
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.period_row import PeriodRow
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, shown, type_text

TODAY = date(2026, 3, 2)


@pytest.fixture
def row(show):
    made, holder = PeriodRow(), QWidget()
    holder.setLayout(column(made, made.fields))
    show(holder, 800, 200)
    made.count_to(TODAY)
    return made


@pytest.fixture
def own(row):
    row.periods.buttons[Period.OWN].click()
    return row


def give(qtbot, field, text):
    field.field.clear()
    type_text(field.field, text)
    field.field.setModified(True)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)


def test_a_period_needs_no_dates(row):
    assert row.period is Period.MONTH
    assert row.dates is None
    assert not row.fields.isVisible()


def test_dates_of_ones_own_begin_with_the_last_month(own):
    assert own.fields.isVisible()
    assert own.dates == (date(2026, 2, 1), TODAY)
    assert own.first.day() == date(2026, 2, 1)


def test_days_are_typed_in_any_calendar(qtbot, own, stage):
    stage.speak("fa")
    with qtbot.waitSignal(own.chosen, timeout=0):
        give(qtbot, own.first, "۱۴۰۴/۱۰/۱۱")
    stage.speak("en")
    with qtbot.waitSignal(own.chosen, timeout=0):
        give(qtbot, own.last, "15 January 2026")

    assert own.dates == (date(2026, 1, 1), date(2026, 1, 15))


def test_an_end_before_the_beginning_is_refused_in_a_sentence(qtbot, own, heard):
    with qtbot.assertNotEmitted(own.chosen):
        give(qtbot, own.last, "2026-01-15")

    assert shown(own.fault).startswith("The last day is before the first.")
    assert plain(heard[-1]) == shown(own.fault)
    assert plain(own.last.field.accessibleDescription()) == shown(own.fault)
    assert own.last.field.property("state") == "wrong"
    assert own.dates == (date(2026, 2, 1), TODAY)
    with qtbot.waitSignal(own.chosen, timeout=0):
        give(qtbot, own.first, "2026-01-10")
    assert own.dates == (date(2026, 1, 10), date(2026, 1, 15))
    assert not own.fault.isVisible()
    assert own.last.field.property("state") == "open"


@pytest.mark.parametrize("text", ["1026-01-01", "2926-01-01", "2026-03-03", "soon"])
def test_an_absurd_day_is_refused_in_a_sentence(qtbot, own, text):
    with qtbot.assertNotEmitted(own.chosen):
        give(qtbot, own.last, text)

    assert shown(own.fault) == "Type a day from 1 January 1990 to 2 March 2026."
    assert own.dates == (date(2026, 2, 1), TODAY)


def test_an_emptied_field_goes_back_to_the_day_before(qtbot, own):
    with qtbot.assertNotEmitted(own.chosen):
        give(qtbot, own.last, "")

    assert own.last.day() == TODAY
    assert own.dates == (date(2026, 2, 1), TODAY)


def test_dates_stay_when_another_day_begins_and_other_periods_were_seen(own):
    own.choose_dates(date(2026, 1, 1), date(2026, 1, 9))
    own.periods.buttons[Period.WEEK].click()
    own.count_to(date(2026, 3, 3))

    own.periods.buttons[Period.OWN].click()

    assert own.dates == (date(2026, 1, 1), date(2026, 1, 9))


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language_with_its_fault(qtbot, own, stage, language):
    give(qtbot, own.last, "2026-01-15")
    english = shown(own.fault)

    stage.speak(language)

    assert (shown(own.fault) == english) is (language == "en")
    assert own.last.field.property("state") == "wrong"
    assert plain(own.last.field.accessibleDescription()) == shown(own.fault)
    assert own.first.field.accessibleName() == shown(own.first_name)
    assert own.last.field.accessibleName() == shown(own.last_name)
