"""The results of an attempt: the score, its parts, each question, what to do next."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.documents import library
from kazquiz.errors import FileUnsavedError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.quiz import disputes
from kazquiz.quiz.attempt import QuizAttempt, history
from kazquiz.quiz.blueprint import Shown
from kazquiz.quiz.item_statistics import item_statistics
from kazquiz.quiz.results import QuestionResult, Results
from kazquiz.quiz.reviewing import Plan, count_reviews, plan_reviews
from kazquiz.quiz.timekeeper import summarise
from kazquiz.ui import theme
from kazquiz.ui.dialogs.save_place import ask_place
from kazquiz.ui.pages.on_printer import put_on_printer
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.pages.results_files import make_sheet, save_csv, save_pdf
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.calibration_card import CalibrationCard
from kazquiz.ui.widgets.item_figures import figure_lines
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, column
from kazquiz.ui.widgets.result_card import ResultCard
from kazquiz.ui.widgets.result_parts import ResultParts
from kazquiz.ui.widgets.review_preview import ReviewPreview
from kazquiz.ui.widgets.score_card import ScoreCard
from kazquiz.ui.widgets.sitting_report import SittingReport

_EARLIER = 10


class ResultsPage(Page):
    """What an attempt came to."""

    study_requested = Signal()
    retry_requested = Signal(object)
    new_requested = Signal()
    history_requested = Signal()
    place_requested = Signal(str, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._attempt: QuizAttempt | None = None
        self._results: Results | None = None
        self._names = library.NameList({}, {})
        self._cards: list[tuple[ResultCard, QuestionResult]] = []
        self.was_timed_out = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.due_button = Button()
        self.due_button.setProperty("role", "primary")
        self.retry_button, self.new_button = Button(), Button()
        self.history_button = Button()
        self.print_button = Button()
        self.pdf_button, self.csv_button = Button(), Button()
        first = [self.due_button, self.retry_button, self.new_button]
        files = [self.print_button, self.pdf_button, self.csv_button]
        self.card = ScoreCard([*first, self.history_button, *files])
        self.preview = ReviewPreview()
        self.report = SittingReport()
        self.parts = ResultParts()
        self.calibration = CalibrationCard()
        self.questions_title = Label("heading", wrap=True)
        self._list = column(space=theme.SPACE_3)
        inner = column(
            self.card,
            self.preview,
            self.parts,
            self.calibration,
            self.report,
            theme.SPACE_2,
            self.questions_title,
            self._list,
            theme.SPACE_5,
            None,
            space=theme.SPACE_4,
        )
        self.scroller = Scrolled(Centred(inner))
        self.lay_out(column(self.scroller))

    def _connect(self) -> None:
        self.due_button.clicked.connect(self._on_due_clicked)
        self.retry_button.clicked.connect(self._on_retry_clicked)
        self.new_button.clicked.connect(self.new_requested)
        self.history_button.clicked.connect(self.history_requested)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.pdf_button.clicked.connect(self._on_pdf_clicked)
        self.csv_button.clicked.connect(self._on_csv_clicked)
        self.preview.confirmed.connect(self._on_confirmed)
        self.preview.cancelled.connect(self._on_cancelled)

    def title(self) -> str:
        return _("Results")

    def show_attempt(self, attempt: QuizAttempt) -> None:
        """Show what *attempt* came to."""
        self._attempt = attempt
        self._results = attempt.results()
        self.was_timed_out = attempt.clock.has_expired and not attempt.may_finish
        self.report.show_sitting(
            attempt.clock.used,
            summarise(attempt.happenings()),
            usual=attempt.time.usual,
            factor=attempt.time.factor,
            late=sum(each.given.late for each in self._results.questions),
        )

    def refresh(self) -> None:
        self.preview.hide()
        if self._attempt is None:
            return
        # What was done or undone meanwhile is in the bank.
        self._attempt = QuizAttempt.kept(self._context.bank, self._attempt.id)
        self._results = self._attempt.results()
        self._names = library.names(self._context.bank)
        self._fill_list(self._results)
        names = self._names
        self.parts.show_results(self._results, names.topics, names.documents)
        self.calibration.show_results(self._results)
        self.scroller.verticalScrollBar().setValue(0)
        is_open = (
            not self._attempt.is_reviewed and not self._plan(self._results).is_empty
        )
        self.due_button.setEnabled(is_open)
        self.retranslate()
        (self.due_button if self.due_button.isEnabled() else self.new_button).setFocus()

    def _fill_list(self, results: Results) -> None:
        for card, _result in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        told = self._attempt is None or self._attempt.blueprint.shows is not Shown.NEVER
        self.questions_title.setVisible(told)
        ordered = sorted(
            results.questions if told else (),
            key=lambda each: (each.outcome.mark, each.position),
        )
        self._cards = [(ResultCard(), result) for result in ordered]
        for card, _result in self._cards:
            self._list.addWidget(card)
            card.place_requested.connect(self.place_requested)
            card.disputed.connect(self._on_disputed)
            card.statistics_requested.connect(self._on_statistics_requested)

    def retranslate(self) -> None:
        self.due_button.setText(_("Count for the flashcards"))
        self.due_button.setToolTip(
            _("First shows what that would do; it can be undone.")
        )
        self.retry_button.setText(_("Retry what was wrong"))
        self.new_button.setText(_("New quiz"))
        self.history_button.setText(_("All quizzes"))
        self.print_button.setText(_("Print…"))
        self.pdf_button.setText(_("Save as PDF…"))
        self.csv_button.setText(_("Save as CSV…"))
        self.questions_title.say(_("Every question, the wrong ones first"))
        self.card.timed_out.say(_("Time is up. The quiz was submitted as it stood."))
        self.card.timed_out.setVisible(self.was_timed_out)
        self.card.setVisible(self._results is not None)
        self.report.setVisible(self._results is not None)
        self.parts.setVisible(self._results is not None)
        if self._results is None or self._attempt is None:
            return
        self._say_results(self._results, self._attempt)

    def _say_results(self, results: Results, attempt: QuizAttempt) -> None:
        past = history(self._context.bank, attempt.id, _EARLIER)
        self.card.show_score(results, past)
        self.retry_button.setVisible(bool(results.missed))
        self.card.buttons.arrange()
        language = self._context.content_language()
        digits = self._context.settings().digits
        for card, result in self._cards:
            shown, _text = text_of(result.draft, language)
            card.show_result(result, shown, digits=digits, titles=self._names.documents)

    def _plan(self, results: Results) -> Plan:
        context = self._context
        return plan_reviews(context.bank, results, context.scheduler(), context.now())

    def _on_due_clicked(self) -> None:
        if self._results is not None:
            self.preview.show_plan(self._plan(self._results))
            self.preview.show()
            self.preview.confirm_button.setFocus()

    def _on_confirmed(self) -> None:
        context, attempt, results = self._context, self._attempt, self._results
        if attempt is None or results is None:
            return
        count_reviews(context.bank, attempt.id, self._plan(results), context.now())
        self.refresh()
        context.changed()
        context.tell(
            lambda: _("The quiz is counted for your flashcards."),
            action=lambda: _("Study now"),
            act=self.study_requested.emit,
        )

    def _on_cancelled(self) -> None:
        self.preview.hide()
        self.due_button.setFocus()

    def _on_retry_clicked(self) -> None:
        if self._attempt is not None and self._results is not None:
            missed = self._results.missed_uids
            self.retry_requested.emit(self._attempt.blueprint.practice_of(missed))

    def _on_disputed(self, wanted: bool) -> None:  # noqa: FBT001
        context, attempt = self._context, self._attempt
        place = next(
            result.position for card, result in self._cards if card is self.sender()
        )
        if attempt is None:
            return
        change = disputes.dispute if wanted else disputes.take_back
        change(context.bank, attempt.id, place, context.now())
        at = self.scroller.verticalScrollBar().value()
        self.refresh()
        self.scroller.verticalScrollBar().setValue(at)
        for card, result in self._cards:
            if result.position == place:
                card.dispute_button.setFocus()
        context.changed()
        context.tell(
            lambda: (
                _("The question no longer counts.")
                if wanted
                else _("The question counts again.")
            ),
            action=lambda: _("Undo"),
            act=context.undo,
        )

    def _on_print_clicked(self) -> None:
        if (attempt := self._attempt) is not None:
            context, names = self._context, self._names
            put_on_printer(context, self, lambda: make_sheet(context, attempt, names))

    def _on_pdf_clicked(self) -> None:
        self._save(ask_place(self, self.title(), "pdf"), self.save_pdf)

    def _on_csv_clicked(self) -> None:
        self._save(ask_place(self, self.title(), "csv"), self.save_csv)

    def _save(self, place: Path | None, save: Callable[[Path], None]) -> None:
        tell = self._context.tell
        if place is None:
            return
        try:
            save(place)
        except FileUnsavedError as error:
            told = str(error)
            tell(lambda: told, lasting=True)
        else:
            shown = isolate_left_to_right(str(place))
            tell(lambda: fill(_("Saved: {place}"), place=shown))

    def save_pdf(self, place: Path) -> None:
        """Write the results to *place* as a PDF.

        Raises:
            FileUnsavedError: where the file cannot be written.
        """
        if self._attempt is not None:
            save_pdf(self._context, self._attempt, self._names, place)

    def save_csv(self, place: Path) -> None:
        """Write the results to *place* as a table.

        Raises:
            FileUnsavedError: where the file cannot be written.
        """
        if self._results is not None:
            save_csv(self._context, self._results, place)

    def _on_statistics_requested(self) -> None:
        context = self._context
        for card, result in self._cards:
            if card is self.sender():
                found = item_statistics(context.bank, result.question.item_id)
                language, _text = text_of(result.draft, context.content_language())
                digits = context.settings().digits
                told = figure_lines(found, result.draft, language, digits)
                card.show_statistics(told)
