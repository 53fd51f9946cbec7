"""Questions: looking through the bank, and changing many items at once."""

from dataclasses import replace
from random import Random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from kazquiz.authoring import own_fields
from kazquiz.browse import changing
from kazquiz.browse.columns import AnyColumn, columns_from, columns_text, sort_from
from kazquiz.browse.finding import Finder, Found
from kazquiz.documents import library
from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint
from kazquiz.search.spellings import spellings
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.browser.bulk import Bulk
from kazquiz.ui.browser.filters import Offer, joined
from kazquiz.ui.browser.item_actions import ItemActions
from kazquiz.ui.browser.item_model import ItemModel
from kazquiz.ui.browser.keeping import Keeping
from kazquiz.ui.browser.list_pane import ListPane
from kazquiz.ui.browser.looking import Looking
from kazquiz.ui.browser.search_runner import SearchRunner
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.tasks import Task
from kazquiz.ui.widgets.layout import column

# More items than this are drawn from by chance.
_MOST_ASKED = 2000


class QuestionsPage(Page):
    """The bank as a list: searched, filtered, sorted, looked at and changed."""

    study_requested = Signal(object)
    cram_requested = Signal(object)
    quiz_requested = Signal(object)
    edit_requested = Signal(int)
    results_requested = Signal(int)
    new_requested = Signal()
    settings_changed = Signal(Settings)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offer = Offer()
        self._found: Found | None = None
        self._language = ""
        self._counting: Task | None = None
        self.finder = Finder(context.bank, spellings())
        self.runner = SearchRunner(self.finder, self)
        self.looking = Looking(context, self.finder)
        self.model = ItemModel(self.looking.rows, self.looking.style)
        self.pane = ListPane(self.model, self.looking.question)
        self.actions_ = ItemActions(
            context,
            context.tell,
            asking=self.pane.asking,
            chosen=self.chosen_ids,
            parent=self,
        )
        self.keeping = Keeping(context, context.tell, self.pane.asking, self)
        self.bulk = Bulk(
            context,
            self.runner.pool,
            self.finder,
            style=self.looking.style,
            parent=self,
        )
        self._build()
        self._show_columns()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        for view in (self.pane, self.bulk.replacing, self.bulk.duplicates):
            self.stack.addWidget(view)
        whole = column(holder)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_1, theme.SPACE_5, theme.SPACE_3
        )
        self.setLayout(whole)
        self.pane.actions_button.setMenu(self.actions_.menu)
        self.pane.bar.columns_button.setMenu(self.pane.table.column_menu)
        self.pane.preview.results_requested.connect(self.results_requested)

    def _connect(self) -> None:
        pane, table = self.pane, self.pane.table
        pane.bar.changed.connect(self.search)
        pane.bar.new_requested.connect(self.new_requested)
        pane.bar.save_requested.connect(lambda: self.keeping.save(pane.bar.text()))
        pane.filters.chosen.connect(self._on_filter_chosen)
        pane.filters.rename_requested.connect(self.keeping.rename)
        pane.filters.remove_requested.connect(self.keeping.remove)
        self.keeping.done.connect(self._after_change)
        pane.empty.button.clicked.connect(lambda: pane.bar.put(""))
        pane.study_button.clicked.connect(self._on_study_clicked)
        pane.cram_button.clicked.connect(self._on_cram_clicked)
        pane.quiz_button.clicked.connect(self._on_quiz_clicked)
        pane.preview.edit_requested.connect(self.edit_requested)
        table.opened.connect(self.edit_requested)
        table.delete_requested.connect(lambda: self.actions_.act("delete"))
        table.current_changed.connect(self._show_current)
        table.columns_changed.connect(self._on_columns_changed)
        table.sort_changed.connect(self._on_sort_changed)
        self.model.modelReset.connect(lambda: pane.show_selected(0))
        table.selectionModel().selectionChanged.connect(
            lambda: pane.show_selected(table.selected_count())
        )
        self.actions_.done.connect(self._after_change)
        self.actions_.edit_requested.connect(self.edit_requested)
        self.actions_.replace_requested.connect(self._on_replace_requested)
        self.actions_.duplicates_requested.connect(self._on_duplicates_requested)
        self.bulk.closed.connect(self._show_list)
        self.bulk.changed.connect(self._on_bulk_changed)
        self.bulk.failed.connect(self._on_bulk_failed)
        self.bulk.duplicates.group_chosen.connect(self._on_group_chosen)
        self.runner.found.connect(self._on_found)
        self.runner.failed.connect(self._on_failed)

    def _show_columns(self) -> None:
        """Show the columns that are kept, of the fields that there are now."""
        settings, table = self._context.settings(), self.pane.table
        own = self.model.own_fields = own_fields.fields(self._context.bank)
        self._sort = sort_from(settings.browser_sort, own)
        table.show_columns(columns_from(settings.browser_columns, own))
        table.show_sort(self._sort[0], descending=self._sort[1])

    def title(self) -> str:
        return _("Questions")

    def refresh(self) -> None:
        self.looking.names = library.names(self._context.bank)
        self.actions_.topics = self.looking.names.topics
        self.finder.forget()
        if self.model.own_fields != own_fields.fields(self._context.bank):
            self._show_columns()
        self.model.forget()
        self.search(at_once=True)
        self._count()

    def leave(self) -> None:
        self.pane.asking.hide()
        self.bulk.stop()

    def search(self, *, at_once: bool = False) -> None:
        """Search for what stands in the line."""
        self._language = interface().language
        column, descending = self._sort
        wish = self.looking.wish(self.pane.bar.text(), column, descending=descending)
        self.runner.ask(wish, at_once=at_once)

    def _on_found(self, found: Found) -> None:
        # Sorted or read anew, the same search keeps what was selected.
        again = self._found is not None and self._found.text == found.text
        selected = self.chosen_ids() if again else []
        self._found = found
        self.pane.bar.show_faults(found.faults)
        self._show_items(found.item_ids)
        if len(selected) > 1:
            self.pane.table.select(selected)

    def _show_items(self, item_ids: tuple[int, ...]) -> None:
        table = self.pane.table
        current, place = table.current_id(), table.currentIndex().row()
        self.model.show_items(item_ids)
        self.pane.show_found(len(item_ids), bank_is_empty=self._bank_is_empty())
        if current is not None and self.model.place_of(current) is None and item_ids:
            # What stood under the focus is gone; the next one takes its place.
            current = item_ids[min(max(place, 0), len(item_ids) - 1)]
        table.go_to(current)
        self._show_current()

    def _bank_is_empty(self) -> bool:
        return not self.looking.names.topics and not self.pane.bar.text()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, KazQuizError):
            raise error
        self.pane.bar.show_text_fault(str(error))

    def _count(self) -> None:
        bank, facts = self._context.bank, self.looking.facts()
        self._counting = Task(lambda _report: changing.filter_counts(bank, facts), self)
        self._counting.succeeded.connect(self._on_counted)
        self._counting.start(self.runner.pool)

    def _on_counted(self, counts: object) -> None:
        self._offer = replace(self._offer, counts=counts)  # type: ignore[arg-type]
        self._show_filters()

    def _show_filters(self) -> None:
        saved = changing.saved(self._context.bank, interface().language)
        self._offer = replace(
            self._offer,
            saved=tuple(saved),
            topics=self.looking.names.topics,
            documents=self.looking.names.documents,
        )
        self.pane.filters.show_filters(self._offer)

    def chosen_ids(self) -> list[int]:
        """List the items that are acted on: those selected."""
        return self.pane.table.selected_ids()

    def _show_current(self) -> None:
        key = self.pane.table.current_id()
        self.pane.preview.show_item(
            self.looking.shown(key),
            self.looking.language(),
            style=self.looking.style(),
            titles=self.looking.names.documents,
        )
        if not self.model.rowCount():
            # There is nothing to choose; the list says so.
            self.pane.preview.nothing.hide()

    def _after_change(self) -> None:
        self._context.changed()
        self.refresh()

    def _on_filter_chosen(self, term: str, how: str) -> None:
        self.pane.bar.field.setText(joined(self.pane.bar.text(), term, how))

    def _on_study_clicked(self) -> None:
        self.study_requested.emit(set(self.wanted_ids()))

    def _on_cram_clicked(self) -> None:
        self.cram_requested.emit(set(self.wanted_ids()))

    def _on_quiz_clicked(self) -> None:
        ids = self.wanted_ids()
        if len(ids) > _MOST_ASKED:
            ids = sorted(Random(len(ids)).sample(ids, _MOST_ASKED))
        uids = changing.uids(self._context.bank, ids)
        count = min(Blueprint().count, len(uids), MOST_QUESTIONS)
        self.quiz_requested.emit(Blueprint(count=count, only=tuple(uids)))

    def wanted_ids(self) -> list[int]:
        """List the items that are studied: several selected ones, else all found."""
        chosen = self.chosen_ids()
        return chosen if len(chosen) > 1 else list(self.model.item_ids)

    def _on_replace_requested(self) -> None:
        languages = changing.languages(self._context.bank)
        items = tuple(self.wanted_ids())
        self.stack.setCurrentWidget(self.bulk.replacing)
        self.bulk.begin_replacing(items, languages, self.looking.language())

    def _on_duplicates_requested(self) -> None:
        self.stack.setCurrentWidget(self.bulk.duplicates)
        items = tuple(self.wanted_ids())
        self.bulk.begin_duplicates(items, self.looking.language())

    def _on_group_chosen(self, item_ids: tuple[int, ...]) -> None:
        self._show_list()
        self._show_items(item_ids)

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.pane)
        self.pane.go_to_list()

    def _on_bulk_changed(self, changed: int) -> None:
        self.actions_.tell_changed(changed)
        self._after_change()

    def _on_bulk_failed(self, error: Exception) -> None:
        if not isinstance(error, KazQuizError):
            raise error
        self.bulk.replacing.show_fault(str(error))

    def _on_columns_changed(self, columns: list[AnyColumn]) -> None:
        settings = self._context.settings()
        kept = columns_text(columns)
        self.settings_changed.emit(replace(settings, browser_columns=kept))

    def _on_sort_changed(self, column: AnyColumn, descending: bool) -> None:  # noqa: FBT001
        self._sort = (column, descending)
        kept = f"-{column}" if descending else str(column)
        settings = self._context.settings()
        self.settings_changed.emit(replace(settings, browser_sort=kept))
        self.search(at_once=True)

    def retranslate(self) -> None:
        self.actions_.retranslate()
        if self._language and self._language != interface().language:
            # Words are sorted anew, by the alphabet of the language now spoken.
            self.search(at_once=True)
            self._show_filters()
            self._show_current()
            self.bulk.speak(self.looking.language())
