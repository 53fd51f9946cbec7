"""Transfer: the bundled bank into the stored one, at start."""

from datetime import datetime

from kazquiz import paths
from kazquiz.bank import questions
from kazquiz.bank.store import Bank
from kazquiz.interchange.bundled import digest, read_bundle
from kazquiz.items.draft import Draft
from kazquiz.progress import Progress, silent


def is_up_to_date(bank: Bank) -> bool:
    """Tell whether *bank* holds the bundled bank as it now is."""
    with bank.read() as session:
        stored = questions.stored_bundle(session)
    return stored == digest(paths.resources(), paths.translations())


def bring_up_to_date(bank: Bank, now: datetime, report: Progress = silent) -> bool:
    """Store what is new in the bundled bank; return whether there was anything.

    Cards, reviews and a person's own edits stay as they are; all or nothing is stored.

    Raises:
        BundleError: where the bundled bank has a fault.
    """
    if is_up_to_date(bank):
        return False
    bundle = read_bundle(paths.resources(), paths.translations())
    with bank.write() as session:
        questions.store_bundle(session, bundle, now, report)
    return True


def bundled_draft(uid: str) -> Draft | None:
    """Return the item called *uid* as the bundled bank has it, None where it has none.

    Raises:
        BundleError: where the bundled bank has a fault.
    """
    bundle = read_bundle(paths.resources(), paths.translations())
    return next((draft for draft in bundle.drafts if draft.uid == uid), None)
