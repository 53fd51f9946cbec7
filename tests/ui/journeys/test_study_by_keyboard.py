"""Flashcards without a mouse, on the keyboard of any language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kazquiz.scheduling.memory import Rating
from tests.banks import query
from tests.ui.stage import press, settle, type_text

ROWS = {
    "US": "1234",
    "Kazakh": '"әің',
    "Russian": "1234",
    "Arabic": "١٢٣٤",
    "Persian": "۱۲۳۴",
}


@pytest.fixture
def page(study_page):
    return study_page


def space(page):
    press(page, " ", Qt.Key.Key_Space)


def open_answer(page):
    space(page)
    settle()


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_one_key_shows_the_answer_and_then_rates_it_good(page, ratings, key):
    first = page.stem.text()

    press(page, "", Qt.Key[f"Key_{key}"])
    assert page.answer.isVisible()
    assert page.stem.text() == first
    press(page, "", Qt.Key[f"Key_{key}"])

    assert ratings() == ["GOOD"]
    assert page.stem.text() != first
    assert not page.answer.isVisible()


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_the_row_of_digits_rates_on_every_keyboard(page, ratings, row):
    for text in row:
        open_answer(page)
        press(page, text)

    assert ratings() == ["AGAIN", "HARD", "GOOD", "EASY"]


def test_the_numeric_pad_rates(page, ratings):
    open_answer(page)

    press(page, "4", Qt.Key.Key_4, pad=True)

    assert ratings() == ["EASY"]


@pytest.mark.parametrize("text", ["1", "4", "x"])
def test_no_key_rates_before_the_answer_is_seen(page, ratings, text):
    press(page, text)

    assert ratings() == []
    assert not page.answer.isVisible()


@pytest.mark.parametrize("text", ["5", "0", "x"])
def test_a_key_that_is_no_rating_does_nothing(page, ratings, text):
    open_answer(page)

    press(page, text)

    assert ratings() == []
    assert page.answer.isVisible()


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_the_rating_that_has_the_focus_is_the_one_given(page, ratings, key):
    open_answer(page)
    button = page.ratings.buttons[Rating.AGAIN]
    button.setFocus()

    press(button, "", Qt.Key[f"Key_{key}"])

    assert ratings() == ["AGAIN"]


def test_enter_on_undo_undoes(page, ratings):
    space(page)
    space(page)
    open_answer(page)
    page.head.undo_button.setFocus()

    press(page.head.undo_button, "\r", Qt.Key.Key_Return)

    assert ratings() == []


KEYBOARDS = {
    # What the keys S, B and M type, on the keyboard of each language.
    "US": "sbm",
    "Russian and Kazakh": "ыиь",
    "Arabic": ("س", "لا", "ة"),
    "Persian": "سذپ",
}


@pytest.mark.parametrize("keys", KEYBOARDS.values(), ids=KEYBOARDS)
def test_cards_are_put_away_and_marked_on_any_keyboard(page, bank_file, keys):
    for key in keys:
        press(page, key)

    assert query(
        bank_file,
        "SELECT suspended, buried_until IS NOT NULL, marked FROM card ORDER BY id",
    ) == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]


def test_a_shortcut_does_what_the_letter_does(qtbot, page, bank_file):
    qtbot.keyClick(page, Qt.Key.Key_S)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_B, held)

    assert query(
        bank_file, "SELECT suspended, buried_until IS NOT NULL FROM card ORDER BY id"
    ) == [(1, 0), (0, 1)]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_flag_is_set_by_two_keys(qtbot, page, bank_file):
    press(page, "f", Qt.Key.Key_F)
    flags = page.head.menu.flags
    assert flags.isVisible()

    qtbot.keyClick(flags, Qt.Key.Key_3)

    assert query(bank_file, "SELECT flag FROM card") == [(3,)]
    assert page.head.marks.isVisible()


def test_what_a_key_did_is_undone_by_a_key(qtbot, page, bank_file):
    first = page.stem.text()
    press(page, "s")
    assert page.stem.text() != first

    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.stem.text() == first
    assert query(bank_file, "SELECT * FROM card WHERE suspended") == []


def test_a_day_of_typed_answers_without_a_mouse(page, stage, ratings):
    stage.change(answering="typed", new_per_day=3)
    page.refresh()
    settle()
    for text in ("nonsense", "Astana", ""):
        type_text(page.flashcard.field, text)
        press(page.flashcard.field, "\r", Qt.Key.Key_Return)
        settle()
        focused = QApplication.focusWidget()
        press(focused, "\r", Qt.Key.Key_Return)
        settle()

    assert len(ratings()) == 3
    assert ratings()[0] == "AGAIN"


def test_the_end_is_left_by_keyboard(qtbot, page, stage, ratings):
    stage.change(new_per_day=1)
    page.refresh()
    open_answer(page)
    press(page, "4")
    page.view.done.ways["more_new"].setFocus()

    press(page.view.done.ways["more_new"], "\r", Qt.Key.Key_Return)

    assert page.stack.currentIndex() == 0
    assert page.stem.text()
