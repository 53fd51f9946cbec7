import pytest
from PySide6.QtWidgets import QLabel, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.ui.translated import Translated


class Greeting(Translated, QLabel):
    def retranslate(self):
        self.setText(_("Settings"))


@pytest.fixture
def greeting(show):
    made = Greeting()
    made.retranslate()
    return show(made)


def test_says_its_words_anew_when_the_language_changes(greeting, stage):
    before = greeting.text()

    stage.speak("kk")

    assert greeting.text() not in {"", before}


def test_says_them_while_it_is_hidden_too(greeting, stage):
    greeting.hide()

    stage.speak("ru")

    assert greeting.text() == "Настройки"


def test_comes_back_to_the_first_language(greeting, stage):
    stage.speak("ar")

    stage.speak("en")

    assert greeting.text() == "Settings"


def test_other_changes_say_nothing(greeting):
    greeting.setText("left alone")

    greeting.setEnabled(False)

    assert greeting.text() == "left alone"


def test_a_widget_without_words_of_its_own_is_a_mistake(qapp):
    class Dumb(Translated, QWidget):
        pass

    with pytest.raises(AssertionError):
        Dumb().retranslate()
