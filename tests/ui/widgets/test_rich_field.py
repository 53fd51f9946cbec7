import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.rich_field import RichField
from tests.ui.stage import has_colour, settle


@pytest.fixture
def field(show):
    made = show(RichField(marks_answer=True), 400, 120)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "The [[answer]] is marked.",
        "m<sup>2</sup> and CO<sub>2</sub>",
        "<b>bold <i>and slanted</i></b>",
        "[[<b>bold</b> answer]] first",
        "two\nparagraphs",
        "1 < 2 & 3 > 2",
        "پاسخ [[این]] است",
        "",
    ],
)
def test_gives_back_what_it_was_shown(field, text):
    field.show_markup(text, "en")

    assert field.markup() == text


def test_shows_no_tags_and_no_marks(field):
    field.show_markup("<b>The</b> [[answer]].", "en")

    assert field.toPlainText() == "The answer."
    assert has_colour(field, Role.HIGHLIGHT)


def test_showing_is_no_edit(field, qtbot):
    with qtbot.assertNotEmitted(field.edited):
        field.show_markup("a text", "en")
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field, "x")


def test_another_answer_takes_the_place_of_the_first(field):
    field.show_markup("[[one]] two", "en")
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)

    QTest.keyClick(field, Qt.Key.Key_F8)
    assert field.markup() == "one [[two]]"
    QTest.keyClick(field, Qt.Key.Key_F8)

    assert field.markup() == "one two"


def test_spaces_at_the_edges_are_not_marked(field):
    field.show_markup("one two three", "en")
    cursor = field.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)

    field.toggle_answer()

    assert field.markup() == "one [[two]] three"


def test_only_a_statement_marks_its_answer(show):
    field = show(RichField(), 400, 120)
    field.show_markup("one", "en")
    field.selectAll()

    field.toggle_answer()

    assert field.markup() == "one"


def test_pasted_text_brings_no_looks_along(field):
    field.show_markup("", "en")
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("<b>bold</b>")

    field.insertFromMimeData(pasted)

    assert field.markup() == "bold"


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [("پاسخ", "en", True), ("answer", "fa", False), ("1992", "ar", True)],
)
def test_each_paragraph_has_the_direction_of_its_letters(field, text, language, right):
    field.show_markup(text, language)

    found = field.document().begin().blockFormat().layoutDirection()
    assert (found is Qt.LayoutDirection.RightToLeft) is right


def test_grows_with_its_text_up_to_some_lines(field):
    field.show_markup("one", "en")
    settle()
    low = field.height()
    field.show_markup("many words " * 20, "en")
    settle()
    high = field.height()
    field.show_markup("many words " * 400, "en")
    settle()

    assert low < high <= field.height() < 400


def test_a_change_of_theme_keeps_text_and_looks(field, dark):
    field.show_markup("The [[<b>answer</b>]]", "en")
    settle()

    assert field.markup() == "The [[<b>answer</b>]]"


def test_a_change_of_theme_keeps_the_space_that_was_just_typed(qapp, field):
    QTest.keyClicks(field, "Half a ")

    qapp.sendEvent(field, QEvent(QEvent.Type.PaletteChange))
    QTest.keyClicks(field, "question")

    assert field.toPlainText() == "Half a question"
