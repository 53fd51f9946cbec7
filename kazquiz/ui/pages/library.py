"""The library: the shelf of documents and topics, and the study notes of each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from kazquiz.documents import library
from kazquiz.documents.library import Note, Section, ShelfEntry, TopicEntry
from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.draft import Weight
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, clear, column
from kazquiz.ui.widgets.learn_button import LearnButton
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.notes_view import NotesView
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.shelf_card import ShelfCard

DISAGREEMENT = "sources-disagree"
_FILTERS = {
    # i18n: a filter of items: every one
    "all": N_("All"),
    # i18n: a filter of items: what one must know
    "core": N_("Core"),
    # i18n: a filter of items: what rounds the core off
    "detail": N_("Details"),
    DISAGREEMENT: N_("Where sources disagree"),
}
_VIEWS = {"documents": N_("Documents"), "topics": N_("Topics")}


class LibraryPage(Page):
    """The shelf, and the notes of what is taken from it."""

    study_requested = Signal(object)
    cram_requested = Signal(object, object)
    passage_requested = Signal(object, object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.shelf: list[ShelfEntry] = []
        self._topics: list[TopicEntry] = []
        self._cards: list[tuple[ShelfCard, ShelfEntry | TopicEntry]] = []
        self._sections: list[Section] = []
        self._new: set[int] = set()
        self._opened: ShelfEntry | TopicEntry | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.views = Segments(list(_VIEWS))
        self.views.choose("documents")
        self._list = column(space=theme.SPACE_3)
        shelf = Scrolled(
            Centred(column(self.views, self._list, None, space=theme.SPACE_4))
        )
        self.back_button = Button()
        self.back_button.setProperty("role", "quiet")
        self.back_button.setIcon(icon(Glyph.BACK, Role.ACCENT))
        self.study_button = Button()
        self.study_button.setProperty("role", "primary")
        self.cram_button = Button()
        self.learn_button = LearnButton()
        self.name = ContentText(Text.STEM)
        self.about = ContentText(Text.READING, role=Role.MUTED)
        self.filters = Segments(list(_FILTERS))
        self.filters.choose("all")
        self.notes = NotesView()
        self.nothing = Label("muted", wrap=True)
        self.reader = Scrolled(
            Centred(
                column(
                    self.name,
                    self.about,
                    self.filters,
                    self.nothing,
                    self.notes,
                    theme.SPACE_6,
                    None,
                    space=theme.SPACE_4,
                )
            )
        )
        reading = QWidget()
        inside = column(
            Centred(
                column(
                    Line(
                        self.back_button,
                        None,
                        self.learn_button,
                        self.cram_button,
                        self.study_button,
                        space=theme.SPACE_2,
                    )
                )
            ),
            self.reader,
        )
        inside.setStretch(1, 1)
        reading.setLayout(inside)
        # Given to a widget at once: a page in a layout of its own would be a window.
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.addWidget(shelf)
        self.stack.addWidget(reading)
        self.lay_out(column(holder))

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view_chosen)
        self.filters.chosen.connect(self._on_filter_chosen)
        self.back_button.clicked.connect(self.close_notes)
        self.study_button.clicked.connect(self._on_study_clicked)
        self.cram_button.clicked.connect(self._on_cram_clicked)
        self.learn_button.chosen.connect(self._on_passage_chosen)

    def title(self) -> str:
        return _("Library")

    def refresh(self) -> None:
        context = self._context
        now, scheduler = context.now(), context.scheduler()
        self._topics, self.shelf = library.both(context.bank, scheduler, now)
        self._fill_shelf()
        self.retranslate()

    def _fill_shelf(self) -> None:
        clear(self._list)
        entries: Sequence[ShelfEntry | TopicEntry] = self.shelf
        if "topics" in self.views.chosen_values():
            entries = self._topics
        self._cards = [(ShelfCard(), entry) for entry in entries]
        for card, _entry in self._cards:
            self._list.addWidget(card)
            card.opened.connect(self._on_card_opened)

    def open_notes(self, entry: ShelfEntry | TopicEntry) -> None:
        """Show the study notes of *entry*."""
        self._opened = entry
        bank = self._context.bank
        if isinstance(entry, ShelfEntry):
            self._sections = library.study_notes(bank, entry.document_id)
        else:
            self._sections = library.topic_notes(bank, entry.topic_id)
        self._new = library.new_items(bank)
        self.filters.choose("all")
        self.stack.setCurrentIndex(1)
        self.reader.verticalScrollBar().setValue(0)
        self.retranslate()
        self.study_button.setFocus()

    def show_place(self, document: str, line: int) -> None:
        """Show the study notes of a *document* at a *line*, where there are any."""
        for entry in (each for each in self.shelf if each.document.name == document):
            self.open_notes(entry)
            self.notes.reveal(line, self.reader)

    def close_notes(self) -> None:
        """Go back to the shelf."""
        self._opened = None
        self.stack.setCurrentIndex(0)

    def retranslate(self) -> None:
        for view, word in _VIEWS.items():
            self.views.say(view, _(word))
        for name, word in _FILTERS.items():
            self.filters.say(name, _(word))
        self.back_button.setText(_("Back to the shelf"))
        self.study_button.setText(_("Study these"))
        # i18n: go through cards without touching when they come again
        self.cram_button.setText(_("Cram"))
        self.cram_button.setToolTip(_("Go through these without changing the schedule"))
        language = interface().language
        for card, entry in self._cards:
            card.button.setText(_("Read"))
            name, _about = _words(entry, language)
            card.name.call(name)
            card.about.say(self._line(entry, language))
            card.button.setAccessibleDescription(name)
            card.show_knowledge(entry.knowledge)
        if self._opened is not None:
            self._say_notes(self._opened)

    def _line(self, entry: ShelfEntry | TopicEntry, language: str) -> str:
        """Return the line about an entry: language and size, or what it is about."""
        if isinstance(entry, TopicEntry):
            return _words(entry, language)[1]
        count = ngettext(
            "{language}, {count} item",
            "{language}, {count} items",
            entry.knowledge.total,
        )
        return fill(
            count,
            language=interface().language_name(entry.document.language),
            count=interface().number(entry.knowledge.total),
        )

    def _say_notes(self, entry: ShelfEntry | TopicEntry) -> None:
        language = self._context.content_language()
        digits = self._context.settings().digits
        shape = of(language, digits).shape
        name, about = _words(entry, language)
        self.name.show_text(shape(name), language)
        self.about.show_text(shape(about), language)
        sections = self._filtered()
        self.notes.show_notes(sections, language, digits)
        self.nothing.say(_("Nothing here matches this filter. Choose another."))
        self.nothing.setVisible(not sections)
        self.study_button.setEnabled(bool(sections))
        self.cram_button.setEnabled(bool(sections))
        self.learn_button.show_sections(sections, self._new, language)

    def _filtered(self) -> list[Section]:
        chosen = str(self.filters.chosen_values()[0])
        sections = []
        for section in self._sections:
            notes = tuple(note for note in section.notes if _passes(note, chosen))
            if notes:
                sections.append(Section(section.passage, notes))
        return sections

    def _on_view_chosen(self) -> None:
        self._fill_shelf()
        self.retranslate()

    def _on_filter_chosen(self) -> None:
        if self._opened is not None:
            self._say_notes(self._opened)

    def _on_card_opened(self) -> None:
        for card, entry in self._cards:
            if card is self.sender():
                self.open_notes(entry)

    def _shown_items(self) -> set[int]:
        return {note.item_id for each in self._filtered() for note in each.notes}

    def _title(self, section: Section | None = None) -> str:
        """Return what is shown, or just one *section* of it, is called."""
        language = interface().language
        if section is not None and section.passage is not None:
            return section.passage.headings.get(language, "")
        return "" if self._opened is None else _words(self._opened, language)[0]

    def _on_study_clicked(self) -> None:
        self.study_requested.emit(self._shown_items())

    def _on_cram_clicked(self) -> None:
        self.cram_requested.emit(self._shown_items(), self._title)

    def _on_passage_chosen(self, section: Section) -> None:
        title = partial(self._title, section)
        self.passage_requested.emit([section], title, self._later(section))

    def _later(self, section: Section) -> list[tuple[Section, Callable[[], str]]]:
        """List the passages with new cards behind *section*, with their titles."""
        sections = self._filtered()
        place = sections.index(section)
        return [
            (each, partial(self._title, each))
            for each in sections[place + 1 :]
            if any(note.item_id in self._new for note in each.notes)
        ]


def _passes(note: Note, chosen: str) -> bool:
    """Tell whether a note passes the filter called *chosen*."""
    if chosen in set(Weight):
        return note.draft.weight == chosen
    return chosen != DISAGREEMENT or DISAGREEMENT in note.draft.tags


def _words(entry: ShelfEntry | TopicEntry, language: str) -> tuple[str, str]:
    """Return the name of an entry and what is told about it."""
    if isinstance(entry, ShelfEntry):
        texts = entry.document.texts.get(language)
        return (texts.title, texts.notes) if texts else (entry.document.name, "")
    words = entry.topic.texts.get(language)
    return (words.name, words.description) if words else (entry.topic.slug, "")
