"""The notice above the first question: how long it lasts, and how it is marked."""

from datetime import timedelta

from kazquiz.i18n import fill, ngettext
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
        self.marking = Label("caption", wrap=True)
        self.tries = Label(wrap=True)
        self.time_up = Label(wrap=True)
        super().__init__(
            self.time,
            self.marking,
            self.tries,
            self.time_up,
            role="notice",
            space=0,
            margin=theme.SPACE_3,
        )
        self._usual: timedelta | None = None
        self._factor = 1.0
        self._marking = Marking.PLAIN
        self._tries = 1
        self._may_finish = False

    def show_rules(
        self,
        usual: timedelta | None,
        factor: float,
        marking: Marking,
        *,
        tries: int = 1,
        may_finish: bool = False,
    ) -> bool:
        """Take in the rules of a quiz, and return whether they must be told.

        *may_finish* tells that one is chosen to go on when the time is up.
        """
        self._usual, self._factor, self._marking = usual, factor, marking
        self._tries, self._may_finish = tries, may_finish
        self.retranslate()
        is_unusual = marking is not Marking.PLAIN or tries > 1
        return self._is_extended or is_unusual or may_finish

    @property
    def _is_extended(self) -> bool:
        return self._usual is not None and self._factor != 1

    def retranslate(self) -> None:
        time = allowance_text(self._usual, self._factor)
        self.time.setVisible(self._is_extended)
        self.time.say(fill(_("Your time: {time}."), time=time))
        self.marking.setVisible(self._marking is not Marking.PLAIN)
        self.marking.say(marking_text(self._marking))
        self.tries.setVisible(self._tries > 1)
        self.tries.say(tries_text(self._tries))
        self.time_up.setVisible(self._may_finish)
        self.time_up.say(
            _("When the time is up you may finish; what you answer then is late.")
        )


def tries_text(most: int) -> str:
    """Say how often each question may be answered, and what that costs."""
    if most == 1:
        return _("Each question is answered once.")
    text = ngettext(
        "Each question may be tried {count} time; each further try costs a third of "
        "its marks.",
        "Each question may be tried {count} times; each further try costs a third of "
        "its marks.",
        most,
    )
    return fill(text, count=interface().number(most))


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
