"""Pages: a sheet broken into pages and painted, on a file or on a printer alike."""

from collections.abc import Container

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPaintDevice,
    QPainter,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import of
from kazquiz.ui import theme
from kazquiz.ui.printing.sheet import RESOLUTION, SMALL, Sheet

_FOOT_MM = 8.0
_INCH_MM = 25.4
_INCH_POINTS = 72
# Higher than any part of a document, and low enough for Qt to count in.
_ENDLESS = 1e6


def paint_pages(
    device: QPagedPaintDevice,
    sheet: Sheet,
    *,
    layout_device: QPaintDevice,
    only: Container[int] | None = None,
) -> bool:
    """Paint the pages of *sheet* on *device*, or those whose number is in *only*.

    They are laid out for *layout_device*, which has `RESOLUTION` dots to the inch, so
    that every page is the same whatever the dots of *device*. Tell whether it took
    them.
    """
    whole = device.pageLayout().paintRectPixels(RESOLUTION)
    foot = _FOOT_MM / _INCH_MM * RESOLUTION
    page = QSizeF(whole.width(), whole.height() - foot)
    document = _document(sheet, page, layout_device)
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.scale(device.logicalDpiX() / RESOLUTION, device.logicalDpiY() / RESOLUTION)
    count = document.pageCount()
    wanted = [each for each in range(count) if only is None or each + 1 in only]
    for number in wanted:
        if number != wanted[0] and not device.newPage():
            painter.end()
            return False
        _paint_page(painter, document, number, page)
        place = QRectF(0, page.height(), page.width(), foot)
        _paint_foot(painter, place, _foot_text(sheet.language, number + 1, count))
    return painter.end()


def _document(sheet: Sheet, page: QSizeF, device: QPaintDevice) -> QTextDocument:
    document = sheet.document.clone()
    for number in _breaks(device, sheet, page):
        block = document.findBlockByNumber(number)
        form = block.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(form)
    _lay_out(document, device, page)
    return document


def _lay_out(document: QTextDocument, device: QPaintDevice, page: QSizeF) -> None:
    # For the paper, not for the screen.
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(page)


def _breaks(device: QPaintDevice, sheet: Sheet, page: QSizeF) -> list[int]:
    """List the paragraphs before which a new page keeps a part of *sheet* together.

    Reckoned on pages that never end, since Qt lays a document out wrongly when pages
    are broken after it has.
    """
    document = sheet.document.clone()
    _lay_out(document, device, QSizeF(page.width(), _ENDLESS))
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
    font.setPixelSize(round(SMALL.size / _INCH_POINTS * RESOLUTION))
    painter.setFont(font)
    painter.setPen(QColor("dimgray"))
    edges = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    painter.drawText(place, edges, text)
