import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.result_parts import ResultParts
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown

TOPICS = {"state": {"en": "The state", "kk": "Мемлекет"}}
TITLES = {"first.txt": {"en": "First paper"}}


@pytest.fixture
def parts(show, stage):
    begun = stage.attempt(count=12, seed=3)
    for place in range(6):
        begun.go_to(place, stage.clock.moment())
        stage.answer(begun, right=True)
    made = show(ResultParts(), 640, 400)
    made.results = begun.results()
    made.show_results(made.results, TOPICS, TITLES)
    settle()
    return made


def names(parts):
    return [shown(label) for label in parts.bars.findChildren(Label)][::2]


def test_shows_topics_by_their_names_and_others_by_what_they_are(parts):
    expected = [
        "The state" if score.name == "state" else score.name
        for score in parts.results.by_topic
    ]

    assert names(parts) == expected


@pytest.mark.parametrize(
    ("part", "name"), [("document", "First paper"), ("form", "True or false")]
)
def test_shows_other_parts_when_they_are_chosen(qtbot, parts, part, name):
    button = parts.choice.buttons[part]

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()

    assert name in names(parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(parts, stage, language):
    stage.speak(language)

    assert cut_off(parts) == []


def test_follows_the_language(parts, stage):
    stage.speak("kk")

    assert "Мемлекет" in names(parts)
