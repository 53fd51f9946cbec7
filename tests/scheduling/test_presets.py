import pytest

from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.presets import Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler

OTHER = (*DEFAULT_PARAMETERS[:3], 20.0, *DEFAULT_PARAMETERS[4:])
USUAL = Scheduler(desired_retention=0.9)


def test_without_presets_all_is_as_the_settings_say():
    assert Presets().scheduler(USUAL, 7) == USUAL


def test_what_is_set_for_all_holds_for_a_topic_of_which_nothing_is_said():
    presets = Presets(Preset(OTHER))

    assert presets.scheduler(USUAL, 7).parameters == OTHER
    assert presets.scheduler(USUAL, 7).desired_retention == 0.9


@pytest.mark.parametrize("topic", [7, 8, None])
def test_a_topic_has_its_own_aim_with_the_parameters_of_all(topic):
    presets = Presets(Preset(OTHER), {7: Preset(desired_retention=0.95)})

    made = presets.scheduler(USUAL, topic)

    assert made.desired_retention == (0.95 if topic == 7 else 0.9)
    assert made.parameters == OTHER


def test_an_empty_preset_sets_nothing():
    assert Preset().is_empty
    assert not Preset(desired_retention=0.8).is_empty
