import pytest

from kazquiz.ui.pages.scheduling_workload import WorkloadSection
from tests.ui.pages.planner import click, study_and_pause, told, wait
from tests.ui.stage import settle, shown


@pytest.fixture
def section(stage, show):
    study_and_pause(stage, days=3)
    made = WorkloadSection(stage.context)
    made.settings_changed.connect(lambda new: setattr(stage, "settings", new))
    show(made, 720, 1200)
    made.refresh()
    settle()
    return made


def simulate(qtbot, section, **fields):
    for name, value in fields.items():
        section.fields[name].setValue(value)
    click(qtbot, section.simulate_button)
    wait(section)


def test_begins_with_what_is_set_now(section):
    values = {name: field.value() for name, field in section.fields.items()}

    assert values == {"retention": 90, "new": 20, "reviews": 200, "days": 180}


def test_draws_the_work_and_what_is_known(qtbot, section):
    simulate(qtbot, section, days=90)

    assert section.work.isVisible()
    work, known = section.work.shown, section.known.shown
    assert len(work.places) <= 60
    assert [series.name for series in work.series] == ["As above", "As set now"]
    assert max(known.series[0].values) > 10
    assert "cards known" in shown(section.outcome)
    by_aim = section.by_aim.shown
    assert by_aim.places[0] == 0.7
    assert by_aim.series[1].second


def test_a_higher_aim_shows_more_work(qtbot, section):
    simulate(qtbot, section, days=180, retention=98)

    assert section.wished.minutes_a_day > section.current.minutes_a_day


def test_what_was_tried_can_be_set(qtbot, section, stage):
    simulate(qtbot, section, retention=80, new=5, reviews=50)

    click(qtbot, section.use_button)

    assert stage.settings.desired_retention == 0.8
    assert (stage.settings.new_per_day, stage.settings.reviews_per_day) == (5, 50)
    assert "from your next card on" in told(stage)[0]()


def test_coming_back_keeps_what_was_typed(section):
    section.fields["new"].setValue(3)

    section.refresh()

    assert section.fields["new"].value() == 3


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_what_came_of_it_follows_the_language(qtbot, section, switch, language):
    simulate(qtbot, section, days=30)
    english = shown(section.outcome)

    switch.speak(language)
    settle()

    assert shown(section.outcome) != english
    assert section.work.shown.title != "Minutes a day"
