"""The page of one's own fields: what can be written of items besides their texts."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazquiz.authoring import own_fields
from kazquiz.authoring.errors import OwnFieldError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.items.own_fields import OwnField, Showing
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row
from kazquiz.ui.widgets.message_bar import Words
from kazquiz.ui.widgets.own_field_row import NameField, OwnFieldRow


class OwnFieldsPage(Page):
    """The fields one below the other, and a line to define another."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        # The page to go back to.
        self.came_from = "settings"
        self.rows: dict[int, OwnFieldRow] = {}
        self._error: tuple[NameField, OwnFieldError] | None = None
        self.back_button = Button()
        self.back_button.setProperty("role", "quiet")
        self.back_button.setIcon(icon(Glyph.BACK, Role.ACCENT))
        self.about = Label("muted", wrap=True)
        self._list = column(space=theme.SPACE_3)
        self.heading = Label("strong", wrap=True)
        self.name = NameField()
        self.add_button = Button()
        self.add_button.setProperty("role", "primary")
        line = row(self.name, self.add_button, space=theme.SPACE_2)
        line.setStretch(0, 1)
        form = Card(
            self.heading,
            line,
            self.name.fault,
            space=theme.SPACE_2,
            margin=theme.SPACE_4,
        )
        inner = column(self.about, self._list, form, None, space=theme.SPACE_4)
        self.scroller = Scrolled(Centred(inner))
        whole = column(
            Centred(row(self.back_button, None), beside_bar=True),
            self.scroller,
            space=theme.SPACE_3,
        )
        whole.setStretch(1, 1)
        whole.setContentsMargins(theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, 0)
        self.setLayout(whole)
        self.back_button.clicked.connect(self.closed)
        self.add_button.clicked.connect(self.add)
        self.name.field.returnPressed.connect(self.add)
        self.retranslate()

    def title(self) -> str:
        return _("Fields of your own")

    def refresh(self) -> None:
        self._show_fields()
        self.name.field.setFocus()

    def _show_fields(self) -> None:
        bank = self._context.bank
        fields, use = own_fields.fields(bank), own_fields.use(bank)
        for made in self.rows.values():
            # What goes with its row is not typed whole.
            made.blockSignals(True)  # noqa: FBT003
        clear(self._list)
        self.rows, self._error = {}, None
        self.name.show_fault("")
        for place, field in enumerate(fields):
            made = OwnFieldRow(field, use.get(field.key, 0))
            made.set_place(first=place == 0, last=place == len(fields) - 1)
            self._connect(made)
            self.rows[field.key] = made
            self._list.addWidget(Card(made, space=theme.SPACE_2, margin=theme.SPACE_4))
        # The newest come last for the tab key, wherever they stand.
        rows = (each for made in self.rows.values() for each in made.controls())
        for before, after in pairwise((*rows, self.name.field, self.add_button)):
            self.setTabOrder(before, after)

    def _connect(self, made: OwnFieldRow) -> None:
        key = made.field.key
        made.renamed.connect(lambda typed: self.rename(key, typed))
        made.shown_at.connect(lambda where: self.show_at(key, Showing(where)))
        made.moved.connect(lambda places: self.move_field(key, places))
        made.removed.connect(lambda: self.remove(key))

    def add(self) -> None:
        """Define a field with the name that is typed."""
        context, typed = self._context, self.name.field.text()
        if not self._attempt(
            self.name, lambda: own_fields.add(context.bank, typed, context.now())
        ):
            return
        self.name.show_name("")
        self._show_fields()
        name = isolate(list(self.rows.values())[-1].field.name)
        self._tell(lambda: fill(_("The field {name} is added."), name=name))
        self.name.field.setFocus()

    def rename(self, key: int, typed: str) -> None:
        """Call a field as *typed*."""
        context, made = self._context, self.rows[key]
        named: list[str] = []
        if self._attempt(
            made.name,
            lambda: named.append(
                own_fields.rename(context.bank, key, typed, context.now())
            ),
        ):
            self._change(made, replace(made.field, name=named[0]))

    def show_at(self, key: int, where: Showing) -> None:
        """Let a field be seen where that is."""
        context, made = self._context, self.rows[key]
        if made.field.showing is not where:
            own_fields.show(context.bank, key, where, context.now())
            self._change(made, replace(made.field, showing=where))

    def _change(self, made: OwnFieldRow, field: OwnField) -> None:
        """Show that a *field* is otherwise now, without moving the focus."""
        if field != made.field:
            made.call(field)
            name = isolate(field.name)
            self._tell(lambda: fill(_("The field {name} is changed."), name=name))

    def move_field(self, key: int, places: int) -> None:
        """Move a field by so many *places*."""
        self._take_names()
        context = self._context
        own_fields.move(context.bank, key, places, context.now())
        context.changed()
        self._show_fields()
        made = self.rows[key]
        usual, other = (made.up, made.down) if places < 0 else (made.down, made.up)
        (usual if usual.isEnabled() else other).setFocus()

    def remove(self, key: int) -> None:
        """Remove a field, and what all items have in it."""
        self._take_names()
        context, name = self._context, isolate(self.rows[key].field.name)
        own_fields.remove(context.bank, key, context.now())
        self._show_fields()
        self._tell(
            lambda: fill(_("The field {name} is deleted, with its texts."), name=name)
        )
        self.name.field.setFocus()

    def _take_names(self) -> None:
        """Let a name count that is being typed: a tool button leaves it the focus."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _attempt(self, field: NameField, act: Callable[[], object]) -> bool:
        """Do what may be refused, and say beside *field* why it was."""
        if self._error is not None:
            self._error[0].show_fault("")
            self._error = None
        try:
            act()
        except OwnFieldError as error:
            self._error = (field, error)
            field.show_fault(str(error))
            announce(self, str(error))
            return False
        return True

    def _tell(self, words: Words) -> None:
        context = self._context
        context.changed()
        context.tell(words, action=lambda: _("Undo"), act=context.undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.back_button.setText(_("Go back"))
        self.about.say(
            _(
                "What you want to keep with questions besides their own texts, such as "
                "a mnemonic, an example or the pronunciation. Each field named here "
                "can be written for any question, in every language."
            )
        )
        self.heading.say(_("Add a field"))
        self.name.field.setAccessibleName(_("Name of the field"))
        # i18n: an example of a field: what helps to remember something
        self.name.field.setPlaceholderText(_("Mnemonic"))
        self.add_button.setText(_("Add"))
        if self._error is not None:
            field, error = self._error
            field.show_fault(str(error))
