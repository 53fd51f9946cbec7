import pytest
from PySide6.QtCore import Qt

from tests.ui.stage import settle, shown


@pytest.fixture
def answers():
    return []


@pytest.fixture
def typing(asking, answers):
    asking.ask(
        lambda: "Tag",
        lambda: "Add",
        answers.append,
        choices=lambda: [("one", "One"), ("two", "Two")],
    )
    settle()
    return asking


def test_is_hidden_until_it_asks(asking):
    assert not asking.isVisible()


def test_the_field_is_called_what_is_asked(typing):
    assert typing.field.lineEdit().accessibleName() == "Tag"


def test_enter_gives_what_is_typed(qtbot, typing, answers):
    assert shown(typing.label) == "Tag"
    assert not typing.button.isEnabled()
    qtbot.keyClicks(typing.field, " new ")

    qtbot.keyClick(typing.field, Qt.Key.Key_Return)

    assert answers == ["new"]
    assert not typing.isVisible()


def test_a_choice_gives_its_value(qtbot, typing, answers):
    qtbot.keyClicks(typing.field, "Two")

    typing.button.click()

    assert answers == ["two"]


def test_escape_asks_no_more(qtbot, typing, answers):
    qtbot.keyClicks(typing.field, "Two")

    qtbot.keyClick(typing.field, Qt.Key.Key_Escape)

    assert answers == []
    assert not typing.isVisible()


def test_nothing_else_can_be_answered_where_there_are_only_choices(asking, answers):
    asking.ask(
        lambda: "Topic",
        lambda: "Move",
        answers.append,
        choices=lambda: [("one", "One"), ("two", "Two")],
        only_choices=True,
    )

    assert not asking.field.isEditable()
    asking.field.setCurrentIndex(1)
    asking.button.click()

    assert answers == ["two"]


def test_what_is_typed_outlives_a_change_of_language(qtbot, typing, stage):
    qtbot.keyClicks(typing.field, "half")

    stage.speak("ar")

    assert typing.field.currentText() == "half"
    assert shown(typing.cancel_button) == "إلغاء"
