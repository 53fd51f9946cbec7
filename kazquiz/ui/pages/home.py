"""The home page: what is due, the quiz, what was cut off, how it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import PastAttempt, QuizAttempt, best_score, history
from kazquiz.study.overview import Overview, overview
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.countdown import span_text
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column, row
from kazquiz.ui.widgets.topic_bars import NamedBars, percent_bar


class HomePage(Page):
    """The day at a glance, and one key from studying."""

    study_requested = Signal()
    quiz_requested = Signal()
    attempt_resumed = Signal(object)
    attempt_submitted = Signal(object)
    library_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._day: Overview | None = None
        self._cut_off: QuizAttempt | None = None
        self._past: list[PastAttempt] = []
        self._best: float | None = None
        self._topics: list[library.TopicEntry] = []
        self._shelf: list[library.ShelfEntry] = []
        self._build()
        self.study_button.clicked.connect(self.study_requested)
        self.quiz_button.clicked.connect(self.quiz_requested)
        self.resume_button.clicked.connect(self._on_resume_clicked)
        self.submit_button.clicked.connect(self._on_submit_clicked)
        self.discard_button.clicked.connect(self._on_discard_clicked)
        self.shelf_button.clicked.connect(self.library_requested)
        self.retranslate()

    def _build(self) -> None:
        self.cut_off_title = Label("heading", wrap=True)
        self.cut_off_text = Label("muted", wrap=True)
        self.resume_button = _button("primary")
        self.submit_button = _button()
        self.discard_button = _button("quiet")
        self.cut_off = Card(
            self.cut_off_title, self.cut_off_text,
            row(self.resume_button, self.submit_button, self.discard_button, None),
            role="notice",
        )
        self.study_title = Label("heading")
        self.due_figure = Label("figure")
        self.study_text = Label("muted", wrap=True)
        self.study_button = _button("primary")
        study = Card(
            self.study_title, self.due_figure, self.study_text, None,
            row(self.study_button, None), space=theme.SPACE_2,
        )
        self.quiz_title = Label("heading")
        self.quiz_figure = Label("figure")
        self.quiz_text = Label("muted", wrap=True)
        self.quiz_button = _button()
        quiz = Card(
            self.quiz_title, self.quiz_figure, self.quiz_text, None,
            row(self.quiz_button, None), space=theme.SPACE_2,
        )
        self.streak_title = Label("strong")
        self.streak_text = Label("muted", wrap=True)
        self.heat_map = HeatMap()
        self.weeks = Card(
            row(column(self.streak_title, self.streak_text, None, space=theme.SPACE_1),
                self.heat_map, space=theme.SPACE_5),
        )
        self.topics_title = Label("strong")
        self.topic_bars = NamedBars()
        self.topics_card = Card(self.topics_title, self.topic_bars, None)
        self.shelf_title = Label("strong")
        self.shelf_text = Label("muted", wrap=True)
        self.shelf_bars = NamedBars()
        self.shelf_button = _button("quiet")
        shelf = Card(
            self.shelf_title, self.shelf_text, self.shelf_bars, None,
            row(self.shelf_button, None),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(study, 0, 0)
        grid.addWidget(quiz, 0, 1)
        lower = row(self.topics_card, shelf, space=theme.SPACE_4)
        lower.setStretch(0, 1)
        lower.setStretch(1, 1)
        inner = Centred(
            column(self.cut_off, grid, self.weeks, lower, None, space=theme.SPACE_4),
            theme.WIDE_COLUMN,
        )
        whole = column(Scrolled(inner))
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_3, 0
        )
        self.setLayout(whole)

    def title(self) -> str:
        return _("Home")

    def refresh(self) -> None:
        context = self._context
        now, scheduler = context.now(), context.scheduler()
        self._day = overview(context.bank, context.limits(), now)
        self._cut_off = QuizAttempt.cut_off(context.bank)
        self._past = history(context.bank, limit=1)
        self._best = best_score(context.bank)
        self._topics = library.topics(context.bank, scheduler, now)
        self._shelf = library.shelf(context.bank, scheduler, now)
        self.retranslate()
        self.study_button.setFocus()

    def retranslate(self) -> None:
        self.study_title.say(_("Study now"))
        self.study_button.setText(_("Start studying"))
        self.quiz_title.say(_("Quiz"))
        self.quiz_button.setText(_("Set up a quiz"))
        self.topics_title.say(_("Known by topic"))
        self.shelf_title.say(_("Documents"))
        self.shelf_button.setText(_("Open the library"))
        self._say_cut_off()
        if self._day is not None:
            self._say_day(self._day)
            self._say_quiz()
            self._say_knowledge()

    def _say_cut_off(self) -> None:
        self.cut_off.setVisible(self._cut_off is not None)
        self.cut_off_title.say(_("A quiz was cut off"))
        self.resume_button.setText(_("Go on"))
        self.submit_button.setText(_("Submit as it stands"))
        self.discard_button.setText(_("Throw it away"))
        if self._cut_off is None:
            return
        write = interface().number
        text = fill(
            _("{answered} of {count} questions are answered."),
            answered=write(len(self._cut_off.answers)),
            count=write(len(self._cut_off.paper)),
        )
        left = self._cut_off.clock.left
        if left is not None:
            text += " " + fill(_("{time} left."), time=span_text(left))
        self.cut_off_text.say(text)

    def _say_day(self, day: Overview) -> None:
        write = interface().number
        left = day.due + day.new
        self.weeks.setVisible(not day.is_first_start)
        self.topics_card.setVisible(not day.is_first_start)
        self.due_figure.say(write(left))
        due = fill(ngettext("{count} due", "{count} due", day.due),
                   count=write(day.due))
        new = fill(ngettext("{count} new", "{count} new", day.new),
                   count=write(day.new))
        minutes = ngettext("about {count} minute", "about {count} minutes", day.minutes)
        parts = [
            *([due] if day.due else []),
            *([new] if day.new else []),
            fill(minutes, count=write(day.minutes)),
        ]
        self.study_text.say(
            interface().comma.join(parts) if left else _("All done for today.")
        )
        streak = ngettext("{count} day in a row", "{count} days in a row", day.streak)
        self.streak_title.say(fill(streak, count=write(day.streak)))
        today = ngettext(
            "{count} review today", "{count} reviews today", day.studied_today
        )
        told = fill(today, count=write(day.studied_today))
        self.streak_text.say(told)
        self.heat_map.show_days(day.days, told)

    def _say_quiz(self) -> None:
        write = interface()
        self.quiz_figure.setVisible(bool(self._past))
        if self._best is None or not self._past:
            self.quiz_text.say(_(
                "Against the clock or without it, with every answer explained."
            ))
            return
        last = self._past[0]
        self.quiz_figure.say(write.percent(last.score))
        self.quiz_text.say(fill(
            _("Last time, {day}. Best so far: {best}."),
            day=write.day(self._context.local(last.at)),
            best=write.percent(self._best),
        ))

    def _say_knowledge(self) -> None:
        language = interface().language
        self.topic_bars.show_bars([
            percent_bar(_named(entry.topic.texts, language), entry.knowledge.share)
            for entry in self._topics
        ])
        self.shelf_bars.show_bars([
            percent_bar(
                entry.document.texts[language].title
                if language in entry.document.texts else entry.document.name,
                entry.knowledge.share,
            )
            for entry in self._shelf
        ])
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
        self.refresh()


def _named(texts: dict, language: str) -> str:
    return texts[language].name if language in texts else ""


def _button(role: str = "") -> QPushButton:
    button = QPushButton()
    if role:
        button.setProperty("role", role)
    return button
