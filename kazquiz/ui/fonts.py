"""Fonts: whether this machine has the letters of a language.

Fonts are not bundled, so a bare system may have none for a script; it would show empty
boxes, or nothing at all.
"""

from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

# Letters that the fonts of other languages in the same script may well lack.
SAMPLES = {
    "en": "Aa",
    "kk": "ӘәҒғҚқҢңӨөҰұҮүҺһІі",
    "kk_Arab": "ءۇۆۋەڭگچپھى",
    "kk_Latn": "ÄäĞğİıÑñÖöŞşŪūÜü",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ٠١٢٣٤٥٦٧٨٩",
    "fa": "پچژگکیآئ۰۱۲۳۴۵۶۷۸۹",
    "ru": "АаЁёЙйЩщЫыЭэЯя",
}


def missing_letters(text: str, font: QFont | None = None) -> str:
    """Return the letters of *text* that no font of this machine has."""
    return "".join(
        letter for letter in dict.fromkeys(text) if not _is_drawn(letter, font)
    )


def _is_drawn(letter: str, font: QFont | None) -> bool:
    """Tell whether *letter* is drawn as itself; glyph 0 is the box for what is not."""
    layout = QTextLayout(letter, font or QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs


def can_draw(language: str) -> bool:
    """Tell whether the letters of *language* can be shown on this machine."""
    return not missing_letters(SAMPLES.get(language, ""))
