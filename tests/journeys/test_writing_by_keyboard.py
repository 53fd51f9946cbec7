"""Somebody writes an item of their own, finds it, changes it and takes that back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kazquiz.authoring.item_reading import Part
from tests.banks import query
from tests.pictures import settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def key(code, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), code, held)
    settle()


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)
    settle()


def go_to(widget):
    """Go from control to control until *widget* has the focus."""
    for _step in range(80):
        if widget.hasFocus():
            return
        key(Qt.Key.Key_Tab)
    raise AssertionError(f"no way to {widget.accessibleName()} by keyboard")


def own_items(journey):
    return query(journey.place, "SELECT uid FROM item WHERE uid LIKE 'own-%'")


def begin_item(journey):
    """Go to the questions, and from there to a new item."""
    journey.start()
    window = journey.program.window
    QTest.keyClick(window, Qt.Key.Key_5, CTRL)
    settle()
    assert window.current == "questions"
    key(Qt.Key.Key_N, CTRL)
    assert window.current == "editor"


def fill_in(editor):
    """Write a question, mark the answer in a sentence, and write it."""
    fields = editor.form.columns["en"].fields
    assert fields[Part.STEM].hasFocus()
    write("Which otter sleeps in the sea?")
    key(Qt.Key.Key_Tab)
    write("In the sea sleeps the marine otter")
    key(Qt.Key.Key_Left, CTRL | SHIFT)
    key(Qt.Key.Key_F8)
    assert fields[Part.STATEMENT].markup() == "In the sea sleeps the marine [[otter]]"
    [answer] = editor.form.options.lines[0].fields.values()
    go_to(answer)
    write("otter")


def test_an_item_is_written_found_and_taken_back_without_a_mouse(journey):
    begin_item(journey)
    fill_in(journey.page("editor"))
    assert own_items(journey) == []
    key(Qt.Key.Key_S, CTRL)
    assert len(own_items(journey)) == 1

    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_F, CTRL)
    write("question:otter answer:otter")
    questions = journey.page("questions")
    for _turn in range(400):
        QTest.qWait(5)
        if len(questions.model.item_ids) == 1:
            break
    assert len(questions.model.item_ids) == 1

    questions.pane.go_to_list()
    key(Qt.Key.Key_Z, CTRL)
    assert own_items(journey) == []


def test_editing_from_the_card_leads_back_to_the_card(journey):
    journey.start()
    journey.page("home").study.button.click()
    settle()

    journey.press("e", "study")
    assert journey.program.window.current == "editor"
    key(Qt.Key.Key_Escape)

    assert journey.program.window.current == "study"
