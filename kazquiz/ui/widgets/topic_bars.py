"""Bars by name: how well each topic or document is known, or was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear
from kazquiz.ui.widgets.meter import Meter

_BAR_COLUMN = 1


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, the shares it shows, what stands behind it in words."""

    name: str
    shares: Sequence[tuple[float, Role]]
    figure: str
    told: str


class NamedBars(QWidget):
    """Names at the leading edge, thin bars beside them, figures behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_3)
        self._grid.setVerticalSpacing(theme.SPACE_2)
        self._grid.setColumnStretch(0, 3)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars* in place of what was shown."""
        clear(self._grid)
        # Without shares there are no bars, and the names have their room as well.
        wide = 2 if any(bar.shares for bar in bars) else 0
        self._grid.setColumnStretch(_BAR_COLUMN, wide)
        for line, bar in enumerate(bars):
            name = Label(wrap=True)
            name.call(bar.name)
            meter = Meter()
            meter.show_shares(bar.shares, f"{isolate(bar.name)}: {bar.told}")
            if not bar.shares:
                meter.hide()
            figure = Label("caption")
            figure.say(bar.figure)
            figure.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
            self._grid.addWidget(name, line, 0)
            self._grid.addWidget(
                meter, line, _BAR_COLUMN, Qt.AlignmentFlag.AlignVCenter
            )
            self._grid.addWidget(
                figure,
                line,
                _BAR_COLUMN + 1,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )


def percent_bar(name: str, share: float, role: Role = Role.ACCENT) -> Bar:
    """Return a bar that shows one *share* as a percentage."""
    written = interface().percent(share)
    return Bar(name, [(share, role)], written, written)
