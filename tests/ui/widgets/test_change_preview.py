from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.memory import Memory, State
from kazquiz.scheduling.moves import Move, Preview
from kazquiz.ui.widgets.change_preview import (
    ChangePreview,
    change_text,
    load_plot,
    rescheduled_text,
)
from tests.ui.stage import cut_off, plain, settle, shown

TODAY = date(2026, 3, 2)
OLD = Memory(State.REVIEW, stability=3.0, due=datetime(2026, 3, 2, tzinfo=UTC))
MOVES = (Move(1, OLD, OLD), Move(2, OLD, OLD))
CHANGE = Preview(MOVES, 1, 2, (9, 1, 0), (4, 3, 3))
NOTHING = Preview((), 0, 0, (1, 1), (1, 1))


@pytest.fixture
def preview(show):
    made = show(ChangePreview(), 700, 500)
    made.show_preview(CHANGE, TODAY)
    settle()
    return made


def test_says_what_would_change(preview):
    assert shown(preview.text) == (
        "3 cards move to another day: 1 earlier, 2 later. The fullest of these days "
        "would have 4 cards, and has 9 now."
    )
    assert cut_off(preview) == []


def test_is_read_out_when_it_is_shown(preview, heard):
    preview.show_preview(NOTHING, TODAY)

    assert heard == ["No card would move to another day."]


def test_draws_the_days_before_and_after(preview):
    data = preview.plot.shown

    assert data.places == tuple(TODAY + timedelta(days=day) for day in range(3))
    assert [series.values for series in data.series] == [(4, 3, 3), (9, 1, 0)]


def test_nothing_happens_until_it_is_accepted(qtbot, preview):
    told = []
    preview.accepted.connect(lambda: told.append("accepted"))
    preview.dismissed.connect(lambda: told.append("dismissed"))

    assert preview.accept_button.hasFocus()
    qtbot.keyClick(preview.accept_button, Qt.Key.Key_Space)

    assert told == ["accepted"]


def test_leaving_all_as_it_is_takes_the_preview_away(qtbot, preview):
    with qtbot.waitSignal(preview.dismissed, timeout=0):
        qtbot.mouseClick(preview.dismiss_button, Qt.MouseButton.LeftButton)

    assert not preview.isVisible()
    assert preview.shown is None


def test_the_button_and_what_stands_before_are_the_callers(preview):
    preview.show_preview(
        CHANGE, TODAY, accept=lambda: "Do it", about=lambda: "An exam is near."
    )

    assert shown(preview.accept_button) == "Do it"
    assert shown(preview.text).startswith("An exam is near. 3 cards")


def test_a_change_of_nothing_says_so():
    assert change_text(NOTHING) == "No card would move to another day."


def test_a_single_card_is_one_card():
    assert plain(rescheduled_text(1)) == "1 card was rescheduled."
    assert plain(rescheduled_text(2000)) == "2,000 cards were rescheduled."


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(preview, switch, language):
    english = shown(preview.text)

    switch.speak(language)
    settle()

    assert shown(preview.text) != english
    assert preview.plot.shown.title != "Due each day"
    assert cut_off(preview) == []


def test_a_plot_has_a_place_for_every_day_that_is_shown():
    assert len(load_plot(TODAY, (1,) * 30, (2,) * 30).places) == 30
