"""Card deeds: what a person chooses in the menu of a card, asked for, done, told."""

from collections.abc import Callable
from datetime import datetime
from random import Random

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kazquiz.bank.store import Bank
from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.study import card_actions
from kazquiz.study.session import StudyCard
from kazquiz.ui.browser.card_info import CardInfo
from kazquiz.ui.dialogs.due_date import DueDateDialog
from kazquiz.ui.dialogs.note import NoteDialog
from kazquiz.ui.pages.page import Context

_DONE = {
    "suspend": N_("The card is suspended."),
    "bury": N_("The card will come up again tomorrow."),
    "due": N_("The due date is set."),
    "forget": N_("The card is new again."),
    "delete": N_("The item is deleted."),
    "note": N_("The note is saved."),
    "mark": N_("The card is marked."),
    "unmark": N_("The mark is removed."),
    "flag": N_("The flag is set."),
    "unflag": N_("The flag is removed."),
}


class CardDeeds(QObject):
    """Does what was chosen to one card, and says so with a way back.

    `gone` gives the card that shall be asked no more, `put_on` the one on which there
    is something else now; what other pages do is asked for by the other signals.
    """

    gone = Signal(StudyCard)
    put_on = Signal(StudyCard)
    edit_requested = Signal(int)
    document_requested = Signal(str, int)

    def __init__(
        self, context: Context, page: QWidget, undo: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._undo = undo
        self._goes: dict[str, Callable[[StudyCard], int]] = {
            "suspend": lambda card: card_actions.suspend(*self._of(card)),
            "bury": self._bury,
            "due": self._set_due,
            "forget": lambda card: card_actions.forget(*self._of(card)),
            "delete": lambda card: card_actions.delete(*self._of(card)),
        }
        self._stays = {"note": self._set_note, "mark": self._mark}

    def _of(self, card: StudyCard) -> tuple[Bank, list[int], datetime]:
        return self._context.bank, [card.candidate.item_id], self._context.now()

    def do(self, name: str, card: StudyCard) -> None:
        """Do the deed called *name* to *card*."""
        if name == "edit":
            self.edit_requested.emit(card.candidate.item_id)
        elif name == "document":
            source = card.draft.sources[0]
            self.document_requested.emit(source.document, source.line)
        elif name == "info":
            CardInfo.show_of(self._page, self._context, card.candidate.item_id)
        elif name in self._goes:
            if self._goes[name](card):
                self._tell(name)
                self.gone.emit(card)
        elif self._stays[name](card):
            self._tell("unmark" if name == "mark" and card.marks.marked else name)
            self.put_on.emit(card)

    def flag(self, flag: int, card: StudyCard) -> None:
        """Put a *flag* on *card*; 0 takes it off."""
        if card_actions.set_flag(*self._of(card), flag=flag):
            self._tell("flag" if flag else "unflag")
            self.put_on.emit(card)

    def _tell(self, name: str) -> None:
        context = self._context
        context.changed()
        context.tell(lambda: _(_DONE[name]), action=lambda: _("Undo"), act=self._undo)

    def _bury(self, card: StudyCard) -> int:
        limits = self._context.limits()
        return card_actions.bury(
            *self._of(card), zone=limits.zone, day_starts_at=limits.day_starts_at
        )

    def _set_due(self, card: StudyCard) -> int:
        days = DueDateDialog.ask(self._page, self._context.days().today)
        if days is None:
            return 0
        limits = self._context.limits()
        return card_actions.set_due(
            *self._of(card),
            first=days[0],
            last=days[1],
            zone=limits.zone,
            rng=Random(card.draft.uid),
            day_starts_at=limits.day_starts_at,
        )

    def _set_note(self, card: StudyCard) -> int:
        note = NoteDialog.ask(self._page, card.marks.note)
        return 0 if note is None else card_actions.set_note(*self._of(card), note=note)

    def _mark(self, card: StudyCard) -> int:
        change = card_actions.unmark if card.marks.marked else card_actions.mark
        return change(*self._of(card))
