import pytest

from kazquiz.browse.columns import Column
from kazquiz.i18n import gettext as _
from kazquiz.items.draft import Weight
from kazquiz.items.values import AnswerType
from kazquiz.scheduling.memory import State
from kazquiz.search.query import Condition
from kazquiz.study.card_actions import FLAGS as FLAG_NUMBERS
from kazquiz.ui.browser import words
from kazquiz.ui.widgets.card_menu import FLAGS


def test_everything_has_a_name():
    assert set(words.COLUMNS) == set(Column)
    assert set(words.TYPES) == set(AnswerType)
    assert set(words.STATES) == set(State)
    assert set(words.WEIGHTS) == set(Weight)
    assert set(words.CONDITIONS) == set(Condition)
    assert len(FLAGS) == len(FLAG_NUMBERS)


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
@pytest.mark.parametrize("named", ["COLUMNS", "TYPES", "CONDITIONS"])
def test_no_two_names_of_a_language_are_the_same(stage, language, named):
    stage.speak(language)
    names = [_(word) for word in getattr(words, named).values()]

    assert len(set(names)) == len(names)


def test_says_why_a_card_is_not_shown():
    def said(**how):
        usual = {"suspended": False, "buried": False, "retired": False}
        return words.state_text(State.REVIEW, **(usual | how))

    assert said() == "In review"
    assert said(suspended=True, buried=True) == "In review, Suspended"
    assert said(buried=True) == "In review, Buried"
    assert said(retired=True, suspended=True) == "Deleted"


def test_types_are_named_in_the_language_in_use(stage):
    stage.speak("ru")

    assert words.type_names()["year"] == "Год"
