"""PDF: sheets on A4, with the number of each page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import of
from kazquiz.interchange.files import write_whole
from kazquiz.ui import theme
from kazquiz.ui.printing.sheet import RESOLUTION, SMALL, Sheet

_MARGIN_MM = 18.0
_FOOT_MM = 8.0
_INCH_MM = 25.4
# Higher than any part of a document, and low enough for Qt to count in.
_ENDLESS = 1e6


def as_pdf(sheet: Sheet, title: str) -> bytes:
    """Return *sheet* as a PDF of A4 pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("KazQuiz")
    writer.setResolution(RESOLUTION)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    _paint(writer, sheet)
    return bytes(buffer.data().data())


def write_pdf(place: Path, sheet: Sheet, title: str) -> None:
    """Write *sheet* to *place* as a PDF, whole or not at all.

    Raises:
        FileUnsavedError: where the file cannot be written.
    """
    write_whole(place, as_pdf(sheet, title))


def _paint(writer: QPdfWriter, sheet: Sheet) -> None:
    whole = writer.pageLayout().paintRectPixels(RESOLUTION)
    foot = _FOOT_MM / _INCH_MM * RESOLUTION
    page = QSizeF(whole.width(), whole.height() - foot)
    document = sheet.document.clone()
    for number in _breaks(writer, sheet, page):
        block = document.findBlockByNumber(number)
        form = block.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(form)
    _lay_out(document, writer, page)
    painter = QPainter(writer)
    count = document.pageCount()
    for number in range(count):
        if number:
            writer.newPage()
        _paint_page(painter, document, number, page)
        place = QRectF(0, page.height(), page.width(), foot)
        _paint_foot(painter, place, _foot_text(sheet.language, number + 1, count))
    painter.end()


def _lay_out(document: QTextDocument, writer: QPdfWriter, page: QSizeF) -> None:
    # For the paper, not for the screen.
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(page)


def _breaks(writer: QPdfWriter, sheet: Sheet, page: QSizeF) -> list[int]:
    """List the paragraphs before which a new page keeps a part of *sheet* together.

    Reckoned on pages that never end, since Qt lays a document out wrongly when pages
    are broken after it has.
    """
    document = sheet.document.clone()
    _lay_out(document, writer, QSizeF(page.width(), _ENDLESS))
    layout = document.documentLayout()
    breaks = []
    section, page_top = -1.0, 0.0
    for first, last in sheet.together:
        start = layout.blockBoundingRect(document.findBlockByNumber(first))
        end = layout.blockBoundingRect(document.findBlockByNumber(last))
        if start.top() // _ENDLESS != section:
            section = start.top() // _ENDLESS
            page_top = section * _ENDLESS
        while start.top() - page_top >= page.height():
            page_top += page.height()
        is_split = end.bottom() - page_top > page.height()
        if is_split and end.bottom() - start.top() < page.height():
            breaks.append(first)
            page_top = start.top()
    return breaks


def _paint_page(
    painter: QPainter, document: QTextDocument, number: int, page: QSizeF
) -> None:
    painter.save()
    painter.translate(0, -number * page.height())
    area = QRectF(0, number * page.height(), page.width(), page.height())
    painter.setClipRect(area)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = area
    context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    document.documentLayout().draw(painter, context)
    painter.restore()


def _foot_text(language: str, number: int, count: int) -> str:
    write = of(language).number
    return isolate_left_to_right(f"{write(number)} / {write(count)}")


def _paint_foot(painter: QPainter, place: QRectF, text: str) -> None:
    font = QFont()
    font.setFamilies(theme.FAMILIES)
    font.setPointSizeF(SMALL.size)
    painter.setFont(font)
    painter.setPen(QColor("dimgray"))
    edges = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, edges, text)
