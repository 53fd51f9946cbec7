"""Printers: sheets sent to one of the system's, which the system's dialog asks for."""

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from kazquiz.ui.printing.errors import NoPrinterError, PrintingFailedError
from kazquiz.ui.printing.pages import paint_pages
from kazquiz.ui.printing.pdf import MARGIN_MM
from kazquiz.ui.printing.sheet import RESOLUTION, Sheet


def ask_printer(parent: QWidget) -> QPrinter | None:
    """Ask on what and how to print; None where one would rather not.

    Raises:
        NoPrinterError: where the machine has no printer.
    """
    if not QPrinterInfo.availablePrinters():
        raise NoPrinterError
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    is_accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if is_accepted else None


def print_sheet(printer: QPrinter, sheet: Sheet, title: str) -> None:
    """Print *sheet* as *printer* was told to: its paper, its pages, its copies.

    Raises:
        PrintingFailedError: where the printer does not take it.
    """
    printer.setDocName(title)
    printer.setCreator("KazQuiz")
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    # Never written; it lends its measures.
    nothing = QBuffer()
    measures = QPdfWriter(nothing)
    measures.setResolution(RESOLUTION)
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    only = _pages(printer)
    for _copy in range(copies):
        if not paint_pages(printer, sheet, layout_device=measures, only=only):
            raise PrintingFailedError(printer=printer.printerName())


def _pages(printer: QPrinter) -> range | None:
    """Return the numbers of the pages that are wanted, None for all of them."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is not QPrinter.PrintRange.PageRange or not first:
        return None
    return range(first, max(first, last) + 1)
