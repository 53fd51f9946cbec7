import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.optimiser import Forecast, Optimised
from kazquiz.scheduling.presets import Preset
from kazquiz.study import planning
from kazquiz.ui.pages.scheduling_model import ModelSection
from tests.ui.pages.planner import click, study_and_pause, told, wait
from tests.ui.stage import settle, shown

OTHER = (*DEFAULT_PARAMETERS[:2], 9.0, *DEFAULT_PARAMETERS[3:])
BETTER = Optimised(OTHER, Forecast(0.4, 0.04), Forecast(0.3, 0.02), 900)


@pytest.fixture
def section(stage, show):
    study_and_pause(stage, days=3)
    made = ModelSection(stage.context)
    made.settings_changed.connect(lambda new: setattr(stage, "settings", new))
    show(made, 720, 900)
    made.refresh()
    settle()
    return made


def dues(section):
    return {card.card_id: card.memory.due for card in section.desk().held()}


def presets(section):
    return planning.read_presets(section.context.bank)


def choose_topic(section, place=1):
    section.topic.setCurrentIndex(place)
    section.topic.activated.emit(place)


def test_offers_all_topics_and_each(section):
    named = [section.topic.itemText(place) for place in range(section.topic.count())]

    assert named[0] == "All topics"
    assert set(named[1:]) == {"The state", "The world", "The people"}


def test_the_aim_for_all_is_that_of_the_settings(section, stage):
    assert section.retention.value() == 90

    section.retention.setValue(85)

    assert stage.settings.desired_retention == 0.85
    assert presets(section).general == Preset()


def test_the_aim_of_a_topic_is_its_own(section, stage):
    choose_topic(section)

    section.retention.setValue(95)

    assert presets(section).by_topic == {section.topic_id: Preset(None, 0.95)}
    assert stage.settings.desired_retention == 0.9


def test_a_topic_goes_back_to_what_holds_for_all(qtbot, section):
    choose_topic(section)
    section.retention.setValue(95)
    assert section.as_all_button.isVisible()

    click(qtbot, section.as_all_button)

    assert presets(section).by_topic == {}
    assert section.retention.value() == 90
    assert not section.as_all_button.isVisible()


@pytest.mark.parametrize("typed", ["12", "100", "0", "-5", "70", "99"])
def test_an_absurd_aim_cannot_be_typed(qtbot, section, typed):
    section.retention.selectAll()
    qtbot.keyClicks(section.retention, typed)
    qtbot.keyClick(section.retention, Qt.Key.Key_Return)

    value = section.retention.value()
    assert value == int(typed) if typed in {"70", "99"} else 70 <= value <= 99


def test_too_short_a_history_says_how_much_is_missing(qtbot, section):
    click(qtbot, section.optimise_button)
    wait(section)

    assert "Your history is still too short" in shown(section.fault)
    assert "400" in shown(section.fault)
    assert not section.found.isVisible()


def test_what_is_found_is_used_only_when_asked_for(qtbot, section, stage):
    section.found.show_found(BETTER)
    assert presets(section).general == Preset()

    click(qtbot, section.found.use_button)

    assert presets(section).general == Preset(OTHER)
    assert "found from your own history" in shown(section.parameters_text)
    assert "9," in shown(section.figures)
    assert told(stage)[0]() == "The parameters found are in use from now on."


def test_what_is_found_can_be_taken_back(qtbot, section, stage):
    section.found.show_found(BETTER)
    click(qtbot, section.found.use_button)

    _words, _action, undo = told(stage)
    undo()
    section.refresh()

    assert presets(section).general == Preset()
    assert not section.figures.isVisible()


def test_the_usual_parameters_can_be_had_back(qtbot, section):
    section.found.show_found(BETTER)
    click(qtbot, section.found.use_button)

    click(qtbot, section.usual_button)

    assert presets(section).general == Preset()


def test_rescheduling_is_shown_before_it_is_done(qtbot, section, stage):
    before = dues(section)
    section.retention.setValue(75)

    click(qtbot, section.reschedule_button)
    wait(section)

    assert section.change.isVisible()
    assert dues(section) == before

    click(qtbot, section.change.accept_button)

    after = dues(section)
    assert all(after[card] > before[card] for card in before)
    assert "rescheduled" in told(stage)[0]()
    told(stage)[2]()
    assert dues(section) == before


def test_with_nothing_to_change_there_is_nothing_to_accept(qtbot, section):
    click(qtbot, section.reschedule_button)
    wait(section)

    assert shown(section.change.text) == "No card would move to another day."
    assert not section.change.accept_button.isEnabled()


def test_another_topic_forgets_what_was_found_for_the_last(section):
    section.found.show_found(BETTER)

    choose_topic(section)

    assert not section.found.isVisible()
