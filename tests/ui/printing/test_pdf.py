import re

import pytest

from kazquiz.errors import FileUnsavedError
from kazquiz.ui.printing.pdf import as_pdf, write_pdf
from kazquiz.ui.printing.sheet import Sheet


def pages(content):
    return len(re.findall(rb"/Type\s*/Page[^s]", content))


def boxes(content):
    return {
        tuple(map(round, map(float, box.split())))
        for box in re.findall(rb"/MediaBox \[([^\]]+)\]", content)
    }


def questions(count, options):
    sheet = Sheet("en")
    for number in range(count):
        sheet.question(str(number), "Who?")
        for letter in "ABCDEFGH"[:options]:
            sheet.option(letter, "I")
    return sheet


def test_is_a_pdf_of_a4_pages(qapp):
    content = as_pdf(questions(3, 4), "Quiz")

    assert content.startswith(b"%PDF")
    assert pages(content) == 1
    assert boxes(content) == {(0, 0, 595, 842)}


def test_what_is_long_takes_more_pages(qapp):
    assert pages(as_pdf(questions(60, 4), "Quiz")) > 3


def test_a_title_may_begin_a_page(qapp):
    sheet = Sheet("ar")
    sheet.title("أول")
    sheet.title("ثان", new_page=True)

    assert pages(as_pdf(sheet, "x")) == 2


def test_no_question_is_parted_from_its_options(qapp):
    """Where questions of half a page and more stand alone, each takes a page."""
    sheet = Sheet("en")
    for number in range(4):
        sheet.question(str(number), "Who?")
        for _line in range(26):
            sheet.option("A", "I")

    assert pages(as_pdf(sheet, "x")) == 4


def test_a_question_longer_than_a_page_is_printed_all_the_same(qapp):
    sheet = Sheet("en")
    sheet.question("1", "Who?")
    for _line in range(120):
        sheet.option("A", "I")

    assert pages(as_pdf(sheet, "x")) >= 2


def test_is_written_whole(qapp, tmp_path):
    place = tmp_path / "paper.pdf"

    write_pdf(place, questions(2, 2), "Quiz")

    assert place.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_told(qapp, tmp_path):
    with pytest.raises(FileUnsavedError):
        write_pdf(tmp_path / "missing" / "paper.pdf", questions(1, 2), "Quiz")
