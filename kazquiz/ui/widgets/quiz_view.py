"""The view of a sitting: head, question, feedback, overview, the way on and back."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import TimeUp
from kazquiz.quiz.grading import Verdict, parts_right
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.certainty_row import CertaintyRow
from kazquiz.ui.widgets.countdown import NEARLY_OVER, QUESTION_NEARLY_OVER
from kazquiz.ui.widgets.feedback import Feedback
from kazquiz.ui.widgets.item_text import Titles
from kazquiz.ui.widgets.keys import key_tip
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, column, row
from kazquiz.ui.widgets.line import Line, letters
from kazquiz.ui.widgets.paused_note import PausedNote
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.quiz_head import QuizHead
from kazquiz.ui.widgets.quiz_keys import CLEAR, QuizKeys
from kazquiz.ui.widgets.quiz_notice import QuizNotice
from kazquiz.ui.widgets.quiz_side import QuizSide
from kazquiz.ui.widgets.try_note import TryNote, show_tried

# What a question needs beside the overview, in letters.
_LEAST_LETTERS = 36


class QuizView(QWidget):
    """Shows an attempt as it stands; what is done about it is the page's business."""

    def __init__(self) -> None:
        super().__init__()
        self._attempt: QuizAttempt | None = None
        self._is_paused = False
        self.head = QuizHead()
        self.question = QuestionView()
        self.notice = QuizNotice()
        self.certainty = CertaintyRow()
        self.sure_note = Label("muted", wrap=True)
        self.try_note = TryNote()
        self.feedback = Feedback()
        self.paused_note = PausedNote()
        self.side = QuizSide()
        self.back_button = Button()
        self.back_button.setIcon(icon(Glyph.BACK))
        self.clear_button = Button()
        self.clear_button.setProperty("role", "quiet")
        self.next_button = Button()
        self.next_button.setProperty("role", "primary")
        self._inner = column(
            theme.SPACE_1,
            self.notice,
            self.paused_note,
            self.question,
            self.sure_note,
            self.try_note,
            self.feedback,
            None,
            space=theme.SPACE_3,
        )
        self.scroller = Scrolled(Centred(self._inner))
        foot = Line(self.back_button, self.clear_button, None, self.next_button)
        main = column(
            self.head, self.scroller, self.certainty, foot, space=theme.SPACE_2
        )
        main.setStretch(1, 1)
        self._whole = row(main, self.side, space=theme.SPACE_5)
        self._whole.setStretch(0, 1)
        self._whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, theme.SPACE_4
        )
        self.setLayout(self._whole)
        self.question.changed.connect(self._on_question_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Fold the overview below the question where it would leave too little room."""
        left = self.width() - 3 * theme.SPACE_5 - self.side.wanted_width()
        folded = left < letters(_LEAST_LETTERS)
        if folded == self.side.is_folded:
            return
        self.side.fold(folded=folded)
        if folded:
            self._inner.addWidget(self.side)
        else:
            self._whole.addWidget(self.side)

    def hear_keys(self, keys: QuizKeys) -> None:
        """Let *keys* do what the buttons do."""
        keys.flagged.connect(self.head.flag_button.click)
        keys.paused.connect(self.head.pause_button.click)
        keys.clock_toggled.connect(self.head.clock_button.click)
        keys.cleared.connect(self.clear_button.click)
        keys.surer.connect(self.certainty.step)
        self.back_button.clicked.connect(keys.go_back)

    def show_question(self, attempt: QuizAttempt, language: str, digits: str) -> None:
        """Show the question that *attempt* has come to, in *language*."""
        self._attempt = attempt
        self.question.saves_each_step = not attempt.tells_at_once
        self.question.show_question(attempt.question, attempt.draft, language, digits)
        self.question.show_answer(attempt.answer)
        self.scroller.verticalScrollBar().setValue(0)

    def show_state(self, attempt: QuizAttempt, *, paused: bool, asked: bool) -> None:
        """Show all that depends on the answers; *asked* whether to submit."""
        self.question.setVisible(not paused)
        self.paused_note.setVisible(paused)
        self.paused_note.show_attempt(attempt)
        self.head.show_place(attempt.position, len(attempt.paper))
        self.head.show_flag(flagged=attempt.position in attempt.flags)
        self.head.show_pause(possible=attempt.is_practice, paused=paused)
        self._show_rules(attempt, paused=paused)
        self.back_button.setText(_("Back"))
        self.back_button.setVisible(attempt.can_go_back)
        self.back_button.setEnabled(attempt.position > 0 and not paused)
        self._is_paused = paused
        self._show_tried()
        self._show_next()
        self.side.show_attempt(attempt, asked=asked)
        self._spare_one_button()
        self._arrange()
        self.show_clock(attempt)

    def _show_rules(self, attempt: QuizAttempt, *, paused: bool) -> None:
        """Show what goes with the marks: the rules first, then how sure one is."""
        blueprint = attempt.blueprint
        must_be_told = self.notice.show_rules(
            attempt.time.usual,
            attempt.time.factor,
            blueprint.marking,
            tries=blueprint.most_tries,
            may_finish=attempt.clock.allowance is not None
            and blueprint.time_up is TimeUp.FINISH,
        )
        is_first = attempt.position == 0 and not attempt.is_settled
        self.notice.setVisible(must_be_told and is_first and not paused)
        self.certainty.show_certainty(attempt.certainty, open_=not attempt.is_settled)
        self.certainty.setVisible(attempt.asks_certainty and not paused)
        is_sure = attempt.certainty is not None and not attempt.asks_certainty
        self.sure_note.setVisible(is_sure and not paused)
        self.sure_note.say(_("You said that you are very sure."))
        self.clear_button.setText(_("Clear the answer"))
        self.clear_button.setToolTip(key_tip(_("Clear the answer"), CLEAR))
        self.clear_button.setVisible(not attempt.tells_at_once)

    def show_choices(
        self, attempt: QuizAttempt, language: str, *, clock_shown: bool
    ) -> None:
        """Show which clock and which *language* are chosen, and what else there is."""
        has_clock = attempt.clock.allowance is not None or not attempt.can_go_back
        self.head.show_clock_button(possible=has_clock, shown=clock_shown)
        self.head.show_languages(attempt.draft.texts, language)

    def show_feedback(
        self, attempt: QuizAttempt, language: str, *, digits: str, titles: Titles
    ) -> None:
        """Show what the answer to the question is worth."""
        outcome = attempt.outcome
        right = outcome.verdict is Verdict.RIGHT
        self.question.judge(attempt.answer, right=right)
        show_tried(self.question, attempt)
        self.feedback.show_outcome(
            outcome, attempt.draft, language, digits=digits, titles=titles
        )
        self.feedback.show_verdict(
            outcome,
            tries=max(1, len(attempt.tries)),
            some_right=any(parts_right(attempt.question, attempt.answer)),
        )
        self.feedback.show_question(
            attempt.question,
            attempt.draft,
            attempt.answer,
            language=language,
            digits=digits,
        )

    def show_clock(self, attempt: QuizAttempt) -> None:
        """Show the time left, of the question or of the quiz, whichever ends first.

        In overtime it is the time over, unless the question has a limit of its own.
        """
        own = attempt.question_clock.left
        if attempt.is_overtime and own is None:
            self.head.countdown.show_over(attempt.clock.over)
            return
        whole = None if attempt.is_overtime else attempt.clock.left
        clocks = [
            (left, urgent)
            for left, urgent in ((whole, NEARLY_OVER), (own, QUESTION_NEARLY_OVER))
            if left is not None
        ]
        left, urgent = min(clocks, default=(None, NEARLY_OVER))
        self.head.countdown.show_left(left, urgent)

    def _show_tried(self) -> None:
        """Show what was tried in vain, while the question is still open."""
        attempt = self._attempt
        may_try = attempt is not None and attempt.tries_left > 0
        self.try_note.setVisible(may_try and not self._is_paused)
        if attempt is not None and may_try:
            self.try_note.show_attempt(attempt)
            show_tried(self.question, attempt)

    def _on_question_changed(self) -> None:
        if self._attempt is not None and self._attempt.tries_left:
            show_tried(self.question, self._attempt)
        self._show_next()

    def reveal_try(self) -> None:
        """Bring what is told after a wrong try into sight, and let it be heard."""
        announce(self, self.try_note.spoken())
        QTimer.singleShot(0, self._on_note_laid_out)

    def _on_note_laid_out(self) -> None:
        self.scroller.ensureWidgetVisible(self.try_note, 0, theme.SPACE_6)

    def reveal_feedback(self) -> None:
        """Bring the feedback into sight once it is laid out, and let it be heard."""
        announce(self, self.feedback.spoken())
        QTimer.singleShot(0, self._on_laid_out)

    def _on_laid_out(self) -> None:
        # The verdict, not the whole card: the question is to stay in sight.
        self.scroller.ensureWidgetVisible(self.feedback.right_answer, 0, theme.SPACE_7)
        bar = self.scroller.verticalScrollBar()
        if bar.value():
            # No line at the top is shown by half.
            tops = _tops(self.question)
            bar.setValue(min((y for y in tops if y >= bar.value()), default=0))

    def _show_next(self) -> None:
        """Say on the button what it does; in practice it checks only what is typed."""
        attempt = self._attempt
        if attempt is None:
            return
        is_open = attempt.tells_at_once and not attempt.is_settled
        typed = self.question.typed_answer()
        is_typed = typed is not None and not typed.is_blank
        is_new = typed is not None and is_typed and not attempt.was_tried(typed)
        self.clear_button.setEnabled(is_typed or not attempt.answer.is_blank)
        if self._is_paused:
            word = _("Continue")
        elif is_open and is_new:
            word = _("Check")
        elif attempt.position + 1 == len(attempt.paper):
            word = _("Submit")
        else:
            word = _("Skip") if is_open else _("Next")
        self.next_button.setText(word)
        self._spare_one_button()

    def _spare_one_button(self) -> None:
        """Hide the button that ends the quiz where the next one says the same."""
        other = self.side.submit_button
        other.setVisible(other.text() != self.next_button.text())


def _tops(question: QuestionView) -> list[int]:
    """List where, in what holds it, the lines of *question* and its options begin."""
    widgets: list[QWidget] = [question.ask, question.claim, *question.rows]
    parts = [each for each in widgets if each.isVisibleTo(question)]
    places = [each.mapTo(question, QPoint(0, -theme.SPACE_1)).y() for each in parts]
    lines = [question.stem.y() + top for top in question.stem.line_tops()]
    return [question.y() + top for top in (*lines, *places, question.height())]
