"""Checking a whole bank: its integrity, and every rule over every item."""

from collections import defaultdict
from collections.abc import Iterator

from kazquiz.authoring.advice import advice
from kazquiz.authoring.faults import Fault, Level, Rule
from kazquiz.authoring.rules import faults
from kazquiz.bank import asked, drafts, totals
from kazquiz.bank.store import Bank, integrity_faults
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Draft
from kazquiz.items.option_record import option_records
from kazquiz.items.values import NamedValue
from kazquiz.items.wording import wording

# Of so many items at least, the key may be the longest option in this share.
_ENOUGH = 20
_TOO_OFTEN = 0.4


def stored_drafts(bank: Bank) -> list[Draft]:
    """Return every live item of *bank* in full."""
    with bank.read() as session:
        whole = drafts.read_drafts(session, drafts.live_ids(session))
    return list(whole.values())


def check_items(items: list[Draft], languages: list[str]) -> Iterator[Fault]:
    """Yield every fault of *items*, each of which is to be in all *languages*.

    With them comes what could be better; `Fault.level` tells how much it matters.
    """
    for draft in items:
        found = [*faults(draft, languages), *advice(draft, languages)]
        yield from dict.fromkeys(found)
    yield from _longest_keys(items)


def _longest_keys(items: list[Draft]) -> Iterator[Fault]:
    """Yield a fault where over all *items* the key is the longest too often."""
    lengths = [
        (len(draft.answer.name), max(map(len, _names(draft))))
        for draft in items
        if isinstance(draft.answer, NamedValue) and _names(draft)
    ]
    longest = sum(key > others for key, others in lengths)
    if len(lengths) >= _ENOUGH and longest > _TOO_OFTEN * len(lengths):
        share = interface().percent(longest / len(lengths))
        yield Fault(Rule.KEYS_LONGEST, "*", found=share)


def _names(draft: Draft) -> list[str]:
    return [each.name for each in draft.distractors if isinstance(each, NamedValue)]


def dead_options(bank: Bank) -> Iterator[Fault]:
    """Yield the wrong options that were shown often and that nobody takes."""
    with bank.read() as session:
        ids = drafts.live_ids(session)
        whole = drafts.read_drafts(session, ids)
        choices: dict[int, list[asked.Asked]] = defaultdict(list)
        for each in asked.askings(session, ids):
            choices[each.item_id].append(each)
    for item_id, askings in choices.items():
        draft = whole[item_id]
        records = option_records((each.offered, each.taken) for each in askings)
        for value in draft.distractors:
            if value in records and records[value].is_dead:
                names = draft.names.get(interface().language, {})
                found = wording(value, interface(), names)
                yield Fault(Rule.DISTRACTOR_DEAD, draft.uid, found=found)


def count_items(bank: Bank) -> totals.BankTotals:
    """Count the items of *bank* by what they are."""
    with bank.read() as session:
        return totals.bank_totals(session)


__all__ = [
    "Level",
    "check_items",
    "count_items",
    "dead_options",
    "integrity_faults",
    "stored_drafts",
]
