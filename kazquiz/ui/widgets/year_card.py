"""A year of days as a heat map, with the days in a row, and the years before it."""

from PySide6.QtCore import Signal

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.measuring.gathering import Year
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.quiz_head import tool

_SIDE = theme.SPACE_2 + 1
_GAP = theme.SPACE_1 - 1


class YearCard(Translated, Card):
    """One year; *turned* asks for the one that ended so many years ago."""

    turned = Signal(int)

    def __init__(self) -> None:
        self.heading = Label("strong")
        self.about = Label("muted", wrap=True)
        self.earlier = tool(Glyph.BACK)
        self.later = tool(Glyph.NEXT)
        self.heat_map = HeatMap(side=_SIDE, gap=_GAP)
        head = row(
            column(self.heading, self.about, space=theme.SPACE_1),
            self.earlier,
            self.later,
            space=theme.SPACE_1,
        )
        head.setStretch(0, 1)
        super().__init__(head, row(None, self.heat_map, None))
        self._year: Year | None = None
        self._back = 0
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.retranslate()

    def show_year(self, found: Year, back: int) -> None:
        """Show the year *found*, which ended *back* years ago."""
        self._year, self._back = found, back
        self.retranslate()

    def retranslate(self) -> None:
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

    def _on_earlier_clicked(self) -> None:
        self.turned.emit(self._back + 1)

    def _on_later_clicked(self) -> None:
        self.turned.emit(self._back - 1)
