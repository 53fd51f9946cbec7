"""The results of an attempt to take away: on paper, as a PDF, as a table."""

from pathlib import Path

from kazquiz.documents.library import NameList
from kazquiz.interchange.files import write_whole
from kazquiz.interchange.results_table import results_table
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.results import Results
from kazquiz.quiz.timekeeper import summarise
from kazquiz.ui.pages.page import Context
from kazquiz.ui.printing.pdf import write_pdf
from kazquiz.ui.printing.report import Report, report_sheet
from kazquiz.ui.printing.sheet import Sheet


def make_sheet(
    context: Context, attempt: QuizAttempt, names: NameList
) -> tuple[Sheet, str]:
    """Return what *attempt* came to as a sheet, and its title."""
    report = Report(
        attempt.results(),
        context.local(attempt.submitted_at or attempt.started_at),
        attempt.clock.used,
        attempt.time.usual,
        attempt.time.factor,
        summarise(attempt.happenings()),
    )
    return report_sheet(report, context.content_language(), names=names)


def save_pdf(
    context: Context, attempt: QuizAttempt, names: NameList, place: Path
) -> None:
    """Write what *attempt* came to as a PDF at *place*.

    Raises:
        FileUnsavedError: where the file cannot be written.
    """
    write_pdf(place, *make_sheet(context, attempt, names))


def save_csv(context: Context, results: Results, place: Path) -> None:
    """Write *results* as a table at *place*.

    Raises:
        FileUnsavedError: where the file cannot be written.
    """
    write_whole(place, results_table(results, context.content_language()))
