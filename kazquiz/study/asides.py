"""Asides: the cards that a rating puts aside, its siblings and leeches."""

from collections.abc import Collection
from datetime import datetime

from kazquiz.bank import card_changes, siblings
from kazquiz.bank.cards import Candidate
from kazquiz.bank.steps import Row, Watch, watching
from kazquiz.bank.store import Bank, Session
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import Memory
from kazquiz.study.leeches import is_leech
from kazquiz.study.same_fact import DISAGREEING, Disputed, disagreeing
from kazquiz.study.session_plan import SessionPlan


class Asides:
    """What is known of the siblings of cards, read ahead with them.

    A class because siblings are read for many cards at once and asked for one by one.
    """

    def __init__(self, bank: Bank, plan: SessionPlan) -> None:
        self._bank = bank
        self._plan = plan
        self._siblings: dict[int, frozenset[int]] = {}
        self._tagged: dict[int, int] | None = None
        self._disagreeing: dict[int, frozenset[int]] | None = None

    def read(self, session: Session, item_ids: Collection[int]) -> None:
        """Learn which items are siblings of those given."""
        wanted = [key for key in item_ids if key not in self._siblings]
        if not self._plan.bury_siblings or not wanted:
            return
        if self._tagged is None:
            self._tagged = siblings.items_tagged(session, DISAGREEING)
        found = siblings.same_answers(session, wanted)
        nothing: frozenset[int] = frozenset()
        for key in wanted:
            odd = self._at_odds(session) if key in self._tagged else {}
            self._siblings[key] = found.get(key, nothing) | odd.get(key, nothing)

    def _at_odds(self, session: Session) -> dict[int, frozenset[int]]:
        if self._disagreeing is None:
            places, remarks = siblings.places_and_remarks(session, DISAGREEING)
            self._disagreeing = disagreeing(
                {
                    key: Disputed(topic, tuple(places[key]), tuple(remarks[key]))
                    for key, topic in (self._tagged or {}).items()
                }
            )
        return self._disagreeing

    def siblings_of(self, item_id: int) -> frozenset[int]:
        """Return the items on the same fact, as far as they have been read."""
        return self._siblings.get(item_id, frozenset())

    def kept_apart(
        self, session: Session, new: list[Candidate], since: datetime
    ) -> list[Candidate]:
        """Return the *new* cards without those whose fact this day has had.

        The day began at *since*; the first of several new siblings stays.
        """
        if not self._plan.bury_siblings or not new:
            return new
        self.read(session, [card.item_id for card in new])
        seen = siblings.items_reviewed(session, self._bank.learner_id, since)
        kept = []
        for card in new:
            if not seen & self.siblings_of(card.item_id):
                kept.append(card)
                seen.add(card.item_id)
        return kept

    def put_aside(
        self,
        session: Session,
        candidate: Candidate,
        after: Memory,
        *,
        of_today: Collection[int],
        until: datetime,
    ) -> list[Row]:
        """Bury siblings *of_today*, and mark a leech; return the rows it changed."""
        leech = self.is_leech(candidate.memory, after)
        if not of_today and not leech:
            return []
        learner = self._bank.learner_id
        watched = Watch(Card, "item_id", [*of_today, candidate.item_id])
        with watching(session, [watched]) as changes:
            card_changes.set_on_cards(
                session, learner, of_today, {"buried_until": until}
            )
            if leech:
                suspended = {"suspended": True} if self._plan.suspend_leeches else {}
                marks = {"leech": True, **suspended}
                card_changes.set_on_cards(session, learner, [candidate.item_id], marks)
        return changes

    def is_leech(self, before: Memory, after: Memory) -> bool:
        """Tell whether a rating that led from one memory to another found a leech."""
        lapsed = after.lapses > before.lapses
        return lapsed and is_leech(after.lapses, self._plan.leech_after)
