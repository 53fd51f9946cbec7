import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kazquiz.ui.widgets.keys import (
    answer_key,
    is_confirm,
    key_tip,
    letter_key,
    sure_key,
)

NOTHING = Qt.KeyboardModifier.NoModifier
LAYOUTS = {
    "US": "1234",
    "Russian": "1234",
    "Kazakh": '"әің',
    "Kazakh with Shift": "!ӘІҢ",
    "Arabic": "١٢٣٤",
    "Persian": "۱۲۳۴",
    "Devanagari": "१२३४",
}


def event(text, key=Qt.Key.Key_unknown, held=NOTHING):
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize("row", LAYOUTS.values(), ids=LAYOUTS)
def test_the_row_of_digits_answers_on_every_keyboard(row):
    assert [answer_key(event(text)) for text in row] == [1, 2, 3, 4]


def test_the_numeric_pad_answers():
    held = Qt.KeyboardModifier.KeypadModifier

    assert answer_key(event("3", Qt.Key.Key_3, held)) == 3


@pytest.mark.parametrize("held", ["Control", "Alt", "Meta"])
def test_a_digit_held_with_a_modifier_is_no_answer(held):
    modifier = Qt.KeyboardModifier[f"{held}Modifier"]

    assert answer_key(event("1", Qt.Key.Key_1, modifier)) is None


@pytest.mark.parametrize("text", ["", "a", "ы", "ب", " ", "12", "½"])
def test_what_is_no_digit_is_no_answer(text):
    assert answer_key(event(text)) is None


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_space_and_both_enters_confirm(key):
    assert is_confirm(event("", Qt.Key[f"Key_{key}"]))


def test_other_keys_do_not_confirm():
    assert not is_confirm(event("a", Qt.Key.Key_A))


SHIFT = Qt.KeyboardModifier.ShiftModifier
SHIFTED = {
    "US": "!@#$",
    "Russian": '!"№;',
    "Kazakh": "!ӘІҢ",
    "Arabic": "!@#$",
    "Persian": "!٬٫﷼",
    "French": "1234",
}


@pytest.mark.parametrize("row", SHIFTED.values(), ids=SHIFTED)
def test_the_row_of_digits_with_shift_is_sure_on_every_keyboard(row):
    found = [sure_key(event(text, held=SHIFT)) for text in row]

    assert found == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("1", NOTHING),
        ('"', NOTHING),
        ("!", SHIFT | Qt.KeyboardModifier.ControlModifier),
        ("A", SHIFT),
        ("", SHIFT),
        ("Ы", SHIFT),
    ],
)
def test_what_is_no_digit_with_shift_is_not_sure(text, held):
    assert sure_key(event(text, held=held)) is None


def test_a_tip_tells_the_key():
    assert key_tip("Pause", "Ctrl+P") == "Pause (\u2066Ctrl+P\u2069)"


@pytest.mark.parametrize(
    "keys",
    ["esbf", "уыиа", "ESBF", ("ث", "س", "لا", "ب"), "ثسذب"],
    ids=["US", "Russian and Kazakh", "with Shift", "Arabic", "Persian"],
)
def test_a_letter_is_meant_by_its_place_on_the_keyboard(keys):
    assert [letter_key(event(key)) for key in keys] == list("esbf")


@pytest.mark.parametrize("text", ["", "1", " ", "ә", "é", "sb"])
def test_what_is_no_letter_of_the_three_rows_means_none(text):
    assert letter_key(event(text)) == ""


def test_a_letter_held_with_a_modifier_means_none():
    held = Qt.KeyboardModifier.ControlModifier

    assert letter_key(event("s", Qt.Key.Key_S, held)) == ""
