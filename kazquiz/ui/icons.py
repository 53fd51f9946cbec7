"""Icons: one family, drawn in the colour of a role, mirrored where they point.

The glyphs are Phosphor's, from the font that QtAwesome ships. Its code is not loaded:
that takes a quarter of a second at start, for all of its eight families.
"""

import json
from enum import StrEnum
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from kazquiz.ui.theme import Role, colour

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"


class Glyph(StrEnum):
    """The icons in use, by what they mean."""

    HOME = "house"
    STUDY = "cards"
    QUIZ = "timer"
    LIBRARY = "books"
    SETTINGS = "gear-six"
    LANGUAGE = "globe"
    THEME = "circle-half"
    FLAG = "flag"
    FLAGGED = "flag-fill"
    RIGHT = "check"
    WRONG = "x"
    BLANK = "circle-dashed"
    WARNING = "warning-circle"
    NEXT = "caret-right"
    BACK = "caret-left"
    PAUSE = "pause"
    PLAY = "play"
    RESET = "eraser"
    UNDO = "arrow-counter-clockwise"
    REDO = "arrow-clockwise"
    STREAK = "fire"
    DOCUMENT = "file-text"
    SOURCE = "quotes"
    DONE = "check-circle"
    MORE = "dots-three"
    TROPHY = "trophy"
    SHOW = "eye"
    HIDE = "eye-slash"
    CALENDAR = "calendar-blank"
    STATISTICS = "chart-bar"
    TABLE = "table"
    PLOT = "chart-line"
    KEYBOARD = "keyboard"
    SEARCH = "magnifying-glass"
    FILTERS = "funnel-simple"
    HELP = "question"
    KEEP = "bookmark-simple"
    COLUMNS = "columns"
    PREVIEW = "rows"
    BOLD = "text-bolder"
    ITALIC = "text-italic"
    FIXED = "push-pin"
    EDIT = "pencil-simple"
    NEW = "plus"
    MARKED = "star-fill"
    UP = "caret-up"
    TRANSLATE = "translate"
    DOWN = "caret-down"
    OPEN = "caret-down"


# What points along the line of reading, and so turns with it.
POINTING = {Glyph.NEXT, Glyph.BACK, Glyph.UNDO, Glyph.REDO}


@lru_cache(maxsize=1)
def _family() -> tuple[str, dict[str, str]]:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        return "", {}
    fonts = Path(spec.submodule_search_locations[0]) / "fonts"
    added = QFontDatabase.addApplicationFont(str(fonts / _FONT))
    families = QFontDatabase.applicationFontFamilies(added) if added >= 0 else []
    names = json.loads((fonts / _NAMES).read_text("utf-8"))
    return (families[0] if families else "", names)


class _GlyphEngine(QIconEngine):
    """Draws one glyph in the colour that its role has when it is drawn."""

    def __init__(self, glyph: Glyph, role: Role | None) -> None:
        super().__init__()
        self._glyph = glyph
        self._role = role

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._role)

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        family, names = _family()
        font = QFont(family)
        font.setPixelSize(min(rect.width(), rect.height()))
        role = self._role or (Role.ACCENT if state is QIcon.State.On else Role.TEXT)
        if mode is QIcon.Mode.Disabled:
            role = Role.MUTED
        painter.save()
        if self._glyph in POINTING and _reads_right_to_left():
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(font)
        painter.setPen(colour(role))
        letter = chr(int(names.get(self._glyph, "0x20"), 16))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def _reads_right_to_left() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def icon(glyph: Glyph, role: Role | None = None) -> QIcon:
    """Return the icon *glyph* in the colour of *role*, text or accent where none."""
    return QIcon(_GlyphEngine(glyph, role))
