"""Item actions: everything that can be done to the items chosen, each undoable."""

import re
from collections.abc import Callable, Collection
from datetime import datetime, tzinfo
from random import Random
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kazquiz.bank.store import Bank
from kazquiz.browse import changing
from kazquiz.errors import KazQuizError
from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import interface
from kazquiz.settings import Settings
from kazquiz.study import card_actions
from kazquiz.text import western_digits
from kazquiz.ui.browser.ask_bar import AskBar, Choices
from kazquiz.ui.browser.cells import Titles
from kazquiz.ui.browser.words import FLAGS
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.message_bar import Words

_DAYS = re.compile(r"(\d{1,5})(?:\s*[-–—−]\s*(\d{1,5}))?")
# In the order of the menu; None parts groups, and a name alone is a menu of its own.
WORDS = {
    "edit": N_("Edit"),
    "add_tag": N_("Add a tag…"),
    "remove_tag": N_("Remove a tag…"),
    "topic": N_("Move to a topic…"),
    # i18n: show a card no more until this is taken back
    "suspend": N_("Suspend"),
    # i18n: show suspended cards again
    "unsuspend": N_("Take up again"),
    # i18n: show a card no more today
    "bury": N_("Bury until tomorrow"),
    # i18n: show buried cards again
    "unbury": N_("Show what was buried"),
    # i18n: put a mark on cards, to find them again
    "mark": N_("Mark"),
    "unmark": N_("Remove the mark"),
    # i18n: choose the day on which a card comes again
    "due": N_("Set due date…"),
    # i18n: make a card new again
    "forget": N_("Forget what was learned"),
    "replace": N_("Find and replace…"),
    "duplicates": N_("Find duplicates…"),
    "delete": N_("Delete"),
    # i18n: bring deleted items back
    "restore": N_("Restore"),
}
_GROUPS_BEGIN = {"add_tag", "suspend", "mark", "replace", "delete"}


class Surroundings(Protocol):
    """What acting on items needs of the page: the bank, the time, how to tell."""

    @property
    def bank(self) -> Bank: ...
    @property
    def zone(self) -> tzinfo: ...
    @property
    def settings(self) -> Callable[[], Settings]: ...
    @property
    def undo(self) -> Callable[[], None]: ...
    def now(self) -> datetime: ...


class Told(Protocol):
    """How it is said what was done: as `Context.tell`."""

    def __call__(
        self,
        words: Words,
        *,
        action: Words | None = None,
        act: Callable[[], object] | None = None,
        lasting: bool = False,
    ) -> None: ...


