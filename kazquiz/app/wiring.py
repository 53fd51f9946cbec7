"""Wiring: making each page when it is first wanted, and connecting what it asks for.

A page is imported and built only then: the home page is on the screen a quarter of a
second sooner for it.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import timedelta
from typing import Protocol

import tzlocal

from kazquiz.bank.store import Bank
from kazquiz.i18n.languages import Language
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.settings import Settings
from kazquiz.ui.main_window import MainWindow
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.message_bar import Words


class Program(Protocol):
    """What the pages need of the program they are part of."""

    settings: Settings
    languages: list[Language]
    pool: Executor
    window: MainWindow

    def tell(
        self,
        words: Words,
        *,
        action: Words | None = None,
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None: ...
    def say_history(self) -> None: ...
    def undo(self) -> None: ...
    def moment(self) -> Moment: ...
    def show_page(self, name: str) -> None: ...
    def study_only(self, items: set[int] | None) -> None: ...
    def sit(self, attempt: QuizAttempt) -> None: ...
    def sit_nothing(self) -> None: ...
    def submit_cut_off(self, attempt: QuizAttempt) -> None: ...
    def begin_quiz(self, blueprint: Blueprint) -> None: ...
    def show_results(self, attempt: QuizAttempt) -> None: ...
    def retry(self, attempt: QuizAttempt) -> None: ...
    def tell_warning(self, left: timedelta) -> None: ...
    def tell_made_due(self, changed: int) -> None: ...
    def change_settings(self, changed: Settings) -> None: ...


class Pages(dict[str, Page]):
    """The pages made so far, by name; asking for another makes it."""

    def __init__(
        self, program: Program, bank: Bank, taken_in: Callable[[str, Page], None]
    ) -> None:
        super().__init__()
        self._program = program
        self._taken_in = taken_in
        self._context = Context(
            bank,
            lambda: program.settings,
            program.moment,
            tzlocal.get_localzone(),
            tell=program.tell,
            changed=program.say_history,
            undo=program.undo,
            pool=program.pool,
        )

    def __missing__(self, name: str) -> Page:
        page = _MAKERS[name](self._program, self._context)
        self[name] = page
        self._taken_in(name, page)
        return page


def _home(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.home import HomePage  # noqa: PLC0415  (see the docstring)

    page = HomePage(context)
    page.study_requested.connect(lambda: program.study_only(None))
    page.quiz_requested.connect(lambda: program.show_page("quiz_setup"))
    page.library_requested.connect(lambda: program.show_page("library"))
    page.attempt_resumed.connect(program.sit)
    page.attempt_submitted.connect(program.submit_cut_off)
    page.attempt_discarded.connect(program.sit_nothing)
    return page


def _study(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.study import StudyPage  # noqa: PLC0415

    page = StudyPage(context)
    page.quiz_requested.connect(lambda: program.show_page("quiz_setup"))
    return page


def _quiz_setup(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.quiz_setup import QuizSetupPage  # noqa: PLC0415

    page = QuizSetupPage(context)
    page.started.connect(program.begin_quiz)
    return page


def _quiz(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.quiz import QuizPage  # noqa: PLC0415

    page = QuizPage(context)
    page.submitted.connect(program.show_results)
    page.warned.connect(program.tell_warning)
    return page


def _results(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.results import ResultsPage  # noqa: PLC0415

    page = ResultsPage(context)
    page.made_due.connect(program.tell_made_due)
    page.new_requested.connect(lambda: program.show_page("quiz_setup"))
    page.retry_requested.connect(program.retry)
    return page


def _library(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.library import LibraryPage  # noqa: PLC0415

    page = LibraryPage(context)
    page.study_requested.connect(program.study_only)
    return page


def _statistics(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.statistics_page import StatisticsPage  # noqa: PLC0415

    page = StatisticsPage(context)
    page.study_requested.connect(lambda: program.study_only(None))
    return page


def _keys(program: Program, _context: Context) -> Page:
    from kazquiz.ui.pages.keys_page import KeysPage  # noqa: PLC0415

    page = KeysPage(lambda: program.window.came_from)
    page.closed.connect(lambda: program.show_page(program.window.came_from))
    return page


def _settings(program: Program, _context: Context) -> Page:
    from kazquiz.ui.pages.settings import SettingsPage  # noqa: PLC0415

    page = SettingsPage(lambda: program.settings, program.languages)
    page.changed.connect(program.change_settings)
    return page


_MAKERS: dict[str, Callable[[Program, Context], Page]] = {
    "home": _home,
    "study": _study,
    "quiz_setup": _quiz_setup,
    "quiz": _quiz,
    "results": _results,
    "library": _library,
    "statistics": _statistics,
    "keys": _keys,
    "settings": _settings,
}
