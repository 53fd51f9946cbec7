"""What is typed or placed at a question: kept as the answer, or as half of one."""

from PySide6.QtWidgets import QWidget

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.half_done import HalfDone
from kazquiz.ui.pages.page import Context
from kazquiz.ui.widgets.question_view import QuestionView


class QuizTyping:
    """Keeps what stands in the fields of a question, so that no end comes too soon.

    In an exam it is the answer as it stands; where answers are judged at once, it is
    none before it is given, and waits.
    """

    def __init__(self, question: QuestionView, context: Context) -> None:
        self._question = question
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._half_done: HalfDone | None = None

    def sit(self, attempt: QuizAttempt) -> None:
        """Keep what is typed in *attempt* from now on."""
        self._attempt = attempt
        self._half_done = HalfDone(self._context.bank, attempt.id)

    def focus(self, page: QWidget) -> None:
        """Let one type in place of what was tried in vain; else *page* has the keys."""
        attempt, field = self._attempt, self._question.field
        if attempt is None or attempt.is_settled or not field.isVisibleTo(page):
            page.setFocus()
            return
        field.setFocus()
        if attempt.tries_left:
            field.selectAll()

    def recall(self) -> Answer | None:
        """Return what was left half done at the question, None where nothing was."""
        if self._attempt is None or self._half_done is None:
            return None
        if self._attempt.is_settled:
            return None
        return self._half_done.at(self._attempt.position)

    def commit(self, *, stood_in_time: bool = False) -> None:
        """Keep what stands there as the answer, as it stands.

        *stood_in_time* is what stood there already as the time ran out.
        """
        attempt, typed = self._attempt, self._question.typed_answer()
        if attempt is None or typed is None or typed.says_the_same(attempt.answer):
            return
        attempt.give(typed, self._context.moment(), stood_in_time=stood_in_time)
        self.forget()

    def is_in_vain(self) -> bool:
        """Tell whether just what stands there was tried and is wrong."""
        attempt, typed = self._attempt, self._question.typed_answer()
        if attempt is None or typed is None or not attempt.tries_left:
            return False
        return attempt.was_tried(typed)

    def keep(self, *, stood_in_time: bool = False) -> None:
        """Keep what stands there, as the answer or as half of one."""
        attempt, typed = self._attempt, self._question.typed_answer()
        if attempt is None or self._half_done is None or typed is None:
            return
        if not attempt.tells_at_once:
            self.commit(stood_in_time=stood_in_time)
        elif not attempt.is_settled:
            now = self._context.moment().now
            self._half_done.keep(attempt.position, typed, now)

    def forget(self) -> None:
        """Forget what was half done at the question: it is given, or cleared."""
        if self._attempt is not None and self._half_done is not None:
            self._half_done.drop(self._attempt.position)
