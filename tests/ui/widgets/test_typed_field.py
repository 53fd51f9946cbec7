from PySide6.QtCore import Qt

from kazquiz.ui.widgets.typed_field import TypedField
from tests.ui.stage import press


def test_enter_confirms_and_goes_no_further(qtbot, show):
    field = show(TypedField())

    with qtbot.waitSignal(field.returnPressed, timeout=0):
        press(field, "\r", Qt.Key.Key_Return)

    assert field.text() == ""


def test_shows_whether_it_was_right(show):
    field = show(TypedField())

    field.set_state("wrong")

    assert field.property("state") == "wrong"


def test_takes_no_more_than_anybody_types(show):
    field = show(TypedField())

    field.setText("a" * 9999)

    assert len(field.text()) == 500
