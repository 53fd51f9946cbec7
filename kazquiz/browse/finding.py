"""Finding: what a search brings, in the order asked for, and the rows it shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from threading import Lock

from kazquiz.bank import item_rows, own_fields, search
from kazquiz.bank import saved_searches as search_shelf
from kazquiz.bank.item_rows import ItemRow
from kazquiz.bank.measures import Facts
from kazquiz.bank.store import Bank, Session
from kazquiz.browse.columns import AnyColumn, is_worded
from kazquiz.browse.ordering import Order, Titles, make_order
from kazquiz.items.own_fields import text_in
from kazquiz.progress import Progress, silent
from kazquiz.quiz import records
from kazquiz.scheduling.day import day_end, study_day
from kazquiz.search.faults import Fault
from kazquiz.search.parsing import parse
from kazquiz.search.query import Query
from kazquiz.search.spellings import Spellings, spellings


@dataclass(frozen=True, slots=True)
class Wish:
    """What is searched for and how the list is sorted; titles are for *language*."""

    text: str
    column: AnyColumn
    descending: bool
    language: str
    titles: Titles
    facts: Facts
    interface: str = "en"


@dataclass(frozen=True, slots=True)
class Found:
    """The items found, in order, and the faults of the search."""

    item_ids: tuple[int, ...]
    query: Query
    faults: tuple[Fault, ...]
    text: str


def known_words(bank: Bank, spellings: Spellings) -> Spellings:
    """Return *spellings* with the fields that the person has added to the bank."""
    with bank.read() as session:
        return _with_own(session, spellings)


def _with_own(session: Session, spellings: Spellings) -> Spellings:
    fields = own_fields.read_fields(session)
    return replace(spellings, own=tuple(field.name for field in fields))


def items_found(
    bank: Bank, text: str, facts: Facts, spellings: Spellings
) -> frozenset[int]:
    """Return the items that a search brings, as a blueprint's saved search means it."""
    with bank.read() as session:
        understood = parse(text, _with_own(session, spellings))
        return frozenset(search.find(session, understood.query, facts))


class Finder:
    """Finds items and remembers the orders worked out until the bank changes.

    A class because an order takes long to make and serves many searches; it is asked
    from more than one thread.
    """

    def __init__(self, bank: Bank, spellings: Spellings) -> None:
        self._bank = bank
        self._spellings = spellings
        self._orders: dict[tuple[AnyColumn, str], Order] = {}
        self._lock = Lock()
        self._turn = 0
        self._is_behind = True

    def find(self, wish: Wish, report: Progress = silent) -> Found:
        """Find what *wish* is for; *report* may end it, as `Cancelled` does."""
        report(0, 2)
        self._keep_up()
        with self._bank.read() as session:
            known = _with_own(session, self._spellings)
            understood = parse(wish.text, known, wish.interface)
            ids = search.find(session, understood.query, wish.facts)
        report(1, 2)
        order = self._order(wish, report)
        item_ids = tuple(order.sorted(ids, descending=wish.descending))
        return Found(item_ids, understood.query, understood.faults, wish.text)

    def _order(self, wish: Wish, report: Progress) -> Order:
        name = (wish.column, wish.language if is_worded(wish.column) else "")
        with self._lock:
            known, turn = self._orders.get(name), self._turn
        if known is not None:
            return known
        made = make_order(
            self._bank,
            wish.column,
            wish.language,
            titles=wish.titles,
            facts=wish.facts,
            report=report,
        )
        with self._lock:
            if turn == self._turn:
                self._orders[name] = made
        return made

    def _keep_up(self) -> None:
        """Let what was answered in quizzes since the last time count."""
        with self._lock:
            is_behind, self._is_behind = self._is_behind, False
        if is_behind:
            records.keep_up(self._bank)

    def forget(self) -> None:
        """Work every order out anew: the bank has changed."""
        with self._lock:
            self._is_behind = True
            self._orders.clear()
            self._turn += 1

    def rows(
        self, item_ids: Sequence[int], language: str, facts: Facts
    ) -> dict[int, ItemRow]:
        """Return what a list shows of some items."""
        with self._bank.read() as session:
            rows = item_rows.read_rows(session, item_ids, language, facts)
            own = own_fields.read_texts(session, item_ids)
        for key, texts in own.items():
            shown = {field: text_in(each, language) for field, each in texts.items()}
            rows[key] = replace(rows[key], own=shown)
        return rows


def resolver(
    bank: Bank, now: datetime, zone: tzinfo, day_starts_at: int
) -> Callable[[str], list[int]]:
    """Return what tells which items a saved search finds at *now*, in no order."""
    end = day_end(now, zone, starts_at_hour=day_starts_at)
    day = study_day(now, zone, starts_at_hour=day_starts_at)
    facts = Facts(bank.learner_id, now, end, day=day)

    def resolve(text: str) -> list[int]:
        records.keep_up(bank)
        return sorted(items_found(bank, text, facts, spellings()))

    return resolve


def saved_searches(bank: Bank) -> dict[str, str]:
    """Return what the saved searches look for, by name in the order of names."""
    with bank.read() as session:
        kept = search_shelf.saved(session, bank.learner_id)
    return {each.name: each.text for each in sorted(kept, key=lambda one: one.name)}
