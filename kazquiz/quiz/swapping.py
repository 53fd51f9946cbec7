"""Swapping: values of the bank in place of wrong options that nobody takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from random import Random

from kazquiz.bank import asked
from kazquiz.bank.option_names import option_names
from kazquiz.bank.store import Session
from kazquiz.items.draft import Draft, Name, Names
from kazquiz.items.option_record import option_records
from kazquiz.items.scripts import InScripts
from kazquiz.items.values import ListValue, NamedValue, Value
from kazquiz.quiz.near_values import Pool, neighbours, pool_key, singles
from kazquiz.quiz.question import Question
from kazquiz.quiz.retiring import Records, dead_of, missing_options, refilled


def records_of(session: Session, item_ids: Sequence[int]) -> dict[int, Records]:
    """Return how often each option of some items was shown and taken."""
    by_item: dict[int, list[asked.Asked]] = {}
    for each in asked.askings(session, item_ids):
        by_item.setdefault(each.item_id, []).append(each)
    return {
        key: option_records((each.offered, each.taken) for each in found)
        for key, found in by_item.items()
    }


def swapped(
    session: Session,
    alive: Draft,
    whole: Draft,
    records: Records,
    *,
    pool: Pool,
    rng: Random,
) -> Draft:
    """Return *alive* with near values of *pool* in place of what *whole* has lost.

    A name must be of the same topic to be near, and known in every language of the
    item. A list is left as it is: its wrong lists are made of its own members.
    """
    missing = missing_options(alive, whole)
    if not missing:
        return alive
    key, near = whole.answer, []
    if not isinstance(key, ListValue):
        near = _near(key, whole, pool)
    tried = {key, *whole.distractors, *dead_of(records)}
    near = [value for value in near if value not in tried]
    if isinstance(key, NamedValue):
        near = _named(session, near, whole)
    chosen = rng.sample(near, min(missing, len(near)))
    return refilled(alive, whole, records, chosen)


def _near(key: Value, draft: Draft, pool: Pool) -> list[Value]:
    if isinstance(key, NamedValue):
        entries = pool.get(pool_key(key), ())
        here = [entry for entry in entries if entry.topic == draft.topic]
        pool = {pool_key(key): here}
    return list(neighbours(singles(key)[0], draft.topic, pool))


def _named(session: Session, near: Iterable[Value], draft: Draft) -> list[Value]:
    named = [value for value in near if isinstance(value, NamedValue)]
    known = option_names(session, named)
    return [
        value
        for value in named
        if all(value in known.get(code, {}) for code in draft.texts)
    ]


def with_names(
    session: Session, found: Mapping[int, Draft], paper: Sequence[Question]
) -> dict[int, Draft]:
    """Return the items *found* with the names of what else a *paper* offers of others.

    All are looked up at once, and only where a name is missing.
    """
    strange = {each.item_id: _strange(found[each.item_id], each) for each in paper}
    wanted = {value for values in strange.values() for value in values}
    known = option_names(session, wanted) if wanted else {}
    named = {
        key: _named_by(found[key], values, known)
        for key, values in strange.items()
        if values
    }
    return {**found, **named}


def _strange(draft: Draft, question: Question) -> list[NamedValue]:
    """List the names that *question* offers and *draft* does not know."""
    offered = list(question.options)
    if question.claim is not None:
        offered.append(question.claim)
    own = set(draft.named_values())
    return [
        value
        for option in offered
        for value in singles(option)
        if isinstance(value, NamedValue) and value not in own
    ]


def _named_by(
    draft: Draft, values: Iterable[NamedValue], known: Mapping[str, Names]
) -> Draft:
    names: InScripts[dict[NamedValue, Name]] = InScripts()
    for code in {**known, **draft.names}:
        there = known.get(code, {})
        found = {value: there[value] for value in values if value in there}
        names[code] = {**found, **draft.names.get(code, {})}
    return replace(draft, names=names)
