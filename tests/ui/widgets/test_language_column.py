import pytest

from kazquiz.authoring.item_reading import Mark, Part
from kazquiz.items.draft import ItemText
from kazquiz.items.own_fields import OwnField
from kazquiz.ui.widgets.language_column import LanguageColumn
from tests.ui.stage import plain, shown

TEXT = ItemText("Сұрақ?", "Бұл — [[жауап]].", "Түсіндірме", "", "қысқаша")


@pytest.fixture
def column(show):
    return show(LanguageColumn("kk"), 400, 700)


def test_gives_back_what_it_shows(column):
    column.show_text(TEXT)

    assert column.text() == TEXT


def test_an_empty_field_begins_where_its_language_does(show):
    made = show(LanguageColumn("fa"), 400, 700)
    made.show_text(ItemText("", ""))

    for field in made.fields.values():
        assert field.cursorRect().center().x() > field.viewport().width() / 2


def test_each_field_is_named_with_its_language(column):
    name = plain(column.fields[Part.STEM].accessibleName())

    assert name == "Question in Қазақша"


def test_marks_of_its_language_stand_beside_their_fields(column):
    column.show_marks(
        [
            Mark(Part.STEM, "Ours.", "kk"),
            Mark(Part.STATEMENT, "Theirs.", "ru"),
            Mark(Part.REMARK, "Everybody's."),
        ]
    )

    assert shown(column.notes[Part.STEM]) == "Ours."
    assert not column.notes[Part.STATEMENT].isVisible()
    assert shown(column.notes[Part.REMARK]) == "Everybody's."


def test_fields_of_ones_own_stand_below_and_are_named(show):
    made = show(LanguageColumn("fa", [OwnField(3, "Mnemonic")]), 400, 700)
    made.show_own({3: {"fa": "یک <b>پل</b>", "en": "a bridge"}})

    assert made.own_fields[3].toPlainText() == "یک پل"
    assert made.own() == {3: "یک <b>پل</b>"}
    assert plain(made.own_fields[3].accessibleName()) == "Mnemonic in فارسی"
    assert shown(made.own_titles[3]) == "Mnemonic"
