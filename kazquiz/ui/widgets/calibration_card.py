"""Calibration: how sure one was, and how often one was right."""

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.marking import HONEST
from kazquiz.quiz.results import Calibration, Results
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.certainty_row import CERTAINTIES
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.topic_bars import Bar, NamedBars


class CalibrationCard(Translated, Card):
    """A bar for each certainty that was said, and what it should have been."""

    def __init__(self) -> None:
        self.title = Label("strong", wrap=True)
        self.bars = NamedBars()
        self.text = Label("caption", wrap=True)
        super().__init__(self.title, self.bars, self.text, space=theme.SPACE_2)
        self._results = Results(())
        self.retranslate()

    def show_results(self, results: Results) -> None:
        """Show how right one was to be sure in *results*."""
        self._results = results
        self.retranslate()

    def retranslate(self) -> None:
        self.title.say(_("How sure you were, and how right"))
        self.bars.show_bars([_bar(each) for each in self._results.calibration])
        percent = interface().percent
        text = _(
            "Very sure pays off from {high} right, fairly sure from {middle}. Below "
            "that it is better to say that you are not very sure."
        )
        ranges = list(HONEST.values())
        self.text.say(
            fill(text, high=percent(ranges[2][0]), middle=percent(ranges[1][0]))
        )
        self.setVisible(bool(self._results.calibration))


def _bar(each: Calibration) -> Bar:
    write = interface()
    text = ngettext("{right} of {count}", "{right} of {count}", each.answered)
    figure = fill(
        text, right=write.number(each.right), count=write.number(each.answered)
    )
    told = f"{write.percent(each.share)} ({figure})"
    low, high = HONEST[each.certainty]
    role = Role.GOOD if low <= each.share <= high else Role.HARD
    return Bar(_(CERTAINTIES[each.certainty]), [(each.share, role)], told, told)
