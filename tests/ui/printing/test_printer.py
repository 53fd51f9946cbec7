import subprocess
import sys

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from kazquiz.ui.printing.errors import NoPrinterError, PrintingFailedError
from kazquiz.ui.printing.printer import ask_printer, print_sheet
from tests.ui.printing.test_pdf import boxes, pages, questions


@pytest.fixture
def printer(qapp, tmp_path):
    """A printer whose paper is a PDF."""
    found = QPrinter(QPrinter.PrinterMode.HighResolution)
    found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    found.setOutputFileName(str(tmp_path / "printed.pdf"))
    return found


@pytest.fixture
def printed(tmp_path):
    return (tmp_path / "printed.pdf").read_bytes


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_prints_every_page(printer, printed):
    print_sheet(printer, questions(60, 4), "Quiz")

    assert pages(printed()) > 3


def test_breaks_the_pages_alike_whatever_dots_a_printer_has(printer, printed):
    found = set()
    for dots in (150, 300, 600, 1200):
        printer.setResolution(dots)
        print_sheet(printer, questions(60, 4), "Quiz")
        found.add(pages(printed()))

    assert len(found) == 1


def test_prints_on_the_paper_that_is_in_it(printer, printed):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)

    print_sheet(printer, questions(3, 4), "Quiz")

    assert boxes(printed()) == {(0, 0, 792, 612)}


def test_prints_only_the_pages_that_are_wanted(printer, printed):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)

    print_sheet(printer, questions(60, 4), "Quiz")

    assert pages(printed()) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))

    with pytest.raises(PrintingFailedError):
        print_sheet(printer, questions(1, 2), "Quiz")


def test_a_machine_without_a_printer_is_told(parent, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)

    with pytest.raises(NoPrinterError, match="cannot find a printer"):
        ask_printer(parent)


@pytest.mark.parametrize(
    ("code", "chosen"),
    [
        (QPrintDialog.DialogCode.Accepted, True),
        (QPrintDialog.DialogCode.Rejected, False),
    ],
)
def test_the_dialog_of_the_system_asks_for_a_printer(parent, monkeypatch, code, chosen):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: [QPrinterInfo()])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: code)

    assert isinstance(ask_printer(parent), QPrinter) is chosen


def test_who_prints_nothing_does_not_wait_for_it():
    asked = (
        "import sys; import kazquiz.ui.pages.results, kazquiz.app.papers;"
        "print('PySide6.QtPrintSupport' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"
