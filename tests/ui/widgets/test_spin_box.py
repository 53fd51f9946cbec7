import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QToolTip

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets import spin_box as module
from kazquiz.ui.widgets.spin_box import NumberField
from tests.ui.stage import has_colour, image, plain, type_text


@pytest.fixture
def field(show):
    made = NumberField(5, 200)
    made.setValue(20)
    show(made)
    made.setFocus()
    made.selectAll()
    return made


@pytest.mark.parametrize("digits", ["42", "٤٢", "۴۲", "४२"])
def test_takes_digits_of_every_script(field, digits):
    type_text(field, digits)

    assert field.value() == 42


@pytest.mark.parametrize("typed", ["abc", "-", "4.", "әі", "ب"])
def test_takes_nothing_but_digits(field, typed):
    type_text(field, typed)

    assert field.value() in {20, 5}
    assert set(field.text()) <= set("0123456789")


def test_refuses_what_is_more_than_the_most(field):
    type_text(field, "2001")

    assert field.value() == 200


def test_what_is_less_than_the_least_is_not_taken(qtbot, field):
    type_text(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert (field.value(), field.text()) == (20, "20")


def test_says_between_which_numbers_it_must_lie(qtbot, field, monkeypatch):
    heard = []
    monkeypatch.setattr(module, "announce", lambda _field, text: heard.append(text))

    type_text(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert plain(QToolTip.text()) == "A whole number from 5 to 200."
    assert {plain(text) for text in heard} == {"A whole number from 5 to 200."}
    QToolTip.hideText()


@pytest.mark.parametrize("typed", ["1000000", "-1", "x", "۹۹۹"])
def test_says_the_range_as_soon_as_a_key_is_refused(field, monkeypatch, typed):
    heard = []
    monkeypatch.setattr(module, "announce", lambda _field, text: heard.append(text))

    type_text(field, typed)

    assert field.value() <= 200
    assert plain(QToolTip.text()) == "A whole number from 5 to 200."
    assert plain(heard[-1]) == "A whole number from 5 to 200."
    QToolTip.hideText()


def test_an_empty_field_goes_back_to_a_sound_number(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.minimum() <= field.value() <= field.maximum()
    assert field.text()


def test_steps_by_the_arrow_keys(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Up)

    assert field.value() == 21


def test_follows_the_language(field, stage):
    stage.speak("ar")
    field.retranslate()

    assert field.text() == "٢٠"
    assert field.value() == 20


def test_writes_steps_in_the_digits_of_the_language(qtbot, field, stage):
    stage.speak("fa")

    qtbot.keyClick(field, Qt.Key.Key_Up)

    assert field.text() == "۲۱"


def test_saying_the_same_again_leaves_the_caret_where_it_is(field):
    field.lineEdit().setCursorPosition(1)

    field.retranslate()

    assert field.lineEdit().cursorPosition() == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_steps_by_a_click_on_the_arrows_at_its_trailing_edge(
    qtbot, field, stage, language
):
    stage.speak(language)
    for part, value in (
        (QStyle.SubControl.SC_SpinBoxUp, 21),
        (QStyle.SubControl.SC_SpinBoxDown, 20),
    ):
        place = field.button_place(part)
        trailing = place.left() < 10 if language == "ar" else place.right() > 110
        assert trailing

        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=place.center())

        assert field.value() == value


def test_an_arrow_that_does_nothing_is_pale(field):
    place = field.button_place(QStyle.SubControl.SC_SpinBoxUp)
    before = image(field).copy(place)

    field.setValue(200)

    assert image(field).copy(place) != before


def test_its_frame_is_seen_in_the_dark(dark, field):
    field.clearFocus()
    field.lineEdit().deselect()
    assert has_colour(field, Role.LINE)

    field.setFocus()
    assert has_colour(field, Role.ACCENT)
