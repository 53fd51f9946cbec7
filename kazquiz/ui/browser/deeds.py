"""Deeds: what can be done to items, what each is called, what it needs to know."""

import re
from collections.abc import Callable, Collection
from datetime import date, datetime, tzinfo
from typing import Protocol

from kazquiz.bank.store import Bank
from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.typed_dates import typed_day
from kazquiz.settings import Settings
from kazquiz.study import card_actions
from kazquiz.text import western_digits

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
    "unsuspend": N_("Resume"),
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
GROUPS_BEGIN = {"add_tag", "suspend", "mark", "replace", "delete"}


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


def due_question() -> str:
    """Ask in how many days cards shall come again."""
    return fill(
        # i18n: {today} is a nought, {range} such as 3–7: the cards are spread over it
        _("Due in how many days, or when? {today} is today; {range} spreads them."),
        today=interface().shape("0"),
        range=_range(),
    )


def days_wanted() -> str:
    """Say how days are written."""
    return fill(
        _(
            "Type a number of days, such as {number}, a range, such as {range}, or a "
            "date."
        ),
        number=interface().shape("3"),
        range=_range(),
    )


def _range() -> str:
    write = interface()
    return write.figures(write.shape("3–7"))


def days_in(typed: str, today: date) -> tuple[int, int] | None:
    """Read a number of days, from how many to how many, or a day from *today* on.

    In any digits, and a day in any calendar.
    """
    found = _DAYS.fullmatch(western_digits(typed).strip())
    if found is not None:
        first = int(found[1])
        last = int(found[2] or first)
    else:
        day = typed_day(typed, interface().language, interface().calendar)
        first = last = -1 if day is None else (day - today).days
    first, last = min(first, last), max(first, last)
    return (first, last) if first >= 0 and last <= card_actions.LONGEST_DAYS else None


def _bury(around: Surroundings, items: Collection[int]) -> int:
    hour = around.settings().day_starts_at
    return card_actions.bury(
        around.bank, items, around.now(), zone=around.zone, day_starts_at=hour
    )


Deed = Callable[[Surroundings, Collection[int]], int]


def _plain(act: Callable[[Bank, Collection[int], datetime], int]) -> Deed:
    return lambda around, items: act(around.bank, items, around.now())


DIRECT: dict[str, Deed] = {
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
