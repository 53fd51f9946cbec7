"""Buttons that are an icon."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon


def tool(glyph: Glyph) -> QToolButton:
    """Return a button that is an icon."""
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
    return button
