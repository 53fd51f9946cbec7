from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.optimiser import Forecast, Optimised
from kazquiz.ui.widgets.found_parameters import FoundParameters
from tests.ui.stage import cut_off, settle, shown

BETTER = Optimised(
    DEFAULT_PARAMETERS, Forecast(0.4, 0.041), Forecast(0.35, 0.018), 3120
)
NO_BETTER = replace(BETTER, after=BETTER.before)


@pytest.fixture
def card(show):
    made = show(FoundParameters(), 700, 300)
    made.show_found(BETTER)
    settle()
    return made


def test_says_in_plain_words_how_much_better_the_forecast_gets(card):
    told = shown(card.text)

    assert "The forecast gets better by 12.5%." in told
    assert "3,120 reviews" in told
    assert "off by 4.1% before, by 1.8% after" in told
    assert cut_off(card) == []


def test_is_read_out_when_it_is_found(card, heard):
    card.show_found(BETTER)

    assert heard == [shown(card.text)]


def test_is_used_only_when_asked_for(qtbot, card):
    with qtbot.waitSignal(card.used, timeout=0):
        qtbot.keyClick(card.use_button, Qt.Key.Key_Space)


def test_what_is_no_better_is_not_offered(card):
    card.show_found(NO_BETTER)

    assert not card.use_button.isVisible()
    assert "gets no better" in shown(card.text)
    assert card.leave_button.hasFocus()


def test_can_be_left(qtbot, card):
    with qtbot.waitSignal(card.left, timeout=0):
        qtbot.mouseClick(card.leave_button, Qt.MouseButton.LeftButton)

    assert not card.isVisible()
    assert card.found is None


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(card, switch, language):
    switch.speak(language)
    settle()

    assert "forecast" not in shown(card.text)
    assert cut_off(card) == []
