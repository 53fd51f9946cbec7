"""The day in four figures: cards, minutes, what was remembered, what was forgotten."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.measuring.gathering import Today
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card

_MINUTE = 60.0
_FIGURES = 4
_NONE = "\N{EN DASH}"


class DaySummary(Translated, Card):
    """What was done today, so far."""

    def __init__(self) -> None:
        self.heading = Label("strong")
        self.figures = [Label("heading") for _figure in range(_FIGURES)]
        self.names = [Label("caption", wrap=True) for _figure in range(_FIGURES)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_4)
        grid.setVerticalSpacing(0)
        for place, (figure, name) in enumerate(
            zip(self.figures, self.names, strict=True)
        ):
            grid.addWidget(figure, 0, place)
            grid.addWidget(name, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        super().__init__(self.heading, grid, space=theme.SPACE_2)
        self._today: Today | None = None
        self.retranslate()

    def show_day(self, today: Today) -> None:
        """Show what *today* came to so far."""
        self._today = today
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.say(_("Today"))
        words = (
            _("cards"),
            _("minutes"),
            _("remembered, of the cards you knew"),
            _("rated Again, of all answers"),
        )
        for figure, name, word, value in zip(
            self.figures, self.names, words, self._values(), strict=True
        ):
            figure.say(value)
            name.say(word)
            figure.setAccessibleName(f"{value} {word}")

    def _values(self) -> tuple[str, str, str, str]:
        if self._today is None:
            return (_NONE,) * _FIGURES  # type: ignore[return-value]
        write, summary = interface(), self._today.summary
        shares = (summary.recall.share, summary.again_share)
        known, again = (
            _NONE if share is None else write.percent(share) for share in shares
        )
        minutes = write.number(round(summary.seconds / _MINUTE))
        return write.number(self._today.cards), minutes, known, again
