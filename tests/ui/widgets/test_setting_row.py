import pytest
from PySide6.QtWidgets import QPushButton

from kazquiz.ui.widgets.setting_row import SettingRow
from tests.ui.stage import box, is_mirrored, settle, shown


@pytest.fixture(params=[True, False], ids=["below", "beside"])
def setting(request, show):
    made = SettingRow(QPushButton("20"), below=request.param)
    made.say("New cards a day", "Each comes back.")
    return show(made, 600, 200)


def test_shows_what_it_is_called_and_what_it_does(setting):
    assert shown(setting.title) == "New cards a day"
    assert shown(setting.explanation) == "Each comes back."


def test_tells_it_to_who_hears_the_control_read_out(setting):
    assert setting.control.accessibleName() == "New cards a day"
    assert setting.control.accessibleDescription() == "Each comes back."


def test_mirrors(setting, stage):
    before = [box(each, setting) for each in (setting.title, setting.control)]

    stage.speak("fa")

    after = [box(each, setting) for each in (setting.title, setting.control)]
    assert all(map(is_mirrored, before, after, [setting.width()] * 2))


def test_a_long_explanation_wraps(setting):
    width = setting.explanation.width()
    before = setting.explanation.heightForWidth(width)

    setting.say("New cards a day", "Each comes back several times. " * 12)
    settle()

    assert setting.explanation.heightForWidth(width) > before
    assert setting.explanation.width() <= setting.width()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_control_beside_the_words_ends_at_the_edge(show, stage, language):
    """Also one with something to go back by, which keeps its room while hidden."""
    stage.speak(language)
    button = QPushButton("Back")
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    made = SettingRow(QPushButton("20"), aside=button)
    made.say("New cards a day", "Each comes back.")
    show(made, 600, 200)

    for hidden in (False, True):
        button.setHidden(hidden)
        settle()

        start, end = box(made.control, made)
        assert (start if language == "fa" else made.width() - end) == 0
