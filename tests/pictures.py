"""Pictures of every page in every language, in each of its states, with real content.

    python -m tests.pictures DIRECTORY [--language CODE …] [--page NAME …] [--dark]
                                       [--scale 1.5] [--size 1024x700]

Each picture is DIRECTORY/<language>-<page>-<state>[-dark].png.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from kazquiz.bank.store import Bank, open_bank
from kazquiz.errors import BankDamagedError
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.forms import STEPPED_FORMS, TYPED_FORMS
from kazquiz.quiz.grading import Answer
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.settings import Settings
from kazquiz.study.session import Limits, StudySession

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "kk", "ar", "fa", "ru")
_SEED = 4
_STUDIED_DAYS = 40


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.boot = 1000.0

    def moment(self) -> Moment:
        return Moment(NOW + timedelta(seconds=self.boot - 1000), self.boot)


def studied_bank(place: Path) -> Bank:
    """Make a bank with some weeks of study behind it."""
    bank = open_bank(str(place))
    bring_up_to_date(bank, NOW)
    rng = Random(_SEED)
    for back in range(_STUDIED_DAYS, 0, -1):
        if rng.random() < 0.2:
            continue
        now = NOW - timedelta(days=back)
        study = StudySession(bank, Scheduler(), Limits(9, 200, UTC))
        study.start(now)
        while (card := study.card(now)) is not None:
            rating = rng.choices(list(Rating), (1, 1, 6, 2))[0]
            study.rate(card, rating, now=now, seconds=rng.uniform(4, 15))
            now += timedelta(seconds=20)
    return bank


def settle() -> None:
    """Let everything that waits be laid out and painted."""
    for _turn in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


class Studio:
    """A program on a bank of its own, whose pages can be put into any state."""

    def __init__(
        self,
        app: QApplication,
        bank: Bank,
        size: tuple[int, int],
        language: str = "en",
    ) -> None:
        app.setCursorFlashTime(0)
        self.clock = Clock()
        self.typed = ""
        self.program = Program(app, "", language)
        self.program.moment = self.clock.moment
        self.program.bank = bank
        self.program.window.resize(*size)
        self.program.window.show()
        self.program.on_bank_ready()
        settle()

    def states(self) -> dict[str, dict[str, Callable[[], None]]]:
        """Return how each state of each page is brought about."""
        return {
            "home": {
                "studied": lambda: self.program.show_page("home"),
                "cut-off": self._cut_off,
            },
            "study": {
                "question": self._study,
                "answer": self._study_answer,
                "done": self._study_done,
            },
            "quiz-setup": {
                "usual": lambda: self.program.show_page("quiz_setup"),
                "impossible": self._impossible,
                "more": self._more,
            },
            "quiz": {
                **{
                    f"{form}": self._asker(form, Mode.EXAM, answer=False)
                    for form in Form
                },
                **{
                    f"{form}-judged": self._asker(form, Mode.PRACTICE, answer=True)
                    for form in Form
                },
                "nearly-out": self._nearly_out,
                "paused": self._paused,
            },
            "results": {"timed-out": self._results, "questions": self._result_list},
            "library": {
                "documents": self._library,
                "topics": self._library_topics,
                "notes": self._notes,
            },
            "settings": {
                "top": lambda: self.program.show_page("settings"),
                "bottom": self._settings_bottom,
            },
            "waiting": {"error": self._bank_error},
        }

    def _end_quiz(self) -> None:
        quiz = self.program.pages["quiz"]
        if quiz.attempt is not None:
            attempt = quiz.attempt
            quiz.clock.stop()
            quiz.sit_nothing()
            attempt.abandon(self.clock.moment())
        cut_off = QuizAttempt.cut_off(self.program.bank)
        if cut_off is not None:
            cut_off.abandon(self.clock.moment())

    def _sit(self, blueprint: Blueprint) -> None:
        self._end_quiz()
        attempt = QuizAttempt.begin(self.program.bank, blueprint, NOW, _SEED)
        self.program.sit(attempt)

    def _cut_off(self) -> None:
        self._end_quiz()
        attempt = QuizAttempt.begin(self.program.bank, Blueprint(), NOW, _SEED)
        attempt.run(self.clock.moment())
        attempt.give(Answer(option=0), self.clock.moment())
        self.program.show_page("home")

    def _study(self) -> None:
        self._end_quiz()
        self.program.study_only(None)

    def _study_answer(self) -> None:
        self._study()
        self.program.pages["study"].show_answer()

    def _study_done(self) -> None:
        self.program.study_only(set())

    def _impossible(self) -> None:
        self._end_quiz()
        self.program.show_page("quiz_setup")
        page = self.program.pages["quiz_setup"]
        page.topics.choose("independence")
        page.count.setValue(150)

    def _more(self) -> None:
        self._end_quiz()
        self.program.show_page("quiz_setup")
        page = self.program.pages["quiz_setup"]
        page.more_button.setChecked(True)
        settle()
        page.scroller.ensureWidgetVisible(page.more.rows[0], 0, 400)

    def _asker(self, form: Form, mode: Mode, *, answer: bool) -> Callable[[], None]:
        def ask() -> None:
            # Of some forms the bank has no more.
            self._sit(Blueprint(count=3, forms=(form,), mode=mode, minutes=10))
            if not answer:
                return
            quiz = self.program.pages["quiz"]
            if form in STEPPED_FORMS:
                for key in (1, 2, 4):
                    quiz.question.choose(key)
                quiz.go_on()
            elif form not in TYPED_FORMS:
                quiz.question.choose(1)
            else:
                quiz.question.field.setText(self._typed())
                quiz.go_on()

        return ask

    def _typed(self) -> str:
        """Return what is typed as an answer: the right one, unless told otherwise."""
        language = self.program.settings.language
        return (
            self.typed
            or self.program.pages["quiz"].attempt.draft.texts[language].marked
        )

    def _nearly_out(self) -> None:
        self._sit(Blueprint(count=20, minutes=10))
        for key in (1, 2):
            self.program.pages["quiz"].question.choose(key)
        self.program.pages["quiz"].jump(3)
        self.clock.boot += 10 * 60 - 42
        self.program.pages["quiz"].clock.tick()

    def _paused(self) -> None:
        self._sit(Blueprint(count=12, mode=Mode.PRACTICE, minutes=10))
        self.program.pages["quiz"].view.head.pause_button.click()

    def _results(self) -> None:
        self._sit(Blueprint(count=12, minutes=10))
        quiz = self.program.pages["quiz"]
        for place in range(9):
            quiz.jump(place)
            if not quiz.question.choose(1 + place % 2):
                quiz.question.field.setText(self._typed())
        self.clock.boot += 10 * 60
        quiz.clock.tick()

    def _result_list(self) -> None:
        self._results()
        settle()
        bar = self.program.pages["results"].scroller.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)

    def _library(self) -> None:
        page = self.program.pages["library"]
        page.close_notes()
        page.views.choose("documents")
        self.program.show_page("library")

    def _library_topics(self) -> None:
        self._library()
        page = self.program.pages["library"]
        page.views.buttons["topics"].click()

    def _notes(self) -> None:
        self._library()
        page = self.program.pages["library"]
        page.open_notes(page.shelf[0])

    def _settings_bottom(self) -> None:
        self.program.show_page("settings")
        settle()
        bar = self.program.pages["settings"].scroller.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _bank_error(self) -> None:
        self.program.show_no_bank(BankDamagedError("/home/aigerim/bank.sqlite"))

    def speak(self, language: str) -> None:
        """Speak *language* from now on."""
        changed = replace(self.program.settings, language=language)
        self.program.change_settings(changed)
        settle()


def draw(
    studio: Studio, target: Path, pages: list[str], language: str, suffix: str
) -> Iterator[Path]:
    """Draw *pages* in *language* into *target*, and yield the files."""
    studio.speak(language)
    for page, states in studio.states().items():
        if pages and page not in pages:
            continue
        for state, bring_about in states.items():
            bring_about()
            settle()
            file = target / f"{language}-{page}-{state}{suffix}.png"
            studio.program.window.grab().save(str(file))
            studio.program.window.messages.hide()
            yield file


def draw_first_start(
    app: QApplication, folder: Path, chosen: argparse.Namespace, suffix: str
) -> Iterator[Path]:
    """Draw what is seen before anything has been studied, in every language."""
    bank = open_bank(str(folder / "empty.sqlite"))
    bring_up_to_date(bank, NOW)
    width, height = map(int, chosen.size.split("x"))
    studio = Studio(app, bank, (width, height))
    for language in chosen.language or LANGUAGES:
        studio.speak(language)
        studio.program.show_page("home")
        settle()
        file = chosen.directory / f"{language}-home-first{suffix}.png"
        studio.program.window.grab().save(str(file))
        yield file
    bank.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures")
    parser.add_argument("directory", type=Path)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--page", action="append", default=[])
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default="1024x700")
    chosen = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(chosen.scale)
    chosen.directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KAZQUIZ_DATA"] = folder
        app = make_application()
        bank = studied_bank(Path(folder) / "bank.sqlite")
        width, height = map(int, chosen.size.split("x"))
        studio = Studio(app, bank, (width, height))
        theme = "dark" if chosen.dark else "light"
        studio.program.change_settings(Settings(language="en", theme=theme))
        suffix = "-dark" if chosen.dark else ""
        for language in chosen.language or LANGUAGES:
            for file in draw(studio, chosen.directory, chosen.page, language, suffix):
                print(file)
        if not chosen.page or "home" in chosen.page:
            for file in draw_first_start(app, Path(folder), chosen, suffix):
                print(file)
        bank.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
