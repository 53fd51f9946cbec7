"""The statistics: how it goes, over any time and any part of the bank."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from kazquiz.bank.scope import Scope
from kazquiz.browse.finding import known_words
from kazquiz.browse.measured import Answered, Asked, answer
from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.progress import Progress
from kazquiz.search.spellings import spellings
from kazquiz.study.measuring.choices import Choices, Named, choices
from kazquiz.study.measuring.gathering import (
    Gathered,
    Knowledge,
    Question,
    accuracy,
    is_long,
    year,
)
from kazquiz.ui import theme
from kazquiz.ui.browser.search_row import SearchRow
from kazquiz.ui.icons import Glyph
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.tasks import Task
from kazquiz.ui.widgets import memory_plots, statistics_plots
from kazquiz.ui.widgets.chooser import Chooser
from kazquiz.ui.widgets.day_summary import DaySummary
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, column
from kazquiz.ui.widgets.period_row import PeriodRow
from kazquiz.ui.widgets.plot_card import PlotCard
from kazquiz.ui.widgets.year_card import YearCard

_SECTIONS = {
    "ahead": (N_("Ahead"), ("coming",)),
    "done": (N_("What you did"), ("reviews", "minutes", "ratings", "hours")),
    "memory": (
        N_("Your memory"),
        ("retention", "calibration", "recall", "stability", "interval", "difficulty"),
    ),
    "known": (N_("What you know"), ("topics", "documents", "accuracy")),
}


class StatisticsPage(Page):
    """A filter, the day, and below it one plot after another."""

    study_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._choices = Choices()
        self._task: Task | None = None
        self._asked: Asked | None = None
        self.gathered: Gathered | None = None
        self.knowledge: Knowledge | None = None
        self._build()
        self._order_stops()
        self.time.chosen.connect(self._load)
        self.topic.activated.connect(self._load)
        self.document.activated.connect(self._load)
        self.search.settled.connect(self._load)
        self.empty.button.clicked.connect(self.study_requested)
        self.year.turned.connect(self._load_year)
        self.year.saved.connect(self._on_saved)
        self.retranslate()

    def _build(self) -> None:
        self.time = PeriodRow()
        self.periods = self.time.periods
        self.topic, self.document = Chooser(), Chooser()
        self.filters = Flow(theme.SPACE_2)
        self.filters.fill([self.topic, self.document])
        self.search = SearchRow(lambda: known_words(self._context.bank, spellings()))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        self.empty = EmptyNote(Glyph.STATISTICS)
        self.today = DaySummary()
        self.year = YearCard()
        self.headings = {name: Label("heading") for name in _SECTIONS}
        self.plots = {
            name: PlotCard() for _title, names in _SECTIONS.values() for name in names
        }
        for card in self.plots.values():
            card.saved.connect(self._on_saved)
            card.copied.connect(self._on_copied)
        parts: list[QWidget | int] = [self.today, self.year]
        for name, (_title, names) in _SECTIONS.items():
            parts += [theme.SPACE_2, self.headings[name]]
            parts += [self.plots[each] for each in names]
        self.found = QWidget()
        self.found.setLayout(column(*parts, theme.SPACE_4, space=theme.SPACE_4))
        # It is scrolled with the rest: what is wrong of it may take some lines.
        inner = Centred(
            column(
                self.time.fields,
                self.search,
                self.empty,
                self.found,
                None,
                space=theme.SPACE_3,
            ),
            theme.WIDE_COLUMN,
        )
        self.scroller = Scrolled(inner)
        whole = column(
            Centred(
                column(self.time, self.filters, space=theme.SPACE_2),
                theme.WIDE_COLUMN,
            ),
            self.bar,
            self.scroller,
            space=theme.SPACE_2,
        )
        whole.setStretch(2, 1)
        self.lay_out(whole)

    def _order_stops(self) -> None:
        """Let the tab key come to the days where they stand, below the filters."""
        days = (self.time.first, self.time.last)
        stops = [each for day in days for each in (day.field, day.button)]
        for before, after in pairwise((self.document, *stops)):
            self.setTabOrder(before, after)

    def title(self) -> str:
        return _("Statistics")

    def refresh(self) -> None:
        self._choices = choices(self._context.bank)
        self._say_choices()
        self.time.count_to(self._context.days().today)
        self._load()
        self.periods.buttons[self.question().period].setFocus()

    def leave(self) -> None:
        self._cancel()

    def question(self) -> Question:
        """Return what is asked by the filters as they are set, the search aside."""
        topic, document = self.topic.currentData(), self.document.currentData()
        return Question(
            self.time.period,
            Scope(
                (topic,) if topic is not None else (),
                (document,) if document is not None else (),
            ),
            self.time.dates,
        )

    def _cancel(self) -> None:
        """Want no longer what was asked; what still comes of it is not shown."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._asked = None
        self.bar.hide()

    def _load(self) -> None:
        """Gather what is asked; off the window's thread where it takes long."""
        self._cancel()
        context, asked = self._context, Asked(self.question(), self.search.text)
        limits, scheduler, now = context.limits(), context.scheduler(), context.now()
        bank = context.bank

        def job(report: Progress) -> Answered:
            return answer(bank, asked, limits, scheduler, now=now, report=report)

        self._asked = asked
        if not is_long(bank):
            self._show(job(lambda _done, _total: None))
            return
        # Without a parent: it must outlive the page while its thread still runs.
        self._task = Task(job)
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(self._show)
        self._task.failed.connect(self._on_failed)
        # A bar that only runs to and fro would move without saying anything.
        self._on_progressed(0, 1)
        self.bar.show()
        self._task.start(context.pool)

    def _load_year(self, back: int) -> None:
        context = self._context
        if self.gathered is not None:
            scope, limits = self.gathered.question.scope, context.limits()
            found = year(context.bank, scope, limits, now=context.now(), back=back)
            self.year.show_year(found, back)

    def _on_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_failed(self, error: Exception) -> None:
        self._cancel()
        raise error

    def _show(self, found: Answered) -> None:
        if found.asked != self._asked:
            return
        self.bar.hide()
        self.gathered, self.knowledge = found.gathered, found.knowledge
        self.year.show_year(found.year, found.back)
        self._look_by_topic(found)
        is_empty = not self.gathered.has_reviews
        self.empty.setVisible(is_empty)
        self.found.setVisible(not is_empty)
        for widget in (self.time, self.filters, self.search):
            widget.setVisible(not is_empty)
        self.time.fields.setVisible(not is_empty and self.time.dates is not None)
        self.today.show_day(self.gathered.today)
        self._show_plots(self.gathered, self.knowledge)

    def _look_by_topic(self, found: Answered) -> None:
        """Count what takes longest, and show it when it has come."""
        bank, gathered = self._context.bank, found.gathered
        self.plots["accuracy"].setVisible(not is_long(bank))
        if not is_long(bank):
            self._show_by_topic(found, accuracy(bank, gathered))
            return
        self._task = Task(lambda _report: accuracy(bank, gathered))
        self._task.succeeded.connect(lambda shares: self._show_by_topic(found, shares))
        self._task.failed.connect(self._on_failed)
        self._task.start(self._context.pool)

    def _show_by_topic(
        self, found: Answered, shares: dict[int, tuple[int, int]]
    ) -> None:
        if found.asked == self._asked:
            self.plots["accuracy"].setVisible(True)
            self.plots["accuracy"].show_data(
                lambda: memory_plots.accuracy(self._choices, shares)
            )

    def _show_plots(self, found: Gathered, known: Knowledge) -> None:
        aim = self._context.settings().desired_retention
        makers: dict[str, Callable[[], object]] = {
            "coming": lambda: memory_plots.coming(found),
            "reviews": lambda: statistics_plots.reviews(found),
            "minutes": lambda: statistics_plots.minutes(found),
            "ratings": lambda: statistics_plots.ratings(found),
            "hours": lambda: statistics_plots.hours(found),
            "retention": lambda: statistics_plots.retention(found, aim),
            "calibration": lambda: statistics_plots.calibrated(known.calibration),
            "recall": lambda: memory_plots.recall(found),
            "stability": lambda: memory_plots.stability(found),
            "interval": lambda: memory_plots.interval(found),
            "difficulty": lambda: memory_plots.difficulty(found),
            "topics": lambda: memory_plots.known_topics(self._choices, known.topics),
            "documents": lambda: memory_plots.known_documents(
                self._choices, known.documents
            ),
        }
        for name, make in makers.items():
            self.plots[name].show_data(make)  # type: ignore[arg-type]

    def retranslate(self) -> None:
        for name, (words, _names) in _SECTIONS.items():
            self.headings[name].say(_(words))
        self.topic.setAccessibleName(_("Topic"))
        self.document.setAccessibleName(_("Document"))
        self.search.setAccessibleName(_("Search"))
        self.bar.setAccessibleName(_("Counting"))
        self.empty.say(
            _("Nothing to count yet"),
            _("After your first cards you will see here how it is going."),
            _("Start studying"),
        )
        self._say_choices()

    def _say_choices(self) -> None:
        self.topic.offer(_("All topics"), _names(self._choices.topics))
        self.document.offer(_("All documents"), _names(self._choices.documents))
        self.filters.arrange()

    def _on_saved(self, place: str) -> None:
        self._context.tell(lambda: statistics_plots.saved_at(place))

    def _on_copied(self) -> None:
        self._context.tell(lambda: _("Copied."))


def _names(named: tuple[Named, ...]) -> list[tuple[str, int]]:
    language = interface().language
    return [(each.name(language), each.key) for each in named]
