"""Checking a whole bank: its integrity, and every rule over every item."""

from collections.abc import Iterator

from kazquiz.authoring.faults import Fault
from kazquiz.authoring.rules import faults
from kazquiz.bank import drafts, totals
from kazquiz.bank.store import Bank, integrity_faults
from kazquiz.items.draft import Draft


def stored_drafts(bank: Bank) -> list[Draft]:
    """Return every live item of *bank* in full."""
    with bank.read() as session:
        whole = drafts.read_drafts(session, drafts.live_ids(session))
    return list(whole.values())


def check_items(items: list[Draft], languages: list[str]) -> Iterator[Fault]:
    """Yield every fault of *items*, each of which is to be in all *languages*."""
    for draft in items:
        yield from faults(draft, languages)


def count_items(bank: Bank) -> totals.BankTotals:
    """Count the items of *bank* by what they are."""
    with bank.read() as session:
        return totals.bank_totals(session)


__all__ = ["check_items", "count_items", "integrity_faults", "stored_drafts"]
