"""The home page: what is due, the quiz, what was cut off, how it goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.bundle import Topic
from kazquiz.quiz.cut_off import find_cut_off
from kazquiz.quiz.past import PastAttempt, best_score, history
from kazquiz.study.exam_planning import exam_shares
from kazquiz.study.overview import Overview, overview
from kazquiz.study.plan import RunningExam
from kazquiz.study.planning import Desk
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.cut_off_notice import CutOffNotice
from kazquiz.ui.widgets.figure_card import FigureCard
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column, row
from kazquiz.ui.widgets.line import Columns, Line
from kazquiz.ui.widgets.plan_notices import PlanNotices
from kazquiz.ui.widgets.topic_bars import Bar, NamedBars, percent_bar

if TYPE_CHECKING:
    from kazquiz.quiz.attempt import QuizAttempt


class HomePage(Page):
    """The day at a glance, and one key from studying."""

    study_requested = Signal()
    quiz_requested = Signal()
    attempt_resumed = Signal(object)
    attempt_submitted = Signal(object)
    attempt_discarded = Signal()
    attempt_run_out = Signal(object)
    library_requested = Signal()
    planning_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day: Overview | None = None
        self._cut_off: QuizAttempt | None = None
        self._past: list[PastAttempt] = []
        self._best: float | None = None
        self._topics: list[library.TopicEntry] = []
        self._shelf: list[library.ShelfEntry] = []
        self._exams: list[tuple[RunningExam, float]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_second_passed)
        self._build()
        self.study.button.clicked.connect(self.study_requested)
        self.quiz.button.clicked.connect(self.quiz_requested)
        self.cut_off.resume_button.clicked.connect(self._on_resume_clicked)
        self.cut_off.submit_button.clicked.connect(self._on_submit_clicked)
        self.cut_off.discard_button.clicked.connect(self._on_discard_clicked)
        self.shelf_button.clicked.connect(self.library_requested)
        self.plans.requested.connect(self.planning_requested)
        self.retranslate()

    def _build(self) -> None:
        self.cut_off = CutOffNotice()
        self.plans = PlanNotices()
        self.study = FigureCard("primary")
        self.quiz = FigureCard()
        self.streak_title = Label("strong")
        self.streak_text = Label("muted", wrap=True)
        self.heat_map = HeatMap()
        days = QWidget()
        days.setLayout(column(self.streak_title, self.streak_text, space=theme.SPACE_1))
        self.weeks = Card(
            Line(days, self.heat_map, grow=[days], space=theme.SPACE_5),
        )
        self.topics_title = Label("strong")
        self.topic_bars = NamedBars()
        self.topics_card = Card(self.topics_title, self.topic_bars, None)
        self.shelf_title = Label("strong")
        self.shelf_text = Label("muted", wrap=True)
        self.shelf_bars = NamedBars()
        self.shelf_button = _button("quiet")
        shelf = Card(
            self.shelf_title,
            self.shelf_text,
            self.shelf_bars,
            None,
            row(self.shelf_button, None),
        )
        inner = Centred(
            column(
                self.cut_off,
                Columns(self.study, self.quiz),
                self.plans,
                self.weeks,
                Columns(self.topics_card, shelf),
                None,
                space=theme.SPACE_4,
            ),
            theme.WIDE_COLUMN,
        )
        self.lay_out(column(Scrolled(inner)))

    def title(self) -> str:
        return _("Home")

    def refresh(self) -> None:
        context = self._context
        now, scheduler = context.now(), context.scheduler()
        self._day = overview(context.bank, context.limits(), now)
        self._load_cut_off()
        self._past = history(context.bank, limit=1)
        self._best = best_score(context.bank)
        self._topics, self._shelf = library.both(context.bank, scheduler, now)
        self._exams = self._running_exams()
        self.retranslate()
        self.study.button.setFocus()

    def _load_cut_off(self) -> None:
        """Find what was cut off; an exam whose time is up by now is no more open."""
        found = find_cut_off(self._context.bank)
        if found is not None and found.is_over_at(self._context.moment()):
            self.attempt_run_out.emit(found)
            found = find_cut_off(self._context.bank)
        self._cut_off = found
        if found is not None and found.goes_on_alone:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_second_passed(self) -> None:
        """Show what is left of an exam that goes on, or take it in that it is over."""
        attempt, moment = self._cut_off, self._context.moment()
        if not self.isVisible() or attempt is None:
            self._timer.stop()
        elif attempt.is_over_at(moment):
            self.refresh()
        else:
            self.cut_off.show_attempt(attempt, moment)

    def _running_exams(self) -> list[tuple[RunningExam, float]]:
        context = self._context
        return exam_shares(Desk(context.bank, context.scheduler(), context.days()))

    def retranslate(self) -> None:
        self.study.say(_("Study now"), _("Start studying"))
        self.quiz.say(_("Quiz"), _("Set up a quiz"))
        self.topics_title.say(_("Known by topic"))
        self.shelf_title.say(_("Documents"))
        self.shelf_button.setText(_("Open the library"))
        self.cut_off.show_attempt(self._cut_off, self._context.moment())
        if self._day is not None:
            self._say_day(self._day)
            self._say_quiz()
            self._say_knowledge()
            backlog, today = self._day.backlog, self._context.days().today
            self.plans.show_plans(backlog, self._exams, today)

    def _say_day(self, day: Overview) -> None:
        write = interface().number
        left = day.due + day.new
        self.weeks.setVisible(not day.is_first_start)
        self.topics_card.setVisible(not day.is_first_start)
        due = fill(
            ngettext("{count} due", "{count} due", day.due), count=write(day.due)
        )
        new = fill(
            ngettext("{count} new", "{count} new", day.new), count=write(day.new)
        )
        minutes = ngettext("about {count} minute", "about {count} minutes", day.minutes)
        parts = [
            *([due] if day.due else []),
            *([new] if day.new else []),
            fill(minutes, count=write(day.minutes)),
        ]
        self.study.show_figure(
            write(left) if left else "",
            interface().comma.join(parts) if left else _("All done for today."),
        )
        self._say_regularity(day)

    def _say_regularity(self, day: Overview) -> None:
        write = interface().number
        streak = ngettext("{count} day in a row", "{count} days in a row", day.streak)
        self.streak_title.say(fill(streak, count=write(day.streak)))
        today = ngettext(
            "{count} review today", "{count} reviews today", day.studied_today
        )
        told = fill(today, count=write(day.studied_today))
        self.streak_text.say(told)
        self.heat_map.show_days(day.days, told)

    def _say_quiz(self) -> None:
        if self._best is None or not self._past:
            self.quiz.show_figure(
                "", _("Against the clock or without it, with every answer explained.")
            )
            return
        last, write = self._past[0], interface()
        text = fill(
            _("Last time {day}; best so far {best}."),
            day=write.day(self._context.local(last.at)),
            best=write.percent(self._best),
        )
        self.quiz.show_figure(write.percent(last.score), text)

    def _say_knowledge(self) -> None:
        language = interface().language
        self.topic_bars.show_bars(
            [
                percent_bar(_named(entry.topic, language), entry.knowledge.share)
                for entry in self._topics
            ]
        )
        first_start = self._day is not None and self._day.is_first_start
        make_bar = _size_bar if first_start else _share_bar
        self.shelf_bars.show_bars([make_bar(entry) for entry in self._shelf])
        count = sum(entry.knowledge.total for entry in self._topics)
        text = ngettext(
            "{count} item from these documents is ready to be learned.",
            "{count} items from these documents are ready to be learned.",
            count,
        )
        self.shelf_text.say(fill(text, count=interface().number(count)))

    def _on_resume_clicked(self) -> None:
        self.attempt_resumed.emit(self._cut_off)

    def _on_submit_clicked(self) -> None:
        self.attempt_submitted.emit(self._cut_off)

    def _on_discard_clicked(self) -> None:
        if self._cut_off is not None:
            self._cut_off.abandon(self._context.moment())
            self.attempt_discarded.emit()
        self.refresh()


def _share_bar(entry: library.ShelfEntry) -> Bar:
    return percent_bar(_title(entry), entry.knowledge.share)


def _size_bar(entry: library.ShelfEntry) -> Bar:
    """Return what is told of a document before anything is known of it: its size."""
    total = entry.knowledge.total
    text = fill(
        ngettext("{count} item", "{count} items", total),
        count=interface().number(total),
    )
    return Bar(_title(entry), (), text, text)


def _title(entry: library.ShelfEntry) -> str:
    texts = entry.document.texts.get(interface().language)
    return texts.title if texts else entry.document.name


def _named(topic: Topic, language: str) -> str:
    return topic.texts[language].name if language in topic.texts else topic.slug


def _button(role: str = "") -> QPushButton:
    button = Button()
    if role:
        button.setProperty("role", role)
    return button
