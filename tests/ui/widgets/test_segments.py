import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.segments import Segments
from tests.ui.stage import box, is_mirrored, press, settle


def made(*, several):
    segments = Segments(["a", "b", "c"], several=several)
    for value in "abc":
        segments.say(value, value.upper() * 3)
    return segments


@pytest.fixture
def single(show):
    return show(made(several=False))


@pytest.fixture
def several(show):
    return show(made(several=True))


def click(qtbot, segments, value):
    qtbot.mouseClick(segments.buttons[value], Qt.MouseButton.LeftButton)


def test_is_empty_gracefully(show):
    assert show(Segments([])).chosen_values() == []


def test_only_one_of_a_single_choice_holds(qtbot, single):
    click(qtbot, single, "a")
    click(qtbot, single, "b")

    assert single.chosen_values() == ["b"]


def test_a_single_choice_cannot_be_let_go(qtbot, single):
    click(qtbot, single, "a")
    click(qtbot, single, "a")

    assert single.chosen_values() == ["a"]


def test_several_hold_together_and_each_can_be_let_go(qtbot, several):
    for value in "abca":
        click(qtbot, several, value)

    assert several.chosen_values() == ["b", "c"]


def test_tells_what_was_chosen(qtbot, single):
    with qtbot.waitSignal(single.chosen, timeout=0) as told:
        click(qtbot, single, "b")

    assert told.args == ["b"]


def test_tells_all_that_is_chosen_where_several_may_be(qtbot, several):
    click(qtbot, several, "a")

    with qtbot.waitSignal(several.chosen, timeout=0) as told:
        click(qtbot, several, "c")

    assert told.args == [["a", "c"]]


def test_choosing_by_the_program_tells_nobody(qtbot, single):
    with qtbot.assertNotEmitted(single.chosen):
        single.choose("c")

    assert single.chosen_values() == ["c"]


def test_the_space_bar_chooses(single):
    single.buttons["b"].setFocus()

    press(single.buttons["b"], " ", Qt.Key.Key_Space)

    assert single.chosen_values() == ["b"]


def test_an_ampersand_is_shown_and_no_mnemonic(single):
    single.say("a", "Q & A")

    assert single.buttons["a"].text() == "\u2068Q && A\u2069"


def test_mirrors(single, stage):
    before = [box(each, single) for each in single.buttons.values()]

    stage.speak("ar")

    after = [box(each, single) for each in single.buttons.values()]
    assert all(map(is_mirrored, before, after, [single.width()] * 3))


def test_sorted_they_stand_in_that_order_and_keep_what_is_chosen(several):
    several.choose("b")

    several.sort(["c", "b", "a"])
    settle()

    places = [several.buttons[value].x() for value in "cba"]
    assert places == sorted(places)
    assert several.chosen_values() == ["b"]
    assert several.buttons["c"].nextInFocusChain() is several.buttons["b"]
