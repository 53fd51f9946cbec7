import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.printing.sheet import INDENTED, TITLE, Sheet
from tests.ui.stage import plain

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture(params=[("en", LEFT), ("ar", RIGHT), ("fa", RIGHT), ("kk", LEFT)])
def sheet(request, qapp):
    made = Sheet(request.param[0])
    made.direction = request.param[1]
    return made


def blocks(sheet):
    block = sheet.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_every_paragraph_has_the_direction_of_the_language(sheet):
    sheet.title("Quiz")
    sheet.question("1", "Who?")
    sheet.option("A", "نعم")

    directions = {block.blockFormat().layoutDirection() for block in blocks(sheet)}
    assert directions == {sheet.direction}


def test_an_indented_paragraph_begins_further_in(sheet):
    sheet.write("so", INDENTED)

    form = next(blocks(sheet)).blockFormat()
    margins = (form.leftMargin(), form.rightMargin())
    assert (margins[1] if sheet.direction is RIGHT else margins[0]) > 0
    assert (margins[0] if sheet.direction is RIGHT else margins[1]) == 0


def test_a_question_and_its_options_are_kept_together(qapp):
    sheet = Sheet("en")
    sheet.write("Quiz", TITLE)
    for number in "12":
        sheet.question(number, "Who?")
        sheet.option("A", "I")
        sheet.option("B", "You")

    assert sheet.together == [(1, 3), (4, 6)]
    assert plain(sheet.document.toPlainText()).splitlines() == [
        "Quiz", "1. Who?", "A) I", "B) You", "1. Who?".replace("1", "2"), "A) I",
        "B) You",
    ]  # fmt: skip


def test_the_first_column_of_a_table_is_at_the_leading_edge(sheet):
    sheet.table(["Number", "Answer"], [["1", "A"]], (20, 80))

    table = sheet.document.rootFrame().childFrames()[0]
    first = table.cellAt(0, 0).firstCursorPosition().block().text()
    assert first == ("Answer" if sheet.direction is RIGHT else "Number")
    widths = [each.rawValue() for each in table.format().columnWidthConstraints()]
    assert widths == ([80, 20] if sheet.direction is RIGHT else [20, 80])


def test_what_is_written_after_a_table_stands_below_it(qapp):
    sheet = Sheet("en")
    sheet.table(["Number"], [["1"]], (100,))
    sheet.write("after")

    assert sheet.document.toPlainText().endswith("after")


def test_a_title_may_begin_a_page(qapp):
    sheet = Sheet("en")
    sheet.title("First")
    sheet.title("Second", new_page=True)

    policies = [
        bool(block.blockFormat().pageBreakPolicy().value) for block in blocks(sheet)
    ]
    assert policies == [False, True]
