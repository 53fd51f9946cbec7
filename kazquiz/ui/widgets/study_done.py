"""The end of a session: what it came to, and how one can go on."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.tally import Summary
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.rating_bar import rating_word

MORE_NEW = 10


_ROWS = {
    # i18n: a figure at the end of a session, like those that follow
    "cards": N_("Cards"),
    "time": N_("Time"),
    "ratings": N_("Ratings"),
    # i18n: cards that have just left their learning steps
    "known": N_("Newly known"),
    # i18n: the share of known cards that were remembered
    "retention": N_("Remembered of what you knew"),
    "tomorrow": N_("Due tomorrow"),
}
_WAYS: dict[str, Callable[[], str]] = {
    # i18n: read the next passage of a document, and learn its new cards
    "passage": lambda: _("Next passage"),
    "more_new": lambda: fill(
        ngettext("{count} more new card", "{count} more new cards", MORE_NEW),
        count=interface().number(MORE_NEW),
    ),
    "ahead": lambda: _("Learn ahead: the next day"),
    "ahead_week": lambda: _("Learn ahead: the next week"),
    "cram": lambda: _("Cram today's cards"),
}


class StudyDone(Translated, QWidget):
    """A note that it is done, the figures of the session, ways to go on."""

    way_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._passage: Callable[[], str] | None = None
        self.note = EmptyNote(Glyph.DONE)
        self.names = {name: Label("muted") for name in _ROWS}
        self.figures = {name: Label("strong") for name in _ROWS}
        lines = [Line(self.names[name], None, self.figures[name]) for name in _ROWS]
        self.card = Card(*lines, space=theme.SPACE_2)
        self.ways = {name: Button() for name in _WAYS}
        for name, button in self.ways.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_way_clicked)
        self._flow = Flow(theme.SPACE_2, centred=True)
        self._flow.fill(list(self.ways.values()))
        inside = column(
            None, self.note, self.card, self._flow, None, space=theme.SPACE_4
        )
        self.setLayout(column(Scrolled(Centred(inside))))
        self.retranslate()

    def show_summary(
        self,
        summary: Summary | None,
        ways: set[str],
        passage: Callable[[], str] | None = None,
    ) -> None:
        """Show what was done, where anything was, and which *ways* there are on.

        *passage* says what the one that comes next is called.
        """
        self._summary, self._passage = summary, passage
        self.card.setVisible(summary is not None)
        for name, button in self.ways.items():
            button.setVisible(name in ways)
        self._flow.setVisible(bool(ways))
        self.retranslate()

    def retranslate(self) -> None:
        for name, word in _ROWS.items():
            self.names[name].say(_(word))
        for name, words in _WAYS.items():
            self.ways[name].setText(words())
        if self._passage is not None and (title := self._passage()):
            text = fill(_("Next passage: {title}"), title=title)
            self.ways["passage"].setText(text.replace("&", "&&"))
        self._flow.arrange()
        summary = self._summary
        if summary is None:
            return
        write = interface()
        known = summary.retention
        figures = {
            "cards": write.number(summary.cards),
            "time": write.clock(timedelta(seconds=summary.seconds)),
            "ratings": write.comma.join(
                f"{rating_word(rating)} {write.number(count)}"
                for rating, count in summary.by_rating.items()
                if count
            ),
            "known": write.number(summary.newly_known),
            "retention": "–" if known is None else write.percent(known),
            "tomorrow": write.number(summary.tomorrow),
        }
        for name, figure in figures.items():
            self.figures[name].say(figure)
            told = f"{self.names[name].text()}: {self.figures[name].text()}"
            self.figures[name].setAccessibleName(told)

    def _on_way_clicked(self) -> None:
        self.way_chosen.emit(self.sender().objectName())
