import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from kazquiz import paths
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.layout import column
from tests.ui.stage import settle

LONG = "The parliament sits in a city that was built on the steppe. " * 6
LONG_ARABIC = "يقع البرلمان في مدينة بنيت على السهوب الواسعة. " * 6
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def content(show):
    made = ContentText(Text.READING)
    window = QWidget()
    window.setLayout(column(made, None))
    show(window)
    return made


def block(content, place):
    return content.document().findBlockByNumber(place)


def line_end(content):
    """Return how low the last line reaches."""
    cursor = content.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return content.cursorRect(cursor).bottom()


@pytest.mark.parametrize(
    ("text", "language"), [(LONG, "en"), (LONG_ARABIC, "ar")], ids=["en", "ar"]
)
def test_knows_its_height_at_widths_that_it_has_not(content, text, language):
    content.show_text(text, language)
    settle()
    beside = ContentText(Text.READING)
    beside.resize(1, 1)
    beside.show_text(text, language)

    widths = range(content.width() - 200, content.width() + 200, 3)

    assert [content.heightForWidth(width) for width in widths] == [
        beside.heightForWidth(width) for width in widths
    ]


@pytest.mark.parametrize("width", [180, 400, 720, 1100])
@pytest.mark.parametrize(
    ("text", "language"), [(LONG, "en"), (LONG_ARABIC, "ar")], ids=["en", "ar"]
)
def test_is_as_high_as_its_text_at_every_width(content, width, text, language):
    content.window().resize(width, 800)

    content.show_text(text, language)
    settle()

    assert line_end(content) <= content.height() <= line_end(content) + 30
    assert content.verticalScrollBar().maximum() == 0


def test_grows_when_it_gets_less_wide(content):
    content.show_text(LONG, "en")
    before = content.height()

    content.window().resize(300, 700)
    settle()

    assert content.height() > before


def test_grows_with_the_size_of_text(content, qapp):
    content.show_text(LONG, "en")
    settle()
    before = content.height()

    styles = paths.resources() / "styles"
    theme.apply(qapp, styles, dark=False, text_size=200)
    settle()
    grown = content.height()
    theme.apply(qapp, styles, dark=False, text_size=100)

    assert grown > 1.5 * before


def test_is_empty_gracefully(content):
    content.show_text("", "en")

    assert content.text() == ""
    assert content.height() < 60


def test_each_paragraph_has_the_direction_of_its_own_text(content):
    paragraphs = [[Run("Астана")], [Run("أستانا")], [Run("1997")], [Run("Kazakh")]]

    content.show_runs(paragraphs, "fa")

    directions = [block(content, place).textDirection() for place in range(4)]
    assert directions == [LEFT, RIGHT, RIGHT, LEFT]


def test_a_paragraph_stands_at_the_edge_where_its_script_begins(content, stage):
    stage.speak("ar")

    content.show_runs([[Run("Астана")], [Run("أستانا")]], "kk")

    absolute = Qt.AlignmentFlag.AlignAbsolute
    edges = [block(content, place).blockFormat().alignment() for place in range(2)]
    assert edges == [
        Qt.AlignmentFlag.AlignLeft | absolute,
        Qt.AlignmentFlag.AlignRight | absolute,
    ]


def test_the_answer_is_set_off(content):
    content.show_runs([[Run("In "), Run("Astana", answer=True), Run(".")]], "en")

    looks = {
        fragment.text(): fragment.charFormat()
        for fragment in (each.fragment() for each in block(content, 0))
    }
    highlight = theme.colour(Role.HIGHLIGHT)
    assert looks["Astana"].background().color() == highlight
    assert looks["In "].background().style() is Qt.BrushStyle.NoBrush


@pytest.mark.parametrize(
    ("before", "after", "language", "direction"),
    [("It sits in ", ".", "en", LEFT), ("يقع في ", ".", "ar", RIGHT)],
    ids=["en", "ar"],
)
def test_a_gap_hides_the_answer_in_its_place(
    content, before, after, language, direction
):
    content.show_runs([[Run(before), Run("", gap=True), Run(after)]], language)

    said = content.text().replace("\N{NO-BREAK SPACE}", " ")
    assert said.split() == [*before.split(), after]
    assert said.startswith(before)
    assert block(content, 0).textDirection() == direction


def test_a_sentence_that_begins_with_a_gap_keeps_its_direction(content):
    content.show_runs([[Run("", gap=True), Run(" هي العاصمة.")]], "ar")

    assert block(content, 0).textDirection() == RIGHT


def test_is_read_to_who_cannot_see_it(content):
    content.show_runs([[Run("In "), Run("Astana", answer=True)]], "en")

    assert content.accessibleName() == "In Astana"


def test_takes_the_colours_of_the_theme_when_that_changes(content, qapp):
    content.show_text("Astana", "en")

    theme.apply(qapp, paths.resources() / "styles", dark=True, text_size=100)
    settle()
    fragment = block(content, 0).begin().fragment()
    written, wanted = (
        fragment.charFormat().foreground().color(),
        theme.colour(Role.TEXT),
    )
    theme.apply(qapp, paths.resources() / "styles", dark=False, text_size=100)

    assert written == wanted


def test_can_be_selected_and_takes_no_focus(content, qtbot):
    content.show_text("Astana", "en")

    qtbot.mouseDClick(content.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert content.textCursor().selectedText() == "Astana"
    assert content.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_is_too_much_or_missing_is_shown_by_more_than_colour(content):
    content.show_runs([[Run("a", extra=True), Run("b", missing=True), Run("c")]], "en")

    looks = []
    pieces = content.document().begin().begin()
    while not pieces.atEnd():
        form = pieces.fragment().charFormat()
        looks.append((form.fontStrikeOut(), form.fontUnderline()))
        pieces += 1
    assert looks == [(True, False), (False, True), (False, False)]


def test_the_ending_of_an_abbreviation_stays_on_its_line(show):
    text = show(ContentText(Text.BODY), 300, 200)
    words = "Шанхай ынтымақтастық ұйымы " + "ШЫҰ-ның " * 12

    for width in range(160, 300, 7):
        text.resize(width, 300)
        text.show_text(words, "kk")
        block = text.document().begin()
        lines = [
            block.layout().lineAt(place) for place in range(block.layout().lineCount())
        ]
        ends = [
            block.text()[line.textStart() + line.textLength() - 1] for line in lines
        ]
        assert not {"-", "\N{NON-BREAKING HYPHEN}"} & set(ends)
    assert text.text() == words
