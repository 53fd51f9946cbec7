import pytest

from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.saved import READY
from kazquiz.ui.widgets.blueprint_shelf import BlueprintShelf
from tests.ui.stage import shown

OWN = {"Mine": Blueprint(count=3), "Yours": Blueprint(count=4)}


@pytest.fixture
def shelf(show):
    made = show(BlueprintShelf())
    made.layout().addWidget(made.keeping)
    made.show_own(OWN)
    return made


def choose(shelf, text):
    place = shelf.box.findText(text)
    shelf.box.setCurrentIndex(place)
    shelf.box.activated.emit(place)


def test_offers_the_last_the_ready_and_the_own(shelf):
    texts = [shelf.box.itemText(place) for place in range(shelf.box.count())]

    assert texts == ["The last quiz", *READY, "Mine", "Yours"]
    assert shown(shelf.title) == "Start from"


@pytest.mark.parametrize(
    ("text", "blueprint"),
    [("The last quiz", None), ("A speed drill", READY["A speed drill"]), *OWN.items()],
)
def test_tells_which_is_chosen(qtbot, shelf, text, blueprint):
    with qtbot.waitSignal(shelf.chosen, timeout=0) as told:
        choose(shelf, text)

    assert told.args == [blueprint]
    assert shelf.current_own == (text if text in OWN else "")


@pytest.mark.parametrize(
    ("chosen", "name", "enabled"),
    [
        ("The last quiz", "", (False, False, False)),
        ("The last quiz", "New", (True, False, False)),
        ("Mine", "Mine", (True, False, True)),
        ("Mine", "New", (True, True, True)),
        ("Mine", "Yours", (True, False, True)),
        ("Mine", "", (False, False, True)),
    ],
)
def test_offers_only_what_can_be_done(shelf, chosen, name, enabled):
    choose(shelf, chosen)
    shelf.name.setText(name)

    buttons = (shelf.save_button, shelf.rename_button, shelf.delete_button)
    assert tuple(button.isEnabled() for button in buttons) == enabled


def test_follows_the_language_and_keeps_what_is_chosen(shelf, stage):
    choose(shelf, "Yours")

    stage.speak("ru")

    assert shelf.current_own == "Yours"
    assert shelf.box.itemText(0) != "The last quiz"


def test_own_ones_stand_in_the_alphabet_of_the_language(shelf, stage):
    names = ["Гүл", "Әлем", "Ірі", "Алма"]
    shelf.show_own(dict.fromkeys(names, Blueprint()), "Гүл")

    stage.speak("kk")

    texts = [shelf.box.itemText(place) for place in range(shelf.box.count())]
    assert texts[-4:] == ["Алма", "Әлем", "Гүл", "Ірі"]
    assert shelf.current_own == "Гүл"
