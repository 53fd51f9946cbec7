"""The form of the editor: texts side by side, answers, and what the item is about."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz import paths
from kazquiz.authoring.item_reading import Mark, Part
from kazquiz.i18n import gettext as _
from kazquiz.i18n.languages import offered
from kazquiz.items.draft import ItemText
from kazquiz.items.item_form import ItemForm, OptionForm
from kazquiz.items.own_fields import OwnField, OwnTexts
from kazquiz.items.values import AnswerType
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.editor_head import EditorHead, Named
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.language_column import LanguageColumn
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.line import Columns
from kazquiz.ui.widgets.mark_note import MarkNote
from kazquiz.ui.widgets.option_fields import OptionFields
from kazquiz.ui.widgets.rich_field import RichField
from kazquiz.ui.widgets.segments import Segments

_NOTHING = ItemText("", "")


class EditorForm(Translated, QWidget):
    """All fields of an item; it knows what is written, not what is stored."""

    edited = Signal()
    columns_changed = Signal()
    own_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = ItemForm("", AnswerType.TERM)
        self._usual = "en"
        self._own: Sequence[OwnField] = ()
        # What is produced from another language is not written.
        self._offered = [
            each for each in offered(paths.translations()) if not each.is_produced
        ]
        self.columns: dict[str, LanguageColumn] = {}
        self.languages = Segments([each.code for each in self._offered], several=True)
        self.texts = Columns(least=22)
        self.own_button = Button()
        self.own_button.setProperty("role", "quiet")
        self.own_button.clicked.connect(self.own_requested)
        self.options_title = Label("strong")
        self.options = OptionFields()
        self.options_note = MarkNote()
        self.about_title = Label("strong")
        self.head = EditorHead()
        answers = Card(
            self.options_title,
            self.options,
            self.options_note,
            space=theme.SPACE_2,
            margin=theme.SPACE_4,
        )
        self.setLayout(
            column(
                Card(
                    self.languages,
                    self.texts,
                    row(self.own_button, None),
                    margin=theme.SPACE_4,
                ),
                answers,
                Card(self.about_title, self.head, margin=theme.SPACE_4),
                None,
                space=theme.SPACE_4,
            )
        )
        self.head.edited.connect(self._on_edited)
        self.head.shape_changed.connect(self._on_shape_changed)
        self.languages.chosen.connect(self._on_languages_chosen)
        self.options.edited.connect(self._on_edited)
        self.retranslate()

    def can_be_written(self, language: str) -> bool:
        """Tell whether *language* is one of those that items are written in."""
        return language in self.languages.buttons

    def show_form(
        self, form: ItemForm, topics: Named, languages: Sequence[str]
    ) -> None:
        """Show *form*, whose topic is one of *topics*, in *languages* side by side."""
        self._form, self._usual = form, languages[0]
        self.head.show_form(form, topics)
        self.languages.choose(*languages)
        self._show_columns()

    def offer_own(self, fields: Sequence[OwnField]) -> None:
        """Let these *fields* of one's own be written as well."""
        if tuple(fields) != tuple(self._own):
            self._own = fields
            if self.columns:
                self._show_columns()

    def _shown(self) -> list[str]:
        """List the languages that have a column, the usual one first."""
        shown = [str(code) for code in self.languages.chosen_values()]
        return sorted(shown, key=lambda code: code != self._usual)

    def _show_columns(self) -> None:
        # The window's: the form would tell of a field that it has hidden, too.
        focused = self.window().focusWidget()
        was_written_in = focused is not None and self.texts.isAncestorOf(focused)
        self.columns = {}
        for code in self._shown():
            made = LanguageColumn(code, self._own)
            made.show_text(self._form.texts.get(code, _NOTHING))
            made.show_own(self._form.own)
            made.edited.connect(self._on_edited)
            self.columns[code] = made
        self.texts.fill(list(self.columns.values()))
        if was_written_in and self.columns:
            self.begin()
        self._show_options()
        self.columns_changed.emit()

    def _show_options(self) -> None:
        form = self._form
        self.options.show_options(form.options, form.kind, self._shown())

    def form(self) -> ItemForm:
        """Return what is written now."""
        return self._form

    def _written(self) -> ItemForm:
        texts = dict(self._form.texts)
        texts |= {code: each.text() for code, each in self.columns.items()}
        return replace(
            self.head.written(self._form),
            texts={code: text for code, text in texts.items() if text != _NOTHING},
            options=self.options.options(),
            own=self._written_own(),
        )

    def _written_own(self) -> OwnTexts:
        """Return what stands in one's own fields, without those that are empty."""
        written = {key: dict(texts) for key, texts in self._form.own.items()}
        for code, each in self.columns.items():
            for key, text in each.own().items():
                written.setdefault(key, {})[code] = text
        found = {
            key: {code: text for code, text in texts.items() if text}
            for key, texts in written.items()
        }
        return {key: texts for key, texts in found.items() if texts}

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show beside each field what there is to mend."""
        for each in self.columns.values():
            each.show_marks(marks)
        for part, note in (
            (Part.OPTIONS, self.options_note),
            (Part.SOURCES, self.head.sources_note),
        ):
            note.show_marks(mark for mark in marks if mark.part is part)
        self.head.sources.setAccessibleDescription(self.head.sources_note.text())
        self.options.describe(self.options_note.text())

    def add_options(self, options: Sequence[OptionForm]) -> None:
        """Put *options* behind those that are written."""
        written = [each for each in self.options.options() if not each.is_empty]
        self._form = replace(self._written(), options=(*written, *options))
        self._show_options()
        self._on_edited()

    def fields(self) -> list[RichField]:
        """List the fields that letters can have looks in."""
        return [
            field
            for each in self.columns.values()
            for field in (*each.fields.values(), *each.own_fields.values())
        ]

    def begin(self) -> None:
        """Let the question be typed."""
        first = next(iter(self.columns.values()))
        first.fields[Part.STEM].setFocus()

    def _on_edited(self) -> None:
        self._form = self._written()
        self.edited.emit()

    def _on_shape_changed(self) -> None:
        self._form = self._written()
        self._show_options()
        self._on_edited()

    def _on_languages_chosen(self, chosen: list[str]) -> None:
        if not chosen:
            # One is always seen.
            self.languages.choose(self._usual)
        self._form = self._written()
        self._show_columns()
        self.edited.emit()

    def retranslate(self) -> None:
        self.options_title.say(_("Answers"))
        self.about_title.say(_("About the item"))
        self.own_button.setText(_("Fields of your own…"))
        self.languages.setAccessibleName(_("Languages side by side"))
        for each in self._offered:
            self.languages.say(each.code, each.autonym)
