"""The results of a quiz as a table for spreadsheets."""

import csv
import io
from collections.abc import Sequence

from kazquiz.i18n import gettext as _
from kazquiz.i18n import pgettext
from kazquiz.i18n.formatting import Format, of
from kazquiz.items.draft import Draft, ItemText, Names, without_markup
from kazquiz.items.values import TruthValue
from kazquiz.items.wording import wording
from kazquiz.quiz.forms import Form
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Question
from kazquiz.quiz.results import QuestionResult, Results

# What a spreadsheet would take for a formula, or for the end of a cell.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def results_table(results: Results, language: str) -> bytes:
    """Return *results* as CSV with its texts in *language*; figures are plain ASCII.

    It begins with a mark by which spreadsheets know UTF-8.
    """
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_header())
    for each in results.questions:
        table.writerow([_safe(cell) for cell in _cells(each, language)])
    return written.getvalue().encode("utf-8-sig")


def _header() -> list[str]:
    return [
        pgettext("place of a question", "Number"),
        _("Question"),
        _("Your answer"),
        _("Right answer"),
        _("Result"),
        _("Points"),
        _("Seconds"),
        _("Certainty"),
        _("Late"),
        _("Faulty"),
        _("Topic"),
        _("Sources"),
        # i18n: heading of a column: how often a question was answered
        _("Tries"),
        # i18n: heading of a column: what was answered to a question before the last try
        _("Tried before"),
        # i18n: heading of a column: points without what was answered late
        _("Points in time"),
    ]


def _cells(each: QuestionResult, language: str) -> list[str]:
    draft, given = each.draft, each.given
    style, names = of(language, "latn"), draft.names.get(language, {})
    return [
        str(each.position + 1),
        _asked(each, style),
        _given(each, given.answer, language),
        _right(each, style, names),
        _result(each.outcome.verdict),
        f"{each.points:g}",
        f"{each.seconds:.1f}",
        "" if given.certainty is None else str(int(given.certainty)),
        "1" if given.late else "",
        "1" if given.disputed else "",
        "; ".join(dict.fromkeys(item.topic for item in each.items)),
        "; ".join(f"{source.document}:{source.line}" for source in each.sources),
        str(len(given.tries) or int(not given.answer.is_blank)),
        "; ".join(_given(each, tried.answer, language) for tried in given.tries[:-1]),
        f"{each.points_in_time:g}",
    ]


def _asked(each: QuestionResult, style: Format) -> str:
    """Write what was asked: of several items, what each of them is called."""
    if each.question.parts:
        return style.semicolon.join(part.text(style) for part in each.question.parts)
    return style.shape(_text(each.draft, style.language).stem)


def _right(each: QuestionResult, style: Format, names: Names) -> str:
    question = each.question
    if question.parts:
        return _placed(question, [part.key for part in question.parts], style)
    if question.form is Form.WHICH_DOCUMENT:
        return question.targets[question.key].text(style)
    return wording(each.draft.answer, style, names)


def _placed(question: Question, places: Sequence[int], style: Format) -> str:
    """Write where the parts of *question* were put, those without a place left out."""
    placed = [
        (place, part.text(style))
        for part, place in zip(question.parts, places, strict=False)
        if place != UNPLACED
    ]
    if question.form is Form.ORDERING:
        return style.semicolon.join(words for _place, words in sorted(placed))
    return style.semicolon.join(
        f"{words}: {question.targets[place].text(style)}" for place, words in placed
    )


def _result(verdict: Verdict) -> str:
    words = {
        Verdict.RIGHT: pgettext("an answer", "Right"),
        Verdict.WRONG: pgettext("an answer", "Wrong"),
        Verdict.BLANK: pgettext("an answer", "Not answered"),
    }
    return words[verdict]


def _text(draft: Draft, language: str) -> ItemText:
    found = draft.texts.get(language) or next(iter(draft.texts.values()))
    return without_markup(found)


def _given(each: QuestionResult, answer: Answer, language: str) -> str:
    style, names = of(language, "latn"), each.draft.names.get(language, {})
    question = each.question
    if answer.places:
        return _placed(question, answer.places, style)
    chosen = answer.options if answer.option is None else (answer.option,)
    if question.form is Form.WHICH_DOCUMENT:
        return style.semicolon.join(
            question.targets[place].text(style) for place in chosen
        )
    if chosen:
        options = [question.options[place] for place in chosen]
        return style.semicolon.join(wording(option, style, names) for option in options)
    if answer.truth is not None:
        word = wording(TruthValue(answer.truth), style, names)
        claim = question.claim
        return word if claim is None else f"{wording(claim, style, names)}: {word}"
    return answer.text


def _safe(cell: str) -> str:
    """Keep a spreadsheet from taking a typed text for a formula."""
    is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
    return f"'{cell}" if cell.startswith(_RISKY) and not is_number else cell
