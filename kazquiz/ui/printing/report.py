"""The results of a quiz on paper: the score, the parts, the time, every question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kazquiz.documents.library import NameList
from kazquiz.i18n import fill, ngettext, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.draft import ItemText, without_markup
from kazquiz.quiz.forms import Form
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.results import PartScore, QuestionResult, Results
from kazquiz.quiz.timekeeper import TimeLog
from kazquiz.ui.printing.sheet import (
    HEADING,
    INDENTED_SMALL,
    SMALL,
    SPACED,
    Look,
    Sheet,
)
from kazquiz.ui.widgets.item_text import Titles, places_text
from kazquiz.ui.widgets.question_words import group_stem, right_answer_text
from kazquiz.ui.widgets.quiz_notice import marking_text, tries_text
from kazquiz.ui.widgets.result_card import given_line, result_text, tried_line
from kazquiz.ui.widgets.score_card import overtime_text
from kazquiz.ui.widgets.sitting_report import log_lines
from kazquiz.ui.widgets.spans import allowance_text, length_text

_GAP = "_" * 12


@dataclass(frozen=True, slots=True)
class Report:
    """What is told of an attempt: its results, when, and what its clock has seen."""

    results: Results
    at: datetime
    used: timedelta
    usual: timedelta | None
    factor: float
    log: TimeLog


def report_sheet(
    report: Report, language: str, *, names: NameList
) -> tuple[Sheet, str]:
    """Return *report* as a sheet with its questions in *language*, and its title."""
    sheet = Sheet(interface().language)
    title = _("Results of a quiz")
    sheet.title(title)
    sheet.write(interface().moment(report.at), SPACED)
    _write_score(sheet, report)
    _write_time(sheet, report)
    sheet.write(_("By topic"), HEADING)
    rows = [
        [_name(part, names.topics), *_figures(part)] for part in report.results.by_topic
    ]
    header = [_("Topic"), pgettext("an answer", "Right"), _("Share")]
    sheet.table(header, rows, (60, 22, 18))
    sheet.write(_("Every question"), HEADING)
    for each in report.results.questions:
        _write_question(sheet, each, language, names.documents)
    return sheet, title


def _write_score(sheet: Sheet, report: Report) -> None:
    write, results = interface(), report.results
    count = len(results.counted)
    text = ngettext(
        "{marks} of {count} question right", "{marks} of {count} questions right", count
    )
    marks = write.number(round(results.marks, 2))
    told = fill(text, marks=marks, count=write.number(count))
    sheet.write(f"{write.percent(results.share)} ({told})", Look(bold=True, above=6.0))
    if results.marking is not Marking.PLAIN:
        text = ngettext(
            "{points} of {count} point",
            "{points} of {count} points",
            results.most_points,
        )
        points = write.number(round(results.points, 2))
        sheet.write(fill(text, points=points, count=write.number(results.most_points)))
        sheet.write(marking_text(results.marking), SMALL)
    if results.has_overtime:
        sheet.write(overtime_text(results))
    if results.tries > 1:
        sheet.write(tries_text(results.tries), SMALL)
    share = write.percent(max(0.0, results.by_guessing))
    told = fill(_("Guessing alone would give about {share}."), share=share)
    sheet.write(told, SMALL)


def _write_time(sheet: Sheet, report: Report) -> None:
    sheet.write(_("Time"), HEADING)
    whole = allowance_text(report.usual, report.factor)
    taken = fill(
        _("Taken: {time}. Allowed: {whole}."),
        time=length_text(report.used),
        whole=whole,
    )
    for line in [taken, *log_lines(report.log)]:
        sheet.write(line, SPACED)


def _name(part: PartScore, names: Titles) -> str:
    return names.get(part.name, {}).get(interface().language, part.name)


def _figures(part: PartScore) -> Sequence[str]:
    write = interface()
    text = ngettext("{right} of {count}", "{right} of {count}", part.asked)
    marks, asked = write.number(round(part.marks, 2)), write.number(part.asked)
    return [fill(text, right=marks, count=asked), write.percent(part.share)]


def _write_question(
    sheet: Sheet, each: QuestionResult, language: str, titles: Titles
) -> None:
    shown, text = _text(each, language)
    style = of(shown)
    stem = group_stem(each.question) if each.question.parts else text.stem
    if each.question.form in {Form.CLOZE, Form.CLOZE_CHOICE}:
        before, _marked, after = text.parts
        stem = f"{before}{_GAP}{after}"
    sheet.question(interface().number(each.position + 1), style.shape(stem))
    told = result_text(each)
    if each.given.late:
        told += interface().comma + _("Answered after the time was up")
    if each.given.disputed:
        told += interface().comma + _("Reported as faulty; it does not count")
    sheet.below(told)
    if not each.answer.is_blank:
        sheet.below(given_line(each, shown, digits=""))
    if tried := tried_line(each, shown, digits=""):
        sheet.below(tried)
    sheet.below(right_answer_text(each.draft, shown, "", each.question))
    where = places_text(each.sources, titles, interface().language)
    sheet.below(fill(_("Source: {sources}"), sources=where), INDENTED_SMALL)


def _text(each: QuestionResult, language: str) -> tuple[str, ItemText]:
    texts = each.draft.texts
    shown = language if language in texts else next(iter(texts))
    return shown, without_markup(texts[shown])
