"""What is due, as a list: for the command line."""

from dataclasses import dataclass
from datetime import datetime

from kazquiz.bank import cards, drafts
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.scheduling.day import day_end
from kazquiz.scheduling.memory import Memory
from kazquiz.study.session_plan import Limits


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card that comes due this day."""

    draft: Draft
    memory: Memory


def due_cards(bank: Bank, limits: Limits, now: datetime) -> list[DueCard]:
    """List the cards that come due before the study day ends, the oldest first."""
    until = day_end(now, limits.zone, starts_at_hour=limits.day_starts_at)
    with bank.read() as session:
        found = cards.due_candidates(session, bank.learner_id, until, now)
        found.sort(key=lambda card: (card.memory.due or now, card.item_id))
        whole = drafts.read_drafts(session, [card.item_id for card in found])
    return [DueCard(whole[card.item_id], card.memory) for card in found]
