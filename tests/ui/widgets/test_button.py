"""Buttons that wrap: whole words, as high as their lines."""

import pytest
from PySide6.QtWidgets import QPushButton

from kazquiz.ui.widgets.button import Button

WORDS = "Count this quiz for the flashcards"


@pytest.fixture
def button(qtbot):
    made = Button(WORDS)
    qtbot.addWidget(made)
    return made


def test_it_is_as_wide_as_any_button_where_it_may_be(button, qtbot):
    usual = QPushButton(WORDS)
    qtbot.addWidget(usual)

    assert button.sizeHint() == usual.sizeHint()
    assert "\n" not in button.wrapped(button.sizeHint().width())


def test_narrower_it_grows_by_its_lines_and_keeps_its_words_whole(button):
    wide = button.sizeHint().width()
    narrow = button.minimumSizeHint().width()

    assert narrow < wide / 2
    lines = button.wrapped(narrow).split("\n")
    assert " ".join(lines) == WORDS
    taller = button.heightForWidth(narrow) - button.heightForWidth(wide)
    assert taller == (len(lines) - 1) * button.fontMetrics().lineSpacing()


def test_every_line_is_painted(button, qtbot):
    button.resize(button.minimumSizeHint().width(), 400)
    button.show()
    whole = button.grab().toImage()
    button.setText(WORDS.rsplit(" ", 1)[0])

    assert button.grab().toImage() != whole


def test_what_no_line_may_end_at_holds_words_together(button):
    button.setText("12\N{NO-BREAK SPACE}345 cards")

    assert button.wrapped(1) == "12\N{NO-BREAK SPACE}345\ncards"
