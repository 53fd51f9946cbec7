"""Used list: the quizzes in which an item was asked, each to be opened."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.browse.used_in import Use, UsedIn
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.grading import Verdict
from kazquiz.text import Likeness
from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.verdict_words import verdict_text

Local = Callable[[datetime], datetime]


class UsedList(QWidget):
    """How often an item was asked, how it went, and which saved quizzes may ask it.

    Where results can be opened, *results_requested* has the attempt to be shown.
    """

    results_requested = Signal(int)

    def __init__(self, *, opening: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opening = opening
        self.title = Label("strong")
        self.count = Label(wrap=True)
        self.blueprints = Label("muted", wrap=True)
        self.buttons: list[Button] = []
        self._lines = column(space=theme.SPACE_1)
        self.setLayout(
            column(
                self.title,
                self.count,
                self._lines,
                self.blueprints,
                space=theme.SPACE_1,
            )
        )

    def show_used(self, used: UsedIn, local: Local) -> None:
        """Show where an item was *used*, in the time that *local* tells."""
        write = interface()
        # i18n: heading: the quizzes in which a question was asked
        self.title.say(_("Used in"))
        text = ngettext(
            "Asked in {count} quiz.", "Asked in {count} quizzes.", used.count
        )
        told = fill(text, count=write.number(used.count))
        self.count.say(told if used.count else _("Not asked in a quiz yet."))
        self.blueprints.setVisible(bool(used.blueprints))
        names = write.listing([isolate(name) for name in used.blueprints])
        self.blueprints.say(
            fill(_("Saved quizzes that may ask it: {names}"), names=names)
        )
        clear(self._lines)
        self.buttons = []
        for use in used.newest:
            self._add_line(use, local)

    def _add_line(self, use: Use, local: Local) -> None:
        when = interface().moment(local(use.at))
        verdict = verdict_text(Verdict(use.verdict), Likeness.SAME, mark=use.mark)
        label = Label(wrap=True)
        # i18n: a line of a list: when a question was asked, and how it was answered
        label.say(fill(_("{moment}: {verdict}"), moment=when, verdict=verdict))
        if not self._opening:
            self._lines.addWidget(label)
            return
        button = Button(_("Open"))
        button.setProperty("role", "quiet")
        # i18n: opens the results of the quiz of that day and hour
        told = fill(_("Results of the quiz of {moment}"), moment=when)
        button.setAccessibleDescription(told)
        button.setToolTip(told)
        button.clicked.connect(partial(self.results_requested.emit, use.attempt_id))
        self.buttons.append(button)
        self._lines.addWidget(Line(label, None, button, grow=[label]))
