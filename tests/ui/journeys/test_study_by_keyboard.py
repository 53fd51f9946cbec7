"""Flashcards without a mouse, on the keyboard of any language."""

import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.memory import Rating
from tests.ui.stage import press, settle

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
