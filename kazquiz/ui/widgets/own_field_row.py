"""Rows of one's own fields: the name of one, where it is seen, its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import interface
from kazquiz.items.own_fields import LONGEST_NAME, OwnField, Showing
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.text_field import TextField
from kazquiz.ui.widgets.tool_button import tool

_SHOWINGS = {
    # i18n: where the text of a field is shown
    Showing.ANSWER: N_("With the answer"),
    # i18n: where the text of a field is shown: H is the key
    Showing.HINT: N_("As a hint, with the H key"),
    # i18n: where the text of a field is shown: on the page of that name
    Showing.BROWSER: N_("In Questions only"),
}


class OwnFieldRow(Translated, QWidget):
    """One field; it changes nothing, but asks for it."""

    renamed = Signal(str)
    shown_at = Signal(str)
    moved = Signal(int)
    removed = Signal()

    def __init__(self, field: OwnField, count: int) -> None:
        super().__init__()
        self.field = field
        self._count = count
        self.name = NameField()
        self.name.show_name(field.name)
        self.up, self.down = tool(Glyph.UP), tool(Glyph.DOWN)
        self.remove = tool(Glyph.WRONG)
        self.showing = Segments(list(_SHOWINGS))
        self.showing.choose(field.showing)
        self.use = Label("caption", wrap=True)
        head = row(self.name, self.up, self.down, self.remove, space=theme.SPACE_2)
        head.setStretch(0, 1)
        self.setLayout(
            column(head, self.name.fault, self.showing, self.use, space=theme.SPACE_2)
        )
        self.name.field.editingFinished.connect(self._on_named)
        self.showing.chosen.connect(lambda where: self.shown_at.emit(str(where)))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """List what the tab key stops at, in its order."""
        tools = (self.up, self.down, self.remove)
        return [self.name.field, *tools, *self.showing.buttons.values()]

    def call(self, field: OwnField) -> None:
        """Show that it is called or seen otherwise now."""
        self.field = field
        self.name.show_name(field.name)
        self.retranslate()

    def set_place(self, *, first: bool, last: bool) -> None:
        """Let it be moved where there is room."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def _on_named(self) -> None:
        if self.name.field.text() != self.field.name:
            self.renamed.emit(self.name.field.text())
        else:
            self.name.show_fault("")

    def retranslate(self) -> None:
        name = isolate(self.field.name)
        self.name.field.setAccessibleName(_("Name of the field"))
        for button, words in (
            (self.up, _("Move up")),
            (self.down, _("Move down")),
            (self.remove, _("Delete")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(name)
        for where, words in _SHOWINGS.items():
            self.showing.say(where, _(words))
        # i18n: the choice of where the text of the field {name} is shown
        shown = fill(_("Where {name} is shown"), name=name)
        self.showing.setAccessibleName(shown)
        used = ngettext(
            "{count} item has a text in it.",
            "{count} items have a text in it.",
            self._count,
        )
        nothing = _("No item has a text in it yet.")
        told = fill(used, count=interface().number(self._count))
        self.use.say(told if self._count else nothing)


class NameField(QWidget):
    """A line for a name, and a sentence for what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField()
        self.field.setMaxLength(LONGEST_NAME)
        self.fault = Label("wrong", wrap=True)
        self.fault.hide()
        self.setLayout(column(self.field))
        self.setFocusProxy(self.field)

    def show_name(self, name: str) -> None:
        """Show *name*, with which nothing is wrong."""
        if self.field.text() != name:
            self.field.setText(name)
        self.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong; nothing where it is empty."""
        self.fault.say(sentence)
        self.fault.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        state = "wrong" if sentence else "open"
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            self.style().unpolish(self.field)
            self.style().polish(self.field)
