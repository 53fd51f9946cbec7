"""The score of an attempt: one large figure, and what it is to be held against."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.past import PastAttempt
from kazquiz.quiz.results import Results
from kazquiz.ui import theme
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.quiz_notice import tries_text


class ScoreCard(Card):
    """The score, the points, what guessing gives, what there was before."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        self.timed_out = Label("strong", wrap=True)
        self.score = Label("figure")
        self.marks = Label(wrap=True)
        self.in_time = Label(wrap=True)
        self.points = Label(wrap=True)
        self.tries = Label("caption", wrap=True)
        self.guessing = Label("caption", wrap=True)
        self.earlier = Label("caption", wrap=True)
        self.buttons = Flow(theme.SPACE_3)
        self.buttons.fill(buttons)
        super().__init__(
            self.timed_out,
            self.score,
            self.marks,
            self.in_time,
            self.points,
            self.tries,
            self.guessing,
            self.earlier,
            self.buttons,
        )

    def show_score(self, results: Results, earlier: Sequence[PastAttempt]) -> None:
        """Show the score of *results* beside that of *earlier* attempts."""
        write = interface()
        self.score.say(write.percent(results.share))
        count = len(results.counted)
        text = ngettext(
            "{marks} of {count} question right",
            "{marks} of {count} questions right",
            count,
        )
        marks = write.number(round(results.marks, 2))
        self.marks.say(fill(text, marks=marks, count=write.number(count)))
        self.in_time.setVisible(results.has_overtime)
        self.in_time.say(overtime_text(results))
        self._say_points(results)
        self.tries.setVisible(results.tries > 1)
        self.tries.say(tries_text(results.tries))
        share = write.percent(max(0.0, results.by_guessing))
        self.guessing.say(
            fill(_("Guessing alone would give about {share}."), share=share)
        )
        self._say_earlier(earlier)
        self.buttons.arrange()

    def _say_points(self, results: Results) -> None:
        self.points.setVisible(results.marking is not Marking.PLAIN)
        write = interface().number
        text = ngettext(
            "{points} of {count} point",
            "{points} of {count} points",
            results.most_points,
        )
        self.points.say(
            fill(
                text,
                points=write(round(results.points, 2)),
                count=write(results.most_points),
            )
        )

    def _say_earlier(self, earlier: Sequence[PastAttempt]) -> None:
        self.earlier.setVisible(bool(earlier))
        if not earlier:
            return
        write = interface()
        count = len(earlier)
        text = ngettext(
            "The {count} quiz before this one: {average} on average, {last} last time.",
            "The {count} quizzes before this one: {average} on average, "
            "{last} last time.",
            count,
        )
        if count == 1:
            # An average of one is none.
            text = _("The quiz before this one: {last}.")
        average = sum(each.score for each in earlier) / count
        self.earlier.say(
            fill(
                text,
                count=write.number(count),
                average=write.percent(average),
                last=write.percent(earlier[0].score),
            )
        )


def overtime_text(results: Results) -> str:
    """Say what the score is without what was answered late, and with it."""
    write = interface()
    return fill(
        _("In time: {share}. With overtime: {whole}."),
        share=write.percent(results.share_in_time),
        whole=write.percent(results.share),
    )
