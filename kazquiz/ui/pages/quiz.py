"""The quiz page: a question, the clock, the way through the paper."""

from datetime import timedelta

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.clock import warning_passed
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.countdown import Countdown
from kazquiz.ui.widgets.item_text import AnswerText
from kazquiz.ui.widgets.keys import answer_key
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column, row
from kazquiz.ui.widgets.overview_grid import OverviewGrid, SquareState
from kazquiz.ui.widgets.question_view import QuestionView, right_answer_text
from kazquiz.ui.widgets.result_card import verdict_text

_TICK_MS = 250
_KEEP_EVERY = 20
_OVERVIEW = 216


class QuizPage(Page):
    """An attempt being sat."""

    submitted = Signal(object)
    warned = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._titles: dict[str, dict[str, str]] = {}
        self._ticks = 0
        self.is_paused = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.place = Label("strong")
        self.topic = Label("caption")
        self.flag_button = _tool(Glyph.FLAG)
        self.flag_button.setCheckable(True)
        self.pause_button = _tool(Glyph.PAUSE)
        self.countdown = Countdown()
        self.question = QuestionView()
        self.verdict = Label("right", wrap=True)
        self.right_answer = Label("strong", wrap=True)
        self.answer = AnswerText()
        self.feedback = Card(
            self.verdict, self.right_answer, self.answer, space=theme.SPACE_3
        )
        self.paused_note = Label("heading", wrap=True)
        self.paused_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.overview = OverviewGrid()
        self.back_button = QPushButton()
        self.next_button = QPushButton()
        self.next_button.setProperty("role", "primary")
        self.submit_button = QPushButton()
        self.back_button.setIcon(icon(Glyph.BACK))
        head = row(
            self.place, self.topic, None, self.flag_button, self.pause_button,
            self.countdown, space=theme.SPACE_3,
        )
        self.scroll = Scrolled(Centred(column(
            theme.SPACE_4, self.paused_note, self.question, self.feedback, None,
            space=theme.SPACE_4,
        )))
        foot = row(self.back_button, None, self.next_button)
        main = column(head, self.scroll, foot, space=theme.SPACE_3)
        main.setStretch(1, 1)
        side = QWidget()
        side.setFixedWidth(_OVERVIEW)
        grid = Scrolled(self.overview)
        inside = column(grid, self.submit_button, space=theme.SPACE_3)
        inside.setStretch(0, 1)
        side.setLayout(inside)
        whole = row(main, side, space=theme.SPACE_5)
        whole.setStretch(0, 1)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_4, theme.SPACE_4
        )
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.question.answered.connect(self._on_question_answered)
        self.question.confirmed.connect(self.go_on)
        self.flag_button.clicked.connect(self._on_flag_clicked)
        self.pause_button.clicked.connect(self._on_pause_clicked)
        self.back_button.clicked.connect(self._on_back_clicked)
        self.next_button.clicked.connect(self.go_on)
        self.submit_button.clicked.connect(self.ask_to_submit)
        self.overview.jumped.connect(self.jump)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def title(self) -> str:
        return _("Quiz")

    def sit(self, attempt: QuizAttempt) -> None:
        """Sit *attempt* from now on, or go on with it."""
        self._attempt = attempt
        self.is_paused = False
        self.overview.show_count(len(attempt.paper))

    @property
    def attempt(self) -> QuizAttempt | None:
        """The attempt being sat, None where there is none."""
        return self._attempt

    def refresh(self) -> None:
        if self._attempt is None:
            return
        self._titles = library.names(self._context.bank).documents
        self._attempt.run(self._context.moment())
        self._timer.start()
        self._show_question()

    def leave(self) -> None:
        """Stop the clock where one may: leaving an exam's page does not stop time."""
        if self._attempt is None:
            return
        self._commit_typed()
        if self._attempt.is_practice:
            self._timer.stop()
            self._attempt.pause(self._context.moment())

    def _show_question(self) -> None:
        attempt = self._attempt
        assert attempt is not None  # noqa: S101
        language, _text = text_of(attempt.draft, self._context.content_language())
        digits = self._context.settings().digits
        self.question.show_question(attempt.question, attempt.draft, language, digits)
        self.question.show_answer(attempt.answer)
        self.scroll.verticalScrollBar().setValue(0)
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
        self.pause_button.setVisible(attempt.is_practice)
        self.pause_button.setIcon(icon(Glyph.PLAY if self.is_paused else Glyph.PAUSE))
        flagged = attempt.position in attempt.flags
        self.flag_button.setChecked(flagged)
        self.flag_button.setIcon(
            icon(Glyph.FLAGGED, Role.HARD) if flagged else icon(Glyph.FLAG)
        )
        self.back_button.setVisible(attempt.can_go_back)
        self.back_button.setEnabled(attempt.position > 0)
        self.overview.setEnabled(attempt.can_go_back)
        self._show_feedback(attempt)
        self._show_clock(attempt)
        self._say(attempt)

    def _show_feedback(self, attempt: QuizAttempt) -> None:
        settled = attempt.is_settled and not self.is_paused
        self.feedback.setVisible(settled)
        if not settled:
            return
        outcome = attempt.outcome
        right = outcome.verdict is Verdict.RIGHT
        self.question.judge(attempt.answer, right=right)
        language, _text = text_of(attempt.draft, self._context.content_language())
        digits = self._context.settings().digits
        self.verdict.set_role("right" if right else "wrong")
        self.verdict.say(verdict_text(outcome.verdict, outcome.likeness))
        self.right_answer.say(right_answer_text(attempt.draft, language, digits))
        self.answer.show_item(
            attempt.draft, language, digits=digits, titles=self._titles
        )

    def _show_clock(self, attempt: QuizAttempt) -> None:
        clocks = (attempt.clock, attempt.question_clock)
        left = [clock.left for clock in clocks if clock.left is not None]
        self.countdown.show_left(min(left) if left else None)

    def tick(self) -> None:
        """Count the time; warn at its marks; end what has run out."""
        attempt = self._attempt
        if attempt is None or self.is_paused:
            return
        before = attempt.clock.left
        moment = self._context.moment()
        attempt.tick(moment)
        self._ticks += 1
        if self._ticks % _KEEP_EVERY == 0:
            attempt.keep_time(moment)
        self._show_clock(attempt)
        self._warn(attempt, before)
        if attempt.clock.has_expired and not attempt.is_practice:
            self.submit()
        elif attempt.question_clock.has_expired and not attempt.is_settled:
            self._on_question_timed_out(attempt)

    def _warn(self, attempt: QuizAttempt, before: timedelta | None) -> None:
        allowance, left = attempt.clock.allowance, attempt.clock.left
        if allowance is None or before is None or left is None:
            return
        mark = warning_passed(allowance, before, left)
        if mark is not None:
            self.countdown.warn(mark)
            self.warned.emit(mark)

    def _on_question_timed_out(self, attempt: QuizAttempt) -> None:
        self._commit_typed()
        if attempt.position + 1 < len(attempt.paper):
            self.jump(attempt.position + 1)
        elif not attempt.is_practice:
            self.submit()

    def _on_question_answered(self, answer: Answer) -> None:
        if self._attempt is None or self.is_paused:
            return
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
        self.scroll.ensureWidgetVisible(self.feedback, 0, theme.SPACE_4)

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

    _asked = False

    def submit(self) -> None:
        """Submit the attempt as it stands."""
        attempt = self._attempt
        if attempt is None:
            return
        self._commit_typed()
        self._timer.stop()
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
            attempt.pause(self._context.moment())
        else:
            attempt.run(self._context.moment())
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
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps and self._attempt and self._attempt.can_go_back:
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            step = -steps[event.key()] if rtl else steps[event.key()]
            place = self._attempt.position + step
            if 0 <= place < len(self._attempt.paper):
                self.jump(place)
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.back_button.setText(_("Back"))
        self.paused_note.say(_("Paused. The question comes back when you go on."))
        if self._attempt is not None:
            language, _text = text_of(
                self._attempt.draft, self._context.content_language()
            )
            self.question.change_language(language, self._context.settings().digits)
            self._show_state()

    def _say(self, attempt: QuizAttempt) -> None:
        write = interface().number
        self.place.say(fill(
            _("Question {number} of {count}"),
            number=write(attempt.position + 1), count=write(len(attempt.paper)),
        ))
        self.next_button.setText(_next_word(attempt))
        self.flag_button.setToolTip(_("Flag this question"))
        self.flag_button.setAccessibleName(_("Flag this question"))
        pause = _("Go on") if self.is_paused else _("Pause")
        self.pause_button.setToolTip(pause)
        self.pause_button.setAccessibleName(pause)
        missing = len(attempt.paper) - len(attempt.answers)
        if missing and self._asked:
            text = ngettext(
                "Submit with {count} unanswered",
                "Submit with {count} unanswered",
                missing,
            )
            self.submit_button.setText(fill(text, count=write(missing)))
        else:
            self._asked = False
            self.submit_button.setText(_("Submit"))
        for place, square in enumerate(self.overview.squares):
            square.show_state(
                _square_state(attempt, place),
                current=place == attempt.position,
                flagged=place in attempt.flags,
            )


def _square_state(attempt: QuizAttempt, place: int) -> SquareState:
    if place in attempt.answers:
        return SquareState.ANSWERED
    return SquareState.SEEN if place in attempt.seen else SquareState.UNSEEN


def _next_word(attempt: QuizAttempt) -> str:
    if attempt.is_practice and not attempt.is_settled:
        return _("Check")
    last = attempt.position + 1 == len(attempt.paper)
    return _("Submit") if last else _("Next")


def _tool(glyph: Glyph) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
    return button
