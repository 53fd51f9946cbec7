import re
import zlib

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from kazquiz.ui.printing.pdf import as_pdf
from kazquiz.ui.printing.printer import print_sheet
from kazquiz.ui.printing.sheet import RESOLUTION, Sheet

WORDS = {"ar": "سؤال", "en": "Question"}
each_direction = pytest.mark.parametrize("language", WORDS)


def places(content):
    """List where the letters of the first page stand, from its leading corner."""
    for found in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            page = zlib.decompress(found)
        except zlib.error:
            continue
        if b" Td " in page:
            return re.findall(rb"(\S+) (\S+) Td", page)
    return []


@pytest.fixture
def sheet(qapp):
    def write(language):
        made = Sheet(language)
        made.write(WORDS[language])
        return made

    return write


@each_direction
def test_lines_begin_where_reading_begins(sheet, language):
    first = float(places(as_pdf(sheet(language), "x"))[0][0])

    width = (210 - 2 * 18) / 25.4 * RESOLUTION
    assert first == pytest.approx(width if language == "ar" else 0, abs=150)


@each_direction
def test_a_printer_prints_what_the_file_shows(sheet, language, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(RESOLUTION)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))

    print_sheet(printer, sheet(language), "x")

    shown = places(as_pdf(sheet(language), "x"))
    assert places((tmp_path / "printed.pdf").read_bytes()) == shown != []
