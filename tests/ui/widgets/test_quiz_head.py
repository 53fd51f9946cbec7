from datetime import timedelta

import pytest

from kazquiz.ui.widgets.quiz_head import QuizHead
from tests.ui.stage import box, image, is_mirrored, plain, shown


@pytest.fixture
def head(show):
    made = QuizHead()
    made.show_place(2, 12)
    made.show_flag(flagged=False)
    made.show_pause(possible=True, paused=False)
    return show(made, 720, 60)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Question 3 of 12"), ("ar", "٣"), ("fa", "۱۲")],
)
def test_says_which_question_of_how_many(head, stage, language, text):
    stage.speak(language)

    head.show_place(2, 12)

    assert text in shown(head.place)


def test_a_flag_is_seen_and_told(head):
    before = image(head.flag_button)

    head.show_flag(flagged=True)

    assert head.flag_button.isChecked()
    assert head.flag_button.accessibleName() == "Flag this question"
    assert image(head.flag_button) != before


def test_there_is_no_pause_where_none_is_possible(head):
    head.show_pause(possible=False, paused=False)

    assert not head.pause_button.isVisible()


def test_the_pause_says_what_it_does_next(head):
    assert head.pause_button.accessibleName() == "Pause"

    head.show_pause(possible=True, paused=True)

    assert head.pause_button.accessibleName() == "Continue"
    assert plain(head.pause_button.toolTip()) == "Continue (Ctrl+P)"


def test_the_clock_is_hidden_and_shown(head):
    head.countdown.show_left(timedelta(minutes=3))

    head.show_clock_button(possible=True, shown=False)

    assert not head.countdown.isVisible()
    assert head.clock_button.accessibleName() == "Show the clock"
    head.countdown.show_left(timedelta(minutes=2))
    assert not head.countdown.isVisible()
    head.show_clock_button(possible=True, shown=True)
    assert head.countdown.isVisible()
    assert plain(head.clock_button.toolTip()) == "Hide the clock (Ctrl+T)"


def test_where_there_is_no_clock_there_is_nothing_to_hide(head):
    head.show_clock_button(possible=False, shown=True)

    assert not head.clock_button.isVisible()


def test_offers_the_languages_of_the_question_by_their_own_names(qtbot, head):
    head.show_languages(["en", "kk", "fa"], "kk")

    actions = head.language_menu.actions()
    assert [action.text() for action in actions] == ["English", "فارسی", "Қазақша"]
    assert [action.isChecked() for action in actions] == [False, False, True]
    with qtbot.waitSignal(head.language_chosen, timeout=0) as told:
        actions[1].trigger()
    assert told.args == ["fa"]
    head.show_languages(["ru"], "ru")
    assert [each.text() for each in head.language_menu.actions()] == ["Русский"]


def test_mirrors(head, stage):
    before = [box(each, head) for each in (head.flag_button, head.pause_button)]

    stage.speak("fa")

    after = [box(each, head) for each in (head.flag_button, head.pause_button)]
    assert all(map(is_mirrored, before, after, [head.width()] * 2))
