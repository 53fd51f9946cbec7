import pytest

from kazquiz.scheduling.errors import DaysOffError
from kazquiz.ui.pages.scheduling_section import Section
from tests.ui.pages.planner import wait
from tests.ui.stage import settle, shown


@pytest.fixture
def section(stage, show):
    made = Section(stage.context)
    from kazquiz.ui.widgets.layout import column

    made.setLayout(column(made.fault, made.task_bar))
    return show(made, 500, 300)


def test_hands_on_what_a_task_returns(section):
    found = []

    section.run("Counting…", lambda report: 42, found.append)
    assert section.is_busy
    wait(section)

    assert found == [42]
    assert not section.task_bar.isVisible()


def test_shows_what_a_task_cannot_do(section, heard):
    def refuse(_report):
        raise DaysOffError

    section.run("Counting…", refuse, print)
    wait(section)

    assert shown(section.fault).startswith("These days off cannot be saved.")
    assert heard == [shown(section.fault)]


def test_a_cancelled_task_hands_on_nothing(section):
    found = []

    def count(report):
        for done in range(10_000_000):
            report(done, 10_000_000)
        return "counted"

    section.run("Counting…", count, found.append)
    section.task_bar.cancel_button.click()
    settle()

    assert not section.is_busy
    assert found == []


def test_the_newest_task_is_the_one_that_counts(section):
    found = []

    section.run("First…", lambda report: "first", found.append)
    section.run("Second…", lambda report: "second", found.append)
    wait(section)

    assert found == ["second"]


def test_what_was_wrong_is_gone_once_it_goes_well(section):
    def refuse():
        raise DaysOffError

    assert not section.attempt(refuse)
    assert section.fault.isVisible()

    assert section.attempt(lambda: None)
    assert not section.fault.isVisible()


def test_a_fault_follows_the_language(section, switch):
    section.say_fault(DaysOffError())

    switch.speak("ru")
    settle()

    assert shown(section.fault).startswith("Такие дни отдыха")
