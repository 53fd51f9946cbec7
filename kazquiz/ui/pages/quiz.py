"""The quiz page: a question, the clock, the way through the paper."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazquiz.documents import library
from kazquiz.i18n import gettext as _
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.grading import Answer
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.widgets.keys import answer_key, focused_button, is_confirm
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.option_row import OptionRow
from kazquiz.ui.widgets.quiz_view import QuizView
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
        self._shown: tuple[QuizAttempt, int] | None = None
        self._half_typed: dict[int, str] = {}
        self._asked = False
        self.is_paused = False
        self.view = QuizView()
        self.question = self.view.question
        self.clock = SittingClock(context.moment, self)
        whole = column(self.view)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, theme.SPACE_4
        )
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        view = self.view
        view.question.answered.connect(self._on_question_answered)
        view.question.confirmed.connect(self.go_on)
        view.head.flag_button.clicked.connect(self._on_flag_clicked)
        view.head.pause_button.clicked.connect(self._on_pause_clicked)
        view.back_button.clicked.connect(self._on_back_clicked)
        view.next_button.clicked.connect(self.go_on)
        view.side.submit_button.clicked.connect(self.ask_to_submit)
        view.side.overview.jumped.connect(self.jump)
        self.clock.ticked.connect(self._on_clock_ticked)
        self.clock.warned.connect(self._on_clock_warned)
        self.clock.expired.connect(self._on_clock_expired)
        self.clock.question_expired.connect(self._on_question_expired)

    def title(self) -> str:
        return _("Quiz")

    def sit(self, attempt: QuizAttempt) -> None:
        """Sit *attempt* from now on, or go on with it."""
        self._attempt = attempt
        self._half_typed = {}
        self._asked = False
        self.is_paused = False
        self.view.side.overview.show_count(len(attempt.paper))

    def sit_nothing(self) -> None:
        """Let go of the attempt, which stays open in the bank."""
        self.clock.stop()
        self._attempt = None

    @property
    def attempt(self) -> QuizAttempt | None:
        """The attempt being sat, None where there is none."""
        return self._attempt

    def refresh(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        self._titles = library.names(self._context.bank).documents
        if not self.is_paused:
            self.clock.start(attempt)
        is_back = self._shown == (attempt, attempt.position)
        typed = self.question.typed_answer() if is_back else None
        self._show_question(attempt)
        if typed is not None and not attempt.is_settled:
            self.question.show_answer(typed)

    def leave(self) -> None:
        """Stop the clock where one may: leaving an exam's page does not stop time."""
        if self._attempt is None:
            return
        if self._attempt.is_practice:
            # What is half typed is no answer yet; it waits in the field.
            self.clock.pause()
        else:
            self._commit_typed()

    def _show_question(self, attempt: QuizAttempt) -> None:
        language, _text = text_of(attempt.draft, self._context.content_language())
        digits = self._context.settings().digits
        self._shown = (attempt, attempt.position)
        self.view.show_question(attempt, language, digits)
        half_typed = self._half_typed.get(attempt.position)
        if half_typed and not attempt.is_settled:
            self.question.field.setText(half_typed)
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
        self.view.show_state(attempt, paused=self.is_paused, asked=self._asked)
        settled = attempt.is_settled and not self.is_paused
        self.view.feedback.setVisible(settled)
        if settled:
            language, _text = text_of(attempt.draft, self._context.content_language())
            self.view.show_feedback(
                attempt,
                language,
                digits=self._context.settings().digits,
                titles=self._titles,
            )

    def _on_clock_ticked(self) -> None:
        if self._attempt is not None:
            self.view.show_clock(self._attempt)

    def _on_clock_warned(self, mark: timedelta) -> None:
        self.view.head.countdown.warn(mark)
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
        else:
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
        self._show_state()
        self.setFocus()
        self.view.reveal_feedback()

    def _commit_typed(self) -> None:
        """Keep what stands in the field as the answer, as it stands."""
        attempt, typed = self._attempt, self.question.typed_answer()
        if attempt is None or typed is None or typed.says_the_same(attempt.answer):
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
        """Show the question at *position*; practice leaves open what is half typed."""
        if self._attempt is None or self.is_paused:
            return
        if self._attempt.is_practice:
            self._half_typed[self._attempt.position] = self.question.field.text()
        else:
            self._commit_typed()
        self._attempt.go_to(position, self._context.moment())
        self._show_question(self._attempt)

    def ask_to_submit(self) -> None:
        """Submit, or say first how many questions are unanswered."""
        attempt = self._attempt
        if attempt is None:
            return
        self._commit_typed()
        if len(attempt.answers) < len(attempt.paper) and not self._asked:
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
        attempt.submit(self._context.moment())
        self.clock.stop()
        self._attempt = None
        self.submitted.emit(attempt)

    def _on_flag_clicked(self) -> None:
        if self._attempt is not None:
            self._attempt.flag(self._context.moment())
            self._show_state()

    def _on_pause_clicked(self) -> None:
        if self._attempt is None:
            return
        self.is_paused = not self.is_paused
        if self.is_paused:
            self.clock.pause()
        else:
            self.clock.start(self._attempt)
        self._show_state()

    def _on_back_clicked(self) -> None:
        if self._attempt is not None and self._attempt.position > 0:
            self.jump(self._attempt.position - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = answer_key(event)
        if key is not None and self.question.choose(key):
            return
        if is_confirm(event):
            self._confirm()
        elif event.key() in _ARROWS:
            self._step(_ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        """Do what Enter means: what has the focus, else go on."""
        button = focused_button(self)
        is_chosen = isinstance(button, OptionRow) and button.isChecked()
        if button is None or is_chosen:
            self.go_on()
        else:
            button.click()

    def _step(self, step: int) -> None:
        """Go one question on in the direction that an arrow points."""
        attempt = self._attempt
        if attempt is None or not attempt.can_go_back:
            return
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place = attempt.position + (-step if rtl else step)
        if 0 <= place < len(attempt.paper):
            self.jump(place)

    def retranslate(self) -> None:
        attempt = self._attempt
        if attempt is not None:
            language, _text = text_of(attempt.draft, self._context.content_language())
            self.question.change_language(language, self._context.settings().digits)
            self._show_state()
