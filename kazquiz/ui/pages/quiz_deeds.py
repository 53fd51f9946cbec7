"""What one does about a question beside answering it: flag it, clear it, be sure."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.ui.pages.page import Context
from kazquiz.ui.widgets.quiz_view import QuizView


class QuizDeeds(QObject):
    """Does to an attempt what the buttons around its question are for.

    *attempt* returns the one that is sat and not paused; *changed* tells that it, or
    what is to be seen of it, has changed.
    """

    changed = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        view: QuizView,
        context: Context,
        attempt: Callable[[], QuizAttempt | None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._attempt = attempt
        view.head.flag_button.clicked.connect(self.flag)
        view.head.clock_button.clicked.connect(self.toggle_clock)
        view.head.language_chosen.connect(self._on_language_chosen)
        view.certainty.chosen.connect(self._on_certainty_chosen)
        view.clear_button.clicked.connect(self.clear)

    def flag(self) -> None:
        """Flag the question, or no longer."""
        attempt = self._attempt()
        if attempt is not None:
            attempt.flag(self._context.moment())
        self.changed.emit()

    def clear(self) -> None:
        """Take back what is answered, where it is not judged at once."""
        attempt = self._attempt()
        if attempt is None or attempt.tells_at_once:
            return
        if not attempt.answer.is_blank:
            attempt.give(Answer(), self._context.moment())
        self._view.question.show_answer(Answer())
        self.changed.emit()

    def toggle_clock(self) -> None:
        """Hide the clock, or show it."""
        settings = self._context.settings()
        is_shown = settings.quiz_clock == "shown"
        changed = replace(settings, quiz_clock="hidden" if is_shown else "shown")
        self.settings_changed.emit(changed)
        self.changed.emit()

    def _on_language_chosen(self, language: str) -> None:
        changed = replace(self._context.settings(), content_language=language)
        self.settings_changed.emit(changed)

    def _on_certainty_chosen(self, certainty: Certainty) -> None:
        attempt = self._attempt()
        if attempt is not None and attempt.asks_certainty:
            attempt.say_certainty(certainty, self._context.moment())
            self.changed.emit()
