"""Kept papers: the items of an attempt as they were when its paper was drawn.

An update of the bundled bank, or an edit, changes neither a question of an attempt nor
its key.
"""

from kazquiz.bank import drafts, sittings
from kazquiz.bank.store import Session
from kazquiz.items.draft import Draft
from kazquiz.items.frozen import freeze, thaw
from kazquiz.quiz.blueprint import Question
from kazquiz.quiz.swapping import with_names


def keep_paper(session: Session, attempt_id: int, paper: list[Question]) -> None:
    """Keep the items of a *paper* beside it."""
    items = dict.fromkeys(item for question in paper for item in question.item_ids)
    found = drafts.read_drafts(session, list(items))
    named = with_names(session, found, paper)
    frozen = {item_id: freeze(draft) for item_id, draft in named.items()}
    sittings.keep_items(session, attempt_id, frozen)


def paper_drafts(
    session: Session, attempt_id: int, paper: list[Question]
) -> list[Draft]:
    """Return the item of each question of a *paper* as it was when it was drawn."""
    wanted = [question.item_id for question in paper]
    found = _as_drawn(session, attempt_id, wanted)
    return [found[item_id] for item_id in wanted]


def part_drafts(
    session: Session, attempt_id: int, paper: list[Question]
) -> dict[int, Draft]:
    """Return the items that questions of several are made of, as they were then.

    One that the bank has no more, and never kept, is missing.
    """
    wanted = [part.item_id for question in paper for part in question.parts]
    return _as_drawn(session, attempt_id, wanted) if wanted else {}


def _as_drawn(session: Session, attempt_id: int, wanted: list[int]) -> dict[int, Draft]:
    kept = sittings.kept_items(session, attempt_id)
    found = {item_id: thaw(kept[item_id]) for item_id in wanted if item_id in kept}
    # A paper from before items were kept beside it has those of the bank.
    missing = [item_id for item_id in wanted if item_id not in found]
    return found | drafts.read_drafts(session, missing) if missing else found
