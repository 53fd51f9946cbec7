import pytest

from kazquiz.i18n.languages import Language
from kazquiz.ui.widgets.language_button import LanguageButton

LANGUAGES = [Language("en", "English"), Language("kk", "Қазақша")]


@pytest.fixture
def button(show):
    made = LanguageButton(LANGUAGES)
    made.retranslate()
    return show(made, 160, 50)


def test_shows_the_language_in_use_by_its_own_name(button, stage):
    assert button.text() == "English"

    stage.speak("kk")
    button.retranslate()

    assert button.text() == "Қазақша"
    assert [each.isChecked() for each in button.languages.actions()] == [False, True]


def test_tells_what_is_chosen(button, qtbot):
    with qtbot.waitSignal(button.chosen) as told:
        button.languages.actions()[1].trigger()

    assert told.args == ["kk"]


def test_what_is_not_offered_is_not_in_the_menu(button):
    button.offer(lambda language: language.code == "en")

    assert [each.isVisible() for each in button.languages.actions()] == [True, False]
