import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.blueprint import Blueprint, Mode, Shown, TimeUp
from kazquiz.quiz.marking import Marking
from kazquiz.ui.widgets.sitting_rules import SittingRules
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown

PRACTICE = Blueprint(mode=Mode.PRACTICE, tries=2)


@pytest.fixture
def rules(show):
    return show(SittingRules(), 640, 320)


def test_shows_and_gives_back_what_a_blueprint_says(rules):
    for tries in (1, 2, 3):
        for time_up in (None, *TimeUp):
            wanted = Blueprint(mode=Mode.PRACTICE, tries=tries, time_up=time_up)

            rules.show_blueprint(wanted)

            assert rules.completed(Blueprint(mode=Mode.PRACTICE)) == wanted


def test_tries_are_chosen_by_keyboard_and_say_what_they_cost(qtbot, rules):
    rules.show_blueprint(PRACTICE)
    assert "2 times; each further try costs a third" in shown(
        rules.tries_row.explanation
    )

    with qtbot.waitSignal(rules.changed, timeout=0):
        qtbot.keyClick(rules.tries.buttons[3], Qt.Key.Key_Space)

    assert rules.completed(PRACTICE).tries == 3
    assert "3 times" in shown(rules.tries_row.explanation)


@pytest.mark.parametrize(
    "blueprint",
    [
        Blueprint(mode=Mode.PRACTICE, marking=Marking.NEGATIVE),
        Blueprint(mode=Mode.PRACTICE, marking=Marking.CERTAINTY),
        Blueprint(mode=Mode.PRACTICE, shown=Shown.END),
    ],
)
def test_where_tries_are_not_offered_it_says_why(rules, blueprint):
    rules.show_blueprint(blueprint)

    assert rules.tries_row.isVisible()
    assert not rules.tries.isEnabled()
    assert shown(rules.tries_row.explanation).startswith("Only with plain marks")


def test_an_exam_has_no_tries_and_without_a_limit_no_time_is_up(rules):
    rules.show_blueprint(Blueprint(minutes=10))
    assert not rules.tries_row.isVisible()
    assert rules.time_up_row.isVisible()

    rules.fit(Blueprint(minutes=None))

    assert not rules.time_up_row.isVisible()
    assert not rules.isVisible()


def test_the_end_of_time_is_as_usual_in_the_mode_until_it_is_chosen(qtbot, rules):
    rules.show_blueprint(Blueprint(minutes=10))
    assert rules.time_up.chosen_values() == [TimeUp.SUBMIT]
    rules.fit(Blueprint(mode=Mode.PRACTICE, minutes=10))
    assert rules.time_up.chosen_values() == [TimeUp.FINISH]
    assert rules.completed(Blueprint()).time_up is None

    qtbot.keyClick(rules.time_up.buttons[TimeUp.FINISH], Qt.Key.Key_Space)
    rules.fit(Blueprint(minutes=10))

    assert rules.time_up.chosen_values() == [TimeUp.FINISH]
    assert rules.completed(Blueprint()).time_up is TimeUp.FINISH


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(rules, stage, language):
    rules.show_blueprint(PRACTICE)

    stage.speak(language)

    assert cut_off(rules) == []
