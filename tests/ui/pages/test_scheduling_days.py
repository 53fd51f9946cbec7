from datetime import timedelta

import pytest

from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.study import planning
from kazquiz.ui.pages.scheduling_days import BacklogSection, DaysOffSection
from tests.ui.pages.planner import click, study_and_pause, told, wait
from tests.ui.stage import settle, shown

DAY = timedelta(days=1)


@pytest.fixture
def backlog(stage, show):
    study_and_pause(stage, days=60)
    made = show(BacklogSection(stage.context), 720, 800)
    made.refresh()
    settle()
    return made


@pytest.fixture
def days_off(stage, show):
    study_and_pause(stage, days=1)
    made = show(DaysOffSection(stage.context), 720, 1200)
    made.refresh()
    settle()
    return made


def dues(section):
    return {card.card_id: card.memory.due for card in section.desk().held()}


def easy(section):
    return planning.read_easy_days(section.context.bank)


def test_says_what_is_waiting(backlog):
    assert shown(backlog.text).startswith("12 cards are due today or overdue.")
    assert backlog.length.value() == 2


def test_the_backlog_is_spread_after_a_preview_and_back_again(qtbot, backlog, stage):
    before = dues(backlog)
    backlog.length.setValue(4)

    click(qtbot, backlog.preview_button)
    wait(backlog)
    assert dues(backlog) == before
    assert backlog.change.shown.after == (3, 3, 3, 3)

    click(qtbot, backlog.change.accept_button)
    assert planning.count_backlog(backlog.desk()) == 3
    assert shown(backlog.text).startswith("3 cards are due")
    assert told(stage)[0]() == "The backlog is spread."

    told(stage)[2]()
    assert dues(backlog) == before


def test_without_a_backlog_there_is_nothing_to_spread(empty_stage, show):
    section = show(BacklogSection(empty_stage.context), 720, 500)
    section.refresh()

    assert not section.preview_button.isEnabled()


def preview(qtbot, section):
    click(qtbot, section.preview_button)
    wait(section)


def test_days_are_kept_only_after_a_preview(qtbot, days_off, stage):
    days_off.weekdays[6].setValue(0)
    preview(qtbot, days_off)
    assert easy(days_off) == EasyDays()

    click(qtbot, days_off.change.accept_button)

    assert easy(days_off).weekdays == (1.0,) * 6 + (0.0,)
    days = days_off.desk().days
    assert all(days.of(due).weekday() != 6 for due in dues(days_off).values())
    told(stage)[2]()
    assert easy(days_off) == EasyDays()


def test_a_vacation_is_added_listed_and_kept(qtbot, days_off):
    days_off.first.number.setValue(3)
    days_off.last.number.setValue(20)
    click(qtbot, days_off.add_button)
    preview(qtbot, days_off)
    click(qtbot, days_off.change.accept_button)

    today = days_off.desk().days.today
    assert easy(days_off).vacations == ((today + 3 * DAY, today + 20 * DAY),)
    days = days_off.desk().days
    for due in dues(days_off).values():
        assert not easy(days_off).is_vacation(days.of(due))


def test_a_vacation_that_ends_before_it_begins_is_refused(qtbot, days_off):
    days_off.first.number.setValue(9)
    days_off.last.number.setValue(2)

    click(qtbot, days_off.add_button)

    assert shown(days_off.fault).startswith("These days off cannot be saved.")
    assert days_off.vacations == []


def test_a_week_without_any_day_is_refused(qtbot, days_off):
    for field in days_off.weekdays:
        field.setValue(0)

    click(qtbot, days_off.preview_button)

    assert days_off.fault.isVisible()
    assert not days_off.change.isVisible()


def test_a_vacation_can_be_taken_out_again(qtbot, days_off):
    click(qtbot, days_off.add_button)
    from PySide6.QtWidgets import QPushButton

    line = days_off.list.itemAt(0).layout()
    remove = next(
        line.itemAt(place).widget()
        for place in range(line.count())
        if isinstance(line.itemAt(place).widget(), QPushButton)
    )

    click(qtbot, remove)

    assert days_off.vacations == []


@pytest.mark.parametrize(
    ("language", "first"),
    [("en", "Monday"), ("kk", "Дүйсенбі"), ("ar", "السبت"), ("fa", "شنبه")],
)
def test_the_week_begins_as_the_language_has_it(days_off, switch, language, first):
    switch.speak(language)
    settle()

    top = days_off._grid.itemAtPosition(0, 0).widget()
    assert shown(top) == first
    field = days_off._grid.itemAtPosition(0, 1).widget()
    assert field.accessibleName() == shown(top)


def test_a_vacation_that_is_over_is_not_listed_and_not_forgotten(
    qtbot, days_off, stage
):
    today = days_off.desk().days.today
    over = (today - 20 * DAY, today - 10 * DAY)
    kept = planning.easy_days([100] * 7, [over])
    planning.set_easy_days(stage.bank, kept, stage.clock.now)
    days_off.refresh()
    assert days_off.vacations == []

    days_off.weekdays[0].setValue(50)
    preview(qtbot, days_off)
    click(qtbot, days_off.change.accept_button)

    assert easy(days_off).vacations == (over,)
