import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.marking import Certainty
from kazquiz.ui.widgets.certainty_row import CertaintyRow
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def row(show):
    made = CertaintyRow()
    made.show_certainty(None, open_=True)
    return show(made, 640, 120)


def test_each_choice_is_told(qtbot, row):
    with qtbot.waitSignal(row.chosen, timeout=0) as told:
        qtbot.mouseClick(row.choices.buttons[Certainty.MIDDLE], LEFT)

    assert told.args == [Certainty.MIDDLE]


@pytest.mark.parametrize(
    ("certainty", "worth"),
    [
        (None, "Right: 1. Wrong: 0."),
        (Certainty.MIDDLE, "Right: 2. Wrong: −2."),
        (Certainty.HIGH, "Right: 3. Wrong: −6."),
    ],
)
def test_says_what_it_is_worth(row, certainty, worth):
    row.show_certainty(certainty, open_=True)

    assert shown(row.worth) == worth


@pytest.mark.parametrize(
    ("certainty", "step", "said"),
    [
        (None, 1, [Certainty.MIDDLE]),
        (None, -1, [Certainty.LOW]),
        (Certainty.MIDDLE, 1, [Certainty.HIGH]),
        (Certainty.MIDDLE, -1, [Certainty.LOW]),
        (Certainty.HIGH, 1, []),
        (Certainty.LOW, -1, []),
    ],
)
def test_one_may_be_surer_step_by_step(row, certainty, step, said):
    row.show_certainty(certainty, open_=True)
    heard = []
    row.chosen.connect(heard.append)

    row.step(step)

    assert heard == said


def test_what_is_settled_cannot_be_said_again(row):
    row.show_certainty(Certainty.HIGH, open_=False)

    assert not row.choices.buttons[Certainty.LOW].isEnabled()
    assert row.choices.buttons[Certainty.HIGH].isChecked()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(row, stage, language):
    stage.speak(language)

    assert cut_off(row) == []
