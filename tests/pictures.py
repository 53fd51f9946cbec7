"""Pictures of every page in every language, in each of its states, with real content.

    python -m tests.pictures DIRECTORY [--language CODE …] [--page NAME …] [--dark]
                                       [--scale 1.5] [--size 1024x700]

Each picture is DIRECTORY/<language>-<page>-<state>[-dark].png.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from kazquiz.authoring import own_fields
from kazquiz.bank import own_fields as stored_texts
from kazquiz.bank import plans
from kazquiz.bank.store import Bank, open_bank
from kazquiz.browse import changing
from kazquiz.browse.columns import USUAL, Column, OwnColumn
from kazquiz.errors import BankDamagedError
from kazquiz.i18n import gettext as _
from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.i18n.languages import base_language
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.items.own_fields import Showing
from kazquiz.items.values import NamedValue
from kazquiz.quiz import saved
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode, TimeUp
from kazquiz.quiz.forms import GROUP_FORMS, STEPPED_FORMS, TYPED_FORMS
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.optimiser import Forecast, Optimised
from kazquiz.scheduling.presets import Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.settings import Settings
from kazquiz.study import card_actions
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from kazquiz.ui.browser.card_info import CardInfo
from kazquiz.ui.pages.page import text_of
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.month_view import MonthView

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "kk", "ar", "fa", "ru")
# Those made by rule or to find faults by, which are drawn when they are asked for.
OTHERS = ("kk_Arab", "kk_Latn", "xx", "xb")
_SEED = 4
# An item whose options have names.
_EDITED = 30
_STUDIED_DAYS = 40
# Names of fields of one's own, and what stands in them.
_FIELDS = {
    "en": (("Mnemonic", "Clue"), ("Steppe roads lead <b>west</b>.", "Count to two.")),
    "kk": (("Мнемоника", "Тұспал"), ("Дала жолы <b>батысқа</b>.", "Екіге дейін сана.")),
    "ar": (("عون للتذكّر", "تلميح"), ("طرق السهوب إلى <b>الغرب</b>.", "عُدّ إلى اثنين.")),
    "fa": (("یادیار", "سرنخ"), ("راه‌های دشت به <b>باختر</b>.", "تا دو بشمار.")),
    "ru": (("Мнемоника", "Намек"), ("Степь ведет на <b>запад</b>.", "Считай до двух.")),
}
_NOTES = {
    "en": "Read the passage again before the exam.",
    "kk": "Емтихан алдында үзіндіні қайта оқу керек.",
    "ar": "راجع هذا المقطع قبل الامتحان.",
    "fa": "پیش از امتحان این بخش را دوباره بخوان.",
    "ru": "Перечитать этот отрывок перед экзаменом.",
}


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
    # A change of size goes up through what holds it, one holder a turn.
    for _turn in range(8):
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
        self.overlay: QWidget | None = None
        self.program = Program(app, "", language)
        self.program.moment = self.clock.moment
        self.program.bank = bank
        self.program.window.resize(*size)
        self.program.window.show()
        self.program.on_bank_ready()
        settle()

    def grab(self) -> QPixmap:
        """Return what is seen: the window, and a menu that stands open over it."""
        picture = self.program.window.grab()
        if self.overlay is not None:
            painter = QPainter(picture)
            window = self.program.window
            place = window.rect().center()
            if self.overlay.isVisible():
                place = window.mapFromGlobal(self.overlay.pos())
            painter.drawPixmap(place, self.overlay.grab())
            painter.end()
            self.overlay = None
        return picture

    def states(self) -> dict[str, dict[str, Callable[[], None]]]:
        """Return how each state of each page is brought about."""
        found = {
            "home": {
                "studied": lambda: self.program.show_page("home"),
                "cut-off": self._cut_off,
                "run-out": self._run_out,
            },
            "study": {
                "question": self._study,
                "answer": self._study_answer,
                "done": self._study_done,
                "marked": self._study_marked,
                "hint-offered": lambda: self._study_own(revealed=False),
                "hint": self._study_own,
                "own-fields": lambda: self._study_own(opened=True),
                "two": lambda: self._study_as(ratings="two"),
                "typing": lambda: self._study_as(answering="typed", opened=False),
                "typed": lambda: self._study_as(answering="typed"),
                "reverse": lambda: self._study_as(card_direction="reverse"),
                "menu": self._study_menu,
                "leech": self._study_leech,
                "cram": self._study_cram,
                "info": self._study_info,
                "summary": self._study_summary,
                "time-up": self._study_time_up,
                "reading": self._study_reading,
                "passage": self._study_passage,
            },
            "quiz-setup": {
                "usual": lambda: self.program.show_page("quiz_setup"),
                "impossible": self._impossible,
                "more": self._more,
                "tries": lambda: self._rules(Blueprint(mode=Mode.PRACTICE, tries=3)),
                "no-tries": lambda: self._rules(
                    Blueprint(mode=Mode.PRACTICE, marking=Marking.NEGATIVE)
                ),
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
                **{
                    f"{form}-tried": self._trier(form)
                    for form in (Form.CHOICE, Form.TYPED, Form.SEVERAL, Form.MATCHING)
                },
                "second-try": lambda: self._try_twice(Form.CHOICE),
                "overtime": self._overtime,
            },
            "results": {
                "timed-out": self._results,
                "questions": self._result_list,
                "preview": self._preview,
                "certainty": self._certain_results,
                "disputed": self._disputed,
                "overtime": self._late_results,
                "tries": self._tried_results,
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
                "own-fields": self._edit_own,
            },
            "statistics": {
                "top": self._statistics,
                "searched": self._statistics_searched,
                "dates": self._statistics_dates,
                "dates-fault": lambda: self._statistics_dates(turned=True),
                "middle": lambda: self._statistics(0.45),
                "bottom": lambda: self._statistics(1.0),
            },
            "keys": {"study": self._keys, "searched": self._keys_searched},
            "settings": {
                "top": lambda: self.program.show_page("settings"),
                "study": self._settings_study,
                "bottom": self._settings_bottom,
            },
            "questions": {
                "all": self._questions,
                "found": lambda: self._questions("is:due or lapses>0"),
                "fault": lambda: self._questions("is:tired lapses>x"),
                "nothing": lambda: self._questions("zzzq"),
                "columns": self._questions_columns,
                "question": lambda: self._questions("", view="question"),
                "history": lambda: self._questions("reviews>2", view="facts"),
                "used": self._questions_used,
                "tag": self._questions_tag,
                "help": self._questions_help,
                "replace": self._questions_replace,
                "duplicates": self._questions_duplicates,
                "own-fields": self._questions_own,
                "replace-own": self._replace_own,
            },
            "scheduling": {
                "model": self._section("model"),
                "found": self._found,
                "reschedule": self._reschedule,
                "workload": self._workload,
                "workload-below": self._workload_below,
                "exams": self._section("exams"),
                "exam-search": self._exam_search,
                "exam-calendar": self._exam_calendar,
                "exam-preview": self._exam_preview,
                "exam-kept": self._exam_kept,
                "exam-home": self._exam_home,
                "backlog": self._backlog,
                "days-off": self._days_off,
                "days-off-preview": self._days_off_preview,
                "fault": self._planning_fault,
            },
            "own-fields": {
                "none": self._no_own_fields,
                "several": self._several_own_fields,
                "fault": self._own_field_fault,
            },
            "waiting": {"error": self._bank_error},
        }
        return {
            page: {state: self._as_usual(bring) for state, bring in states.items()}
            for page, states in found.items()
        }

    def _as_usual(self, bring_about: Callable[[], None]) -> Callable[[], None]:
        """Return how a state is brought about whatever was set for the one before."""

        def bring() -> None:
            settings, usual = self.program.settings, Settings()
            names = ("ratings", "answering", "card_direction", "study_minutes")
            names += ("quiz_clock",)
            before = {name: getattr(usual, name) for name in names}
            self._remove_own_fields()
            self.program.settings = replace(settings, **before)
            bring_about()

        return bring

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
        wanted = Blueprint(forms=(Form.CHOICE,))
        attempt = QuizAttempt.begin(self.program.bank, wanted, NOW, _SEED)
        attempt.run(self.clock.moment())
        attempt.give(Answer(option=0), self.clock.moment())
        self.program.show_page("home")

    def _run_out(self) -> None:
        """Come home when an exam that was closed has run out."""
        self._cut_off()
        self.clock.boot += 3600
        self.program.show_page("home")

    def _study(self) -> None:
        self._end_quiz()
        self.program.study_only(None)

    def _study_answer(self) -> None:
        self._study()
        self.program.pages["study"].show_answer()

    def _study_done(self) -> None:
        self.program.study_only(set())

    def _study_as(self, *, opened: bool = True, **settings: str) -> None:
        self.program.settings = replace(self.program.settings, **settings)
        self._study()
        self._pass_on_to_a_name()
        page = self.program.pages["study"]
        settle()
        page.flashcard.field.setText(self._nearly_typed())
        if opened:
            page.show_answer()
        settle()

    def _pass_on_to_a_name(self) -> None:
        """Come to a card that asks for a name, which is typed, or asked from."""
        page = self.program.pages["study"]
        while (card := page.session.card(self.clock.moment().now)) is not None:
            word = card.draft.texts["en"].marked
            if isinstance(card.draft.answer, NamedValue) and word[0].isupper():
                break
            page.session.put_away(card.candidate.item_id)
        page._next()

    def _nearly_typed(self) -> str:
        """Return the right answer with a letter too few and one too many."""
        if self.typed:
            return self.typed
        draft = self.program.pages["study"].session.card(self.clock.moment().now).draft
        right = draft.texts[self.program.settings.language].marked
        return right[:2] + right[3:] + right[-1]

    def _study_marked(self) -> None:
        self._study()
        page = self.program.pages["study"]
        item = page.session.card(self.clock.moment().now).candidate.item_id
        bank = self.program.bank
        card_actions.set_flag(bank, [item], NOW, 4)
        card_actions.mark(bank, [item], NOW)
        language = self.program.settings.language
        note = self.typed or in_script(
            _NOTES.get(base_language(language), _NOTES["en"]), language
        )
        card_actions.set_note(bank, [item], NOW, note)
        page.refresh()
        page.show_answer()

    def _remove_own_fields(self) -> None:
        bank = self.program.bank
        for field in own_fields.fields(bank):
            own_fields.remove(bank, field.key, NOW)

    def _own_fields(self, *items: int) -> None:
        """Define fields of one's own, with a text in each for some items."""
        bank, spoken = self.program.bank, self.program.settings.language
        names, _texts = _FIELDS.get(base_language(spoken), _FIELDS["en"])
        if self.typed:
            names = (self.typed, self.typed * 2)
        first, second = (
            own_fields.add(bank, in_script(name, spoken), NOW) for name in names
        )
        own_fields.show(bank, second, Showing.HINT, NOW)
        own = {
            key: {
                code: self.typed or texts[place]
                for code, (_names, texts) in _FIELDS.items()
            }
            for place, key in enumerate((first, second))
        }
        with bank.write() as session:
            for item in items:
                stored_texts.write_item(session, item, own)

    def _study_own(self, *, revealed: bool = True, opened: bool = False) -> None:
        self._study()
        page = self.program.pages["study"]
        item = page.session.card(self.clock.moment().now).candidate.item_id
        self._own_fields(item)
        page.refresh()
        if opened:
            page.show_answer()
            bar = page.scroller.verticalScrollBar()
            settle()
            bar.setValue(bar.maximum())
        elif revealed:
            page.flashcard.hint.reveal()

    def _edit_own(self) -> None:
        self._own_fields(_EDITED)
        self._edit(_EDITED)
        page = self.program.pages["editor"]
        settle()
        page.scroller.ensureWidgetVisible(page.form.own_button)
        bar = page.preview_scroller.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _questions_own(self) -> None:
        self._questions("")
        page = self.program.pages["questions"]
        first = min(page.model.item_ids)
        self._own_fields(first, first + 1, first + 2)
        page.refresh()
        columns = [OwnColumn(field.key) for field in page.model.own_fields]
        page.pane.table.show_columns([Column.QUESTION, *columns])
        page.pane.bar.filters_button.setChecked(False)
        page.pane.bar.field.setText("field:*" if self.typed else self._own_search())
        self._until_quiet(page)
        page.pane.table.go_to(first)
        settle()
        bar = page.pane.preview.stack.currentWidget().verticalScrollBar()
        bar.setValue(bar.maximum())

    def _own_search(self) -> str:
        language = self.program.settings.language
        names, texts = _FIELDS.get(base_language(language), _FIELDS["en"])
        return f"{names[1]}:{texts[1].split()[0]}"

    def _replace_own(self) -> None:
        self._own_fields()
        self._questions_replace()

    def _no_own_fields(self) -> None:
        self.program.show_page("own_fields")

    def _several_own_fields(self) -> None:
        self._own_fields(1, 2)
        self.program.show_page("own_fields")

    def _own_field_fault(self) -> None:
        self._several_own_fields()
        page = self.program.pages["own_fields"]
        first, second = page.rows
        page.rename(second, page.rows[first].field.name)

    def _study_menu(self) -> None:
        self._study()
        # Drawn without being opened, which would take the keyboard.
        self.overlay = self.program.pages["study"].head.menu.menu()

    def _study_leech(self) -> None:
        self._study()
        self.program.pages["study"].view.leech.show_leech(8, suspended=False)

    def _study_info(self) -> None:
        self._study()
        info = CardInfo(self.program.window)
        info.look(
            self.program.pages["questions"]._context,
            self.program.pages["study"]
            .session.card(self.clock.moment().now)
            .candidate.item_id,
        )
        info.resize(info.minimumSize())
        # Laid out as if it were open, which would take the keyboard.
        info.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        info.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        info.show()
        settle()
        info.hide()
        self.overlay = info

    def _study_cram(self) -> None:
        self._study()
        page = self.program.pages["study"]
        page.cram(range(1, 40), lambda: _("today's cards"))
        self.program.show_page("study")

    def _rate_some(self) -> None:
        page = self.program.pages["study"]
        for rating in (3, 3, 1, 4, 2, 3):
            page.show_answer()
            self.clock.boot += 9
            page.rate(Rating(rating))

    def _study_summary(self) -> None:
        self._study()
        self._rate_some()
        page = self.program.pages["study"]
        while (card := page.session.card(self.clock.moment().now)) is not None:
            page.session.put_away(card.candidate.item_id)
        page._next()

    def _study_time_up(self) -> None:
        self._study()
        self.program.settings = replace(self.program.settings, study_minutes=1)
        self._rate_some()
        self._rate_some()

    def _study_passage(self) -> None:
        """Come to the end of a passage, with others behind it."""
        self._study_reading()
        page = self.program.pages["study"]
        page.view.reading.button.click()
        self._rate_some()
        while (card := page.session.card(self.clock.moment().now)) is not None:
            page.session.put_away(card.candidate.item_id)
        page._next()

    def _study_reading(self) -> None:
        self._notes()
        page = self.program.pages["library"]
        button = page.learn_button
        button.menu().actions()[0].trigger()

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
        quiz.view.head.clock_button.click()

    def _rules(self, blueprint: Blueprint) -> None:
        self._more()
        page = self.program.pages["quiz_setup"]
        page.show_blueprint(blueprint)
        settle()
        page.scroller.ensureWidgetVisible(page.more.rules, 0, 200)

    def _trier(self, form: Form) -> Callable[[], None]:
        return lambda: self._try_wrong(form)

    def _try_wrong(self, form: Form, *, minutes: float | None = None) -> None:
        self._sit(
            Blueprint(
                count=3, forms=(form,), mode=Mode.PRACTICE, minutes=minutes, tries=3
            )
        )
        quiz = self.program.pages["quiz"]
        if form in STEPPED_FORMS:
            for key in (4, 3, 2, 1) if form in GROUP_FORMS else (1, 3):
                quiz.question.choose(key)
            quiz.go_on()
        elif form in TYPED_FORMS:
            quiz.question.field.setText(self.typed or "1991")
            quiz.go_on()
        else:
            self._choose(right=False)

    def _choose(self, *, right: bool) -> None:
        quiz = self.program.pages["quiz"]
        attempt = quiz.attempt
        key = attempt.question.options.index(attempt.draft.answer)
        count = len(attempt.question.options)
        quiz.question.choose(1 + (key if right else (key + 1) % count))

    def _try_twice(self, form: Form) -> None:
        self._try_wrong(form)
        self._choose(right=True)

    def _overtime(self) -> None:
        wanted = Blueprint(
            count=12, forms=(Form.CHOICE,), minutes=10, time_up=TimeUp.FINISH
        )
        self._sit(wanted)
        quiz = self.program.pages["quiz"]
        for place in range(6):
            quiz.jump(place)
            self._choose(right=place % 3 > 0)
        self.clock.boot += 10 * 60 + 35
        quiz.clock.tick()
        for place in (6, 7):
            quiz.jump(place)
            self._choose(right=True)

    def _late_results(self) -> None:
        self._overtime()
        self.program.pages["quiz"].submit()

    def _tried_results(self) -> None:
        self._try_twice(Form.CHOICE)
        quiz = self.program.pages["quiz"]
        quiz.jump(1)
        self._choose(right=False)
        quiz.submit()

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

    def _questions(self, text: str = "", view: str = "card") -> None:
        self.program.show_page("questions")
        page = self.program.pages["questions"]
        page.bulk.closed.emit()
        page.pane.asking.hide()
        page.pane.bar.help.hide()
        # Where it would hide the list, it is shown for its own sake only.
        wanted = view != "card" or not page.pane.is_narrow
        page.pane.bar.preview_button.setChecked(wanted)
        page.pane.bar.field.setText(text)
        page.pane.table.show_columns(list(USUAL))
        self._until_quiet(page)
        page.pane.preview.views.buttons[view].click()
        if page.model.item_ids:
            # The same in every language, whatever it is sorted by there.
            page.pane.table.go_to(min(page.model.item_ids))
        if text:
            # The first three of them, beside which others stand that are not.
            page.pane.table.select(sorted(page.model.item_ids)[:3])

    def _questions_used(self) -> None:
        """Show where an item is used, once it has been asked twice."""
        bank, moment = self.program.bank, self.clock.moment
        self._questions("reviews>2", view="facts")
        page = self.program.pages["questions"]
        item = min(page.model.item_ids)
        uids = tuple(changing.uids(bank, [item]))
        saved.save(bank, "KazQuiz", Blueprint(tags=(), only=uids))
        for option in (0, 1):
            wanted = Blueprint(count=1, forms=(Form.CHOICE,), only=uids)
            attempt = QuizAttempt.begin(bank, wanted, NOW, _SEED)
            attempt.run(moment())
            attempt.give(Answer(option=option), moment())
            attempt.submit(moment())
        page.refresh()
        self._until_quiet(page)
        page.pane.table.go_to(item)
        settle()
        scroller = page.pane.preview.stack.currentWidget()
        scroller.ensureWidgetVisible(page.pane.preview.facts.used)

    def _until_quiet(self, page) -> None:
        """Wait until what runs beside the window has come back."""
        settle()
        for _turn in range(400):
            time.sleep(0.005)
            settle()
            if not (page.runner.is_busy() or page.bulk.is_busy()):
                break
        settle()

    def _questions_columns(self) -> None:
        self._questions("is:review")
        page = self.program.pages["questions"]
        item = page.pane.table.current_id()
        page.pane.table.show_columns(
            [Column.QUESTION, Column.STATE, *list(Column)[8:15], Column.TAGS]
        )
        page.pane.table.go_to(item)
        page.pane.bar.preview_button.setChecked(False)

    def _questions_tag(self) -> None:
        self._questions("")
        page = self.program.pages["questions"]
        page.actions_.act("add_tag")

    def _questions_help(self) -> None:
        self._questions("")
        page = self.program.pages["questions"]
        page.pane.bar.open_help()
        self.overlay = page.pane.bar.help

    def _questions_replace(self) -> None:
        self._questions("")
        page = self.program.pages["questions"]
        page.pane.table.clearSelection()
        page.actions_.act("replace")
        language = self.program.settings.language
        words = {"en": "kazakhstan", "kk": "қазақстан", "ru": "казахстан"}
        replacing = page.bulk.replacing
        replacing.pattern.setText(self.typed or words.get(language, "كازاخستان"))
        if self.typed:
            replacing.language.setCurrentIndex(replacing.language.findData("en"))
        replacing.text.setText("…")
        replacing.look()
        self._until_quiet(page)

    def _questions_duplicates(self) -> None:
        self._questions("")
        page = self.program.pages["questions"]
        page.pane.table.clearSelection()
        page.actions_.act("duplicates")
        self._until_quiet(page)

    def _edit(
        self, item_id: int, *, question: bool = False, broken: bool = False
    ) -> None:
        self.program.edit_item(item_id)
        page = self.program.pages["editor"]
        page.discard()
        page.preview.views.choose("question" if question else "card")
        page.preview.retranslate()
        preview_button = page.tools.preview_button
        if preview_button.isChecked() is not question:
            preview_button.click()
        if broken:
            # Whoever writes goes on in the columns that are there.
            page.form.languages.choose("kk")
            page.form.languages.chosen.emit(["kk"])
            column = next(iter(page.form.columns.values()))
            column.fields["statement"].show_markup("…", column.language)
            column.fields["statement"].edited.emit()
            settle()
            column.fields["statement"].setFocus()
            page.scroller.verticalScrollBar().setValue(0)
        self.program.window.messages.hide()

    def _edit_new(self) -> None:
        self.program.edit_item(None)
        page = self.program.pages["editor"]
        page.discard()
        self.program.window.messages.hide()

    def _settings_study(self) -> None:
        self.program.show_page("settings")
        settle()
        page = self.program.pages["settings"]
        page.scroller.ensureWidgetVisible(page._rows["leech_after"], 0, 300)

    def _statistics_dates(self, *, turned: bool = False) -> None:
        self._statistics()
        page = self.program.pages["statistics"]
        page.time.choose_dates(NOW.date() - timedelta(21), NOW.date() - timedelta(7))
        if turned:
            page.time.last._take(NOW.date() - timedelta(40))

    def _statistics_searched(self) -> None:
        self._statistics()
        page = self.program.pages["statistics"]
        page.search.field.setText("lapses>0 rated:30 is:tired")
        page.search.settle()
        settle()

    def _statistics(self, share: float = 0.0) -> None:
        self.program.show_page("statistics")
        time, search = (
            self.program.pages["statistics"].time,
            self.program.pages["statistics"].search,
        )
        if time.period is not Period.MONTH:
            time.periods.buttons[Period.MONTH].click()
        search.field.clear()
        search.settle()
        bar = self.program.pages["statistics"].scroller.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def _keys(self) -> None:
        self._study()
        self.program.show_page("keys")

    def _keys_searched(self) -> None:
        self._keys()
        self.program.pages["keys"].search.setText("F1")

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
            # What runs beside the window needs the processor more.
            time.sleep(0.005)
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

    def _exam_search(self) -> None:
        section = self._opened("exams")
        section.search.field.setText("lapses>0")
        section.preview_button.click()
        self._done(section)
        section.search.field.clear()

    def _exam_calendar(self) -> None:
        section = self._opened("exams")
        # What opens below the day, without being open, which would take the keyboard.
        self.overlay = QFrame()
        self.overlay.setProperty("role", "popup")
        self.overlay.setLayout(column(MonthView(section.day.day)))
        self.overlay.adjustSize()

    def _exam_preview(self) -> None:
        section = self._opened("exams")
        section.name.setText(self.typed or "2026")
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
        if "questions" in self.program.pages:
            self._until_quiet(self.program.pages["questions"])


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
            studio.grab().save(str(file))
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
