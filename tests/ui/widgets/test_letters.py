import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.letters import LETTERS, LetterRow
from tests.ui.stage import plain, settle


@pytest.fixture
def letters(show):
    made = LetterRow()
    window = QWidget()
    window.field = QLineEdit()
    window.setLayout(column(window.field, made, None))
    made.chosen.connect(window.field.insert)
    show(window)
    window.field.setFocus()
    return made


def buttons(letters):
    settle()
    return [each for each in letters.findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize("language", LETTERS)
def test_offers_every_letter_of_a_language(letters, language):
    letters.show_letters(language)

    offered = "".join(each.property("letter") for each in buttons(letters))
    assert offered == LETTERS[language]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_is_not_there_where_every_keyboard_has_the_letters(letters, language):
    letters.show_letters(language)

    assert not letters.isVisible()


def test_types_where_the_caret_is_and_leaves_the_focus(qtbot, letters):
    letters.show_letters("kk")
    field = letters.window().field
    field.setText("аза")
    field.setCursorPosition(0)

    qtbot.mouseClick(buttons(letters)[2], Qt.MouseButton.LeftButton)

    assert field.text() == "қаза"
    assert field.hasFocus()


def test_types_the_half_space_of_persian(qtbot, letters):
    letters.show_letters("fa")

    qtbot.mouseClick(buttons(letters)[-1], Qt.MouseButton.LeftButton)

    assert letters.window().field.text() == "\u200c"


def test_another_language_takes_the_place_of_the_first(letters):
    letters.show_letters("kk")

    letters.show_letters("ar")

    assert len(buttons(letters)) == len(LETTERS["ar"])


def test_follows_the_language(letters, stage):
    letters.show_letters("kk")
    before = buttons(letters)[0].accessibleName()

    stage.speak("fa")

    after = buttons(letters)[0].accessibleName()
    assert before != after
    assert "ә" in plain(after)


def test_a_letter_has_room_in_its_button(letters):
    letters.show_letters("fa")

    for button in buttons(letters):
        advance = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= advance + 4


def test_wraps_where_it_is_narrow_so_that_no_letter_is_cut_off(show):
    row = LetterRow()
    row.show_letters("kk")
    show(row, 160, 200)

    for button in row.findChildren(QPushButton):
        assert row.rect().contains(button.geometry())
