"""How certain one is of an answer: three choices, each with what it is worth."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.marking import Certainty, Marking, points
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.keys import key_tip
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.quiz_keys import LESS_SURE, SURER
from kazquiz.ui.widgets.segments import Segments

CERTAINTIES = {
    # i18n: how certain one is of an answer
    Certainty.LOW: N_("Not very sure"),
    # i18n: how certain one is of an answer
    Certainty.MIDDLE: N_("Fairly sure"),
    # i18n: how certain one is of an answer
    Certainty.HIGH: N_("Very sure"),
}


class CertaintyRow(Translated, QWidget):
    """Asks how certain one is, and says what that is worth right and wrong."""

    chosen = Signal(Certainty)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("strong", wrap=True)
        self.choices = Segments(list(Certainty))
        self.worth = Label("caption")
        told = Line(self.title, None, self.worth, grow=[self.title])
        self.setLayout(column(told, self.choices, space=theme.SPACE_1))
        self.choices.chosen.connect(self._on_chosen)
        self._certainty: Certainty | None = None
        self.retranslate()

    def show_certainty(self, certainty: Certainty | None, *, open_: bool) -> None:
        """Show what has been said, and whether that may still be changed."""
        self._certainty = certainty
        self.choices.choose(*([certainty] if certainty else []))
        self.choices.setEnabled(open_)
        self.retranslate()

    def step(self, by: int) -> None:
        """Say that one is surer by so many steps, or less sure."""
        place = (self._certainty or Certainty.LOW) + by
        if self._certainty is None:
            place = Certainty.MIDDLE if by > 0 else Certainty.LOW
        if place in set(Certainty):
            self.chosen.emit(Certainty(place))

    def retranslate(self) -> None:
        self.title.say(_("How sure are you?"))
        for certainty, word in CERTAINTIES.items():
            keys = SURER if certainty is Certainty.HIGH else LESS_SURE
            tip = key_tip(_(word), keys)
            self.choices.say(certainty, _(word), tip)
        self.choices.setAccessibleName(_("How sure are you?"))
        self.worth.say(worth_text(self._certainty or Certainty.LOW))

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, Certainty):
            self.chosen.emit(value)


def worth_text(certainty: Certainty) -> str:
    """Say what an answer is worth of which one is so certain."""
    write = interface().number
    right = points(Marking.CERTAINTY, 1, 0, certainty)
    wrong = points(Marking.CERTAINTY, 0, 0, certainty)
    return fill(
        # i18n: points of an answer
        _("Right: {right}. Wrong: {wrong}."),
        right=write(right),
        wrong=write(wrong),
    )
