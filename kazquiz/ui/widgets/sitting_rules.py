"""The rules of a sitting: how often one may try, and what follows when time is up."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.blueprint import MOST_TRIES, Blueprint, Mode, TimeUp
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.quiz_notice import tries_text
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow

TIMES_UP = {
    # i18n: what happens when the time is up
    TimeUp.SUBMIT: N_("Submit what stands"),
    # i18n: what happens when the time is up
    TimeUp.FINISH: N_("Let me finish, and mark what came late"),
}


class SittingRules(Translated, QWidget):
    """What a blueprint says of tries and of overtime; only what applies is seen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tries = Segments(list(range(1, MOST_TRIES + 1)))
        self.time_up = Segments(list(TimeUp))
        self.tries_row = SettingRow(self.tries, below=True)
        self.time_up_row = SettingRow(self.time_up, below=True)
        self.setLayout(column(self.tries_row, self.time_up_row, space=theme.SPACE_4))
        self._chosen_time_up: TimeUp | None = None
        self._offers_tries = True
        self.tries.chosen.connect(self._on_tries_chosen)
        self.time_up.chosen.connect(self._on_time_up_chosen)
        self.show_blueprint(Blueprint())
        self.retranslate()

    def show_blueprint(self, blueprint: Blueprint) -> None:
        """Show what *blueprint* says of all this."""
        self._chosen_time_up = blueprint.time_up
        self.tries.choose(max(1, min(blueprint.tries, MOST_TRIES)))
        self.fit(blueprint)

    def fit(self, blueprint: Blueprint) -> None:
        """Offer what *blueprint* can have, whatever it says of it."""
        self._offers_tries = blueprint.offers_tries
        is_practice = blueprint.mode is Mode.PRACTICE
        self.tries_row.setVisible(is_practice)
        self.tries.setEnabled(self._offers_tries)
        self.time_up_row.setVisible(blueprint.minutes is not None)
        usual = replace(blueprint, time_up=self._chosen_time_up)
        self.time_up.choose(usual.at_time_up)
        self.setVisible(is_practice or blueprint.minutes is not None)
        self._say_tries()

    def completed(self, blueprint: Blueprint) -> Blueprint:
        """Return *blueprint* with what is chosen here."""
        return replace(
            blueprint,
            tries=int(str(self.tries.chosen_values()[0])),
            time_up=self._chosen_time_up,
        )

    def _on_tries_chosen(self) -> None:
        self._say_tries()
        self.changed.emit()

    def _on_time_up_chosen(self, chosen: object) -> None:
        self._chosen_time_up = TimeUp(str(chosen))
        self.changed.emit()

    def _say_tries(self) -> None:
        about = tries_text(int(str(self.tries.chosen_values()[0])))
        if not self._offers_tries:
            about = _("Only with plain marks, and with solutions after each question.")
        self.tries_row.say(_("Tries for each question"), about)

    def retranslate(self) -> None:
        for count in range(1, MOST_TRIES + 1):
            self.tries.say(count, interface().number(count))
        self._say_tries()
        self.time_up_row.say(
            _("When the time is up"),
            _("What you finish late is marked; the score is told with it and without."),
        )
        for value, word in TIMES_UP.items():
            self.time_up.say(value, _(word))
