"""One question in the results: the verdict, both answers, why, and the source."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of, of_content
from kazquiz.items.draft import Draft, Source
from kazquiz.items.values import TruthValue
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.forms import STEPPED_FORMS
from kazquiz.quiz.grading import Answer, Verdict, part_verdicts, parts_right
from kazquiz.quiz.results import QuestionResult
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.certainty_row import CERTAINTIES
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.item_text import (
    Titles,
    cloze_runs,
    places_text,
    statement_runs,
)
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.picture import Picture
from kazquiz.ui.widgets.question_words import (
    given_steps_text,
    group_stem,
    right_parts_text,
)
from kazquiz.ui.widgets.spans import span_text
from kazquiz.ui.widgets.verdict_words import verdict_look, verdict_text


class ResultCard(Card):
    """What became of one question.

    *place_requested* names a document and a line; *disputed* asks for the question to
    be called faulty, or not any more.
    """

    place_requested = Signal(str, int)
    disputed = Signal(bool)
    statistics_requested = Signal()

    def __init__(self) -> None:
        self._result: QuestionResult | None = None
        self.mark = Picture(theme.HEADER_ICON)
        self.verdict = Label("right")
        self.place = Label("caption")
        self.stem = ContentText(Text.READING)
        self.given = Label("muted", wrap=True)
        self.statement = ContentText(Text.READING)
        self.explanation = ContentText(Text.BODY)
        self.source = ContentText(Text.CAPTION, role=Role.MUTED)
        self.facts = Label("caption", wrap=True)
        self.place_button = _quiet()
        self.dispute_button = _quiet()
        self.statistics_button = _quiet()
        self.statistics = Label("caption", wrap=True)
        self.statistics.hide()
        super().__init__(
            Line(self.mark, self.verdict, None, self.place, space=theme.SPACE_2),
            column(
                self.stem,
                self.given,
                self.statement,
                self.explanation,
                self.source,
                self.facts,
                Line(
                    self.place_button,
                    self.dispute_button,
                    self.statistics_button,
                    space=theme.SPACE_2,
                ),
                self.statistics,
                space=theme.SPACE_2,
            ),
            margin=theme.SPACE_4,
        )
        self.place_button.clicked.connect(self._on_place_clicked)
        self.dispute_button.clicked.connect(self._on_dispute_clicked)
        self.statistics_button.clicked.connect(self.statistics_requested)

    def show_result(
        self, result: QuestionResult, language: str, *, digits: str, titles: Titles
    ) -> None:
        """Show *result* with its item in *language*."""
        self._result = result
        some_right = any(parts_right(result.question, result.answer))
        glyph, role, look = verdict_look(result.outcome, some_right=some_right)
        self.mark.show_icon(glyph, role)
        self.verdict.set_role(look)
        self.verdict.say(result_text(result))
        write = interface().number
        self.place.say(fill(_("Question {number}"), number=write(result.position + 1)))
        text = result.draft.texts[language]
        shape = of(language, digits).shape
        if result.question.parts:
            self.stem.show_text(group_stem(result.question), interface().language)
        elif result.question.form in {Form.CLOZE, Form.CLOZE_CHOICE}:
            self.stem.show_runs([cloze_runs(text, language, digits)], language)
        else:
            self.stem.show_text(shape(text.stem), language)
        self.given.setVisible(not result.answer.is_blank)
        lines = (given_line, tried_line)
        told = [line(result, language, digits=digits) for line in lines]
        self.given.say("\n".join(filter(None, told)))
        self._show_key(result, language, digits)
        self.explanation.show_text(shape(text.explanation), language)
        single = not result.question.parts
        self.explanation.setVisible(bool(text.explanation) and single)
        where = fill(
            _("Source: {sources}"),
            sources=places_text(result.sources, titles, interface().language),
        )
        self.source.show_text(where, interface().language)
        self._say_rest(result)

    def _show_key(self, result: QuestionResult, language: str, digits: str) -> None:
        """Show what was right: the statement, or how the parts belong together."""
        if result.question.parts:
            right = right_parts_text(result.question, of_content(language, digits))
            self.statement.show_text(right, language)
        else:
            text = result.draft.texts[language]
            self.statement.show_runs([statement_runs(text, language, digits)], language)

    def _say_rest(self, result: QuestionResult) -> None:
        facts = _facts(result)
        self.facts.say("\n".join(facts))
        self.facts.setVisible(bool(facts))
        self.place_button.setText(_("Open in the study notes"))
        self.place_button.setVisible(bool(result.draft.sources))
        is_disputed = result.given.disputed
        text = _("Let it count again") if is_disputed else _("This question is faulty")
        self.dispute_button.setText(text)
        self.dispute_button.setToolTip(
            _("A faulty question is taken out of the score and kept in a list.")
        )
        self.statistics_button.setText(_("Statistics"))
        self.statistics.hide()
        for button in (
            self.place_button,
            self.dispute_button,
            self.statistics_button,
        ):
            button.setAccessibleDescription(self.place.text())

    def show_statistics(self, lines: Sequence[str]) -> None:
        """Show how the item has done in all quizzes so far."""
        self.statistics.say("\n".join(lines))
        self.statistics.show()

    def _on_place_clicked(self) -> None:
        if self._result is not None:
            first = _first_place(self._result)
            self.place_requested.emit(first.document, first.line)

    def _on_dispute_clicked(self) -> None:
        if self._result is not None:
            self.disputed.emit(not self._result.given.disputed)


def _first_place(result: QuestionResult) -> Source:
    """Return where to read on: of several items, at the first that was not known."""
    verdicts = part_verdicts(result.question, result.answer)
    missed = (
        item
        for item, verdict in zip(result.parts, verdicts, strict=False)
        if verdict is not Verdict.RIGHT and item.sources
    )
    return next(missed, result.draft).sources[0]


def _quiet() -> QPushButton:
    button = Button()
    button.setProperty("role", "quiet")
    return button


def _facts(result: QuestionResult) -> list[str]:
    """Write how long it took, how sure one was, and what else is to be known."""
    told = []
    if result.seconds >= 1:
        span = timedelta(seconds=result.seconds)
        told.append(fill(_("Time: {time}"), time=span_text(span)))
    if result.given.certainty is not None:
        told.append(_(CERTAINTIES[result.given.certainty]))
    if result.given.late:
        told.append(_("Answered after the time was up"))
    if result.given.disputed:
        told.append(_("Reported as faulty; it does not count"))
    return [interface().comma.join(told)] if told else []


def given_line(result: QuestionResult, language: str, *, digits: str) -> str:
    """Write what was proposed, if anything was, and what was answered to it."""
    question, draft, answer = result.question, result.draft, result.answer
    told = given_text(question, draft, answer, language, digits=digits)
    if question.claim is None:
        return fill(_("Your answer: {answer}"), answer=told)
    names = draft.names.get(language, {})
    claim = wording(question.claim, of_content(language, digits), names)
    # i18n: a proposed answer to a question, and what was said of it: true or false
    text = _("Proposed: {claim}. Your answer: {answer}")
    return fill(text, claim=claim, answer=told)


def tried_line(result: QuestionResult, language: str, *, digits: str) -> str:
    """Write what was tried in vain before, nothing where nothing was."""
    tried = [
        given_text(result.question, result.draft, each.answer, language, digits=digits)
        for each in result.given.tries[:-1]
    ]
    if not tried:
        return ""
    answers = of_content(language, digits).semicolon.join(tried)
    return fill(_("Tried before: {answers}"), answers=answers)


def result_text(result: QuestionResult) -> str:
    """Say what became of a question, and what it is worth where that is not plain."""
    return verdict_text(
        result.outcome.verdict,
        result.outcome.likeness,
        mark=result.outcome.mark,
        tries=max(1, len(result.given.tries)),
        some_right=any(parts_right(result.question, result.answer)),
    )


def given_text(
    question: Question, draft: Draft, answer: Answer, language: str, *, digits: str
) -> str:
    """Write what was answered, in *language* where it is a value."""
    style, names = of_content(language, digits), draft.names.get(language, {})
    if question.form in STEPPED_FORMS or question.form is Form.WHICH_DOCUMENT:
        return given_steps_text(question, draft, answer, style)
    if answer.option is not None and answer.option < len(question.options):
        return wording(question.options[answer.option], style, names)
    if answer.truth is not None:
        return wording(TruthValue(answer.truth), style, names)
    return answer.text
