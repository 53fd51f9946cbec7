"""Kept papers: the items of an attempt as they were when its paper was drawn.

An update of the bundled bank, or an edit, changes neither a question of an attempt nor
its key.
"""

from kazquiz.bank import drafts, sittings
from kazquiz.bank.store import Session
from kazquiz.items.draft import Draft
from kazquiz.items.frozen import freeze, thaw
from kazquiz.quiz.blueprint import Question


def keep_paper(session: Session, attempt_id: int, paper: list[Question]) -> None:
    """Keep the items of a *paper* beside it."""
    found = drafts.read_drafts(session, [question.item_id for question in paper])
    frozen = {item_id: freeze(draft) for item_id, draft in found.items()}
    sittings.keep_items(session, attempt_id, frozen)


def paper_drafts(
    session: Session, attempt_id: int, paper: list[Question]
) -> list[Draft]:
    """Return the item of each question of a *paper* as it was when it was drawn."""
    kept = sittings.kept_items(session, attempt_id)
    found = {item_id: thaw(content) for item_id, content in kept.items()}
    # A paper from before items were kept beside it has those of the bank.
    missing = [each.item_id for each in paper if each.item_id not in found]
    if missing:
        found |= drafts.read_drafts(session, missing)
    return [found[question.item_id] for question in paper]
