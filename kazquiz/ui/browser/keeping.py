"""Keeping: searches saved under names, renamed and forgotten, each undoable."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kazquiz.bank.saved_searches import Kept
from kazquiz.browse import changing
from kazquiz.errors import KazQuizError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui.browser.ask_bar import AskBar
from kazquiz.ui.browser.deeds import Surroundings
from kazquiz.ui.widgets.message_bar import Tell, Words


class Keeping(QObject):
    """What the page does with saved searches."""

    done = Signal()

    def __init__(
        self, around: Surroundings, tell: Tell, asking: AskBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._tell = tell
        self._asking = asking

    def save(self, text: str) -> None:
        """Ask for a name, and keep the search *text* under it."""
        bank, text = self._around.bank, text.strip()

        def keep(name: str) -> None:
            self._do(
                lambda: changing.save_search(bank, name, text, self._around.now()),
                lambda: fill(_("{name} is saved."), name=name),
            )

        self._asking.ask(
            lambda: _("Name of this search"), lambda: _("Save"), keep, text=text
        )

    def rename(self, kept: Kept) -> None:
        """Ask for another name of a saved search."""
        bank = self._around.bank

        def rename(name: str) -> None:
            now = self._around.now()
            self._do(
                lambda: changing.rename_search(bank, kept.search_id, name, now),
                lambda: fill(_("{name} is saved."), name=name),
            )

        self._asking.ask(
            lambda: _("Name of this search"), lambda: _("Save"), rename, text=kept.name
        )

    def remove(self, kept: Kept) -> None:
        """Forget a saved search."""
        bank, now = self._around.bank, self._around.now()
        self._do(
            lambda: changing.remove_search(bank, kept.search_id, now),
            lambda: fill(_("{name} is deleted."), name=kept.name),
        )

    def _do(self, deed: Callable[[], None], words: Words) -> None:
        try:
            deed()
        except KazQuizError as error:
            told = str(error)
            self._tell(lambda: told, lasting=True)
            return
        self._tell(words, action=lambda: _("Undo"), act=self._around.undo)
        self.done.emit()
