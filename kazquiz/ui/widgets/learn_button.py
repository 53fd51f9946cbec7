"""A button with a menu of passages: each to be read first, then learned."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kazquiz.documents.library import Section
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button


class LearnButton(Translated, Button):
    """Offers the passages that have new cards; there may be none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sections: list[tuple[Section, int]] = []
        self._language = "en"
        menu = QMenu(self)
        menu.triggered.connect(self._on_menu_triggered)
        self.setMenu(menu)
        self.retranslate()

    def show_sections(
        self, sections: Sequence[Section], new: Collection[int], language: str
    ) -> None:
        """Offer those of *sections* with *new* items, headed in *language*."""
        counted = (
            (section, sum(note.item_id in new for note in section.notes))
            for section in sections
        )
        self._sections = [each for each in counted if each[1]]
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        name = _("Learn a passage")
        self.setText(f"{name} ▾")
        self.setAccessibleName(name)
        self.setToolTip(_("Read a passage first, then study its new cards"))
        self.setEnabled(bool(self._sections))
        menu = self.menu()
        menu.clear()
        for place, (section, count) in enumerate(self._sections):
            headings = section.passage.headings if section.passage else {}
            new = fill(
                ngettext("{count} new", "{count} new", count),
                count=interface().number(count),
            )
            whole = _("All of it") if len(self._sections) == 1 else _("The beginning")
            name = headings.get(self._language) or whole
            # i18n: a passage, and how many new cards it has
            text = fill(_("{passage} ({new})"), passage=name, new=new)
            action = QAction(text.replace("&", "&&"), menu)
            action.setData(place)
            menu.addAction(action)

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(self._sections[action.data()][0])
