"""The program with its window: what it is made of, and who hears whom."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import tzlocal
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from kazquiz import paths
from kazquiz import settings as preferences
from kazquiz.app import bank_choice
from kazquiz.app.quizzes import Quizzes
from kazquiz.app.speech import Speech
from kazquiz.errors import (
    ClockSetBackError,
    KazQuizError,
    SettingsUnsavedError,
)
from kazquiz.quiz.clock import (
    Moment,
    awake_seconds,
    boot_seconds,
    start_of_machine,
)
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.faults import Faults
from kazquiz.ui.language import is_offered
from kazquiz.ui.main_window import MainWindow
from kazquiz.ui.tasks import Task, bank_pool

if TYPE_CHECKING:
    from kazquiz.bank.store import Bank
    from kazquiz.ui.pages.page import Page


class Program(Quizzes, QObject):
    """The program with its window: what it is made of, and who hears whom.

    A class because settings and pages outlive the function that makes them.
    """

    def __init__(self, app: QApplication, bank_place: str, language: str) -> None:
        super().__init__(app)
        self._app = app
        self._bank_place, self._has_chosen = bank_place, False
        self.settings = preferences.load(paths.settings_file())
        self._kept_language = self.settings.language
        self._pending: list[KazQuizError] = []
        self.is_ready = False
        self._speech = Speech(app, language, self._tell_when_ready)
        self.languages = self._speech.languages
        self.settings = self._speech.begin(self.settings)
        self._apply_theme()
        self.window = MainWindow(self.languages)
        self.tell = self.window.tell
        self._offer_languages()
        self._faults = Faults(self.window, self._tell_error)
        self._faults.install()
        self.pool = bank_pool()
        self.pages: dict[str, Page] = {}
        self.bank: Bank | None = None
        self._edited_from = "questions"
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
            bank = self.bank = open_bank(self._place())
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
        self._task.start(self.pool)

    def _show_waiting(self) -> None:
        # A page brings the bank's modules along, so it comes after the first paint.
        from kazquiz.ui.pages.waiting import WaitingPage  # noqa: PLC0415

        self._waiting = WaitingPage()
        self._add("waiting", self._waiting)
        self.window.show_page("waiting")

    def show_no_bank(self, error: KazQuizError) -> None:
        """Say why the bank cannot be opened, and offer to try again."""
        self._show_waiting()
        has_folder = bank_choice.folder_of(self._place()) is not None
        self._waiting.show_error(error, has_folder=has_folder)
        self._waiting.again_requested.connect(self._open_bank)
        self._waiting.choice_requested.connect(self._choose_bank)
        self._waiting.folder_requested.connect(self._show_folder)

    def _place(self) -> str:
        return self._bank_place or str(paths.bank_file())

    def _choose_bank(self) -> None:
        """Open another bank, one that the person chooses, until the program ends."""
        if chosen := bank_choice.choose(self.window, self._place()):
            self._bank_place, self._has_chosen = chosen, True
            self._open_bank()

    def _show_folder(self) -> None:
        place = self._place()
        if not bank_choice.show_folder(place):
            self.tell(lambda: bank_choice.told_hidden(place), lasting=True)

    def _on_bank_failed(self, error: Exception) -> None:
        if isinstance(error, KazQuizError):
            self._pending.append(error)
            self.on_bank_ready()
        else:
            self._faults.show(error)

    def on_bank_ready(self) -> None:
        """Make the pages that show the bank, and begin at home."""
        # Imported here for the same reason as the bank.
        from kazquiz.app.undoing import Undoing  # noqa: PLC0415
        from kazquiz.app.wiring import Pages  # noqa: PLC0415
        from kazquiz.study.overview import refuse_clock_set_back  # noqa: PLC0415

        assert self.bank is not None
        self._undoing = Undoing(self.bank, self.window, self._refresh_page)
        self.pages = Pages(self, self.bank, self._add)
        self.is_ready = True
        self.show_page("home")
        self._speech.tell_missing_fonts(self.settings)
        try:
            refuse_clock_set_back(self.bank, self.moment().now, tzlocal.get_localzone())
        except ClockSetBackError as behind:
            self._pending.append(behind)
        if self._has_chosen:
            self._tell_chosen()
        for error in self._pending:
            self._tell_error(error)
        self._pending.clear()

    def _tell_chosen(self) -> None:
        place = self._place()
        self.tell(lambda: bank_choice.told(place), lasting=True)

    def moment(self) -> Moment:
        """Return the present moment, by calendar and by a clock that never jumps."""
        return Moment(
            datetime.now(UTC), boot_seconds(), awake_seconds(), start_of_machine()
        )

    def _add(self, name: str, page: "Page") -> None:
        self.window.add_page(name, page, page.title)

    def show_page(self, name: str) -> None:
        """Show the page called *name*, with what it shows loaded anew."""
        if not self.is_ready:
            return
        if name == "quiz_setup" and self.is_sitting():
            name = "quiz"
        page = self.pages[name]
        if name != self.window.current:
            self.leave()
        # Shown first, so that what is refreshed can take the focus.
        self.window.show_page(name)
        page.refresh()
        self.say_history()

    def leave(self) -> None:
        """Let go of the page that is shown."""
        if self.window.current in self.pages:
            self.pages[self.window.current].leave()

    def say_history(self) -> None:
        """Let the window say what can be undone and redone now."""
        self._undoing.say()

    def undo(self) -> None:
        """Take back what was done to the bank last."""
        self._undoing.undo()

    def _refresh_page(self) -> None:
        self.pages[self.window.current].refresh()

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
        self.window.language_button.offer(
            lambda language: is_offered(language, self.settings)
        )

    def _tell_when_ready(self, error: KazQuizError) -> None:
        if self.is_ready:
            self._tell_error(error)
        else:
            self._pending.append(error)

    def _tell_error(self, error: KazQuizError) -> None:
        self.tell(lambda: str(error), lasting=True)

    def study_only(self, items: set[int] | None) -> None:
        """Study just *items*, or all that is due."""
        study: Any = self.pages["study"]
        study.study_only(items)
        self.show_page("study")

    def edit_item(self, item_id: int | None) -> None:
        """Open an item in the editor, a new one where it is None."""
        if self.window.current != "editor":
            self._edited_from = self.window.current
        editor: Any = self.pages["editor"]
        editor.open_item(item_id)
        self.show_page("editor")

    def leave_editor(self) -> None:
        """Go back to where an item was to be edited."""
        self.show_page(self._edited_from)

    def show_place(self, document: str, line: int) -> None:
        """Show the study notes of a *document* at a *line*."""
        library: Any = self.pages["library"]
        self.show_page("library")
        library.show_place(document, line)
