"""Wiring: making the pages, and connecting what each asks for with who does it."""

from datetime import timedelta
from typing import Protocol

import tzlocal

from kazquiz.bank.store import Bank
from kazquiz.i18n.languages import Language
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.settings import Settings
from kazquiz.ui.pages.home import HomePage
from kazquiz.ui.pages.library import LibraryPage
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.pages.quiz import QuizPage
from kazquiz.ui.pages.quiz_setup import QuizSetupPage
from kazquiz.ui.pages.results import ResultsPage
from kazquiz.ui.pages.settings import SettingsPage
from kazquiz.ui.pages.study import StudyPage


class Program(Protocol):
    """What the pages need of the program they are part of."""

    settings: Settings
    languages: list[Language]

    def moment(self) -> Moment: ...
    def show_page(self, name: str) -> None: ...
    def study_only(self, items: set[int] | None) -> None: ...
    def sit(self, attempt: QuizAttempt) -> None: ...
    def submit_cut_off(self, attempt: QuizAttempt) -> None: ...
    def begin_quiz(self, blueprint: Blueprint) -> None: ...
    def show_results(self, attempt: QuizAttempt) -> None: ...
    def retry(self, attempt: QuizAttempt) -> None: ...
    def tell_warning(self, left: timedelta) -> None: ...
    def tell_made_due(self, changed: int) -> None: ...
    def change_settings(self, changed: Settings) -> None: ...


def make_pages(program: Program, bank: Bank) -> dict[str, Page]:
    """Make the pages that show *bank*, by their names, and connect them."""
    context = Context(
        bank, lambda: program.settings, program.moment, tzlocal.get_localzone()
    )
    return {
        "home": _home(program, context),
        "study": _study(program, context),
        **_quiz_pages(program, context),
        "library": _library(program, context),
        "settings": _settings(program),
    }


def _home(program: Program, context: Context) -> HomePage:
    page = HomePage(context)
    page.study_requested.connect(lambda: program.study_only(None))
    page.quiz_requested.connect(lambda: program.show_page("quiz_setup"))
    page.library_requested.connect(lambda: program.show_page("library"))
    page.attempt_resumed.connect(program.sit)
    page.attempt_submitted.connect(program.submit_cut_off)
    return page


def _study(program: Program, context: Context) -> StudyPage:
    page = StudyPage(context)
    page.quiz_requested.connect(lambda: program.show_page("quiz_setup"))
    return page


def _quiz_pages(program: Program, context: Context) -> dict[str, Page]:
    setup, quiz, results = (
        QuizSetupPage(context),
        QuizPage(context),
        ResultsPage(context),
    )
    setup.started.connect(program.begin_quiz)
    quiz.submitted.connect(program.show_results)
    quiz.warned.connect(program.tell_warning)
    results.made_due.connect(program.tell_made_due)
    results.new_requested.connect(lambda: program.show_page("quiz_setup"))
    results.retry_requested.connect(program.retry)
    return {"quiz_setup": setup, "quiz": quiz, "results": results}


def _library(program: Program, context: Context) -> LibraryPage:
    page = LibraryPage(context)
    page.study_requested.connect(program.study_only)
    return page


def _settings(program: Program) -> SettingsPage:
    page = SettingsPage(lambda: program.settings, program.languages)
    page.changed.connect(program.change_settings)
    return page
