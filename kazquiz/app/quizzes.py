"""Quizzes in the program: beginning one, sitting it, and what comes of it."""

from collections.abc import Mapping
from datetime import timedelta
from secrets import randbits
from typing import TYPE_CHECKING, Any

import tzlocal

from kazquiz.app import messages

if TYPE_CHECKING:
    from kazquiz.bank.store import Bank
    from kazquiz.quiz.attempt import Moment, QuizAttempt
    from kazquiz.quiz.blueprint import Blueprint
    from kazquiz.settings import Settings
    from kazquiz.ui.pages.page import Page
    from kazquiz.ui.widgets.message_bar import Tell


class Quizzes:
    """The part of the program that leads from page to page of a quiz."""

    bank: "Bank | None"
    pages: Mapping[str, "Page"]
    tell: "Tell"
    settings: "Settings"

    def moment(self) -> "Moment":
        """Return the present moment."""
        raise AssertionError("the program has a clock of its own")

    def show_page(self, name: str) -> None:
        """Show the page called *name*."""
        raise AssertionError("the program has a window of its own")

    def is_sitting(self) -> bool:
        """Tell whether an attempt is being sat."""
        return getattr(self.pages.get("quiz"), "attempt", None) is not None

    def begin_quiz(self, blueprint: "Blueprint") -> None:
        """Draw a paper for *blueprint* and sit it."""
        # Imported here like all that needs the bank: after the first paint.
        from kazquiz.browse.finding import resolver  # noqa: PLC0415
        from kazquiz.quiz.attempt import QuizAttempt  # noqa: PLC0415

        assert self.bank is not None
        now, seed = self.moment().now, randbits(32)
        settings, zone = self.settings, tzlocal.get_localzone()
        self.sit(
            QuizAttempt.begin(
                self.bank,
                blueprint,
                now,
                seed,
                time_factor=settings.time_factor,
                resolve=resolver(self.bank, now, zone, settings.day_starts_at),
            )
        )

    def sit(self, attempt: "QuizAttempt") -> None:
        """Sit *attempt*, or go on with it where it is being sat."""
        quiz: Any = self.pages["quiz"]
        if quiz.attempt is None or quiz.attempt.id != attempt.id:
            quiz.sit(attempt)
        self.show_page("quiz")

    def sit_nothing(self) -> None:
        """Let go of the attempt being sat: it is ended elsewhere."""
        if self.is_sitting():
            quiz: Any = self.pages["quiz"]
            quiz.sit_nothing()

    def show_results(self, attempt: "QuizAttempt") -> None:
        """Show what *attempt* came to."""
        results: Any = self.pages["results"]
        results.show_attempt(attempt)
        self.show_page("results")

    def open_results(self, attempt_id: int) -> None:
        """Show what the attempt with that id came to."""
        from kazquiz.quiz.attempt import QuizAttempt  # noqa: PLC0415  (as above)

        assert self.bank is not None
        self.show_results(QuizAttempt.kept(self.bank, attempt_id))

    def submit_cut_off(self, attempt: "QuizAttempt") -> None:
        """Submit an attempt that was cut off, as it stands."""
        quiz: Any = self.pages["quiz"]
        if quiz.attempt is not None and quiz.attempt.id == attempt.id:
            # It was only left for another page, and knows its own time best.
            quiz.submit()
            return
        attempt.submit(self.moment())
        self.show_results(attempt)

    def submit_run_out(self, attempt: "QuizAttempt") -> None:
        """Submit an exam whose time ran out while nobody sat it, and say so."""
        if self.is_sitting():
            # The clock of the sitting does it by itself.
            return
        attempt.submit(self.moment())
        self.tell(
            messages.run_out,
            action=messages.see_results,
            act=lambda: self.show_results(attempt),
            lasting=True,
        )

    def tell_warning(self, left: timedelta) -> None:
        """Say how much time a quiz has left."""
        self.tell(lambda: messages.time_left(left))
