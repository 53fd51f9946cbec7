"""The results of an attempt: the score, by topic, each question, what to do next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt, make_missed_due
from kazquiz.quiz.results import QuestionResult, Results
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column
from kazquiz.ui.widgets.result_card import ResultCard
from kazquiz.ui.widgets.topic_bars import NamedBars, percent_bar


class ResultsPage(Page):
    """What an attempt came to."""

    made_due = Signal(int)
    retry_requested = Signal(object)
    new_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._results: Results | None = None
        self._names = library.NameList({}, {})
        self._cards: list[tuple[ResultCard, QuestionResult]] = []
        self._is_made_due = False
        self.was_timed_out = False
        self._build()
        self.due_button.clicked.connect(self._on_due_clicked)
        self.retry_button.clicked.connect(self._on_retry_clicked)
        self.new_button.clicked.connect(self.new_requested)
        self.retranslate()

    def _build(self) -> None:
        self.timed_out = Label("strong", wrap=True)
        self.score = Label("figure")
        self.marks = Label(wrap=True)
        self.guessing = Label("caption", wrap=True)
        self.due_button = QPushButton()
        self.due_button.setProperty("role", "primary")
        self.retry_button = QPushButton()
        self.new_button = QPushButton()
        self.topics_title = Label("strong")
        self.bars = NamedBars()
        self.questions_title = Label("heading", wrap=True)
        self.actions_row = Flow(theme.SPACE_3)
        self.actions_row.fill([self.due_button, self.retry_button, self.new_button])
        self._list = column(space=theme.SPACE_3)
        inner = column(
            Card(
                self.timed_out,
                self.score,
                self.marks,
                self.guessing,
                self.actions_row,
            ),
            Card(self.topics_title, self.bars),
            theme.SPACE_2,
            self.questions_title,
            self._list,
            theme.SPACE_5,
            None,
            space=theme.SPACE_4,
        )
        self.scroller = Scrolled(Centred(inner))
        whole = column(self.scroller)
        whole.setContentsMargins(theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, 0)
        self.setLayout(whole)

    def title(self) -> str:
        return _("Results")

    def show_attempt(self, attempt: QuizAttempt) -> None:
        """Show what *attempt* came to."""
        self._attempt = attempt
        self._results = attempt.results()
        self._is_made_due = False
        self.was_timed_out = attempt.clock.has_expired and not attempt.is_practice

    def refresh(self) -> None:
        if self._results is None:
            return
        self._names = library.names(self._context.bank)
        for card, _result in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        ordered = sorted(
            self._results.questions, key=lambda each: (each.outcome.mark, each.position)
        )
        self._cards = [(ResultCard(), result) for result in ordered]
        for card, _result in self._cards:
            self._list.addWidget(card)
        self.scroller.verticalScrollBar().setValue(0)
        is_open = bool(self._results.missed) and not self._is_made_due
        self.due_button.setEnabled(is_open)
        self.retranslate()
        self.due_button.setFocus()

    def retranslate(self) -> None:
        self.due_button.setText(_("Study what was missed"))
        self.due_button.setToolTip(_("Makes what was missed due as flashcards now."))
        self.retry_button.setText(_("Retry what was wrong"))
        self.new_button.setText(_("New quiz"))
        self.actions_row.arrange()
        self.topics_title.say(_("By topic"))
        self.questions_title.say(_("Every question, the wrong ones first"))
        self.timed_out.say(_("Time is up. What stood was submitted."))
        self.timed_out.setVisible(self.was_timed_out)
        if self._results is None:
            return
        self._say_score(self._results)
        language = self._context.content_language()
        digits = self._context.settings().digits
        for card, result in self._cards:
            shown, _text = text_of(result.draft, language)
            card.show_result(result, shown, digits=digits, titles=self._names.documents)

    def _say_score(self, results: Results) -> None:
        write = interface()
        self.score.say(write.percent(results.share))
        count = len(results.questions)
        text = ngettext(
            "{marks} of {count} question right",
            "{marks} of {count} questions right",
            count,
        )
        self.marks.say(
            fill(text, marks=write.number(results.marks), count=write.number(count))
        )
        self.guessing.say(
            fill(
                _("Guessing alone would give about {share}."),
                share=write.percent(results.by_guessing),
            )
        )
        self.retry_button.setVisible(bool(results.missed))
        self.bars.show_bars(
            [
                percent_bar(
                    self._names.topics.get(score.topic, {}).get(
                        write.language, score.topic
                    ),
                    score.share,
                    Role.GOOD if score.share >= 0.8 else Role.ACCENT,
                )
                for score in results.by_topic
            ]
        )

    def _on_due_clicked(self) -> None:
        if self._results is not None:
            now = self._context.now()
            changed = make_missed_due(self._context.bank, self._results, now)
            self._is_made_due = True
            self.due_button.setEnabled(False)
            self.made_due.emit(changed)

    def _on_retry_clicked(self) -> None:
        if self._attempt is not None:
            self.retry_requested.emit(self._attempt)
