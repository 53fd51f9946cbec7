"""The rail at the leading edge: the places of the program, icons with words."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton

from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.widgets.layout import column

# Of the window's width, the rail takes no more than one part of so many.
_PARTS = 6
_STYLES = Qt.ToolButtonStyle
Places = Mapping[str, tuple[str, Glyph]]


class Rail(QFrame):
    """Leads to every place; where the words grow too wide, to icons with tips."""

    chosen = Signal(str)

    def __init__(self, places: Places) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self._places = places
        self.buttons = {name: self._button(name) for name in places}
        *others, last = self.buttons.values()
        inside = column(
            theme.SPACE_4, *others, None, last, theme.SPACE_2, space=theme.SPACE_1
        )
        inside.setContentsMargins(theme.SPACE_1, 0, theme.SPACE_1, 0)
        self.setLayout(inside)
        self.has_words = True
        self.fit(0)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setCheckable(True)
        button.setObjectName(name)
        button.setIcon(icon(self._places[name][1]))
        button.setIconSize(QSize(theme.SPACE_5, theme.SPACE_5))
        # As wide as the rail, and the rail as wide as the longest word.
        wide = QSizePolicy.Policy.MinimumExpanding
        button.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        return button

    def fit(self, window_width: int) -> None:
        """Show the words where they leave enough of a window of *window_width*."""
        self._show_words(shown=True)
        most = max(theme.RAIL, window_width // _PARTS)
        widest = max(each.sizeHint().width() for each in self.buttons.values())
        self._show_words(shown=widest + 2 * theme.SPACE_1 <= most)

    def _show_words(self, *, shown: bool) -> None:
        self.has_words = shown
        style = _STYLES.ToolButtonTextUnderIcon
        for button in self.buttons.values():
            button.setToolButtonStyle(style if shown else _STYLES.ToolButtonIconOnly)
            button.setToolTip("" if shown else button.text())
        self.setMinimumWidth(theme.RAIL if shown else theme.NARROW_RAIL)

    def mark(self, place: str) -> None:
        """Show that *place* is where one is."""
        for name, button in self.buttons.items():
            button.setChecked(name == place)

    def say(self, window_width: int) -> None:
        """Name the places in the language in use, in a window of *window_width*."""
        for name, (word, _glyph) in self._places.items():
            self.buttons[name].setText(_(word))
            self.buttons[name].setAccessibleName(_(word))
        self.fit(window_width)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender().objectName())
