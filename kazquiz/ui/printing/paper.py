"""Papers: a quiz to be sat with a pen, its answer sheets, and the key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kazquiz import paths
from kazquiz.bank.store import Bank
from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import Format, of
from kazquiz.i18n.speaking import speaking
from kazquiz.items.draft import ItemText, without_markup
from kazquiz.items.values import TruthValue, Value
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.drawing import Resolve
from kazquiz.quiz.forms import TYPED_FORMS, Form
from kazquiz.quiz.grading import key_places, truth_of
from kazquiz.quiz.question import Question
from kazquiz.quiz.versions import PaperOrder, Printed, Version, draw_versions
from kazquiz.ui.printing.pdf import write_pdf
from kazquiz.ui.printing.sheet import INDENTED, SMALL, SPACED, Look, Sheet
from kazquiz.ui.widgets.item_text import Titles, places_text
from kazquiz.ui.widgets.question_words import (
    group_stem,
    instruction,
    right_parts_text,
)
from kazquiz.ui.widgets.quiz_notice import marking_text
from kazquiz.ui.widgets.spans import allowance_text

_GAP, _SHORT_GAP = "_" * 12, "_" * 4
_BOX = "\N{BALLOT BOX}"


@dataclass(frozen=True, slots=True)
class Paper:
    """What goes on paper: the versions of a quiz, and the rules it has."""

    versions: Sequence[Version]
    blueprint: Blueprint
    seed: int


class PaperWriter:
    """Writes papers in one language, which must be the one that is spoken.

    A class because every piece needs the sheet, the language and the titles.
    """

    def __init__(self, language: str, titles: Titles) -> None:
        self.sheet = Sheet(language)
        self._language = language
        self._style = of(language)
        self._titles = titles
        # i18n: the letters of options on paper, in the order that exams use
        self._letters = _("A B C D E F G H").split()

    def write(self, paper: Paper) -> Sheet:
        """Write every version, the answer sheets behind them, and the key at last."""
        for number, version in enumerate(paper.versions):
            self._write_questions(paper, version, number)
            self._write_answer_sheet(paper, version, number)
        for number, version in enumerate(paper.versions):
            self._write_key(paper, version, number)
        return self.sheet

    def _name_of(self, paper: Paper, title: str, number: int) -> str:
        if len(paper.versions) == 1:
            return title
        # i18n: a quiz on paper, and which version of it
        text = _("{title}, version {version}")
        return fill(text, title=title, version=self._style.number(number + 1))

    def _write_questions(self, paper: Paper, version: Version, number: int) -> None:
        sheet = self.sheet
        sheet.title(self._name_of(paper, _("Quiz"), number), new_page=number > 0)
        sheet.write(_("Name: {line}").format(line="_" * 30), SPACED)
        count = len(version)
        text = ngettext("{count} question", "{count} questions", count)
        told = [fill(text, count=self._style.number(count))]
        if paper.blueprint.minutes is not None:
            told.append(allowance_text(_minutes(paper.blueprint.minutes), 1.0))
        sheet.write(self._style.comma.join(told), SPACED)
        sheet.write(marking_text(paper.blueprint.marking), SMALL)
        for place, printed in enumerate(version, start=1):
            self._write_question(place, printed)

    def _write_question(self, place: int, printed: Printed) -> None:
        question = printed.question
        self.sheet.question(self._style.number(place), self._stem(printed))
        if question.claim is not None:
            self.sheet.below(isolate(self._word(printed, question.claim)))
        if question.form is Form.TRUE_FALSE:
            for word in self._truths():
                self.sheet.below(f"{_BOX} {word}")
            return
        for letter, choice in zip(self._letters, self._choices(printed), strict=False):
            self.sheet.option(letter, choice)
        if question.parts and question.form is not Form.ORDERING:
            for part in question.parts:
                self.sheet.below(f"{_SHORT_GAP} {isolate(part.text(self._style))}")
        elif question.form in TYPED_FORMS - {Form.CLOZE}:
            self.sheet.below("_" * 40, Look(above=12.0, indent=INDENTED.indent))

    def _stem(self, printed: Printed) -> str:
        question, text = printed.question, self._text(printed)
        if question.parts:
            return group_stem(question)
        if question.form in {Form.CLOZE, Form.CLOZE_CHOICE}:
            before, _marked, after = text.parts
            return self._style.shape(f"{before}{_GAP}{after}")
        if question.form is Form.WHICH_DOCUMENT:
            asked = instruction(question, printed.draft)
            return f"{self._style.shape(text.sentence)} {asked}"
        return self._style.shape(text.stem)

    def _choices(self, printed: Printed) -> list[str]:
        """List what stands behind letters: options, targets, or parts to be ordered."""
        question = printed.question
        if question.form is Form.ORDERING:
            return [part.text(self._style) for part in question.parts]
        if question.targets:
            return [target.text(self._style) for target in question.targets]
        return [self._word(printed, option) for option in question.options]

    def _truths(self) -> list[str]:
        return [wording(TruthValue(each), self._style, {}) for each in (True, False)]

    def _write_answer_sheet(self, paper: Paper, version: Version, number: int) -> None:
        title = self._name_of(paper, _("Answer sheet"), number)
        self.sheet.title(title, new_page=True)
        self.sheet.write(_("Name: {line}").format(line="_" * 30), SPACED)
        rows = [
            [self._style.number(place), self._to_fill_in(printed)]
            for place, printed in enumerate(version, start=1)
        ]
        self.sheet.table(
            [pgettext("place of a question", "Number"), _("Answer")], rows, (15, 85)
        )

    def _to_fill_in(self, printed: Printed) -> str:
        question, apart = printed.question, "     "
        if question.parts:
            return apart.join([_SHORT_GAP] * len(question.parts))
        words = self._letters[: len(self._choices(printed))]
        if question.form is Form.TRUE_FALSE:
            words = self._truths()
        return apart.join(f"{_BOX} {word}" for word in words) or "_" * 30

    def _write_key(self, paper: Paper, version: Version, number: int) -> None:
        title = self._name_of(paper, _("Key"), number)
        self.sheet.title(title, new_page=True)
        if number == 0:
            # i18n: whoever types this number gets the same papers again
            told = fill(_("Seed: {seed}"), seed=str(paper.seed))
            self.sheet.write(told, SMALL)
        rows = [
            [
                self._style.number(place),
                self._key(printed),
                self._source(printed),
            ]
            for place, printed in enumerate(version, start=1)
        ]
        header = [
            pgettext("place of a question", "Number"),
            _("Right answer"),
            _("Sources"),
        ]
        self.sheet.table(header, rows, (12, 40, 48))

    def _key(self, printed: Printed) -> str:
        question, draft = printed.question, printed.draft
        if question.form is Form.TRUE_FALSE:
            return wording(TruthValue(truth_of(question, draft)), self._style, {})
        if question.parts:
            placed = right_parts_text(question, self._style)
            return f"{self._part_letters(question)}\n{placed}"
        choices = self._choices(printed)
        told = [
            f"{self._letters[place]}) {choices[place]}"
            for place in key_places(question, draft)
        ]
        return self._style.comma.join(told) or self._word(printed, draft.answer)

    def _part_letters(self, question: Question) -> str:
        """Write the letters that belong on the lines of the answer sheet, in turn."""
        places = [part.key for part in question.parts]
        if question.form is Form.ORDERING:
            places = sorted(range(len(places)), key=places.__getitem__)
        letters = [self._letters[place] for place in places]
        return self._style.comma.join(letters)

    def _source(self, printed: Printed) -> str:
        return places_text(printed.sources, self._titles, self._language)

    def _word(self, printed: Printed, value: Value) -> str:
        return wording(value, self._style, printed.draft.names.get(self._language, {}))

    def _text(self, printed: Printed) -> ItemText:
        texts = printed.draft.texts
        return without_markup(texts.get(self._language) or next(iter(texts.values())))


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def make_paper(
    bank: Bank,
    order: PaperOrder,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> tuple[Sheet, str]:
    """Draw the paper of *order*; return it as a sheet, and its title.

    *now* decides what is due; *resolve* returns the items that a saved search finds.

    Raises:
        UnfitBlueprintError: where too few items fit.
    """
    versions = draw_versions(
        bank, order.blueprint, order.seed, order.versions, now=now, resolve=resolve
    )
    paper = Paper(versions, order.blueprint, order.seed)
    titles = library.names(bank).documents
    with speaking(paths.translations(), order.language):
        return paper_sheet(paper, order.language, titles)


def save_paper(
    bank: Bank,
    order: PaperOrder,
    place: Path,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> None:
    """Draw the paper of *order*, as `make_paper` does, and write it as a PDF.

    Raises:
        UnfitBlueprintError: where too few items fit.
        FileUnsavedError: where the file cannot be written.
    """
    write_pdf(place, *make_paper(bank, order, now=now, resolve=resolve))


def paper_sheet(paper: Paper, language: str, titles: Titles) -> tuple[Sheet, str]:
    """Return *paper* as a sheet, and its title; *language* must be spoken."""
    style: Format = of(language)
    count = len(paper.versions[0])
    text = ngettext("{count} question", "{count} questions", count)
    title = f"{_('Quiz')}{style.comma}{fill(text, count=style.number(count))}"
    return PaperWriter(language, titles).write(paper), title
