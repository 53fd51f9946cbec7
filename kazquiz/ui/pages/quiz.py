"""The quiz page: a question, the clock, the way through the paper."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.documents import library
from kazquiz.i18n import gettext as _
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.widgets.feedback import Feedback
from kazquiz.ui.widgets.keys import answer_key
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, column, row
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.quiz_head import QuizHead
from kazquiz.ui.widgets.quiz_side import QuizSide
from kazquiz.ui.widgets.sitting_clock import SittingClock

_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuizPage(Page):
    """An attempt being sat."""

    submitted = Signal(object)
    warned = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._titles: dict[str, dict[str, str]] = {}
        self.clock = SittingClock(context.moment, self)
        self.is_paused = False
        self._asked = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.head = QuizHead()
        self.question = QuestionView()
        self.feedback = Feedback()
        self.paused_note = Label("heading", wrap=True)
        self.paused_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.side = QuizSide()
        self.back_button = QPushButton()
        self.next_button = QPushButton()
        self.next_button.setProperty("role", "primary")
        self.back_button.setIcon(icon(Glyph.BACK))
        self.scroller = Scrolled(
            Centred(
                column(
                    theme.SPACE_4,
                    self.paused_note,
                    self.question,
                    self.feedback,
                    None,
                    space=theme.SPACE_4,
                )
            )
        )
        foot = row(self.back_button, None, self.next_button)
        main = column(self.head, self.scroller, foot, space=theme.SPACE_3)
        main.setStretch(1, 1)
        whole = row(main, self.side, space=theme.SPACE_5)
        whole.setStretch(0, 1)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_4, theme.SPACE_4
        )
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.question.answered.connect(self._on_question_answered)
        self.question.confirmed.connect(self.go_on)
        self.head.flag_button.clicked.connect(self._on_flag_clicked)
        self.head.pause_button.clicked.connect(self._on_pause_clicked)
        self.back_button.clicked.connect(self._on_back_clicked)
        self.next_button.clicked.connect(self.go_on)
        self.side.submit_button.clicked.connect(self.ask_to_submit)
        self.side.overview.jumped.connect(self.jump)
        self.clock.ticked.connect(self._on_clock_ticked)
        self.clock.warned.connect(self._on_clock_warned)
        self.clock.expired.connect(self._on_clock_expired)
        self.clock.question_expired.connect(self._on_question_expired)

    def title(self) -> str:
        return _("Quiz")

    def sit(self, attempt: QuizAttempt) -> None:
        """Sit *attempt* from now on, or go on with it."""
        self._attempt = attempt
        self.is_paused = False
        self.side.overview.show_count(len(attempt.paper))

    @property
    def attempt(self) -> QuizAttempt | None:
        """The attempt being sat, None where there is none."""
        return self._attempt

    def refresh(self) -> None:
        if self._attempt is None:
            return
        self._titles = library.names(self._context.bank).documents
        if not self.is_paused:
            self.clock.start(self._attempt)
        self._show_question()

    def leave(self) -> None:
        """Stop the clock where one may: leaving an exam's page does not stop time."""
        if self._attempt is None:
            return
        self._commit_typed()
        if self._attempt.is_practice:
            self.clock.pause()

    def _show_question(self) -> None:
        attempt = self._attempt
        assert attempt is not None
        language, _text = text_of(attempt.draft, self._context.content_language())
        digits = self._context.settings().digits
        self.question.show_question(attempt.question, attempt.draft, language, digits)
        self.question.show_answer(attempt.answer)
        self.scroller.verticalScrollBar().setValue(0)
        self._show_state()
        if self.question.field.isVisibleTo(self) and not attempt.is_settled:
            self.question.field.setFocus()
        else:
            self.setFocus()

    def _show_state(self) -> None:
        """Show all that depends on the answers and the clock."""
        attempt = self._attempt
        if attempt is None:
            return
        self.question.setVisible(not self.is_paused)
        self.paused_note.setVisible(self.is_paused)
        self.head.show_place(attempt.position, len(attempt.paper))
        self.head.show_flag(flagged=attempt.position in attempt.flags)
        self.head.show_pause(possible=attempt.is_practice, paused=self.is_paused)
        self.back_button.setVisible(attempt.can_go_back)
        self.back_button.setEnabled(attempt.position > 0)
        self._show_feedback(attempt)
        self._show_clock(attempt)
        self.next_button.setText(_next_word(attempt))
        self.side.show_attempt(attempt, asked=self._asked)

    def _show_feedback(self, attempt: QuizAttempt) -> None:
        settled = attempt.is_settled and not self.is_paused
        self.feedback.setVisible(settled)
        if not settled:
            return
        outcome = attempt.outcome
        right = outcome.verdict is Verdict.RIGHT
        self.question.judge(attempt.answer, right=right)
        language, _text = text_of(attempt.draft, self._context.content_language())
        self.feedback.show_outcome(
            outcome,
            attempt.draft,
            language,
            digits=self._context.settings().digits,
            titles=self._titles,
        )

    def _show_clock(self, attempt: QuizAttempt) -> None:
        clocks = (attempt.clock, attempt.question_clock)
        left = [clock.left for clock in clocks if clock.left is not None]
        self.head.countdown.show_left(min(left) if left else None)

    def _on_clock_ticked(self) -> None:
        if self._attempt is not None:
            self._show_clock(self._attempt)

    def _on_clock_warned(self, mark: timedelta) -> None:
        self.head.countdown.warn(mark)
        self.warned.emit(mark)

    def _on_clock_expired(self) -> None:
        """Submit an exam as it stands; practice goes on without the clock."""
        if self._attempt is not None and not self._attempt.is_practice:
            self.submit()
        else:
            self.warned.emit(timedelta())

    def _on_question_expired(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        self._commit_typed()
        if attempt.position + 1 < len(attempt.paper):
            self.jump(attempt.position + 1)
        elif not attempt.is_practice:
            self.submit()

    def _on_question_answered(self, answer: Answer) -> None:
        if self._attempt is None or self.is_paused:
            return
        self._asked = False
        self._attempt.give(answer, self._context.moment())
        if self._attempt.is_settled:
            self._show_verdict()
        else:
            self._show_state()

    def _show_verdict(self) -> None:
        """Show what the answer is worth, and bring that into sight."""
        self._show_state()
        self.setFocus()
        QTimer.singleShot(0, self._on_verdict_laid_out)

    def _on_verdict_laid_out(self) -> None:
        self.scroller.ensureWidgetVisible(self.feedback, 0, theme.SPACE_4)

    def _commit_typed(self) -> None:
        """Keep what stands in the field as the answer, as it stands."""
        attempt, typed = self._attempt, self.question.typed_answer()
        if attempt is None or typed is None or typed.text == attempt.answer.text:
            return
        attempt.give(typed, self._context.moment())

    def go_on(self) -> None:
        """Go on: in practice first see what a typed answer is worth."""
        attempt = self._attempt
        if attempt is None or self.is_paused:
            return
        was_settled = attempt.is_settled
        self._commit_typed()
        if attempt.is_settled and not was_settled:
            self._show_verdict()
        elif attempt.position + 1 < len(attempt.paper):
            self.jump(attempt.position + 1)
        else:
            self.ask_to_submit()

    def jump(self, position: int) -> None:
        """Show the question at *position*."""
        if self._attempt is None or self.is_paused:
            return
        self._commit_typed()
        self._attempt.go_to(position, self._context.moment())
        self._show_question()

    def ask_to_submit(self) -> None:
        """Submit, or say first how many questions are unanswered."""
        attempt = self._attempt
        if attempt is None:
            return
        self._commit_typed()
        missing = len(attempt.paper) - len(attempt.answers)
        if missing and not self._asked:
            self._asked = True
            self._show_state()
        else:
            self.submit()

    def submit(self) -> None:
        """Submit the attempt as it stands."""
        attempt = self._attempt
        if attempt is None:
            return
        self._commit_typed()
        self.clock.stop()
        attempt.submit(self._context.moment())
        self._attempt = None
        self._asked = False
        self.submitted.emit(attempt)

    def _on_flag_clicked(self) -> None:
        if self._attempt is not None:
            self._attempt.flag(self._context.moment())
            self._show_state()

    def _on_pause_clicked(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        self.is_paused = not self.is_paused
        if self.is_paused:
            self._commit_typed()
            self.clock.pause()
        else:
            self.clock.start(attempt)
        self._show_state()

    def _on_back_clicked(self) -> None:
        if self._attempt is not None and self._attempt.position > 0:
            self.jump(self._attempt.position - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = answer_key(event)
        if key is not None and self.question.choose(key):
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.go_on()
            return
        if Qt.Key(event.key()) in _ARROWS:
            self._step(_ARROWS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Go *step* questions on in the direction that the arrow points."""
        attempt = self._attempt
        if attempt is None or not attempt.can_go_back:
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = attempt.position + (-step if rtl else step)
        if 0 <= place < len(attempt.paper):
            self.jump(place)

    def retranslate(self) -> None:
        self.back_button.setText(_("Back"))
        self.paused_note.say(_("Paused. The question comes back when you go on."))
        if self._attempt is not None:
            language, _text = text_of(
                self._attempt.draft, self._context.content_language()
            )
            self.question.change_language(language, self._context.settings().digits)
            self._show_state()


def _next_word(attempt: QuizAttempt) -> str:
    if attempt.is_practice and not attempt.is_settled:
        return _("Check")
    last = attempt.position + 1 == len(attempt.paper)
    return _("Submit") if last else _("Next")
