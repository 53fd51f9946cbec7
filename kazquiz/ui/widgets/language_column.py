"""Language columns: all texts of one item in one language, side by side with others."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.authoring.item_reading import Mark, Part
from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.languages import autonym
from kazquiz.items.draft import ItemText
from kazquiz.items.own_fields import OwnField, OwnTexts
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.mark_note import MarkNote
from kazquiz.ui.widgets.rich_field import RichField

WORDS = {
    Part.STEM: N_("Question"),
    Part.STATEMENT: N_("Sentence that holds the answer"),
    Part.EXPLANATION: N_("Explanation"),
    Part.REMARK: N_("Note on the source"),
    Part.CAPTION: N_("A few words about it, without the answer"),
}


class LanguageColumn(Translated, QWidget):
    """The fields of one language; below those of every item, the *own* ones."""

    edited = Signal()

    def __init__(
        self,
        language: str,
        own: Sequence[OwnField] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.language = language
        self._own = own
        self.heading = Label("strong")
        self.titles = {part: Label("caption", wrap=True) for part in WORDS}
        self.fields = {
            part: RichField(marks_answer=part is Part.STATEMENT) for part in WORDS
        }
        self.notes = {part: MarkNote() for part in WORDS}
        parts: list[QWidget | int] = [self.heading]
        for part in WORDS:
            parts += [self.titles[part], self.fields[part], self.notes[part]]
            # Empty ones begin where the language does.
            self.fields[part].show_markup("", self.language)
            self.fields[part].edited.connect(self.edited)
        self.own_titles = {each.key: Label("caption", wrap=True) for each in own}
        self.own_fields = {each.key: RichField() for each in own}
        for key, field in self.own_fields.items():
            parts += [self.own_titles[key], field]
            field.show_markup("", self.language)
            field.edited.connect(self.edited)
        self.setLayout(column(*parts, None, space=theme.SPACE_1))
        self.retranslate()

    def show_text(self, text: ItemText) -> None:
        """Show what is written of the item in this language."""
        for part, field in self.fields.items():
            written = getattr(text, part.value)
            if field.markup() != written:
                field.show_markup(written, self.language)

    def show_own(self, texts: OwnTexts) -> None:
        """Show what is written in the own fields in this language."""
        for key, field in self.own_fields.items():
            field.show_markup(texts.get(key, {}).get(self.language, ""), self.language)

    def own(self) -> dict[int, str]:
        """Return what is written in the own fields, empty or not."""
        return {key: field.markup() for key, field in self.own_fields.items()}

    def text(self) -> ItemText:
        """Return what is written."""
        return ItemText(
            **{part.value: field.markup() for part, field in self.fields.items()}
        )

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show beside each field what there is to mend in this language."""
        own = [mark for mark in marks if mark.language in {"", self.language}]
        for part, note in self.notes.items():
            note.show_marks(mark for mark in own if mark.part is part)
            self.fields[part].setAccessibleDescription(note.text())

    def retranslate(self) -> None:
        self.heading.say(autonym(self.language))
        for part, word in WORDS.items():
            self.titles[part].say(_(word))
            # i18n: a field of an item and the language it is written in
            name = fill(
                _("{field} in {language}"),
                field=_(word),
                language=autonym(self.language),
            )
            self.fields[part].setAccessibleName(name)
        for own in self._own:
            self.own_titles[own.key].call(own.name)
            name = fill(
                _("{field} in {language}"),
                field=isolate(own.name),
                language=autonym(self.language),
            )
            self.own_fields[own.key].setAccessibleName(name)
