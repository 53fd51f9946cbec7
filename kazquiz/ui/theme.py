"""How it looks: the scales, the colours by role, the fonts, the style sheet.

No number or colour of these stands in a page or widget. What is in use is kept here,
as the language in use is kept in `kazquiz.i18n`.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6, SPACE_7 = (
    4,
    8,
    12,
    16,
    24,
    32,
    48,
)
TARGET = 40
TALL_TARGET = 44
CORNER = 6
CARD_CORNER = 12
COLUMN = 720
WIDE_COLUMN = 960
RAIL = 104
NARROW_RAIL = 64
HEADER_ICON = 20
EDGE_BAR = 4
HAIRLINE = 1
MOTION_MS = 150

# Named, because the fallback that Qt finds by itself mixes fonts within a word.
FAMILIES = [
    "Noto Sans",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Vazirmatn",
    "Noto Sans Arabic UI",
    "Noto Sans Arabic",
    "Geeza Pro",
    "DejaVu Sans",
]


class Text(StrEnum):
    """The sizes of text."""

    CAPTION = "caption"
    BODY = "body"
    READING = "reading"
    HEADING = "heading"
    STEM = "stem"
    FIGURE = "figure"


_PIXELS = {
    Text.CAPTION: 12,
    Text.BODY: 14,
    Text.READING: 16,
    Text.HEADING: 20,
    Text.STEM: 26,
    Text.FIGURE: 40,
}
# Arabic script looks smaller at the same size, and stands higher.
_ARABIC_SCALE = 1.1
LINE_HEIGHT = 145
ARABIC_LINE_HEIGHT = 160


class Role(StrEnum):
    """What a colour is for."""

    WINDOW = "window"
    SURFACE = "surface"
    RAISED = "raised"
    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    ACCENT = "accent"
    ON_ACCENT = "on-accent"
    TINT = "tint"
    GOLD = "gold"
    HIGHLIGHT = "highlight"
    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


LIGHT = {
    Role.WINDOW: "#F6F5F2",
    Role.SURFACE: "#FFFFFF",
    Role.RAISED: "#FFFFFF",
    Role.TEXT: "#1B2226",
    Role.MUTED: "#5B666D",
    Role.LINE: "#DDD9D2",
    Role.ACCENT: "#00697C",
    Role.ON_ACCENT: "#FFFFFF",
    Role.TINT: "#E3F0F2",
    Role.GOLD: "#F2B705",
    Role.HIGHLIGHT: "#FDF0C4",
    Role.AGAIN: "#B3372B",
    Role.HARD: "#8F5D00",
    Role.GOOD: "#2B7A3D",
    Role.EASY: "#22619E",
}
DARK = {
    Role.WINDOW: "#14181B",
    Role.SURFACE: "#1C2226",
    Role.RAISED: "#242B30",
    Role.TEXT: "#E9EDEF",
    Role.MUTED: "#9AA7AE",
    Role.LINE: "#333C42",
    Role.ACCENT: "#5CC8DC",
    Role.ON_ACCENT: "#06232A",
    Role.TINT: "#1B3238",
    Role.GOLD: "#F2C744",
    Role.HIGHLIGHT: "#4A3D12",
    Role.AGAIN: "#FF8A7D",
    Role.HARD: "#F0B45B",
    Role.GOOD: "#7BD38C",
    Role.EASY: "#86BDF2",
}


@dataclass(slots=True)
class _InUse:
    colours: dict[Role, str]
    text_size: int = 100


_in_use = _InUse(LIGHT)


def colour(role: Role) -> QColor:
    """Return the colour of *role* in the theme in use."""
    return QColor(_in_use.colours[role])


def is_dark() -> bool:
    """Tell whether the dark theme is in use."""
    return _in_use.colours is DARK


def pixels(size: Text, *, arabic: bool = False) -> int:
    """Return the height of text of *size* in pixels, scaled as the person wishes."""
    scale = _in_use.text_size / 100 * (_ARABIC_SCALE if arabic else 1.0)
    return round(_PIXELS[size] * scale)


def font(size: Text, *, bold: bool = False, arabic: bool = False) -> QFont:
    """Return the font for text of *size*."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(pixels(size, arabic=arabic))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def wants_dark(app: QApplication, choice: str) -> bool:
    """Tell whether *choice*, or the system where it decides, means the dark theme."""
    if choice == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return choice == "dark"


def apply(app: QApplication, styles: Path, *, dark: bool, text_size: int) -> None:
    """Put a theme into use for the whole of *app*."""
    _in_use.colours = DARK if dark else LIGHT
    _in_use.text_size = text_size
    app.setFont(font(Text.BODY))
    app.setPalette(_palette())
    sheet = (styles / "kazquiz.qss").read_text("utf-8")
    app.setStyleSheet(_filled(sheet))


def _filled(sheet: str) -> str:
    """Put the colours and sizes of the theme in place of their names in *sheet*."""
    values = {f"@{role}": code for role, code in _in_use.colours.items()}
    values |= {f"@size-{size}": f"{pixels(size)}px" for size in Text}
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(name, values[name])
    return sheet


_PALETTE_ROLES = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.WINDOW,
    QPalette.ColorRole.Button: Role.SURFACE,
    QPalette.ColorRole.ToolTipBase: Role.RAISED,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Mid: Role.LINE,
    QPalette.ColorRole.Light: Role.RAISED,
    QPalette.ColorRole.Dark: Role.LINE,
    QPalette.ColorRole.Highlight: Role.ACCENT,
    QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.Accent: Role.ACCENT,
}


def _palette() -> QPalette:
    palette = QPalette()
    for place, role in _PALETTE_ROLES.items():
        palette.setColor(place, colour(role))
    for place in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, place, colour(Role.MUTED))
    return palette
