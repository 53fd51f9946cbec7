"""The notice that a quiz was cut off: go on, submit it, or throw it away."""

from typing import TYPE_CHECKING

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.clock import Moment
from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.spans import allowance_text, span_text

if TYPE_CHECKING:
    from kazquiz.quiz.attempt import QuizAttempt


class CutOffNotice(Card):
    """What is known of an attempt that never ended, and what to do with it."""

    def __init__(self) -> None:
        self.title = Label("heading", wrap=True)
        self.text = Label("muted", wrap=True)
        self.resume_button = Button()
        self.resume_button.setProperty("role", "primary")
        self.submit_button = Button()
        self.discard_button = Button()
        self.discard_button.setProperty("role", "quiet")
        self.choices = Flow(theme.SPACE_3)
        self.choices.fill([self.resume_button, self.submit_button, self.discard_button])
        super().__init__(self.title, self.text, self.choices, role="notice")

    def show_attempt(self, attempt: "QuizAttempt | None", moment: Moment) -> None:
        """Show *attempt*, with what is left of it at *moment*; None is no notice."""
        self.setVisible(attempt is not None)
        self.title.say(_("An unfinished quiz"))
        self.resume_button.setText(_("Continue"))
        self.submit_button.setText(_("Submit as it stands"))
        self.discard_button.setText(_("Discard it"))
        self.choices.arrange()
        if attempt is None:
            return
        write = interface().number
        answered = fill(
            _("{answered} of {count} questions are answered."),
            answered=write(len(attempt.answers)),
            count=write(len(attempt.paper)),
        )
        left = attempt.left_at(moment)
        if left is None:
            self.text.say(answered)
        elif not left and attempt.may_finish:
            told = _("The time is up; you may still finish, and that is marked late.")
            self.text.say(f"{answered} {told}")
        else:
            if attempt.goes_on_alone:
                answered += " " + _("Its clock is still running.")
            time = fill(_("{time} left."), time=span_text(left))
            told = f"{answered} {time}"
            if attempt.time.factor != 1:
                whole = allowance_text(attempt.time.usual, attempt.time.factor)
                told += " " + fill(_("Your time: {time}."), time=whole)
            self.text.say(told)
