"""The side of a quiz: the overview of all questions, and submitting."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.layout import Scrolled, column
from kazquiz.ui.widgets.overview_grid import OverviewGrid, SquareState

_WIDTH = 216


class QuizSide(QWidget):
    """All the questions at a glance, and the button that ends the quiz.

    Beside a question it scrolls by itself; folded below one it is as high as it needs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.overview = OverviewGrid()
        self.submit_button = Button()
        self._scroller = Scrolled(QWidget())
        self._inside = column(self._scroller, self.submit_button, space=theme.SPACE_3)
        self._inside.setStretch(0, 1)
        self.setLayout(self._inside)
        self.is_folded = True
        self.fold(folded=False)

    def wanted_width(self) -> int:
        """Return how wide it is beside a question, in pixels."""
        return max(_WIDTH, self.submit_button.sizeHint().width())

    def fold(self, *, folded: bool) -> None:
        """Stand below the question, where it is *folded*; else beside it."""
        if folded == self.is_folded:
            return
        self.is_folded = folded
        self._scroller.setVisible(not folded)
        if folded:
            self._scroller.takeWidget()
            self._inside.insertWidget(0, self.overview)
            self.overview.show()
        else:
            self._inside.removeWidget(self.overview)
            self._scroller.setWidget(self.overview)
        across = QSizePolicy.Policy.Preferred if folded else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        if self.is_folded:
            return super().sizeHint()
        return QSize(self.wanted_width(), 0)

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
    if place in attempt.late:
        return SquareState.LATE
    if place in attempt.answers:
        return SquareState.ANSWERED
    return SquareState.SEEN if place in attempt.seen else SquareState.UNSEEN
