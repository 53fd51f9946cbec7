"""A year of days as a heat map or a table, with the days in a row, and its files."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.measuring.gathering import Year
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.plot_card import ask_place
from kazquiz.ui.widgets.plot_data import Axis, PlotData, Series, Unit
from kazquiz.ui.widgets.plot_files import FileKind, save
from kazquiz.ui.widgets.plot_table import PlotTable
from kazquiz.ui.widgets.tool_button import tool

_SIDE = theme.SPACE_2 + 1
_GAP = theme.SPACE_1 - 1
_TABLE_HEIGHT = 240


class YearCard(Translated, Card):
    """One year; *turned* asks for the one that ended so many years ago.

    *saved* tells the place of a file that was written.
    """

    turned = Signal(int)
    saved = Signal(str)

    def __init__(self) -> None:
        self.heading = Label("strong")
        self.about = Label("muted", wrap=True)
        self.earlier = tool(Glyph.BACK)
        self.later = tool(Glyph.NEXT)
        self.heat_map = HeatMap(side=_SIDE, gap=_GAP)
        self.table = PlotTable()
        self.table_button = tool(Glyph.TABLE)
        self.table_button.setCheckable(True)
        self.more_button = tool(Glyph.MORE)
        head = row(
            column(self.heading, self.about, space=theme.SPACE_1),
            self.earlier,
            self.later,
            self.table_button,
            self.more_button,
            space=theme.SPACE_1,
        )
        head.setStretch(0, 1)
        super().__init__(head, row(None, self.heat_map, None), self.table)
        self.menu = QMenu(self)
        self.actions_by_kind = {kind: self._save_action(kind) for kind in FileKind}
        self.menu.addActions(list(self.actions_by_kind.values()))
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.table_button.toggled.connect(self._show_parts)
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self._year: Year | None = None
        self._back = 0
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.retranslate()

    def _save_action(self, kind: FileKind) -> QAction:
        action = QAction(self)
        action.setData(kind)
        action.triggered.connect(self._on_save_triggered)
        return action

    def show_year(self, found: Year, back: int) -> None:
        """Show the year *found*, which ended *back* years ago."""
        self._year, self._back = found, back
        self.retranslate()

    def _show_parts(self) -> None:
        """Show the heat map or its table, and say what the button does."""
        is_table = self.table_button.isChecked()
        self.heat_map.setVisible(not is_table)
        self.table.setVisible(is_table)
        name = _("Show as a plot") if is_table else _("Show as a table")
        self.table_button.setIcon(icon(Glyph.PLOT if is_table else Glyph.TABLE))
        for button, words in (
            (self.table_button, name),
            (self.more_button, _("Save or copy")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(self.heading.text())

    def data(self) -> PlotData:
        """Return the days as a table has them."""
        days = sorted(self._year.days) if self._year is not None else []
        counts = [self._year.days[day] for day in days] if self._year else []
        return PlotData(
            title=self.heading.text(),
            about=self.about.text(),
            across=Axis(unit=Unit.DAY),
            up=Axis(_("Reviews"), Unit.COUNT),
            places=tuple(days),
            series=(Series(_("Reviews"), tuple(map(float, counts))),),
        )

    def save(self, kind: FileKind, place: Path) -> None:
        """Save what is shown as *kind* at *place*.

        Raises:
            FileUnsavedError: where the file cannot be written.
        """
        save(self.data(), interface(), kind, place, draw=self.heat_map.draw)
        self.saved.emit(str(place))

    def retranslate(self) -> None:
        for kind, words in (
            (FileKind.PNG, _("Save as a picture (PNG)…")),
            (FileKind.SVG, _("Save as a drawing (SVG)…")),
            (FileKind.CSV, _("Save as a table (CSV)…")),
        ):
            self.actions_by_kind[kind].setText(words)
        self._show_parts()
        for button, name in (
            (self.earlier, _("The year before")),
            (self.later, _("The year after")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        if self._year is None:
            return
        found, write = self._year, interface()
        self.later.setEnabled(self._back > 0)
        self.earlier.setEnabled(found.has_earlier)
        self.heading.say(
            fill(
                _("{first} to {last}"),
                first=write.day(min(found.days)),
                last=write.day(max(found.days)),
            )
        )
        total = sum(found.days.values())
        parts = [
            fill(
                ngettext("{count} review", "{count} reviews", total),
                count=write.number(total),
            ),
            fill(
                ngettext(
                    "{count} day in a row at best",
                    "{count} days in a row at best",
                    found.best,
                ),
                count=write.number(found.best),
            ),
        ]
        if not self._back:
            now_text = ngettext(
                "{count} day in a row now", "{count} days in a row now", found.streak
            )
            parts.append(fill(now_text, count=write.number(found.streak)))
        told = write.comma.join(parts)
        self.about.say(told)
        self.heat_map.show_days(found.days, told)
        self.table.show_data(self.data())
        self._show_parts()

    def _on_save_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            kind = FileKind(action.data())
            place = ask_place(self, self.heading.text(), kind)
            if place:
                self.save(kind, Path(place))

    def _on_earlier_clicked(self) -> None:
        self.turned.emit(self._back + 1)

    def _on_later_clicked(self) -> None:
        self.turned.emit(self._back - 1)
