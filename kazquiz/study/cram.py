"""Cram: going through any set of cards without touching their schedule."""

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from random import Random

from kazquiz.bank import card_changes, cards, drafts
from kazquiz.bank.card_changes import Marks
from kazquiz.bank.cards import Candidate
from kazquiz.bank.steps import RowStep
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.study.card_queue import Counts
from kazquiz.study.own_texts import OwnCardTexts
from kazquiz.study.session import StudyCard

# A card that was not known comes again after so many others.
_COMES_BACK_AFTER = 5
_READ_AHEAD = 10
_STEP = RowStep("cram", 1)


@dataclass(frozen=True, slots=True)
class _Turn:
    card: StudyCard
    known: bool


class CramSession:
    """Cards in a mixed order, each until it is known once; nothing is written.

    It has the face of a `StudySession`, so that one page shows both.
    """

    def __init__(self, bank: Bank, item_ids: Collection[int], rng: Random) -> None:
        self._bank = bank
        self._wanted = list(dict.fromkeys(item_ids))
        self._rng = rng
        self._waiting: deque[int] = deque()
        self._memories: dict[int, Candidate] = {}
        self._drafts: dict[int, Draft] = {}
        self._marks: dict[int, Marks] = {}
        self._own = OwnCardTexts()
        self._turns: list[_Turn] = []
        self._undone: list[_Turn] = []
        self._missed: set[int] = set()
        self.studied = 0

    def start(self, now: datetime) -> None:
        """Mix what is to be gone through; none of it depends on *now*."""
        del now
        with self._bank.read() as session:
            learner = self._bank.learner_id
            found = cards.candidates_of(session, learner, self._wanted)
            self._own.begin(session)
        self._memories = {each.item_id: each for each in found}
        order = sorted(self._memories)
        self._rng.shuffle(order)
        self._waiting = deque(order)

    def card(self, now: datetime) -> StudyCard | None:
        """Return the card to show, None when each has been known once."""
        del now
        if not self._waiting:
            return None
        item_id = self._waiting[0]
        if item_id not in self._drafts:
            self._read([*self._waiting][:_READ_AHEAD])
        marks = self._marks.get(item_id, Marks())
        own = self._own.of(item_id)
        return StudyCard(self._memories[item_id], self._drafts[item_id], marks, own)

    def read_ahead(self) -> None:
        """Read what comes after the card that is shown, while nobody waits for it."""
        coming = [*self._waiting][:_READ_AHEAD]
        if any(item_id not in self._drafts for item_id in coming[:2]):
            self._read([each for each in coming if each not in self._drafts])

    def _read(self, item_ids: list[int]) -> None:
        with self._bank.read() as session:
            self._drafts |= drafts.read_drafts(session, item_ids)
            learner = self._bank.learner_id
            self._marks |= card_changes.read_marks(session, learner, item_ids)
            self._own.read(session, item_ids)

    def preview(self, card: StudyCard, now: datetime) -> dict[Rating, Memory]:
        """Return nothing: no rating changes when a card comes again."""
        del card, now
        return {}

    def rate(
        self, card: StudyCard, rating: Rating, *, now: datetime, seconds: float
    ) -> Memory:
        """Let *card* come again soon, or no more; its memory stays as it is."""
        del now, seconds
        turn = _Turn(card, rating is not Rating.AGAIN)
        self._undone.clear()
        self._do(turn)
        return card.memory

    def _do(self, turn: _Turn) -> None:
        item_id = turn.card.candidate.item_id
        self._waiting.remove(item_id)
        if turn.known:
            self._missed.discard(item_id)
        else:
            self._missed.add(item_id)
            self._waiting.insert(_COMES_BACK_AFTER, item_id)
        self._turns.append(turn)
        self.studied += turn.known

    def found_leech(self, card: StudyCard, after: Memory) -> bool:
        """Tell that it has not: nothing is written."""
        del card, after
        return False

    def undo(self, now: datetime) -> bool:
        """Take the last rating back; False where none was given here."""
        del now
        if not self._turns:
            return False
        turn = self._turns.pop()
        item_id = turn.card.candidate.item_id
        if not turn.known:
            self._waiting.remove(item_id)
        self._waiting.appendleft(item_id)
        self.studied -= turn.known
        self._undone.append(turn)
        return True

    def redo(self, now: datetime) -> bool:
        """Give the rating again that was taken back last."""
        del now
        if not self._undone:
            return False
        self._do(self._undone.pop())
        return True

    def next_steps(self) -> tuple[RowStep | None, RowStep | None]:
        """Return what would be undone next, and what redone."""
        return (_STEP if self._turns else None, _STEP if self._undone else None)

    def counts(self) -> Counts:
        """Count what is left; what was not known counts as being learned."""
        missed = len(self._missed & set(self._waiting))
        return Counts(0, missed, len(self._waiting) - missed)

    def read_marks_again(self, item_id: int) -> Marks:
        """Read a card anew, on which something was put; return what is on it now."""
        self._marks.pop(item_id, None)
        self._read([item_id])
        return self._marks.get(item_id, Marks())

    def put_away(self, item_id: int) -> None:
        """Ask a card no more in this session."""
        if item_id in self._waiting:
            self._waiting.remove(item_id)

    def postpone(self, card: StudyCard) -> None:
        """Ask *card* again when all others have been asked."""
        item_id = card.candidate.item_id
        self._waiting.remove(item_id)
        self._waiting.append(item_id)
