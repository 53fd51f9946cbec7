"""Card panel: the figures of a card, the curve of forgetting it, what it was asked."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kazquiz.browse.card_facts import Shown, forgetting
from kazquiz.browse.columns import Column
from kazquiz.browse.used_in import UsedIn
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.browser.cells import CellStyle, cell_text
from kazquiz.ui.browser.used_list import UsedList
from kazquiz.ui.browser.words import COLUMNS, RATINGS
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column
from kazquiz.ui.widgets.plot import Plot
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit

_FIGURES = (
    Column.STATE,
    Column.DUE,
    Column.INTERVAL,
    Column.STABILITY,
    Column.DIFFICULTY,
    Column.RETRIEVABILITY,
    Column.REVIEWS,
    Column.LAPSES,
    Column.MISTAKES,
    Column.ADDED,
)
# More than this nobody reads here.
_MOST_REVIEWS = 50
# A side pane is narrower than a plot would be by itself.
_NARROWEST = 200


class CardPanel(Translated, QWidget):
    """What became of one card, and in which quizzes its item was asked.

    *opening* is whether the results of those can be opened from here.
    """

    def __init__(self, *, opening: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._used = UsedIn()
        self._style: CellStyle | None = None
        self.figures = [
            (Label("muted", wrap=True), Label(wrap=True)) for _each in _FIGURES
        ]
        self.plot = Plot()
        self.plot.setMinimumWidth(_NARROWEST)
        self.nothing = Label("muted", wrap=True)
        self.history_title = Label("strong")
        self.used = UsedList(opening=opening)
        self._history = column(space=theme.SPACE_1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE_4)
        grid.setVerticalSpacing(theme.SPACE_1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(self.figures):
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1)
        self.setLayout(
            column(
                grid,
                self.plot,
                self.nothing,
                self.history_title,
                self._history,
                self.used,
                space=theme.SPACE_3,
            )
        )

    def show_card(self, shown: Shown, style: CellStyle) -> None:
        """Show what became of the card of *shown*."""
        self._shown, self._style, self._used = shown, style, shown.used()
        self.retranslate()

    def retranslate(self) -> None:
        self.nothing.say(_("Not studied yet: there are no reviews to show."))
        self.history_title.say(_("Reviews"))
        if self._shown is None or self._style is None:
            return
        for (name, value), wanted in zip(self.figures, _FIGURES, strict=True):
            text = cell_text(self._shown.row, wanted, self._style)
            name.say(_(COLUMNS[wanted]))
            value.say(text or "–")
        curve = forgetting(self._shown.row, self._style.facts)
        self.plot.setVisible(bool(curve))
        if curve:
            self.plot.show_data(self._curve)
        has_reviews = bool(self._shown.reviews)
        self.nothing.setVisible(not has_reviews)
        self.history_title.setVisible(has_reviews)
        self._say_reviews()
        self.used.show_used(self._used, self._style.local)

    def _say_reviews(self) -> None:
        clear(self._history)
        assert self._shown is not None
        assert self._style is not None
        for review in self._shown.reviews[:_MOST_REVIEWS]:
            # i18n: a line of a list: when a card was reviewed, how it was rated, in
            # i18n: how many seconds
            line = fill(
                _("{moment}: {rating}, {seconds} s"),
                moment=interface().moment(self._style.local(review.at)),
                rating=_(RATINGS[review.rating]),
                seconds=interface().number(round(review.seconds)),
            )
            label = Label(wrap=True)
            label.say(line)
            self._history.addWidget(label)

    def _curve(self) -> PlotData:
        assert self._shown is not None
        assert self._style is not None
        points = forgetting(self._shown.row, self._style.facts)
        return PlotData(
            title=_("Forgetting curve"),
            about=_("The chance of remembering, by the days since the last review."),
            # i18n: axis of a plot: days since the last review
            across=Axis(_("Days"), Unit.NUMBER),
            up=Axis(unit=Unit.SHARE, least=0.0, most=1.0),
            places=tuple(day for day, _chance in points),
            series=(
                Series(
                    _("Retrievability"),
                    tuple(chance for _day, chance in points),
                    Kind.LINE,
                    Role.ACCENT,
                ),
            ),
        )
