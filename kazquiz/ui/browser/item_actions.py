"""Item actions: everything that can be done to the items chosen, each undoable."""

from collections.abc import Callable, Collection, Sequence
from random import Random

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kazquiz.browse import changing
from kazquiz.errors import KazQuizError
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import interface
from kazquiz.items.tag_names import tag_name
from kazquiz.scheduling.day import study_day
from kazquiz.study import card_actions
from kazquiz.ui.browser.ask_bar import AskBar, Choices
from kazquiz.ui.browser.cells import Titles
from kazquiz.ui.browser.deeds import (
    DIRECT,
    GROUPS_BEGIN,
    WORDS,
    Surroundings,
    days_in,
    days_wanted,
    due_question,
)
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.card_menu import FLAGS
from kazquiz.ui.widgets.message_bar import Tell


class ItemActions(QObject):
    """The menu of actions, and the doing of them."""

    done = Signal()
    edit_requested = Signal(int)
    replace_requested = Signal()
    duplicates_requested = Signal()

    def __init__(
        self,
        around: Surroundings,
        tell: Tell,
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
            if name in GROUPS_BEGIN:
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
        elif name in DIRECT:
            deed = DIRECT[name]
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
                choices=lambda: _named(changing.tags(bank)),
            )
        elif name == "remove_tag":
            self._asking.ask(
                lambda: _("Tag to remove"),
                lambda: _("Remove"),
                self._remove_tag,
                choices=lambda: _named(changing.tags(bank)),
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
                due_question,
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
        around, settings = self._around, self._around.settings()
        now, hour = around.now(), settings.day_starts_at
        days = days_in(typed, study_day(now, around.zone, starts_at_hour=hour))
        if days is None:
            self._tell(days_wanted, lasting=True)
            return
        self._do(
            lambda items: card_actions.set_due(
                around.bank,
                items,
                now,
                first=days[0],
                last=days[1],
                zone=around.zone,
                rng=Random(now.timestamp()),
                day_starts_at=hour,
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


def _named(tags: Sequence[str]) -> Choices:
    language = interface().language
    named = [(tag, tag_name(tag, language)) for tag in tags]
    return sorted(named, key=lambda pair: sort_key(pair[1], language))
