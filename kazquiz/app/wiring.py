"""Wiring: making each page when it is first wanted, and connecting what it asks for.

A page is imported and built only then: the home page is on the screen a quarter of a
second sooner for it.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

import tzlocal

from kazquiz.bank.store import Bank
from kazquiz.i18n.languages import Language
from kazquiz.settings import Settings
from kazquiz.ui.main_window import MainWindow
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.message_bar import Tell, Words

if TYPE_CHECKING:
    from kazquiz.documents.library import Section
    from kazquiz.quiz.attempt import QuizAttempt
    from kazquiz.quiz.blueprint import Blueprint
    from kazquiz.quiz.clock import Moment


class Program(Protocol):
    """What the pages need of the program they are part of."""

    settings: Settings
    pages: dict[str, Page]
    languages: list[Language]
    pool: Executor
    window: MainWindow

    @property
    def tell(self) -> Tell: ...
    def say_history(self) -> None: ...
    def undo(self) -> None: ...
    def moment(self) -> "Moment": ...
    def show_page(self, name: str) -> None: ...
    def study_only(self, items: set[int] | None) -> None: ...
    def sit(self, attempt: "QuizAttempt") -> None: ...
    def sit_nothing(self) -> None: ...
    def submit_cut_off(self, attempt: "QuizAttempt") -> None: ...
    def open_results(self, attempt_id: int) -> None: ...
    def submit_run_out(self, attempt: "QuizAttempt") -> None: ...
    def begin_quiz(self, blueprint: "Blueprint") -> None: ...
    def show_results(self, attempt: "QuizAttempt") -> None: ...
    def tell_warning(self, left: timedelta) -> None: ...
    def leave_editor(self) -> None: ...
    def edit_item(self, item_id: int | None) -> None: ...
    def show_place(self, document: str, line: int) -> None: ...
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
    page.planning_requested.connect(lambda section: _plan(program, section))
    page.attempt_resumed.connect(program.sit)
    page.attempt_submitted.connect(program.submit_cut_off)
    page.attempt_discarded.connect(program.sit_nothing)
    page.attempt_run_out.connect(program.submit_run_out)
    return page


def _study(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.study import StudyPage  # noqa: PLC0415

    page = StudyPage(context)
    page.quiz_requested.connect(lambda: program.show_page("quiz_setup"))
    page.document_requested.connect(program.show_place)
    page.edit_requested.connect(program.edit_item)
    return page


def _quiz_setup(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.quiz_setup import QuizSetupPage  # noqa: PLC0415

    page = QuizSetupPage(context)
    page.started.connect(program.begin_quiz)
    page.history_requested.connect(lambda: program.show_page("quiz_history"))
    page.paper_requested.connect(lambda wanted: _print(program, context, page, wanted))
    return page


def _print(program: Program, context: Context, page: Page, wanted: "Blueprint") -> None:
    # Printing is imported when something is printed.
    from kazquiz.app.papers import ask_for_paper  # noqa: PLC0415

    languages = [each.code for each in program.languages]
    ask_for_paper(context, languages, wanted, page)


def _quiz(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.quiz import QuizPage  # noqa: PLC0415

    page = QuizPage(context)
    page.submitted.connect(program.show_results)
    page.warned.connect(program.tell_warning)
    page.settings_changed.connect(program.change_settings)
    return page


def _results(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.results import ResultsPage  # noqa: PLC0415

    page = ResultsPage(context)
    page.study_requested.connect(lambda: program.study_only(None))
    page.new_requested.connect(lambda: program.show_page("quiz_setup"))
    page.history_requested.connect(lambda: program.show_page("quiz_history"))
    page.place_requested.connect(program.show_place)
    page.retry_requested.connect(program.begin_quiz)
    return page


def _quiz_history(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.quiz_history import QuizHistoryPage  # noqa: PLC0415

    page = QuizHistoryPage(context)
    page.opened.connect(program.show_results)
    page.new_requested.connect(lambda: program.show_page("quiz_setup"))
    return page


def _library(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.library import LibraryPage  # noqa: PLC0415

    page = LibraryPage(context)
    page.study_requested.connect(program.study_only)
    page.cram_requested.connect(lambda *what: _cram(program, *what))
    page.passage_requested.connect(lambda *what: _introduce(program, *what))
    return page


def _questions(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.questions import QuestionsPage  # noqa: PLC0415

    page = QuestionsPage(context)
    page.study_requested.connect(program.study_only)
    page.cram_requested.connect(lambda items: _cram(program, items, page.title))
    page.quiz_requested.connect(program.begin_quiz)
    page.edit_requested.connect(program.edit_item)
    page.results_requested.connect(program.open_results)
    page.new_requested.connect(lambda: program.edit_item(None))
    page.settings_changed.connect(program.change_settings)
    return page


def _editor(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.editor import EditorPage  # noqa: PLC0415

    page = EditorPage(context)
    page.stored.connect(program.edit_item)
    page.own_fields_requested.connect(lambda: _name_fields(program, "editor"))
    page.closed.connect(program.leave_editor)
    return page


def _cram(program: Program, items: set[int], title: Words) -> None:
    study: Any = program.pages["study"]
    study.cram(items, title)
    program.show_page("study")


def _introduce(
    program: Program, sections: "list[Section]", title: Words, later: list[Any]
) -> None:
    study: Any = program.pages["study"]
    study.introduce(sections, title, later)
    program.show_page("study")


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
    page.scheduling_requested.connect(lambda: _plan(program))
    page.own_fields_requested.connect(lambda: _name_fields(program, "settings"))
    return page


def _own_fields(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.own_fields import OwnFieldsPage  # noqa: PLC0415

    page = OwnFieldsPage(context)
    page.closed.connect(lambda: program.show_page(page.came_from))
    return page


def _name_fields(program: Program, came_from: str) -> None:
    """Show the page of one's own fields, from which one goes back again."""
    page: Any = program.pages["own_fields"]
    page.came_from = came_from
    program.show_page("own_fields")


def _scheduling(program: Program, context: Context) -> Page:
    from kazquiz.ui.pages.scheduling import SchedulingPage  # noqa: PLC0415

    page = SchedulingPage(context)
    page.settings_changed.connect(program.change_settings)
    return page


def _plan(program: Program, section: str = "") -> None:
    """Show the scheduling page, at the *section* named if one is."""
    page: Any = program.pages["scheduling"]
    if section:
        page.choice.choose(section)
    program.show_page("scheduling")


_MAKERS: dict[str, Callable[[Program, Context], Page]] = {
    "home": _home,
    "study": _study,
    "quiz_setup": _quiz_setup,
    "quiz": _quiz,
    "results": _results,
    "quiz_history": _quiz_history,
    "library": _library,
    "questions": _questions,
    "editor": _editor,
    "statistics": _statistics,
    "keys": _keys,
    "settings": _settings,
    "scheduling": _scheduling,
    "own_fields": _own_fields,
}
