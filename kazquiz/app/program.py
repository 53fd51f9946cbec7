"""The program with its window: what it is made of, and who hears whom."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from secrets import randbits
from typing import TYPE_CHECKING, Any

import tzlocal
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kazquiz import paths
from kazquiz import settings as preferences
from kazquiz.app import messages
from kazquiz.app.speech import Speech
from kazquiz.errors import (
    ClockSetBackError,
    KazQuizError,
    SettingsUnsavedError,
)
from kazquiz.i18n import gettext as _
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.faults import Faults
from kazquiz.ui.language import is_offered
from kazquiz.ui.main_window import MainWindow
from kazquiz.ui.tasks import Task, bank_pool

if TYPE_CHECKING:
    from kazquiz.bank.store import Bank
    from kazquiz.quiz.attempt import Moment, QuizAttempt
    from kazquiz.quiz.blueprint import Blueprint
    from kazquiz.ui.pages.page import Page


class Program(QObject):
    """The program with its window: what it is made of, and who hears whom.

    A class because settings and pages outlive the function that makes them.
    """

    def __init__(self, app: QApplication, bank_place: str, language: str) -> None:
        super().__init__(app)
        self._app = app
        self._bank_place = bank_place
        self.settings = preferences.load(paths.settings_file())
        self._kept_language = self.settings.language
        self._pending: list[KazQuizError] = []
        self.is_ready = False
        self._speech = Speech(app, language, self._tell_when_ready)
        self.languages = self._speech.languages
        self.settings = self._speech.begin(self.settings)
        self._apply_theme()
        self.window = MainWindow(self.languages)
        self._offer_languages()
        self._faults = Faults(self.window, self._tell_error)
        self._faults.install()
        self._pool = bank_pool()
        self.pages: dict[str, Page] = {}
        self.bank: Bank | None = None
        self.window.language_chosen.connect(self.choose_language)
        self.window.theme_toggled.connect(self.toggle_theme)
        self.window.page_requested.connect(self.show_page)
        app.styleHints().colorSchemeChanged.connect(self._apply_theme)

    def _apply_theme(self) -> None:
        dark = theme.wants_dark(self._app, self.settings.theme)
        theme.apply(
            self._app,
            paths.resources() / "styles",
            dark=dark,
            text_size=self.settings.text_size,
        )

    def start(self) -> None:
        """Show the window, then open the bank."""
        self.window.show()
        QTimer.singleShot(0, self._open_bank)

    def _open_bank(self) -> None:
        # Imported here: the window is painted before a third of a second goes by.
        from kazquiz.bank.store import open_bank  # noqa: PLC0415
        from kazquiz.interchange.transfer import (  # noqa: PLC0415
            bring_up_to_date,
            is_up_to_date,
        )

        try:
            bank = self.bank = open_bank(self._bank_place or str(paths.bank_file()))
            is_ready = is_up_to_date(bank)
        except KazQuizError as error:
            if self.bank is not None:
                self.bank.close()
            self.show_no_bank(error)
            return
        if is_ready:
            self.on_bank_ready()
            return
        self._show_waiting()
        now = datetime.now(UTC)
        self._task = Task(lambda report: bring_up_to_date(bank, now, report), self)
        self._task.progressed.connect(self._waiting.show_progress)
        self._task.succeeded.connect(self.on_bank_ready)
        self._task.failed.connect(self._on_bank_failed)
        self._task.start(self._pool)

    def _show_waiting(self) -> None:
        from kazquiz.ui.pages.waiting import WaitingPage  # noqa: PLC0415

        self._waiting = WaitingPage()
        self._add("waiting", self._waiting)
        self.window.show_page("waiting")

    def show_no_bank(self, error: KazQuizError) -> None:
        """Say why the bank cannot be opened, and offer to try again."""
        self._show_waiting()
        self._waiting.show_error(error)
        self._waiting.again_requested.connect(self._open_bank)

    def _on_bank_failed(self, error: Exception) -> None:
        if isinstance(error, KazQuizError):
            self._pending.append(error)
            self.on_bank_ready()
        else:
            self._faults.show(error)

    def on_bank_ready(self) -> None:
        """Make the pages that show the bank, and begin at home."""
        # Imported here for the same reason as the bank.
        from kazquiz.app.wiring import Pages  # noqa: PLC0415
        from kazquiz.study.overview import refuse_clock_set_back  # noqa: PLC0415

        assert self.bank is not None
        self.pages = Pages(self, self.bank, self._add)
        self.is_ready = True
        self.show_page("home")
        self._speech.tell_missing_fonts(self.settings)
        try:
            refuse_clock_set_back(self.bank, self.moment().now, tzlocal.get_localzone())
        except ClockSetBackError as behind:
            self._pending.append(behind)
        for error in self._pending:
            self._tell_error(error)
        self._pending.clear()

    def moment(self) -> "Moment":
        """Return the present moment, by calendar and by a clock that never jumps."""
        from kazquiz.quiz.attempt import Moment  # noqa: PLC0415
        from kazquiz.quiz.clock import boot_seconds  # noqa: PLC0415

        return Moment(datetime.now(UTC), boot_seconds())

    def _add(self, name: str, page: "Page") -> None:
        self.window.add_page(name, page, page.title)

    def show_page(self, name: str) -> None:
        """Show the page called *name*, with what it shows loaded anew."""
        if not self.is_ready:
            return
        if name == "quiz_setup" and self._is_sitting():
            name = "quiz"
        page = self.pages[name]
        if name != self.window.current:
            self.leave()
        # Shown first, so that what is refreshed can take the focus.
        self.window.show_page(name)
        page.refresh()

    def leave(self) -> None:
        """Let go of the page that is shown."""
        if self.window.current in self.pages:
            self.pages[self.window.current].leave()

    def _is_sitting(self) -> bool:
        return getattr(self.pages.get("quiz"), "attempt", None) is not None

    def choose_language(self, language: str) -> None:
        """Speak *language* from now on, in every page as it stands."""
        self.change_settings(replace(self.settings, language=language))

    def toggle_theme(self) -> None:
        """Change from light to dark, or back."""
        chosen = "light" if theme.is_dark() else "dark"
        self.change_settings(replace(self.settings, theme=chosen))

    def change_settings(self, changed: Settings) -> None:
        """Let *changed* settings act at once, and keep them."""
        before, self.settings = self.settings, changed
        if (before.theme, before.text_size) != (changed.theme, changed.text_size):
            self._apply_theme()
        self.settings = self._speech.change(before, changed)
        self._offer_languages()
        if self.settings.language != before.language:
            self._kept_language = self.settings.language
        kept = replace(self.settings, language=self._kept_language)
        try:
            preferences.save(kept, paths.settings_file())
        except OSError:
            self._tell_error(SettingsUnsavedError(str(paths.settings_file())))

    def _offer_languages(self) -> None:
        self.window.offer_languages(
            lambda language: is_offered(language, self.settings)
        )

    def _tell_when_ready(self, error: KazQuizError) -> None:
        if self.is_ready:
            self._tell_error(error)
        else:
            self._pending.append(error)

    def _tell_error(self, error: KazQuizError) -> None:
        self.window.tell(lambda: str(error), lasting=True)

    def begin_quiz(self, blueprint: "Blueprint") -> None:
        """Draw a paper for *blueprint* and sit it."""
        from kazquiz.quiz.attempt import QuizAttempt  # noqa: PLC0415

        assert self.bank is not None
        now, seed = self.moment().now, randbits(32)
        self.sit(QuizAttempt.begin(self.bank, blueprint, now, seed))

    def sit(self, attempt: "QuizAttempt") -> None:
        """Sit *attempt*, or go on with it where it is being sat."""
        quiz: Any = self.pages["quiz"]
        if quiz.attempt is None or quiz.attempt.id != attempt.id:
            quiz.sit(attempt)
        self.show_page("quiz")

    def sit_nothing(self) -> None:
        """Let go of the attempt being sat: it is ended elsewhere."""
        if self._is_sitting():
            quiz: Any = self.pages["quiz"]
            quiz.sit_nothing()

    def show_results(self, attempt: "QuizAttempt") -> None:
        """Show what *attempt* came to."""
        results: Any = self.pages["results"]
        results.show_attempt(attempt)
        self.show_page("results")

    def submit_cut_off(self, attempt: "QuizAttempt") -> None:
        """Submit an attempt that was cut off, as it stands."""
        self.sit_nothing()
        attempt.submit(self.moment())
        self.show_results(attempt)

    def retry(self, attempt: "QuizAttempt") -> None:
        """Sit a practice of just what was missed in *attempt*."""
        missed = tuple(each.draft.uid for each in attempt.results().missed)
        self.begin_quiz(attempt.blueprint.practice_of(missed))

    def tell_warning(self, left: timedelta) -> None:
        """Say how much time a quiz has left."""
        self.window.tell(lambda: messages.time_left(left))

    def study_only(self, items: set[int] | None) -> None:
        """Study just *items*, or all that is due."""
        study: Any = self.pages["study"]
        study.study_only(items)
        self.show_page("study")

    def tell_made_due(self, changed: int) -> None:
        """Say how many cards were made due, and offer to study them."""
        self.window.tell(
            lambda: messages.made_due(changed),
            action=lambda: _("Study now"),
            act=lambda: self.study_only(None),
        )
