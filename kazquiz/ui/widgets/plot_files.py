"""A plot in files and on the clipboard: PNG, SVG, CSV."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from kazquiz.i18n.direction import is_right_to_left, lead, unmarked
from kazquiz.i18n.formatting import Format
from kazquiz.interchange.files import write_whole
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.plot_data import PlotData
from kazquiz.ui.widgets.plot_painter import frame_for, paint
from kazquiz.ui.widgets.plot_words import as_csv, cell, header

SIZE = QSize(960, 540)
_SHARPNESS = 2
# What draws in a plot's place, where that is no plot of this kind: a heat map.
Drawing = Callable[[QPainter, QRectF], None]


class FileKind(StrEnum):
    """What a plot can be saved as."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def save(
    data: PlotData,
    write: Format,
    kind: FileKind,
    place: Path,
    *,
    draw: Drawing | None = None,
) -> None:
    """Write *data* to *place*, whole or not at all; *draw* may draw it in its own way.

    Raises:
        FileUnsavedError: where the file cannot be written.
    """
    if kind is FileKind.CSV:
        content = as_csv(data).encode("utf-8")
    else:
        made = as_png if kind is FileKind.PNG else as_svg
        content = made(data, write, draw)
    write_whole(place, content)


def picture(data: PlotData, write: Format, draw: Drawing | None = None) -> QImage:
    """Return *data* as a picture, with its title."""
    image = QImage(SIZE * _SHARPNESS, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(theme.colour(Role.SURFACE))
    painter = QPainter(image)
    _paint_whole(painter, data, write, draw)
    painter.end()
    return image


def as_png(data: PlotData, write: Format, draw: Drawing | None = None) -> bytes:
    """Return *data* as a PNG picture."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(data, write, draw).save(kept, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data().data())


def as_svg(data: PlotData, write: Format, draw: Drawing | None = None) -> bytes:
    """Return *data* as an SVG drawing."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(kept)
    made.setSize(SIZE)
    made.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    made.setTitle(data.title)
    made.setDescription(data.about)
    painter = QPainter(made)
    painter.fillRect(
        QRectF(0, 0, SIZE.width(), SIZE.height()), theme.colour(Role.SURFACE)
    )
    _paint_whole(painter, data, write, draw)
    painter.end()
    return bytes(kept.data().data())


def _paint_whole(
    painter: QPainter, data: PlotData, write: Format, draw: Drawing | None
) -> None:
    """Paint the title, and below it the plot."""
    rtl = is_right_to_left(write.language)
    whole = QRectF(0, 0, SIZE.width(), SIZE.height())
    margin = theme.SPACE_5
    whole.adjust(margin, margin, -margin, -margin)
    font = theme.font(Text.READING, bold=True)
    high = QFontMetricsF(font).height()
    below = whole.adjusted(0, high + theme.SPACE_3, 0, 0)
    if draw is None:
        paint(painter, frame_for(data, below, write, rtl=rtl))
    else:
        draw(painter, below)
    painter.setFont(font)
    painter.setPen(theme.colour(Role.TEXT))
    title = QRectF(whole.left(), whole.top(), whole.width(), high)
    painter.drawText(title, 0, lead(data.title, write.language))


def as_text(data: PlotData, write: Format) -> str:
    """Return the table of *data* as text that spreadsheets take apart by its tabs."""
    lines = ["\t".join(header(data))]
    columns = range(len(data.series) + 1)
    lines += [
        "\t".join(cell(data, write, place, column) for column in columns)
        for place in range(len(data.places))
    ]
    return unmarked("\n".join(lines))
