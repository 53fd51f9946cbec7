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
        self._lines: list[_Line] = []

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars* in place of what was shown."""
        # Without shares there are no bars, and the names have their room as well.
        wide = 2 if any(bar.shares for bar in bars) else 0
        self._grid.setColumnStretch(_BAR_COLUMN, wide)
        while len(self._lines) < len(bars):
            self._lines.append(self._line(len(self._lines)))
        for line in self._lines[len(bars) :]:
            line.take_from(self._grid)
        del self._lines[len(bars) :]
        for line, bar in zip(self._lines, bars, strict=True):
            line.show_bar(bar)

    def _line(self, place: int) -> "_Line":
        line = _Line(Label(wrap=True), Meter(), Label("caption"))
        line.figure.setSizePolicy(
            QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(line.name, place, 0)
        self._grid.addWidget(line.meter, place, _BAR_COLUMN, middle)
        self._grid.addWidget(
            line.figure,
            place,
            _BAR_COLUMN + 1,
            Qt.AlignmentFlag.AlignRight | middle,
        )
        return line


@dataclass(frozen=True, slots=True)
class _Line:
    """What one bar is shown with."""

    name: Label
    meter: Meter
    figure: Label

    def show_bar(self, bar: Bar) -> None:
        self.name.call(bar.name)
        self.meter.show_shares(bar.shares, f"{isolate(bar.name)}: {bar.told}")
        self.meter.setVisible(bool(bar.shares))
        self.figure.say(bar.figure)

    def take_from(self, grid: QGridLayout) -> None:
        for part in (self.name, self.meter, self.figure):
            grid.removeWidget(part)
            part.hide()
            part.deleteLater()


def percent_bar(name: str, share: float, role: Role = Role.ACCENT) -> Bar:
    """Return a bar that shows one *share* as a percentage."""
    written = interface().percent(share)
    return Bar(name, [(share, role)], written, written)
