"""Ordering: the place of every item in a list sorted by one of its columns.

Words are sorted by the alphabet of the language, which takes a second or two for a bank
of 100,000; so the places are worked out once, off the window's thread, and kept.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kazquiz.bank import item_rows, own_fields, sorting
from kazquiz.bank.measures import Facts
from kazquiz.bank.store import Bank, Session
from kazquiz.browse.columns import AnyColumn, Column, OwnColumn
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Name
from kazquiz.items.markup import plain
from kazquiz.items.own_fields import text_in
from kazquiz.items.values import (
    DateValue,
    NumberValue,
    TruthValue,
    Value,
    YearValue,
    from_data,
)
from kazquiz.items.wording import wording
from kazquiz.progress import Progress, silent

# How many keys are made between two looks at whether they are still wanted.
_PORTION = 2000
_MEASURES = {
    Column.WEIGHT,
    Column.STATE,
    Column.DUE,
    Column.STABILITY,
    Column.DIFFICULTY,
    Column.RETRIEVABILITY,
    Column.INTERVAL,
    Column.REVIEWS,
    Column.LAPSES,
    Column.FLAG,
    Column.ADDED,
    Column.MISTAKES,
}
Keyed = list[tuple[Any, int]]


@dataclass(frozen=True, slots=True)
class Titles:
    """What topics, documents and types are called where the list is sorted."""

    topics: Mapping[str, str]
    documents: Mapping[str, str]
    types: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Order:
    """The place of each item, by its row; from *end* on those that have no value."""

    places: list[int]
    end: int

    def sorted(self, item_ids: Iterable[int], *, descending: bool = False) -> list[int]:
        """Put some items in order; those without a value stand last either way."""
        places = self.places
        known = len(places)
        ids = [key if key < known else 0 for key in item_ids]
        if not descending:
            return sorted(ids, key=places.__getitem__)
        with_value = [key for key in ids if places[key] < self.end]
        without = [key for key in ids if places[key] >= self.end]
        with_value.sort(key=places.__getitem__, reverse=True)
        return with_value + sorted(without, key=places.__getitem__)


def make_order(
    bank: Bank,
    column: AnyColumn,
    language: str,
    *,
    titles: Titles,
    facts: Facts,
    report: Progress = silent,
) -> Order:
    """Work out the place of every item sorted by *column*, in *language*.

    What is equal stands in the bank's order.
    """
    with bank.read() as session:
        if isinstance(column, Column) and column in _MEASURES:
            ids, end = sorting.in_order(session, column.value, facts)
            return _order(ids, end)
        positions = item_rows.positions(session)
        if isinstance(column, OwnColumn):
            keyed = _own(session, column.key, language)
        else:
            keyed = _KEYS[column](session, language, titles, report)
    place = {key: number for number, key in enumerate(positions)}
    known = [(sort, place[key], key) for sort, key in keyed if key in place]
    ordered = [key for _sort, _place, key in _sorted(known, report)]
    have = set(ordered)
    rest = [key for key in positions if key not in have]
    return _order(ordered + rest, len(ordered))


def _sorted(keyed: list[tuple[Any, int, int]], report: Progress) -> Iterator[Any]:
    """Sort portion by portion, since the window waits while Python sorts one list."""
    portions = []
    for start in range(0, len(keyed), _PORTION):
        report(start, len(keyed))
        portions.append(sorted(keyed[start : start + _PORTION]))
    return heapq.merge(*portions)


def _order(ids: list[int], end: int) -> Order:
    places = [len(ids)] * (max(ids, default=0) + 1)
    for place, key in enumerate(ids):
        places[key] = place
    return Order(places, end)


def _questions(
    session: Session, language: str, _titles: Titles, report: Progress
) -> Keyed:
    stems = item_rows.stems(session, language)
    keyed: Keyed = []
    for start in range(0, len(stems), _PORTION):
        report(start, len(stems))
        keyed += [
            (sort_key(stem, language), key)
            for key, stem in stems[start : start + _PORTION]
        ]
    return keyed


def _answers(
    session: Session, language: str, _titles: Titles, report: Progress
) -> Keyed:
    """Sort answers by their value where they have one, else by their words."""
    rows = item_rows.answers(session)
    names = {
        value: Name(name)
        for value, name in item_rows.answer_names(session, language).items()
    }
    style = of(language)
    known: dict[Value, Any] = {}
    keyed: Keyed = []
    for number, (key, data) in enumerate(rows):
        if number % _PORTION == 0:
            report(number, len(rows))
        value = from_data(data)
        if value not in known:
            known[value] = _answer_key(
                value, lambda each: wording(each, style, names), language
            )
        keyed.append((known[value], key))
    return keyed


def _answer_key(
    value: Value, write: Callable[[Value], str], language: str
) -> tuple[Any, ...]:
    match value:
        case DateValue():
            return (0, value.ordinal, ())
        case YearValue(year):
            return (0, DateValue(year, 1, 1).ordinal, ())
        case NumberValue(amount):
            return (1, amount, ())
        case TruthValue(holds):
            return (2, int(not holds), ())
    return (3, 0, sort_key(write(value), language))


def _topics(
    session: Session, language: str, titles: Titles, _report: Progress
) -> Keyed:
    return _belonging(session, "topic", titles.topics, language)


def _documents(
    session: Session, language: str, titles: Titles, _report: Progress
) -> Keyed:
    return _belonging(session, "document", titles.documents, language)


def _tags(session: Session, language: str, _titles: Titles, _report: Progress) -> Keyed:
    return _belonging(session, "tag", {}, language)


def _belonging(
    session: Session, kind: str, names: Mapping[str, str], language: str
) -> Keyed:
    whole: dict[int, list[str]] = defaultdict(list)
    for key, name in item_rows.belongings(session, kind):
        whole[key].append(names.get(name, name))
    joined = {key: ", ".join(parts) for key, parts in whole.items()}
    keys = {text: sort_key(text, language) for text in set(joined.values())}
    return [(keys[text], key) for key, text in joined.items()]


def _types(session: Session, language: str, titles: Titles, _report: Progress) -> Keyed:
    return _belonging(session, "type", titles.types, language)


def _own(session: Session, key: int, language: str) -> Keyed:
    """Sort by what stands in a field of one's own, in *language* or what there is."""
    keyed: Keyed = []
    for item, texts in own_fields.texts_of_field(session, key).items():
        shown = text_in(texts, language)
        if shown is not None:
            keyed.append((sort_key(plain(shown[1]), language), item))
    return keyed


_KEYS: dict[Column, Callable[[Session, str, Titles, Progress], Keyed]] = {
    Column.QUESTION: _questions,
    Column.ANSWER: _answers,
    Column.TOPIC: _topics,
    Column.DOCUMENT: _documents,
    Column.TAGS: _tags,
    Column.TYPE: _types,
}
