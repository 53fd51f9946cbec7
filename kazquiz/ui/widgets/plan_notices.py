"""What home says of plans: a backlog with a way back, and exams to come."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.plan import RunningExam
from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.exam_words import days_left_text, exam_text
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, clear, column, row


class PlanNotices(QWidget):
    """A notice of the backlog, and one of each exam; hidden without either."""

    requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("heading", wrap=True)
        self.text = Label("muted", wrap=True)
        self.spread_button = Button()
        self.backlog = Card(
            self.title, self.text, row(self.spread_button, None), role="notice"
        )
        self.exams_title = Label("strong", wrap=True)
        self.exams_button = Button()
        self.exams_button.setProperty("role", "quiet")
        self._lines = column(space=theme.SPACE_2)
        self.exams = Card(self.exams_title, self._lines, row(self.exams_button, None))
        self.setLayout(column(self.backlog, self.exams, space=theme.SPACE_4))
        self.spread_button.clicked.connect(lambda: self.requested.emit("backlog"))
        self.exams_button.clicked.connect(lambda: self.requested.emit("exams"))

    def show_plans(
        self,
        backlog: int,
        exams: Sequence[tuple[RunningExam, float]],
        today: date,
    ) -> None:
        """Show a *backlog* of so many cards, and *exams* with the share known then."""
        self.setVisible(bool(backlog or exams))
        self.backlog.setVisible(backlog > 0)
        self.exams.setVisible(bool(exams))
        self.title.say(_("Welcome back"))
        words = ngettext(
            "{count} card is waiting, more than fits into a day. Spread over "
            "a few days, none of them is too much.",
            "{count} cards are waiting, more than fit into a day. Spread over "
            "a few days, none of them is too much.",
            backlog,
        )
        self.text.say(fill(words, count=interface().number(backlog)))
        self.spread_button.setText(_("Spread over a few days"))
        self.exams_title.say(_("Exams"))
        self.exams_button.setText(_("Change the plan"))
        clear(self._lines)
        for exam, share in exams:
            name, text = Label(wrap=True), Label("muted", wrap=True)
            name.call(exam.exam.name)
            text.say(f"{days_left_text(exam, today)} {exam_text(exam, share)}")
            self._lines.addLayout(column(name, text, space=theme.SPACE_1))
