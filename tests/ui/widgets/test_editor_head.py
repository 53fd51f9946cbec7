import pytest

from kazquiz.items.draft import Weight
from kazquiz.items.item_form import ItemForm
from kazquiz.items.values import AnswerType
from kazquiz.ui.widgets.editor_head import EditorHead
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off

TOPICS = {"state": {"en": "The state", "kk": "Мемлекет"}, "world": {"en": "The world"}}
FORM = ItemForm(
    "world",
    AnswerType.NUMBER,
    unit="percent",
    weight=Weight.DETAIL,
    tags="a, b",
    sources="x.txt:3",
)


@pytest.fixture
def head(show):
    made = show(EditorHead(), 640, 300)
    made.show_form(FORM, TOPICS)
    return made


def test_gives_back_what_it_shows(head):
    assert head.written(ItemForm("", AnswerType.TERM)) == FORM


def test_only_a_number_has_a_unit_and_a_truth_is_one(head):
    assert head.unit.isVisible()
    head.kind.setCurrentIndex(head.kind.findData(AnswerType.TRUTH))
    head.kind.activated.emit(head.kind.currentIndex())

    assert not head.unit.isVisible()
    assert not head.several.isVisible()
    assert head.written(FORM).unit == ""


def test_topics_are_called_as_the_language_does(head, stage):
    assert head.topic.currentText() == "The world"

    stage.speak("kk")

    assert head.topic.itemText(0) == "Мемлекет"
    assert head.topic.currentData() == "world"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off(head, stage, language):
    stage.speak(language)

    assert cut_off(head) == []
