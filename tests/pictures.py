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
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from kazquiz.bank import plans
from kazquiz.bank.store import Bank, open_bank
from kazquiz.errors import BankDamagedError
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.forms import STEPPED_FORMS, TYPED_FORMS
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.optimiser import Forecast, Optimised
from kazquiz.scheduling.presets import Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.settings import Settings
from kazquiz.study.session import Limits, StudySession
from kazquiz.ui.pages.page import text_of

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "kk", "ar", "fa", "ru")
# Those made by rule or to find faults by, which are drawn when they are asked for.
OTHERS = ("kk_Arab", "kk_Latn", "xx", "xb")
_SEED = 4
# An item whose options have names.
_EDITED = 30
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
                "certainty": self._certainty,
                "negative": self._negative,
                "clock-hidden": self._clock_hidden,
            },
            "results": {
                "timed-out": self._results,
                "questions": self._result_list,
                "preview": self._preview,
                "certainty": self._certain_results,
                "disputed": self._disputed,
            },
            "quiz-history": {
                "several": self._history,
                "disputed": self._history_end,
            },
            "library": {
                "documents": self._library,
                "topics": self._library_topics,
                "notes": self._notes,
            },
            "editor": {
                "item": lambda: self._edit(_EDITED),
                "question": lambda: self._edit(_EDITED, question=True),
                "broken": lambda: self._edit(_EDITED, broken=True),
                "new": self._edit_new,
            },
            "settings": {
                "top": lambda: self.program.show_page("settings"),
                "bottom": self._settings_bottom,
            },
            "scheduling": {
                "model": self._section("model"),
                "found": self._found,
                "reschedule": self._reschedule,
                "workload": self._workload,
                "workload-below": self._workload_below,
                "exams": self._section("exams"),
                "exam-preview": self._exam_preview,
                "exam-kept": self._exam_kept,
                "exam-home": self._exam_home,
                "backlog": self._backlog,
                "days-off": self._days_off,
                "days-off-preview": self._days_off_preview,
                "fault": self._planning_fault,
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

    def _sit(self, blueprint: Blueprint, time_factor: float = 1.0) -> None:
        self._end_quiz()
        attempt = QuizAttempt.begin(
            self.program.bank, blueprint, NOW, _SEED, time_factor=time_factor
        )
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
        page.scroller.verticalScrollBar().setValue(10_000)

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
            or text_of(self.program.pages["quiz"].attempt.draft, language)[1].marked
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

    def _certainty(self) -> None:
        wanted = Blueprint(
            count=12, forms=(Form.CHOICE,), minutes=20, marking=Marking.CERTAINTY
        )
        self._sit(wanted, time_factor=1.5)
        quiz = self.program.pages["quiz"]
        quiz.question.choose(2)
        quiz.view.certainty.step(1)

    def _negative(self) -> None:
        wanted = Blueprint(
            count=12, forms=(Form.TYPED,), minutes=20, marking=Marking.NEGATIVE
        )
        self._sit(wanted, time_factor=0.0)

    def _clock_hidden(self) -> None:
        self._sit(Blueprint(count=12, forms=(Form.CHOICE,), minutes=20))
        quiz = self.program.pages["quiz"]
        quiz.keys.chosen.emit(1, True)
        quiz.view.head.show_clock_button(possible=True, shown=False)

    def _certain_results(self) -> None:
        wanted = Blueprint(
            count=9, forms=(Form.CHOICE,), minutes=20, marking=Marking.CERTAINTY
        )
        self._sit(wanted, time_factor=1.5)
        quiz = self.program.pages["quiz"]
        for place in range(8):
            quiz.jump(place)
            attempt = quiz.attempt
            attempt.say_certainty(Certainty(1 + place % 3), self.clock.moment())
            key = attempt.question.options.index(attempt.draft.answer)
            quiz.question.choose(1 + (key if place % 4 else (key + 1) % 4))
            self.clock.boot += 20
        quiz.leave()
        attempt.time.pause(self.clock.moment())
        self.clock.boot += 500
        attempt.run(self.clock.moment())
        quiz.submit()
        settle()
        bar = self.program.pages["results"].scroller.verticalScrollBar()
        bar.setValue(330)

    def _preview(self) -> None:
        self._results()
        self.program.pages["results"].due_button.click()

    def _disputed(self) -> None:
        self._results()
        page = self.program.pages["results"]
        page._cards[0][0].dispute_button.click()
        settle()
        page.scroller.ensureWidgetVisible(page._cards[0][0])

    def _history(self) -> None:
        self._end_quiz()
        self.program.show_page("quiz_history")

    def _history_end(self) -> None:
        self._history()
        settle()
        bar = self.program.pages["quiz_history"].scroller.verticalScrollBar()
        bar.setValue(bar.maximum())

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

    def _edit(
        self, item_id: int, *, question: bool = False, broken: bool = False
    ) -> None:
        self.program.edit_item(item_id)
        page = self.program.pages["editor"]
        page.discard()
        page.preview.views.choose("question" if question else "card")
        page.preview.retranslate()
        if broken:
            # Whoever writes goes on in the columns that are there.
            page.form.languages.choose("kk")
            page.form.languages.chosen.emit(["kk"])
            column = next(iter(page.form.columns.values()))
            column.fields["statement"].show_markup("…", column.language)
            column.fields["statement"].edited.emit()
        self.program.window.messages.hide()

    def _edit_new(self) -> None:
        self.program.edit_item(None)
        page = self.program.pages["editor"]
        page.discard()
        self.program.window.messages.hide()

    def _settings_bottom(self) -> None:
        self.program.show_page("settings")
        settle()
        bar = self.program.pages["settings"].scroller.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _section(self, name: str) -> Callable[[], None]:
        def open_section() -> None:
            page = self.program.pages["scheduling"]
            page.choice.choose(name)
            self.program.show_page("scheduling")

        return open_section

    def _opened(self, name: str) -> Any:
        self._section(name)()
        return self.program.pages["scheduling"].sections[name]

    def _done(self, section: Any, *, below: bool = True) -> None:
        """Wait for the task of *section*, and show what stands at its end."""
        while section.is_busy:
            QCoreApplication.processEvents()
        settle()
        page = self.program.pages["scheduling"]
        bar = page.scrollers[page.opened].verticalScrollBar()
        bar.setValue(bar.maximum() if below else 0)

    def _found(self) -> None:
        section = self._opened("model")
        section.topic.setCurrentIndex(0)
        section.say_fault(None)
        section.found.show_found(
            Optimised(
                DEFAULT_PARAMETERS,
                Forecast(0.3893, 0.0412),
                Forecast(0.3471, 0.0184),
                3120,
            )
        )
        self._done(section, below=False)

    def _reschedule(self) -> None:
        section = self._opened("model")
        section.found.forget()
        section.presets = Presets(Preset(None, 0.8))
        section.retranslate()
        section.reschedule_button.click()
        self._done(section)

    def _workload(self) -> None:
        section = self._opened("workload")
        section.fields["retention"].setValue(80)
        section.simulate()
        self._done(section, below=False)

    def _workload_below(self) -> None:
        self._workload()
        self._done(self._opened("workload"))

    def _exam_preview(self) -> None:
        section = self._opened("exams")
        section.name.setText("2026")
        section.preview_button.click()
        self._done(section)

    def _exam_kept(self) -> None:
        self._exam_preview()
        section = self._opened("exams")
        section.change.accept_button.click()
        self._done(section, below=False)

    def _exam_home(self) -> None:
        changed = replace(self.program.settings, reviews_per_day=10)
        self.program.change_settings(changed)
        self.program.show_page("home")
        self.program.change_settings(replace(changed, reviews_per_day=200))
        with self.program.bank.write() as session:
            exams = plans.read_exams(session, self.program.bank.learner_id)
            for exam in exams:
                plans.remove_exam(session, exam.id)

    def _backlog(self) -> None:
        section = self._opened("backlog")
        section.length.setValue(7)
        section.preview_button.click()
        self._done(section)

    def _days_off(self) -> None:
        section = self._opened("days_off")
        section.weekdays[6].setValue(0)
        section.weekdays[5].setValue(50)
        section.vacations = []
        section.add_button.click()

    def _days_off_preview(self) -> None:
        self._days_off()
        section = self._opened("days_off")
        section.weekdays[6].setValue(0)
        section.add_button.click()
        section.preview_button.click()
        self._done(section)

    def _planning_fault(self) -> None:
        section = self._opened("model")
        section.topic.setCurrentIndex(1)
        section.optimise_button.click()
        self._done(section, below=False)

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
    parser.add_argument("--language", action="append", choices=LANGUAGES + OTHERS)
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