class ItemActions(QObject):
    """The menu of actions, and the doing of them."""

    done = Signal()
    edit_requested = Signal(int)
    replace_requested = Signal()
    duplicates_requested = Signal()

    def __init__(
        self,
        around: Surroundings,
        tell: Told,
        *,
        asking: AskBar,
        chosen: Callable[[], list[int]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._tell = tell
        self._asking = asking
        self._chosen = chosen
        self.topics: Titles = {}
        self.menu = QMenu(parent)
        self.flags = QMenu(self.menu)
        self.actions: dict[str, QAction] = {}
        for name in WORDS:
            if name in _GROUPS_BEGIN:
                self.menu.addSeparator()
            if name == "mark":
                self.menu.addMenu(self.flags)
            action = self.actions[name] = QAction(self)
            action.setData(name)
            action.triggered.connect(self._on_triggered)
            self.menu.addAction(action)
        for flag, (_word, role) in enumerate(FLAGS):
            action = QAction(
                icon(Glyph.FLAGGED, role if flag else Role.MUTED), "", self
            )
            action.setData(flag)
            action.triggered.connect(self._on_flag_triggered)
            self.flags.addAction(action)
        self.menu.aboutToShow.connect(self._enable)

    def retranslate(self) -> None:
        """Set every word of the menu, in the language in use."""
        for name, action in self.actions.items():
            action.setText(_(WORDS[name]))
        # i18n: menu: put a coloured flag on cards
        self.flags.setTitle(_("Flag"))
        for action, (word, _role) in zip(self.flags.actions(), FLAGS, strict=True):
            action.setText(_(word))

    def _enable(self) -> None:
        any_chosen = bool(self._chosen())
        for name, action in self.actions.items():
            action.setEnabled(any_chosen or name in {"replace", "duplicates"})
        self.flags.setEnabled(any_chosen)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.act(action.data())

    def _on_flag_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.set_flag(int(action.data()))

    def act(self, name: str) -> None:
        """Do what *name* says to the items chosen, or ask first what it needs."""
        if name == "replace":
            self.replace_requested.emit()
        elif name == "duplicates":
            self.duplicates_requested.emit()
        elif not self._chosen():
            return
        elif name == "edit":
            self.edit_requested.emit(self._chosen()[0])
        elif name in _DIRECT:
            deed = _DIRECT[name]
            self._do(lambda items: deed(self._around, items))
        else:
            self._ask(name)

    def set_flag(self, flag: int) -> None:
        """Put a flag on the cards of the items chosen; 0 takes it off."""
        around = self._around
        self._do(
            lambda items: card_actions.set_flag(around.bank, items, around.now(), flag)
        )

    def _ask(self, name: str) -> None:
        bank = self._around.bank
        if name == "add_tag":
            self._asking.ask(
                lambda: _("Tag to add"),
                lambda: _("Add"),
                self._add_tag,
                choices=lambda: [(tag, tag) for tag in changing.tags(bank)],
            )
        elif name == "remove_tag":
            self._asking.ask(
                lambda: _("Tag to remove"),
                lambda: _("Remove"),
                self._remove_tag,
                choices=lambda: [(tag, tag) for tag in changing.tags(bank)],
                only_choices=True,
            )
        elif name == "topic":
            self._asking.ask(
                lambda: _("Topic"),
                lambda: _("Move"),
                self._set_topic,
                choices=self._topic_choices,
                only_choices=True,
            )
        else:
            self._asking.ask(
                lambda: _("Due in how many days? 0 is today; 3–7 spreads them."),
                lambda: _("Set"),
                self._set_due,
                text=interface().shape("1"),
            )

    def _topic_choices(self) -> Choices:
        language = interface().language
        named = [
            (slug, names.get(language, slug)) for slug, names in self.topics.items()
        ]
        return sorted(named, key=lambda pair: sort_key(pair[1], language))

    def _add_tag(self, name: str) -> None:
        around = self._around
        if changing.tidy_name(name):
            self._do(
                lambda items: changing.add_tag(around.bank, items, name, around.now())
            )

    def _remove_tag(self, name: str) -> None:
        around = self._around
        self._do(
            lambda items: changing.remove_tag(around.bank, items, name, around.now())
        )

    def _set_topic(self, slug: str) -> None:
        around = self._around
        self._do(
            lambda items: changing.set_topic(around.bank, items, slug, around.now())
        )

    def _set_due(self, typed: str) -> None:
        days = days_in(typed)
        if days is None:
            self._tell(
                lambda: _("Type a number of days, such as 3, or a range, such as 3–7."),
                lasting=True,
            )
            return
        around, settings = self._around, self._around.settings()
        now = around.now()
        self._do(
            lambda items: card_actions.set_due(
                around.bank,
                items,
                now,
                first=days[0],
                last=days[1],
                zone=around.zone,
                rng=Random(now.timestamp()),
                day_starts_at=settings.day_starts_at,
            )
        )

    def _do(self, deed: Callable[[Collection[int]], int]) -> None:
        try:
            changed = deed(self._chosen())
        except KazQuizError as error:
            told = str(error)
            self._tell(lambda: told, lasting=True)
            return
        self.tell_changed(changed)
        self.done.emit()

    def tell_changed(self, changed: int) -> None:
        """Say how many items were changed, and offer to take it back."""
        if not changed:
            self._tell(lambda: _("Nothing had to be changed."))
            return
        self._tell(
            lambda: fill(
                ngettext("{count} item changed.", "{count} items changed.", changed),
                count=interface().number(changed),
            ),
            action=lambda: _("Undo"),
            act=self._around.undo,
        )


def days_in(typed: str) -> tuple[int, int] | None:
    """Read a number of days, or from how many to how many, in any digits."""
    found = _DAYS.fullmatch(western_digits(typed).strip())
    if found is None:
        return None
    first = int(found[1])
    last = int(found[2] or first)
    first, last = min(first, last), max(first, last)
    return (first, last) if last <= card_actions.LONGEST_DAYS else None


def _bury(around: Surroundings, items: Collection[int]) -> int:
    hour = around.settings().day_starts_at
    return card_actions.bury(
        around.bank, items, around.now(), zone=around.zone, day_starts_at=hour
    )


Deed = Callable[[Surroundings, Collection[int]], int]


def _plain(act: Callable[[Bank, Collection[int], datetime], int]) -> Deed:
    return lambda around, items: act(around.bank, items, around.now())


_DIRECT: dict[str, Deed] = {
    "suspend": _plain(card_actions.suspend),
    "unsuspend": _plain(card_actions.unsuspend),
    "bury": _bury,
    "unbury": _plain(card_actions.unbury),
    "mark": _plain(card_actions.mark),
    "unmark": _plain(card_actions.unmark),
    "forget": _plain(card_actions.forget),
    "delete": _plain(card_actions.delete),
    "restore": _plain(card_actions.restore),
}
