import pytest

from kazquiz.ui.pages.scheduling import SchedulingPage
from tests.ui.items import LANGUAGES
from tests.ui.pages.planner import click, study_and_pause, wait
from tests.ui.stage import box, cut_off, is_mirrored, settle, shown

SECTIONS = ["model", "workload", "exams", "backlog", "days_off"]


@pytest.fixture
def page(stage, show):
    study_and_pause(stage)
    made = show(SchedulingPage(stage.context), 756, 540)
    made.refresh()
    settle()
    return made


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_is_opened_by_its_button(qtbot, page, name):
    click(qtbot, page.choice.buttons[name])
    settle()

    assert page.opened == name
    assert page.sections[name].isVisible()
    assert sum(section.isVisible() for section in page.sections.values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SECTIONS)
def test_no_text_is_cut_off_in_the_smallest_window(page, switch, name, language):
    switch.speak(language)
    page.open(name)

    assert cut_off(page) == []


@pytest.mark.parametrize("name", SECTIONS)
def test_every_control_has_a_name(page, name):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox

    page.open(name)
    settle()
    fields = [
        each
        for kind in (QSpinBox, QComboBox, QLineEdit)
        for each in page.sections[name].findChildren(kind)
        if each.objectName() != "qt_spinbox_lineedit"
    ]

    assert all(field.accessibleName() for field in fields)
    assert all(
        button.text() or button.accessibleName()
        for button in page.sections[name].findChildren(QAbstractButton)
        if button.isVisible()
    )


def test_lies_the_other_way_round_in_arabic(page, switch):
    before = box(page.choice.buttons["model"], page)

    switch.speak("ar")
    settle()

    assert is_mirrored(
        (before[0], before[0]),
        (box(page.choice.buttons["model"], page)[1],) * 2,
        page.width(),
    )


def test_an_empty_bank_is_no_fault(empty_stage, show):
    page = show(SchedulingPage(empty_stage.context), 756, 540)

    for name in SECTIONS:
        page.open(name)
        settle()
        assert cut_off(page) == []


def test_leaving_stops_what_goes_on(page):
    page.open("workload")
    section = page.sections["workload"]
    section.simulate()

    page.leave()

    assert not section.is_busy
    assert not section.task_bar.isVisible()


def test_leaving_forgets_what_was_only_shown(page, stage):
    page.open("backlog")
    section = page.sections["backlog"]
    section.preview_button.click()
    wait(section)
    assert section.change.isVisible()

    page.leave()
    page.refresh()

    assert section.change.shown is None
    assert not section.change.isVisible()


def test_is_called_by_what_it_is_for(page, switch):
    assert page.title() == "Scheduling"

    switch.speak("kk")

    settle()
    assert page.title() == "Қайталау кестесі"
    assert shown(page.choice.buttons["exams"]) == "Емтихандар"
