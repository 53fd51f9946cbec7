"""Changing: tags and topics of many items, and saved searches; each a named step."""

from collections.abc import Callable, Collection
from datetime import datetime

from kazquiz.bank import counts, history, item_edits, saved_searches, search_index
from kazquiz.bank.counts import Counts
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item, ItemTag
from kazquiz.bank.saved_searches import Kept
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank, Session
from kazquiz.i18n.collation import sort_key
from kazquiz.search.query import Being, Comparison, Condition, Field, Measured, Query

LONGEST_NAME = 200
# The searches that the filters offer with their counts.
OFFERED: dict[str, Query] = {
    **{condition.value: Being(Field.IS, condition) for condition in Condition},
    "mistakes": Measured(Field.MISTAKES, Comparison.MORE, 0),
    "overdue": Measured(Field.DUE, Comparison.LESS, 0),
    "tomorrow": Measured(Field.DUE, Comparison.EQUAL, 1),
    "week": Measured(Field.DUE, Comparison.LESS, 7),
}


def tidy_name(typed: str) -> str:
    """Return a name as it is kept: one line, no white space around, not too long."""
    return " ".join(typed.split())[:LONGEST_NAME]


def add_tag(bank: Bank, items: Collection[int], name: str, now: datetime) -> int:
    """Put a tag on *items*; return how many lacked it."""
    with bank.write() as session:
        tag = item_edits.tag_named(session, tidy_name(name))
        return _step(
            bank,
            session,
            items,
            name="add_tag",
            now=now,
            change=lambda: item_edits.add_tag(session, items, tag, now),
        )


def remove_tag(bank: Bank, items: Collection[int], name: str, now: datetime) -> int:
    """Take a tag off *items*; return how many bore it."""
    with bank.write() as session:
        return _step(
            bank,
            session,
            items,
            name="remove_tag",
            now=now,
            change=lambda: item_edits.remove_tag(session, items, name, now),
        )


def set_topic(bank: Bank, items: Collection[int], slug: str, now: datetime) -> int:
    """Move *items* to the topic *slug*; return how many were elsewhere."""
    with bank.write() as session:
        return _step(
            bank,
            session,
            items,
            name="set_topic",
            now=now,
            change=lambda: item_edits.set_topic(session, items, slug, now),
        )


def _step(
    bank: Bank,
    session: Session,
    items: Collection[int],
    *,
    name: str,
    now: datetime,
    change: Callable[[], int],
) -> int:
    watches = [Watch(Item, "id", tuple(items)), Watch(ItemTag, "item_id", tuple(items))]
    with history.step(session, bank.learner_id, name, at=now, watches=watches):
        return change()


def tags(bank: Bank) -> list[str]:
    """List the tags in use."""
    with bank.read() as session:
        return item_edits.tag_names(session)


def uids(bank: Bank, items: Collection[int]) -> list[str]:
    """List the uids of some items."""
    with bank.read() as session:
        return item_edits.uids(session, items)


def languages(bank: Bank) -> list[str]:
    """List the languages that the bank has texts in."""
    with bank.read() as session:
        return sorted(search_index.languages(session))


def filter_counts(bank: Bank, facts: Facts) -> Counts:
    """Count what each filter would leave."""
    with bank.read() as session:
        return counts.count(session, facts, OFFERED)


def saved(bank: Bank, language: str) -> list[Kept]:
    """List the saved searches by the alphabet of *language*."""
    with bank.read() as session:
        found = saved_searches.saved(session, bank.learner_id)
    return sorted(found, key=lambda kept: sort_key(kept.name, language))


def save_search(bank: Bank, name: str, text: str, now: datetime) -> None:
    """Keep a search under *name*."""
    with bank.write() as session:
        saved_searches.save(
            session, bank.learner_id, tidy_name(name), text=text, at=now
        )


def rename_search(bank: Bank, search_id: int, name: str, now: datetime) -> None:
    """Call a saved search *name*."""
    with bank.write() as session:
        saved_searches.rename(
            session, bank.learner_id, search_id, name=tidy_name(name), at=now
        )


def remove_search(bank: Bank, search_id: int, now: datetime) -> None:
    """Forget a saved search."""
    with bank.write() as session:
        saved_searches.remove(session, bank.learner_id, search_id, now)
