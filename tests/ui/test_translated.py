import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import delete

from kazquiz.i18n import gettext as _
from kazquiz.ui.translated import (
    Translated,
    TranslatedLater,
    TranslatedWhenSeen,
    tell_one_that_is_late,
)
from kazquiz.ui.widgets.layout import column
from tests.ui.stage import settle


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


class LateGreeting(TranslatedLater, QLabel):
    def retranslate(self):
        self.setText(_("Settings"))


@pytest.fixture
def pair(show):
    """Two greetings in a window, the second of which is hidden."""
    made = [LateGreeting(), LateGreeting()]
    for each in made:
        each.retranslate()
    window = QWidget()
    window.setLayout(column(*made))
    made[1].hide()
    show(window)
    return made


def test_what_is_hidden_hears_of_a_language_after_what_is_seen(pair, switch):
    seen, hidden = pair
    switch.speak("ru")
    QCoreApplication.sendPostedEvents()

    assert (seen.text(), hidden.text()) == ("Настройки", "Settings")

    settle()
    assert hidden.text() == "Настройки"


def test_what_is_shown_before_it_has_heard_says_the_new_words(pair, switch):
    switch.speak("ru")
    QCoreApplication.sendPostedEvents()

    pair[1].show()

    assert pair[1].text() == "Настройки"


def test_what_waits_within_hears_as_well(show, stage):
    outer, inner = LateGreeting(), Greeting()
    inner.setParent(outer)
    outer.hide()
    window = QWidget()
    window.setLayout(column(outer, QLabel()))
    outer.hide()
    show(window)

    stage.speak("ru")

    assert inner.text() == "Настройки"


def test_one_that_is_gone_is_not_waited_for(pair, switch, qapp):
    switch.speak("ru")
    QCoreApplication.sendPostedEvents()

    delete(pair[1])
    settle()

    assert pair[0].text() == "Настройки"
    assert not tell_one_that_is_late()


def test_what_takes_long_is_never_told_before_it_is_seen(show, stage):
    class Slow(TranslatedWhenSeen, Greeting):
        pass

    slow = show(Slow())
    slow.retranslate()
    slow.hide()

    stage.speak("ru")
    assert slow.text() == "Settings"

    slow.show()
    assert slow.text() == "Настройки"
