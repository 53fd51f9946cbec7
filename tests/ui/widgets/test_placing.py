import pytest
from PySide6.QtCore import Qt

from kazquiz.i18n.formatting import of
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.partial import UNPLACED
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.placing import PlacingView, state_word
from tests.ui.groups import MATCHING, drag
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, plain, press, settle


@pytest.fixture
def view(show):
    made = show(PlacingView())
    made.show_question(MATCHING, of("en"))
    settle()
    return made


@pytest.fixture
def heard(view):
    told = []
    view.changed.connect(lambda: told.append(view.places()))
    return told


def test_begins_with_nothing_placed_and_the_first_part_in_turn(view):
    assert view.places() == (UNPLACED,) * 3
    assert [row.text() for row in view.parts] == [
        "first to sign",
        "seat of the bank",
        "last to leave",
    ]
    assert [row.text() for row in view.targets] == ["China", "Türkiye", "Iran"]
    assert view.current == 0
    told = plain(view.parts[0].accessibleName())
    assert told == "first to sign: not placed yet"


def test_numbers_place_one_part_after_the_other(view, heard):
    assert view.choose(2)
    assert view.current == 1
    assert view.choose(3)
    assert view.choose(1)

    assert heard == [(1, UNPLACED, UNPLACED), (1, 2, UNPLACED), (1, 2, 0)]
    assert plain(view.parts[0].accessibleName()) == "first to sign: Türkiye"
    assert view.parts[0].slot_text == "Türkiye"


@pytest.mark.parametrize("key", [0, 4, 9])
def test_a_number_without_a_target_places_nothing(view, heard, key):
    assert not view.choose(key)
    assert heard == []


def test_a_part_is_chosen_by_click_and_then_its_target(qtbot, view):
    qtbot.mouseClick(view.parts[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.targets[0], Qt.MouseButton.LeftButton)

    assert view.places() == (UNPLACED, UNPLACED, 0)
    assert view.current == 0


def test_a_target_is_dragged_onto_a_part_and_a_part_onto_a_target(view):
    drag(view.targets[1], view.parts[2])
    drag(view.parts[0], view.targets[2])

    assert view.places() == (2, UNPLACED, 1)


def test_what_is_dropped_beside_goes_nowhere(view, heard):
    drag(view.targets[1], view.targets[0])

    assert heard == []


def test_a_target_that_takes_one_part_is_taken_from_the_other(view):
    view.put(0, 1)
    view.put(2, 1)

    assert view.places() == (UNPLACED, UNPLACED, 1)
    assert view.targets[1].state is OptionState.DIMMED


def test_all_of_it_by_the_keyboard_alone(view):
    view.parts[0].setFocus()
    press(view.parts[0], "", Qt.Key.Key_Down)
    assert view.parts[1].hasFocus()

    assert view.choose(3)
    assert view.places() == (UNPLACED, 2, UNPLACED)
    assert view.parts[2].hasFocus()

    view.parts[1].setFocus()
    press(view.parts[1], "", Qt.Key.Key_Delete)
    assert view.places() == (UNPLACED,) * 3
    assert view.parts[1].hasFocus()


def test_what_was_placed_before_is_shown_again(view):
    view.show_places((1, UNPLACED, 0))

    assert view.places() == (1, UNPLACED, 0)
    assert view.current == 1
    view.show_places((7,))
    assert view.places() == (UNPLACED,) * 3


def test_judging_marks_right_wrong_and_missed_and_tells_what_is_right(view):
    view.judge(Answer(places=(1, 0, UNPLACED)))

    assert [row.state for row in view.parts] == [
        OptionState.RIGHT,
        OptionState.WRONG,
        OptionState.MISSED,
    ]
    assert [plain(row.accessibleDescription()) for row in view.parts] == [
        "Right",
        "Wrong. Right answer: Iran",
        "Missed. Right answer: China",
    ]
    assert view.parts[1].slot_text == "China\n✓ Iran"
    assert not view.choose(1)
    assert not any(row.isEnabled() for row in view.parts)


@pytest.mark.parametrize(
    ("language", "target"),
    [("kk", "Түркия"), ("ar", "تركيا"), ("fa", "ترکیه"), ("ru", "Турция")],
)
def test_follows_the_language_and_keeps_what_is_placed(view, stage, language, target):
    view.put(0, 1)
    before = view.parts[1].text()

    stage.speak(language)
    view.say(of(language))

    assert view.places() == (1, UNPLACED, UNPLACED)
    assert view.parts[0].slot_text == target
    assert view.parts[1].text() != before


def test_mirrors(view, stage):
    before = [box(target, view) for target in view.targets]

    stage.speak("ar")
    view.say(of("ar"))
    settle()

    for target, was in zip(view.targets, before, strict=True):
        assert is_mirrored(was, box(target, view), view.width())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(view, stage, language):
    stage.speak(language)
    view.put(0, 1)
    view.say(of(language))

    assert cut_off(view) == []


def test_every_verdict_on_an_option_has_a_word():
    words = [state_word(state) for state in OptionState]

    assert words == ["", "Right", "Wrong", "Missed", "Tried, wrong", ""]
