"""Somebody plans an exam, then a vacation, and takes it back, without a mouse."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.banks import query
from tests.journeys.conftest import SPACE
from tests.pictures import settle, studied_bank

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def kept_bank(tmp_path_factory, qapp):
    place = tmp_path_factory.mktemp("planned") / "bank.sqlite"
    studied_bank(place).close()
    return place


@pytest.fixture
def planned(journey, kept_bank):
    """A person with some weeks of study behind them, on the page of scheduling."""
    shutil.copy(kept_bank, journey.place)
    journey.start()
    key(Qt.Key.Key_7, CTRL)
    go_to(journey.page("settings").scheduling_button)
    key(SPACE)
    assert journey.program.window.current == "scheduling"
    return journey


def key(code, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyClick(target, code, held)
    settle()


def go_to(widget):
    """Go from control to control until *widget* has the focus."""
    for _step in range(200):
        if widget.hasFocus():
            return
        key(Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {widget.accessibleName()} by keyboard")


def wait(section):
    for _turn in range(4000):
        QTest.qWait(5)
        if not section.is_busy:
            return
    raise AssertionError("it does not end")


def open_section(page, name):
    """Go to the chosen section's button, and from there by arrow to another."""
    go_to(page.choice.buttons[page.opened])
    for _step in page.sections:
        if page.opened == name:
            return page.sections[name]
        key(Qt.Key.Key_Right)
    raise AssertionError(f"no way to {name} by keyboard")


def dues(journey):
    return query(journey.place, "SELECT id, due FROM card ORDER BY id")


def test_an_exam_by_a_search_is_planned_and_taken_back(planned):
    before = dues(planned)
    section = open_section(planned.page("scheduling"), "exams")
    go_to(section.name)
    QTest.keyClicks(section.name, "Final")
    go_to(section.day.number)
    QTest.keyClicks(section.day.number, "12")
    go_to(section.search.field)
    QTest.keyClicks(section.search.field, "reviews>2")
    go_to(section.preview_button)
    key(SPACE)
    wait(section)
    assert section.change.accept_button.hasFocus()
    key(SPACE)

    [(name, scope)] = query(planned.place, "SELECT name, scope FROM exam")
    assert name == "Final"
    assert "reviews>2" in scope
    key(Qt.Key.Key_Z, CTRL)

    assert query(planned.place, "SELECT name FROM exam") == []
    assert dues(planned) == before


def test_a_backlog_is_spread_and_taken_back(planned):
    before = dues(planned)
    section = open_section(planned.page("scheduling"), "backlog")
    go_to(section.preview_button)
    key(SPACE)
    wait(section)
    key(SPACE)
    assert dues(planned) != before

    key(Qt.Key.Key_Z, CTRL)

    assert dues(planned) == before


def test_what_is_too_short_to_learn_from_says_so(planned):
    section = open_section(planned.page("scheduling"), "model")
    go_to(section.optimise_button)
    key(SPACE)
    wait(section)

    assert section.found.isVisible() or "are needed" in section.fault.text()
