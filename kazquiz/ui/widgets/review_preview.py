"""What counting a quiz for the flashcards would do, told before it is done."""

from PySide6.QtCore import Signal

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.reviewing import Plan
from kazquiz.scheduling.memory import Rating
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, row


class ReviewPreview(Translated, Card):
    """How many cards would be rated how, and the button that does it."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        self.title = Label("strong", wrap=True)
        self.text = Label(wrap=True)
        self.confirm_button = Button()
        self.confirm_button.setProperty("role", "primary")
        self.cancel_button = Button()
        self.cancel_button.setProperty("role", "quiet")
        super().__init__(
            self.title,
            self.text,
            row(self.confirm_button, self.cancel_button, None),
            role="notice",
            space=theme.SPACE_3,
        )
        self._plan = Plan((), (), 0)
        self.confirm_button.clicked.connect(self.confirmed)
        self.cancel_button.clicked.connect(self.cancelled)
        self.retranslate()

    def show_plan(self, plan: Plan) -> None:
        """Show what *plan* would do."""
        self._plan = plan
        self.retranslate()

    def retranslate(self) -> None:
        self.title.say(_("Your flashcards would change like this:"))
        self.text.say("\n".join(plan_lines(self._plan)))
        self.confirm_button.setText(_("Count the quiz"))
        self.confirm_button.setEnabled(not self._plan.is_empty)
        self.cancel_button.setText(_("Leave them as they are"))


def plan_lines(plan: Plan) -> list[str]:
    """Write what *plan* would do, a sentence for each rating and for the rest."""
    ratings = plan.ratings
    again, hard, good = (ratings[each] for each in list(Rating)[:3])
    opened, left = len(plan.opened), plan.left
    told = [
        (
            again,
            ngettext(
                "{count} answered wrong: Again.",
                "{count} answered wrong: Again.",
                again,
            ),
        ),
        (
            hard,
            ngettext(
                "{count} right, but slow or unsure: Hard.",
                "{count} right, but slow or unsure: Hard.",
                hard,
            ),
        ),
        (good, ngettext("{count} right: Good.", "{count} right: Good.", good)),
        (
            opened,
            ngettext(
                "{count} left open: due now, without a rating.",
                "{count} left open: due now, without a rating.",
                opened,
            ),
        ),
        (
            left,
            ngettext(
                "{count} right before its time: nothing changes.",
                "{count} right before their time: nothing changes.",
                left,
            ),
        ),
    ]
    return [
        fill(text, count=interface().number(count)) for count, text in told if count
    ]
