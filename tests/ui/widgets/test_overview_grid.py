import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.overview_grid import OverviewGrid, SquareState
from tests.ui.stage import box, image, is_mirrored, plain


@pytest.fixture
def grid(show):
    made = OverviewGrid()
    made.show_count(12)
    return show(made, 216, 400)


def test_is_empty_gracefully(show):
    grid = OverviewGrid()
    grid.show_count(0)

    assert show(grid).squares == []


def test_has_a_square_for_each_question(grid):
    assert [square.place for square in grid.squares] == list(range(12))
    assert len({square.y() for square in grid.squares}) > 1


def test_jumps_to_the_question_that_is_clicked(qtbot, grid):
    with qtbot.waitSignal(grid.jumped, timeout=0) as told:
        qtbot.mouseClick(grid.squares[7], Qt.MouseButton.LeftButton)

    assert told.args == [7]


def test_does_not_jump_while_it_is_disabled(qtbot, grid):
    grid.setEnabled(False)

    with qtbot.assertNotEmitted(grid.jumped):
        qtbot.mouseClick(grid.squares[7], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("state", SquareState)
@pytest.mark.parametrize("current", [True, False])
@pytest.mark.parametrize("flagged", [True, False])
def test_is_painted_in_every_state(grid, stage, language, state, current, flagged):
    stage.speak(language)

    grid.squares[0].show_state(state, current=current, flagged=flagged)

    assert not image(grid.squares[0]).isNull()


def test_states_look_different_from_one_another(grid):
    square = grid.squares[1]
    pictures = []
    for state in SquareState:
        square.show_state(state, current=False, flagged=False)
        pictures.append(image(square))
    square.show_state(SquareState.ANSWERED, current=False, flagged=True)
    pictures.append(image(square))

    assert all(a != b for a in pictures for b in pictures if a is not b)


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Question 3, answered, flagged"), ("fa", "۳"), ("ar", "٣")],
)
def test_tells_what_is_known_of_a_question(grid, stage, language, name):
    stage.speak(language)

    grid.squares[2].show_state(SquareState.ANSWERED, current=True, flagged=True)

    assert name in plain(grid.squares[2].accessibleName())


def test_mirrors(grid, stage):
    before = [box(each, grid) for each in grid.squares]

    stage.speak("ar")

    after = [box(each, grid) for each in grid.squares]
    assert all(map(is_mirrored, before, after, [grid.width()] * 12))
