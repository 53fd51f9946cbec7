"""Item texts: the statement with its answer set off, the source, the remark."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface, of, of_content
from kazquiz.items.draft import Draft, ItemText, Source
from kazquiz.items.values import TruthValue
from kazquiz.items.wording import in_own_calendar, wording
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column

Titles = Mapping[str, Mapping[str, str]]


def statement_runs(text: ItemText, language: str, digits: str) -> list[Run]:
    """Return the statement with its answer set off."""
    shape = of(language, digits).shape
    before, marked, after = text.parts
    return [Run(shape(before)), Run(shape(marked), answer=True), Run(shape(after))]


def told_runs(draft: Draft, language: str, digits: str) -> list[list[Run]]:
    """Return, paragraph by paragraph, what answers the question of *draft*.

    A statement that is true or false is told after which of the two it is.
    """
    text = draft.texts[language]
    if not isinstance(draft.answer, TruthValue):
        return [statement_runs(text, language, digits)]
    style = of(language, digits)
    verdict = Run(wording(draft.answer, style, {}), answer=True)
    return [[verdict], [Run(style.shape(text.sentence))]]


def cloze_runs(text: ItemText, language: str, digits: str) -> list[Run]:
    """Return the statement with its answer hidden."""
    shape = of(language, digits).shape
    before, _marked, after = text.parts
    return [Run(shape(before)), Run("", gap=True), Run(shape(after))]


def sources_text(draft: Draft, titles: Titles, language: str) -> str:
    """Write where *draft* is taken from: documents and lines."""
    return places_text(draft.sources, titles, language)


def places_text(sources: Iterable[Source], titles: Titles, language: str) -> str:
    """Write *sources* as documents and lines."""
    parts = []
    for document, group in groupby(sources, key=lambda source: source.document):
        lines = [interface().number(source.line) for source in group]
        title = titles.get(document, {}).get(language)
        # i18n: a document and the line, or lines, in it
        place = ngettext(
            "{document}, line {lines}", "{document}, lines {lines}", len(lines)
        )
        parts.append(
            fill(
                place,
                document=title or isolate_left_to_right(document),
                lines=interface().listing(lines),
            )
        )
    return interface().listing(parts)


class AnswerText(Translated, QWidget):
    """All that is told of an item once it is answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._titles: Titles = {}
        self.statement = ContentText(Text.HEADING)
        # Where the answer is a day, the same in one's own calendar.
        self.day = ContentText(Text.BODY, role=Role.MUTED)
        self.explanation = ContentText(Text.READING)
        self.remark = ContentText(Text.BODY)
        self.remark_title = Label("strong")
        self.remark_card = Card(
            self.remark_title,
            self.remark,
            role="notice",
            space=theme.SPACE_1,
            margin=theme.SPACE_3,
        )
        self.source = ContentText(Text.CAPTION, role=Role.MUTED)
        self.setLayout(
            column(
                column(self.statement, self.day, space=theme.SPACE_2),
                self.explanation,
                self.remark_card,
                self.source,
                space=theme.SPACE_4,
            )
        )

    def show_item(
        self, draft: Draft, language: str, *, digits: str, titles: Titles
    ) -> None:
        """Show what *draft* says in *language*."""
        self._draft, self._titles = draft, titles
        shape = of(language, digits).shape
        text = draft.texts[language]
        self.statement.show_runs(told_runs(draft, language, digits), language)
        day = in_own_calendar(draft.answer, of_content(language, digits))
        self.day.show_text(day, language)
        self.day.setVisible(bool(day))
        self.explanation.show_text(shape(text.explanation), language)
        self.explanation.setVisible(bool(text.explanation))
        self.remark.show_text(shape(text.remark), language)
        self.remark_card.setVisible(bool(text.remark))
        self.retranslate()

    def retranslate(self) -> None:
        # i18n: heading of a note that a document is outdated, wrong or contradicted
        self.remark_title.say(_("Note"))
        if self._draft is not None:
            language = interface().language
            where = fill(
                _("Source: {sources}"),
                sources=sources_text(self._draft, self._titles, language),
            )
            self.source.show_text(where, language)
