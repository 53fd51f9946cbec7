"""Duplicates panel: groups of items that are alike, to be looked at one by one."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from kazquiz.bank.item_rows import ItemRow
from kazquiz.browse.columns import Column
from kazquiz.browse.duplicates import Group
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.browser.cells import CellStyle, cell_text
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row

# So many groups are shown, and items of each; the number of all is told.
MOST_GROUPS = 50
MOST_ITEMS = 8
_STEPS = 100


class DuplicatesPanel(Translated, QWidget):
    """What is asked twice, or almost."""

    closed = Signal()
    cancelled = Signal()
    group_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] | None = None
        self._rows: Mapping[int, ItemRow] = {}
        self._style: CellStyle | None = None
        self.back_button = Button()
        self.back_button.setProperty("role", "quiet")
        self.back_button.setIcon(icon(Glyph.BACK, Role.ACCENT))
        self.cancel_button = Button()
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.outcome = Label("strong", wrap=True)
        self.cards: list[Card] = []
        self.buttons: list[QPushButton] = []
        self._list = column(space=theme.SPACE_3)
        inside = column(
            self.outcome,
            self.progress,
            row(self.cancel_button, None),
            self._list,
            None,
            space=theme.SPACE_3,
        )
        self.scroller = Scrolled(Centred(inside))
        whole = column(
            Centred(row(self.back_button, None), beside_bar=True), self.scroller
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.back_button.clicked.connect(self.closed)
        self.cancel_button.clicked.connect(self.cancelled)
        self.retranslate()

    def begin(self) -> None:
        """Show that duplicates are being looked for."""
        self._groups = None
        self.progress.setValue(0)
        self.retranslate()
        self.cancel_button.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the search has come."""
        self.progress.setValue(_STEPS * done // max(1, total))

    def show_groups(
        self, groups: list[Group], rows: Mapping[int, ItemRow], style: CellStyle
    ) -> None:
        """Show *groups* of items, with the rows of those that are seen."""
        self._groups, self._rows, self._style = groups, rows, style
        self.retranslate()
        (self.buttons[0] if self.buttons else self.back_button).setFocus()

    def retranslate(self) -> None:
        self.back_button.setText(_("Back to the list"))
        self.cancel_button.setText(_("Cancel"))
        is_busy = self._groups is None
        self.progress.setVisible(is_busy)
        self.progress.setAccessibleName(_("Looking for duplicates"))
        self.cancel_button.setVisible(is_busy)
        clear(self._list)
        self.cards, self.buttons = [], []
        if self._groups is None:
            self.outcome.say(_("Looking for duplicates"))
            return
        count = len(self._groups)
        self.outcome.say(
            fill(
                ngettext(
                    "{count} group of similar items",
                    "{count} groups of similar items",
                    count,
                ),
                count=interface().number(count),
            )
            if count
            else _("No duplicates: every question is asked once.")
        )
        for group in self._groups[:MOST_GROUPS]:
            self._add(group)

    def _add(self, group: Group) -> None:
        assert self._style is not None
        title = Label("caption")
        title.say(
            _("The same question and answer")
            if group.likeness == 1
            # i18n: how much two questions have in common
            else fill(_("{share} alike"), share=interface().percent(group.likeness))
        )
        lines: list[ContentText] = []
        for key in group.item_ids[:MOST_ITEMS]:
            if key in self._rows:
                item = self._rows[key]
                text = ContentText(Text.BODY)
                question = cell_text(item, Column.QUESTION, self._style)
                answer = cell_text(item, Column.ANSWER, self._style)
                text.show_text(f"{question} — {answer}", item.language)
                lines.append(text)
        button = Button()
        count = len(group.item_ids)
        button.setText(
            fill(
                ngettext("Show this {count} item", "Show these {count} items", count),
                count=interface().number(count),
            )
        )
        button.clicked.connect(lambda: self.group_chosen.emit(group.item_ids))
        card = Card(
            title,
            *lines,
            row(None, button),
            space=theme.SPACE_2,
            margin=theme.SPACE_4,
        )
        self.cards.append(card)
        self.buttons.append(button)
        self._list.addWidget(card)
