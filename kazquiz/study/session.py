"""One sitting of flashcards: the next card, rating it, taking that back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from random import Random

from kazquiz.bank import cards, drafts, history, totals
from kazquiz.bank.cards import Candidate
from kazquiz.bank.steps import RowStep
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.scheduling.day import day_end, day_start
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.card_queue import Counts, Queue, is_in_steps, spread
from kazquiz.study.plan import Plan, read_plan

_READ_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a day holds, and when it begins in the learner's zone."""

    new_per_day: int
    reviews_per_day: int
    zone: tzinfo
    day_starts_at: int = 4


@dataclass(frozen=True, slots=True)
class StudyCard:
    """The card that is shown: its item in full, and its memory."""

    candidate: Candidate
    draft: Draft

    @property
    def memory(self) -> Memory:
        """What is remembered of it."""
        return self.candidate.memory


class StudySession:
    """The cards of a day, or of chosen items, studied one by one.

    Every rating is in the bank before the next card can be asked for.
    """

    def __init__(
        self,
        bank: Bank,
        scheduler: Scheduler,
        limits: Limits,
        among: Collection[int] | None = None,
    ) -> None:
        self._bank = bank
        self._scheduler = scheduler
        self._limits = limits
        self._plan: Plan | None = None
        self._among = None if among is None else frozenset(among)
        self._queue: Queue[Candidate] = Queue([], [])
        self._drafts: dict[int, Draft] = {}
        self.studied = 0

    def start(self, now: datetime) -> None:
        """Gather what is to be studied at *now*."""
        day = (now, self._limits.zone)
        since = day_start(*day, starts_at_hour=self._limits.day_starts_at)
        until = day_end(*day, starts_at_hour=self._limits.day_starts_at)
        learner = self._bank.learner_id
        plan = self._plan = self._read_plan(now)
        with self._bank.read() as session:
            waiting = cards.due_candidates(session, learner, until, now)
            new_done, due_done = totals.reviewed_since(session, learner, since)
            new = plan.new_candidates(
                session,
                learner,
                per_day=self._limits.new_per_day,
                done=new_done,
                among=self._among,
                now=now,
            )
        if self._among is not None:
            waiting = [card for card in waiting if card.item_id in self._among]
        due = plan.order(
            (card for card in waiting if not is_in_steps(card)),
            now,
            max(0, self._limits.reviews_per_day - due_done),
        )
        self._queue = Queue(spread(due, new), filter(is_in_steps, waiting))
        self._drafts.clear()

    def _read_plan(self, now: datetime) -> Plan:
        limits = self._limits
        days = Days(now, limits.zone, limits.day_starts_at)
        return read_plan(self._bank, self._scheduler, days)

    def _scheduler_of(self, candidate: Candidate, now: datetime) -> Scheduler:
        if self._plan is None:
            self._plan = self._read_plan(now)
        return self._plan.scheduler(candidate.item_id)

    def card(self, now: datetime) -> StudyCard | None:
        """Return the card to show at *now*, None when the day is done."""
        candidate = self._queue.next(now)
        if candidate is None:
            return None
        return StudyCard(candidate, self._draft(candidate.item_id))

    def _draft(self, item_id: int) -> Draft:
        if item_id not in self._drafts:
            wanted = dict.fromkeys([item_id, *self._queue.ahead(_READ_AHEAD)])
            with self._bank.read() as session:
                self._drafts |= drafts.read_drafts(session, list(wanted))
        return self._drafts[item_id]

    def preview(self, card: StudyCard, now: datetime) -> dict[Rating, Memory]:
        """Return what each rating would leave of *card*."""
        scheduler = self._scheduler_of(card.candidate, now)
        return scheduler.preview(card.memory, now, rng=_chance(card.candidate))

    def rate(
        self, card: StudyCard, rating: Rating, *, now: datetime, seconds: float
    ) -> Memory:
        """Record how well *card* was remembered, and return what it leaves."""
        candidate = card.candidate
        scheduler = self._scheduler_of(candidate, now)
        after = scheduler.review(card.memory, rating, now=now, rng=_chance(candidate))
        with self._bank.write() as session:
            card_id = history.record_review(
                session,
                self._bank.learner_id,
                candidate,
                rating=rating,
                after=after,
                at=now,
                seconds=seconds,
            )
        if self._plan is not None:
            self._plan.rated(after)
        self._queue.take(candidate)
        self._come_again(replace(candidate, card_id=card_id, memory=after), now)
        self.studied += 1
        return after

    def _come_again(self, candidate: Candidate, now: datetime) -> None:
        """Put a card in its steps back, if it comes again this day."""
        limits = self._limits
        until = day_end(now, limits.zone, starts_at_hour=limits.day_starts_at)
        due = candidate.memory.due
        if is_in_steps(candidate) and due is not None and due < until:
            self._queue.put_back(candidate)

    def undo(self, now: datetime) -> bool:
        """Take the newest step back; False where there is none.

        The card of a rating is shown again; after any other step the day is gathered
        anew.
        """
        with self._bank.write() as session:
            step = history.undo(session, self._bank.learner_id)
        if not isinstance(step, history.Step):
            return self._start_anew(step, now)
        card_id = step.card_id
        self._queue.put_first(Candidate(step.item_id, card_id, step.before))
        self.studied = max(0, self.studied - 1)
        return True

    def redo(self, now: datetime) -> bool:
        """Do the step again that was undone last; False where there is none."""
        with self._bank.write() as session:
            step = history.redo(session, self._bank.learner_id)
        if not isinstance(step, history.Step):
            return self._start_anew(step, now)
        self._queue.remove(step.item_id)
        self._come_again(Candidate(step.item_id, step.card_id, step.after), now)
        self.studied += 1
        return True

    def _start_anew(self, step: RowStep | None, now: datetime) -> bool:
        if step is not None:
            self.start(now)
        return step is not None

    def next_steps(self) -> tuple[RowStep | None, RowStep | None]:
        """Return what would be undone next, and what redone."""
        with self._bank.read() as session:
            return history.next_steps(session, self._bank.learner_id)

    def counts(self) -> Counts:
        """Count what is left of the session."""
        return self._queue.counts()


def _chance(candidate: Candidate) -> Random:
    """Return the chance of one review, the same for its preview and its rating."""
    return Random(f"{candidate.item_id}/{candidate.memory.reviews}")
