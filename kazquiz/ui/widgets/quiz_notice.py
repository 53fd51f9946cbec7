"""The notice above the first question: how long it lasts, and how it is marked."""

from datetime import timedelta

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.marking import Certainty, Marking, points
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.spans import allowance_text


class QuizNotice(Translated, Card):
    """What one must know before the first answer; nothing where all is as usual."""

    def __init__(self) -> None:
        self.time = Label("strong", wrap=True)
        self.marking = Label(wrap=True)
        super().__init__(
            self.time,
            self.marking,
            role="notice",
            space=theme.SPACE_1,
            margin=theme.SPACE_4,
        )
        self._usual: timedelta | None = None
        self._factor = 1.0
        self._marking = Marking.PLAIN

    def show_rules(
        self, usual: timedelta | None, factor: float, marking: Marking
    ) -> bool:
        """Take in the rules of a quiz, and return whether they must be told."""
        self._usual, self._factor, self._marking = usual, factor, marking
        self.retranslate()
        return self._is_extended or marking is not Marking.PLAIN

    @property
    def _is_extended(self) -> bool:
        return self._usual is not None and self._factor != 1

    def retranslate(self) -> None:
        time = allowance_text(self._usual, self._factor)
        self.time.setVisible(self._is_extended)
        self.time.say(fill(_("Your time: {time}."), time=time))
        self.marking.setVisible(self._marking is not Marking.PLAIN)
        self.marking.say(marking_text(self._marking))


def marking_text(marking: Marking) -> str:
    """Say in a sentence or two how answers are marked."""
    if marking is Marking.NEGATIVE:
        return _(
            "Wrong answers cost what guessing would give: with four options a third of "
            "a mark, with two a whole one. What is left open costs nothing."
        )
    if marking is Marking.CERTAINTY:
        told = _(
            "You say how sure you are. The surer you are, the more points a "
            "right answer gives ({right}), and the more a wrong one takes off "
            "({wrong}). What is left open costs nothing."
        )
        return fill(told, right=_worth(1), wrong=_worth(0))
    return _("Right answers count, wrong ones cost nothing.")


def _worth(mark: float) -> str:
    """List what an answer gives, or takes off, from the least certainty to the most."""
    worth = (abs(points(Marking.CERTAINTY, mark, 0, said)) for said in Certainty)
    write = interface()
    return write.figures(write.comma.join(map(write.number, worth)))
