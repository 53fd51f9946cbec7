"""The quiz page: a question, the clock, the way through the paper."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazquiz.documents import library
from kazquiz.i18n import gettext as _
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.pages.quiz_deeds import QuizDeeds
from kazquiz.ui.pages.quiz_typing import QuizTyping
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.quiz_keys import QuizKeys
from kazquiz.ui.widgets.quiz_view import QuizView
from kazquiz.ui.widgets.sitting_clock import SittingClock


class QuizPage(Page):
    """An attempt being sat."""

    submitted = Signal(object)
    warned = Signal(object)
    settings_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._titles: dict[str, dict[str, str]] = {}
        self._shown: tuple[QuizAttempt, int] | None = None
        self._asked = self._is_sure = self.is_paused = False
        self.view = QuizView()
        self.question = self.view.question
        self.keys = QuizKeys(self)
        self.clock = SittingClock(context.moment, self)
        self.deeds = QuizDeeds(self.view, context, self._open_attempt)
        self.typing = QuizTyping(self.question, context)
        self.setLayout(column(self.view))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        view = self.view
        view.question.answered.connect(self._on_question_answered)
        view.question.confirmed.connect(self._on_question_confirmed)
        view.head.pause_button.clicked.connect(self._on_pause_clicked)
        self.deeds.changed.connect(self._show_state)
        self.deeds.settings_changed.connect(self.settings_changed)
        view.head.aid.toggled.connect(self.retranslate)
        view.next_button.clicked.connect(self.go_on)
        view.side.submit_button.clicked.connect(self.ask_to_submit)
        view.side.overview.jumped.connect(self.jump)
        self.clock.ticked.connect(self._on_clock_ticked)
        self.clock.typing_due.connect(self._keep_typed)
        # The window says it, also to screen readers, and once.
        self.clock.warned.connect(self.warned)
        self.clock.expired.connect(self._on_clock_expired)
        self.clock.question_expired.connect(self._on_question_expired)
        self.keys.chosen.connect(self._on_key_chosen)
        self.keys.confirmed.connect(self.go_on)
        self.keys.stepped.connect(self._on_stepped)
        view.hear_keys(self.keys)

    def title(self) -> str:
        return _("Quiz")

    def sit(self, attempt: QuizAttempt) -> None:
        """Sit *attempt* from now on, or go on with it."""
        self._attempt = attempt
        self.typing.sit(attempt)
        self._asked = self.is_paused = False
        self.view.side.overview.show_count(len(attempt.paper))

    def sit_nothing(self) -> None:
        """Let go of the attempt."""
        self.clock.stop()
        self._attempt = None

    def _open_attempt(self) -> QuizAttempt | None:
        return None if self.is_paused else self._attempt

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
        is_back = self._is_on_screen(attempt)
        typed = self.question.typed_answer() if is_back else None
        self._show_question(attempt)
        if typed is not None and not attempt.is_settled:
            self.question.show_answer(typed)

    def leave(self) -> None:
        """Stop the clock where one may: leaving an exam's page does not stop time."""
        attempt = self._attempt
        self._keep_typed()
        if attempt is not None and attempt.is_practice:
            self.clock.pause()

    def _languages(self, attempt: QuizAttempt) -> tuple[str, str]:
        """Return the language of the question, and that of its answers."""
        wished = self._context.settings().aid_language
        usual = (self._context.content_language(), self._context.answer_language())
        asked, answered = (self.view.head.aid.language(each, wished) for each in usual)
        return text_of(attempt.draft, asked)[0], text_of(attempt.draft, answered)[0]

    def _show_question(self, attempt: QuizAttempt) -> None:
        self.view.head.aid.put_away()
        language, self.question.answer_language = self._languages(attempt)
        self._shown = (attempt, attempt.position)
        self.view.show_question(attempt, language, self._context.settings().digits)
        half_done = self.typing.recall()
        if half_done is not None:
            self.question.show_answer(half_done)
        self._show_state()
        self.typing.focus(self)

    def _show_state(self) -> None:
        """Show all that depends on the answers and the clock."""
        attempt = self._attempt
        if attempt is None:
            return
        settings = self._context.settings()
        language, _text = text_of(attempt.draft, self._context.content_language())
        self.view.show_state(attempt, paused=self.is_paused, asked=self._asked)
        is_clock_shown = settings.quiz_clock == "shown"
        self.view.show_choices(attempt, language, clock_shown=is_clock_shown)
        settled = attempt.is_settled and not self.is_paused
        self.view.feedback.setVisible(settled)
        if settled:
            self.view.show_feedback(
                attempt,
                self._languages(attempt)[1],
                digits=settings.digits,
                titles=self._titles,
            )

    def _on_clock_ticked(self) -> None:
        if self._attempt is not None:
            self.view.show_clock(self._attempt)

    def _on_clock_expired(self) -> None:
        """Submit it as it stands, or let one finish; what stands there is in time."""
        attempt = self._attempt
        if attempt is not None and not attempt.may_finish:
            self.submit()
            return
        if attempt is not None and self._is_on_screen(attempt):
            self.typing.keep(stood_in_time=True)
        self._show_state()
        self.warned.emit(timedelta())

    def _on_question_expired(self) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        self.typing.commit()
        if attempt.position + 1 < len(attempt.paper):
            self.jump(attempt.position + 1)
        else:
            self.submit()

    def _on_question_answered(self, answer: Answer) -> None:
        if self._attempt is None or self.is_paused:
            return
        self._asked = False
        certainty = Certainty.HIGH if self._is_sure else None
        self._attempt.give(answer, self._context.moment(), certainty)
        self.typing.forget()
        self._show_verdict()

    def _show_verdict(self) -> None:
        """Show what has come of an answer: judged, to be tried again, or only kept."""
        self._show_state()
        attempt = self._attempt
        if attempt is None or not (attempt.is_settled or attempt.tries_left):
            return
        self.typing.focus(self)
        if attempt.is_settled:
            self.view.reveal_feedback()
        else:
            self.view.reveal_try()

    def _on_question_confirmed(self) -> None:
        """Check what is typed; what was tried in vain is no wish to skip it."""
        if self.typing.is_in_vain():
            self._show_verdict()
        else:
            self.go_on()

    def _keep_typed(self) -> None:
        """Keep what is typed so far; the overview counts it as soon as it does."""
        attempt = self._attempt
        if attempt is None or self.is_paused or not self._is_on_screen(attempt):
            return
        was_blank = attempt.answer.is_blank
        self.typing.keep()
        if was_blank is not attempt.answer.is_blank:
            self._show_state()

    def _is_on_screen(self, attempt: QuizAttempt) -> bool:
        return self._shown == (attempt, attempt.position)

    def go_on(self) -> None:
        """Go on: after a pause, or once it is seen what a typed answer is worth."""
        attempt = self._attempt
        if attempt is None:
            return
        if self.is_paused:
            self._on_pause_clicked()
            return
        was_settled, tried = attempt.is_settled, len(attempt.tries)
        self.typing.commit()
        if (attempt.is_settled and not was_settled) or len(attempt.tries) > tried:
            self._show_verdict()
        elif attempt.position + 1 < len(attempt.paper):
            self.jump(attempt.position + 1)
        else:
            self.ask_to_submit()

    def jump(self, position: int) -> None:
        """Show the question at *position*; what is half done is kept."""
        if self._attempt is None or self.is_paused:
            return
        self._keep_typed()
        self._attempt.go_to(position, self._context.moment())
        self._show_question(self._attempt)

    def ask_to_submit(self) -> None:
        """Submit, or say first how many questions are unanswered."""
        attempt = self._attempt
        if attempt is None:
            return
        self.typing.commit()
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
        self.typing.commit()
        attempt.submit(self._context.moment())
        self.sit_nothing()
        self.submitted.emit(attempt)

    def _on_pause_clicked(self) -> None:
        if self._attempt is None or not self._attempt.is_practice:
            return
        self._keep_typed()
        self.is_paused = not self.is_paused
        if self.is_paused:
            self.clock.pause()
        else:
            self.clock.start(self._attempt)
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def _on_key_chosen(self, key: int, sure: bool) -> None:  # noqa: FBT001
        self._is_sure = sure
        self.question.choose(key)
        self._is_sure = False

    def _on_stepped(self, step: int) -> None:
        """Go one question on, or back."""
        attempt = self._attempt
        if attempt is None or not attempt.can_go_back:
            return
        place = attempt.position + step
        if 0 <= place < len(attempt.paper):
            self.jump(place)

    def retranslate(self) -> None:
        attempt = self._attempt
        if attempt is not None:
            language, self.question.answer_language = self._languages(attempt)
            self.question.change_language(language, self._context.settings().digits)
            self._show_state()
