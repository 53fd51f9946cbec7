"""PDF: sheets on A4, with the number of each page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from kazquiz.interchange.files import write_whole
from kazquiz.ui.printing.pages import paint_pages
from kazquiz.ui.printing.sheet import RESOLUTION, Sheet

MARGIN_MM = 18.0


def as_pdf(sheet: Sheet, title: str) -> bytes:
    """Return *sheet* as a PDF of A4 pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("KazQuiz")
    writer.setResolution(RESOLUTION)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    paint_pages(writer, sheet, layout_device=writer)
    return bytes(buffer.data().data())


def write_pdf(place: Path, sheet: Sheet, title: str) -> None:
    """Write *sheet* to *place* as a PDF, whole or not at all.

    Raises:
        FileUnsavedError: where the file cannot be written.
    """
    write_whole(place, as_pdf(sheet, title))
