from datetime import timedelta

import pytest

from kazquiz.study.exam_planning import upcoming_exams
from kazquiz.ui.pages.scheduling_exams import ExamSection
from tests.ui.pages.planner import click, study_and_pause, told, wait
from tests.ui.stage import plain, settle, shown


@pytest.fixture
def section(stage, show):
    study_and_pause(stage, days=2)
    made = ExamSection(stage.context)
    show(made, 720, 1400)
    made.refresh()
    settle()
    return made


def preview(qtbot, section, days=30, name="Final"):
    section.name.setText(name)
    section.day.number.setValue(days)
    click(qtbot, section.preview_button)
    wait(section)


def keep(qtbot, section, **wanted):
    preview(qtbot, section, **wanted)
    click(qtbot, section.change.accept_button)
    settle()


def dues(section):
    return {card.card_id: card.memory.due for card in section.desk().held()}


def listed(section):
    from kazquiz.ui.widgets.label import Label

    return [
        plain(label.text())
        for place in range(section.list.count())
        for label in section.list.itemAt(place).widget().findChildren(Label)
    ]


def test_an_exam_is_shown_before_it_is_kept(qtbot, section):
    before = dues(section)

    preview(qtbot, section)

    assert "This covers 12 cards" in shown(section.change.text)
    assert len(section.change.plot.shown.places) == 30
    assert upcoming_exams(section.desk()) == ()
    assert dues(section) == before


def test_an_exam_is_kept_listed_and_taken_back(qtbot, section, stage):
    before = dues(section)

    keep(qtbot, section)

    (exam,) = upcoming_exams(section.desk())
    assert exam.exam.name == "Final"
    assert exam.exam.day == section.desk().days.today + timedelta(days=30)
    assert exam.exam.retention == 0.95
    assert listed(section)[0] == "Final"
    assert "In 30 days" in listed(section)[1]
    told(stage)[2]()
    section.refresh()
    assert upcoming_exams(section.desk()) == ()
    assert listed(section) == []
    assert dues(section) == before


def test_the_fullest_day_that_is_told_is_the_fullest_that_is_drawn(qtbot, section):
    preview(qtbot, section)

    bars, line = section.change.plot.shown.series
    after, before = (int(max(series.values)) for series in (bars, line))
    cards = "card" if after == 1 else "cards"
    told = shown(section.change.text)
    fullest = f"then has {after} {cards}, and has {before} now."
    assert "No card would move" in told or fullest in told
    assert section.change.shown.after == tuple(map(int, bars.values))


def test_only_the_chosen_topics_are_meant(qtbot, section):
    first = next(iter(section.topics.buttons))
    click(qtbot, section.topics.buttons[first])

    keep(qtbot, section)

    (exam,) = upcoming_exams(section.desk())
    assert exam.exam.topics == (first,)
    assert 0 < len(exam.items) < 12


def test_only_what_a_search_finds_is_meant(qtbot, section, stage):
    section.search.field.setText("question:parliament or topic:world")

    keep(qtbot, section)

    (exam,) = upcoming_exams(section.desk())
    assert 1 < len(exam.items) < 12
    assert exam.exam.search == "question:parliament or topic:world"
    assert (
        f"{len(exam.items)} cards, found by question:parliament or topic:world."
        in listed(section)[1]
    )
    assert section.search.field.text() == ""


def test_a_search_that_cannot_be_read_is_not_planned_for(qtbot, section):
    section.search.field.setText("lapses>x")

    preview(qtbot, section)

    assert section.planned is None
    assert "there must be a number" in shown(section.search.fault)
    assert section.search.field.marked == ((0, 8),)
    assert section.search.field.hasFocus()


def test_a_search_that_finds_nothing_says_so(qtbot, section):
    section.search.field.setText("zzzq")

    preview(qtbot, section)

    assert section.planned is None
    assert shown(section.fault).startswith("No card belongs to this exam.")


def test_an_exam_without_a_name_is_called_exam(qtbot, section):
    keep(qtbot, section, name="   ")

    assert upcoming_exams(section.desk())[0].exam.name == "Exam"


def test_an_exam_is_removed_with_a_way_back(qtbot, section, stage):
    keep(qtbot, section)
    from PySide6.QtWidgets import QPushButton

    (remove,) = section.list.itemAt(0).widget().findChildren(QPushButton)

    click(qtbot, remove)

    assert upcoming_exams(section.desk()) == ()
    told(stage)[2]()
    assert len(upcoming_exams(section.desk())) == 1


def test_leaving_all_as_it_is_keeps_nothing(qtbot, section):
    preview(qtbot, section)

    click(qtbot, section.change.dismiss_button)

    assert section.planned is None
    assert upcoming_exams(section.desk()) == ()


def test_a_name_typed_in_any_script_is_kept(qtbot, section):
    keep(qtbot, section, name="امتحان پایانی")

    assert upcoming_exams(section.desk())[0].exam.name == "امتحان پایانی"
