"""The side of a quiz: the overview of all questions, and submitting."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.ui import theme
from kazquiz.ui.widgets.layout import Scrolled, column
from kazquiz.ui.widgets.overview_grid import OverviewGrid, SquareState

_WIDTH = 216


class QuizSide(QWidget):
    """All the questions at a glance, and the button that ends the quiz."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.overview = OverviewGrid()
        self.submit_button = QPushButton()
        inside = column(
            Scrolled(self.overview), self.submit_button, space=theme.SPACE_3
        )
        inside.setStretch(0, 1)
        self.setLayout(inside)

    def sizeHint(self) -> QSize:
        return QSize(max(_WIDTH, self.submit_button.sizeHint().width()), 0)

    def show_attempt(self, attempt: QuizAttempt, *, asked: bool) -> None:
        """Show where *attempt* stands; once *asked*, also how much is unanswered."""
        self.overview.setEnabled(attempt.can_go_back)
        for place, square in enumerate(self.overview.squares):
            square.show_state(
                _state(attempt, place),
                current=place == attempt.position,
                flagged=place in attempt.flags,
            )
        missing = len(attempt.paper) - len(attempt.answers)
        if not asked or not missing:
            self.submit_button.setText(_("Submit"))
            return
        text = ngettext(
            "Submit with {count} unanswered", "Submit with {count} unanswered", missing
        )
        self.submit_button.setText(fill(text, count=interface().number(missing)))


def _state(attempt: QuizAttempt, place: int) -> SquareState:
    if place in attempt.answers:
        return SquareState.ANSWERED
    return SquareState.SEEN if place in attempt.seen else SquareState.UNSEEN
