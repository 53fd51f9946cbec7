"""One question in the results: the verdict, both answers, why, and the source."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kazquiz.i18n import fill, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.draft import Draft
from kazquiz.items.values import TruthValue
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.results import QuestionResult
from kazquiz.text import Likeness
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.certainty_row import CERTAINTIES
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.item_text import (
    Titles,
    cloze_runs,
    sources_text,
    statement_runs,
)
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.picture import Picture
from kazquiz.ui.widgets.spans import span_text

_LOOKS = {
    Verdict.RIGHT: (Glyph.RIGHT, Role.GOOD, "right"),
    Verdict.WRONG: (Glyph.WRONG, Role.AGAIN, "wrong"),
    Verdict.BLANK: (Glyph.BLANK, Role.AGAIN, "wrong"),
}


class ResultCard(Card):
    """What became of one question.

    *place_requested* names a document and a line; *disputed* asks for the question to
    be called faulty, or not any more.
    """

    place_requested = Signal(str, int)
    disputed = Signal(bool)

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
        super().__init__(
            row(self.mark, self.verdict, None, self.place, space=theme.SPACE_2),
            column(
                self.stem,
                self.given,
                self.statement,
                self.explanation,
                self.source,
                self.facts,
                row(self.place_button, self.dispute_button, None),
                space=theme.SPACE_2,
            ),
            margin=theme.SPACE_4,
        )
        self.place_button.clicked.connect(self._on_place_clicked)
        self.dispute_button.clicked.connect(self._on_dispute_clicked)

    def show_result(
        self, result: QuestionResult, language: str, *, digits: str, titles: Titles
    ) -> None:
        """Show *result* with its item in *language*."""
        self._result = result
        glyph, role, look = _LOOKS[result.outcome.verdict]
        self.mark.show_icon(glyph, role)
        self.verdict.set_role(look)
        self.verdict.say(verdict_text(result.outcome.verdict, result.outcome.likeness))
        write = interface().number
        self.place.say(fill(_("Question {number}"), number=write(result.position + 1)))
        text = result.draft.texts[language]
        shape = of(language, digits).shape
        if result.question.form is Form.CLOZE:
            self.stem.show_runs([cloze_runs(text, language, digits)], language)
        else:
            self.stem.show_text(shape(text.stem), language)
        self.given.setVisible(not result.answer.is_blank)
        self.given.say(
            fill(
                _("Your answer: {answer}"),
                answer=given_text(
                    result.question,
                    result.draft,
                    result.answer,
                    language,
                    digits=digits,
                ),
            )
        )
        self.statement.show_runs([statement_runs(text, language, digits)], language)
        self.explanation.show_text(shape(text.explanation), language)
        self.explanation.setVisible(bool(text.explanation))
        where = fill(
            _("Source: {sources}"),
            sources=sources_text(result.draft, titles, interface().language),
        )
        self.source.show_text(where, interface().language)
        self._say_rest(result)

    def _say_rest(self, result: QuestionResult) -> None:
        self.facts.say("\n".join(_facts(result)))
        self.place_button.setText(_("Open in the study notes"))
        self.place_button.setVisible(bool(result.draft.sources))
        is_disputed = result.given.disputed
        text = _("Let it count again") if is_disputed else _("This question is faulty")
        self.dispute_button.setText(text)
        self.dispute_button.setToolTip(
            _("A faulty question is taken out of the score and kept in a list.")
        )
        for button in (self.place_button, self.dispute_button):
            button.setAccessibleDescription(self.place.text())

    def _on_place_clicked(self) -> None:
        if self._result is not None:
            first = self._result.draft.sources[0]
            self.place_requested.emit(first.document, first.line)

    def _on_dispute_clicked(self) -> None:
        if self._result is not None:
            self.disputed.emit(not self._result.given.disputed)


def _quiet() -> QPushButton:
    button = QPushButton()
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
        told.append(_("Called faulty; it does not count"))
    return [interface().comma.join(told)] if told else []


def given_text(
    question: Question, draft: Draft, answer: Answer, language: str, *, digits: str
) -> str:
    """Write what was answered, in *language* where it is a value."""
    style, names = of(language, digits), draft.names.get(language, {})
    if answer.option is not None and answer.option < len(question.options):
        return wording(question.options[answer.option], style, names)
    if answer.truth is not None:
        word = wording(TruthValue(answer.truth), style, names)
        if question.claim is None:
            return word
        claim = wording(question.claim, style, names)
        # i18n: an answer that was proposed, and whether it was called true or false
        return fill(_("{claim}: {answer}"), claim=claim, answer=word)
    return answer.text


def verdict_text(verdict: Verdict, likeness: Likeness) -> str:
    """Say what became of an answer, and how it was spelled."""
    if verdict is Verdict.BLANK:
        return pgettext("an answer", "Not answered")
    if verdict is Verdict.WRONG:
        return pgettext("an answer", "Wrong")
    if likeness is Likeness.SPELLING:
        return _("Right, but spelled differently")
    return pgettext("an answer", "Right")
