"""The editor: an item in several languages, side by side, with what it will look like.

What is written is kept a second after the first key that has not been kept yet, so that
a crash takes no more than that, however fast one goes on typing.
"""

from random import Random

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from kazquiz.authoring import editor, own_fields
from kazquiz.authoring.editor import Opened
from kazquiz.authoring.item_reading import Mark, read_form
from kazquiz.documents import library
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import SOURCE_LANGUAGE
from kazquiz.i18n.languages import base_language
from kazquiz.interchange.transfer import bundled_draft
from kazquiz.items.draft import ItemText
from kazquiz.items.item_form import ItemForm, option_of
from kazquiz.items.own_fields import told
from kazquiz.items.values import AnswerType
from kazquiz.quiz.proposals import propose
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.editor_form import EditorForm
from kazquiz.ui.widgets.editor_tools import EditorTools
from kazquiz.ui.widgets.item_preview import ItemPreview
from kazquiz.ui.widgets.layout import Scrolled, column, row
from kazquiz.ui.widgets.message_bar import Words

_KEPT_AFTER_MS = 1000
_PROPOSED = 3


class EditorPage(Page):
    """One item as it is being written."""

    stored = Signal(int)
    closed = Signal()
    own_fields_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: Opened | None = None
        self._is_changed = False
        self._twins: tuple[Mark, ...] = ()
        self._rng = Random()
        self.tools = EditorTools()
        self.form = EditorForm()
        self.scroller = Scrolled(self.form)
        self.preview = ItemPreview()
        self.preview_scroller = Scrolled(self.preview)
        panes = row(self.scroller, self.preview_scroller, space=theme.SPACE_4)
        panes.setStretch(0, 3)
        panes.setStretch(1, 2)
        whole = column(self.tools, panes, space=theme.SPACE_3)
        whole.setStretch(1, 1)
        whole.setContentsMargins(theme.SPACE_5, 0, theme.SPACE_5, theme.SPACE_3)
        self.setLayout(whole)
        self._connect()

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEPT_AFTER_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.form.edited.connect(self._on_edited)
        self.form.columns_changed.connect(self._on_columns_changed)
        self.form.options.proposal_requested.connect(self._propose)
        self.form.own_requested.connect(self.own_fields_requested)
        self.tools.store_requested.connect(self.store)
        self.tools.discard_requested.connect(self.discard)
        self.tools.set_back_requested.connect(self.set_back)
        self.tools.preview_toggled.connect(self._arrange)
        self.tools.close_requested.connect(self.closed)
        for key in ("Ctrl+S", "Ctrl+Return"):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(self.store)
            self.addAction(action)

    def title(self) -> str:
        if self._opened is None or self._opened.item_id is None:
            return _("New item")
        return _("Edit item")

    def _language(self) -> str:
        """Return the language that is written first, which always has a column.

        It is the language of content, or the one that it is produced from; English
        where nobody writes in that, as in a language that is there to find faults by.
        """
        language = base_language(self._context.content_language())
        return language if self.form.can_be_written(language) else SOURCE_LANGUAGE

    def open_item(self, item_id: int | None) -> None:
        """Open an item, or a new one where it is None or gone."""
        bank, language = self._context.bank, self._language()
        opened = None
        if item_id is not None:
            opened = editor.open_item(bank, item_id, language)
        if opened is None:
            topic = next(iter(library.names(bank).topics), "")
            texts = {language: ItemText("", "")}
            opened = editor.open_new(
                bank, ItemForm(topic, AnswerType.TERM, texts=texts)
            )
        self._opened, self._is_changed = opened, opened.is_unfinished
        written = [code for code in opened.form.texts if code != language]
        beside = written[: 0 if self.width() < theme.WIDE_COLUMN else 1]
        topics = library.names(bank).topics
        self.form.offer_own(own_fields.fields(bank))
        self.form.show_form(opened.form, topics, [language, *beside])
        self._look_for_twins()

    def _on_columns_changed(self) -> None:
        self.tools.watch(self.form.fields())

    def _on_edited(self) -> None:
        self._is_changed = True
        if not self._timer.isActive():
            self._timer.start()
        self._check()

    def _look_for_twins(self) -> None:
        """Look whether another item asks the same, and show what there is to mend."""
        if self._opened is not None:
            bank, form = self._context.bank, self.form.form()
            self._twins = editor.asked_already(bank, form, self._opened.item_id)
        self._check()

    def _check(self) -> None:
        """Say beside each field what there is to mend, and show what will be seen."""
        language = self._language()
        form, shown = self.form.form(), next(iter(self.form.columns), language)
        reading = read_form(form, language, Random(0))
        self.form.show_marks([*reading.marks, *self._twins])
        self.preview.show_item(
            reading.draft,
            shown,
            digits=self._context.settings().digits,
            titles=library.names(self._context.bank).documents,
            own=told(own_fields.fields(self._context.bank), form.own, shown),
        )
        self.tools.show_state(
            can_store=reading.can_be_stored,
            is_changed=self._is_changed,
            can_set_back=self._opened is not None and self._opened.is_changed,
        )

    def _on_timeout(self) -> None:
        self._keep()
        self._look_for_twins()

    def _keep(self) -> None:
        """Keep what is half written."""
        self._timer.stop()
        if self._opened is not None and self._is_changed:
            context, form = self._context, self.form.form()
            editor.keep(context.bank, self._opened.item_id, form, context.now())

    def store(self) -> None:
        """Store the item, or show what keeps it from being stored."""
        if self._opened is None:
            return
        self._timer.stop()
        context = self._context
        item_id, reading = editor.store(
            context.bank,
            self._opened.item_id,
            self.form.form(),
            language=self._language(),
            now=context.now(),
            rng=self._rng,
        )
        if item_id is None:
            self.form.show_marks(reading.marks)
            context.tell(lambda: _("It is not saved yet: see the marks in red."))
            return
        self.open_item(item_id)
        self.stored.emit(item_id)
        self._tell_stored(lambda: _("The item is saved."))

    def _tell_stored(self, words: Words) -> None:
        context = self._context
        context.changed()
        context.tell(words, action=lambda: _("Undo"), act=context.undo)

    def discard(self) -> None:
        """Forget what is half written, and show the item as it is stored."""
        if self._opened is None:
            return
        self._timer.stop()
        context = self._context
        left, item_id = self.form.form(), self._opened.item_id
        editor.drop(context.bank, item_id)
        self.open_item(item_id)

        def take_back() -> None:
            editor.keep(context.bank, item_id, left, context.now())
            self.open_item(item_id)

        context.tell(
            lambda: _("What was not saved is discarded."),
            action=lambda: _("Undo"),
            act=take_back,
        )

    def set_back(self) -> None:
        """Give a changed item its bundled text again."""
        if self._opened is None or self._opened.item_id is None:
            return
        context, item_id = self._context, self._opened.item_id
        uid = self.form.form().uid
        bundled = bundled_draft(uid)
        if bundled is None:
            gone = _("{uid} is no longer in the bundled bank, and stays as it is.")
            context.tell(lambda: fill(gone, uid=uid))
            return
        editor.set_back(context.bank, item_id, bundled, context.now())
        self.open_item(item_id)
        self._tell_stored(lambda: _("The item has its bundled text again."))

    def _propose(self) -> None:
        """Put options out of the bank beside those that are written."""
        language, form = self._language(), self.form.form()
        draft = read_form(form, language, Random(0)).draft
        bank = self._context.bank
        found = propose(bank, draft, _PROPOSED, self._rng) if draft else []
        if not found:
            self._context.tell(
                lambda: _("The bank has no wrong options to go with this answer.")
            )
            return
        codes = form.languages()
        self.form.add_options(
            [option_of(each.value, each.names, codes, language) for each in found]
        )

    def refresh(self) -> None:
        if self._opened is None:
            self.open_item(None)
        elif not self._is_changed:
            self.open_item(self._opened.item_id)
        self.form.offer_own(own_fields.fields(self._context.bank))
        self._arrange()
        self.form.begin()

    def leave(self) -> None:
        self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show form and preview side by side, or one of them where it is narrow."""
        is_wide = self.width() >= theme.WIDE_COLUMN
        wants_preview = self.tools.is_preview_wanted()
        self.tools.show_preview_button(shown=not is_wide)
        self.preview_scroller.setVisible(is_wide or wants_preview)
        self.scroller.setVisible(is_wide or not wants_preview)

    def retranslate(self) -> None:
        if self._opened is None:
            return
        shown = list(self.form.columns)[:1]
        if shown != [self._language()] and not self._is_changed:
            # Nothing is being written: what is seen may be in the new language.
            self.open_item(self._opened.item_id)
        else:
            self._look_for_twins()
