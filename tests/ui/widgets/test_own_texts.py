import pytest
from PySide6.QtCore import Qt

from kazquiz.items.own_fields import OwnField, Told
from kazquiz.ui.widgets.own_texts import OwnTexts
from tests.ui.stage import plain, shown

TOLD = [
    Told(OwnField(1, "Mnemonic"), "A <b>bridge</b>", "en"),
    Told(OwnField(2, "مثال"), "سال ۱۹۹۲", "fa"),
]


@pytest.fixture
def view(show):
    made = show(OwnTexts(), 500, 300)
    made.show_texts(TOLD, "")
    return made


def test_shows_each_field_by_its_name(view):
    assert [shown(name) for name in view.names] == ["Mnemonic", "مثال"]
    assert [text.text() for text in view.texts] == ["A bridge", "سال ۱۹۹۲"]
    assert plain(view.spoken()) == "Mnemonic: A bridge\nمثال: سال ۱۹۹۲"


def test_each_text_has_the_direction_of_its_letters(view):
    directions = [
        text.document().begin().blockFormat().layoutDirection() for text in view.texts
    ]

    assert directions == [
        Qt.LayoutDirection.LeftToRight,
        Qt.LayoutDirection.RightToLeft,
    ]


def test_digits_are_those_that_are_wished_for(view):
    view.show_texts(TOLD, "latn")

    assert view.texts[1].text() == "سال 1992"


def test_is_hidden_where_there_is_nothing(view):
    view.show_texts([], "")
    assert not view.isVisible()

    view.show_texts(TOLD[:1], "")

    assert view.isVisible()
    assert len(view.texts) == 1
