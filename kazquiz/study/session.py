"""One sitting of flashcards: the next card, rating it, taking that back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from kazquiz.bank import card_changes, cards, drafts, history, totals
from kazquiz.bank.card_changes import Marks
from kazquiz.bank.cards import Candidate
from kazquiz.bank.steps import RowStep
from kazquiz.bank.store import Bank, Session
from kazquiz.items.draft import Draft
from kazquiz.scheduling.day import day_end, day_start
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.asides import Asides
from kazquiz.study.card_queue import Counts, Queue, is_in_steps, spread
from kazquiz.study.own_texts import NOTHING, CardTexts, OwnCardTexts
from kazquiz.study.plan import Plan, read_plan
from kazquiz.study.session_plan import Limits, SessionPlan

_READ_AHEAD = 10
_UNMARKED = Marks()
_USUAL = SessionPlan()


@dataclass(frozen=True, slots=True)
class StudyCard:
    """The card that is shown: its item in full, and its memory."""

    candidate: Candidate
    draft: Draft
    marks: Marks = _UNMARKED
    own: CardTexts = NOTHING

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
        *,
        plan: SessionPlan = _USUAL,
    ) -> None:
        self._bank = bank
        self._wish = plan
        self._asides = Asides(bank, plan)
        self._marks: dict[int, Marks] = {}
        self._own = OwnCardTexts()
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
        plan, wish = self._read_plan(now), self._wish
        self._plan = plan
        with self._bank.read() as session:
            self._own.begin(session)
            if wish.ahead:
                until = max(until, now + wish.ahead)
            waiting = cards.due_candidates(session, learner, until, now)
            new_done, due_done = totals.reviewed_since(session, learner, since)
            new = self._new_cards(session, plan, done=new_done, now=now, since=since)
        if self._among is not None:
            waiting = [card for card in waiting if card.item_id in self._among]
        if wish.only_new:
            waiting = []
        due = plan.order(
            (card for card in waiting if not is_in_steps(card)),
            now,
            len(waiting)
            if wish.ahead
            else max(0, self._limits.reviews_per_day - due_done),
        )
        self._queue = Queue(spread(due, new), filter(is_in_steps, waiting))
        self._drafts.clear()
        self._marks.clear()

    def _new_cards(
        self, session: Session, plan: Plan, *, done: int, now: datetime, since: datetime
    ) -> list[Candidate]:
        """List the new cards that may still come, of which *done* have begun."""
        if self._wish.ahead:
            return []
        per_day = self._limits.new_per_day + self._wish.more_new
        left = max(0, plan.new_today(per_day) - done)
        # As many again, since those on one fact are kept apart.
        found = plan.new_candidates(
            session,
            self._bank.learner_id,
            per_day=per_day,
            done=done,
            among=self._among,
            now=now,
            spare=left,
        )
        return self._asides.kept_apart(session, found, since)[:left]

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
        item_id = candidate.item_id
        if item_id not in self._drafts:
            self._read([item_id, *self._queue.ahead(_READ_AHEAD)])
        marks = self._marks.get(item_id, _UNMARKED)
        own = self._own.of(item_id)
        return StudyCard(candidate, self._drafts[item_id], marks, own)

    def read_ahead(self) -> None:
        """Read what comes after the card that is shown, while nobody waits for it."""
        coming = self._queue.ahead(_READ_AHEAD)
        if any(item_id not in self._drafts for item_id in coming[:2]):
            self._read([each for each in coming if each not in self._drafts])

    def _read(self, item_ids: list[int]) -> None:
        """Read cards in full, some at a time, with what is on them."""
        wanted = list(dict.fromkeys(item_ids))
        with self._bank.read() as session:
            self._drafts |= drafts.read_drafts(session, wanted)
            learner = self._bank.learner_id
            self._marks |= card_changes.read_marks(session, learner, wanted)
            self._asides.read(session, wanted)
            self._own.read(session, wanted)

    def read_marks_again(self, item_id: int) -> Marks:
        """Read a card anew, on which something was put; return what is on it now."""
        self._marks.pop(item_id, None)
        self._read([item_id])
        return self._marks.get(item_id, _UNMARKED)

    def put_away(self, item_id: int) -> None:
        """Ask a card no more in this session: it was suspended, buried or the like."""
        self._queue.remove(item_id)

    def postpone(self, card: StudyCard) -> None:
        """Ask *card* again when all others have been asked."""
        self._queue.take(card.candidate)
        self._queue.put_last(card.candidate)

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
        item_id = candidate.item_id
        aside = self._queue.waiting(self._asides.siblings_of(item_id))
        with self._bank.write() as session:
            also = self._asides.put_aside(
                session, candidate, after, of_today=aside, until=self._day_end(now)
            )
            card_id = history.record_review(
                session,
                self._bank.learner_id,
                candidate,
                rating=rating,
                after=after,
                at=now,
                seconds=seconds,
                also=also,
            )
        if self._plan is not None:
            self._plan.rated(after)
        self._queue.take(candidate)
        for sibling in aside:
            self._queue.remove(sibling)
        if self._asides.is_leech(candidate.memory, after):
            self._marks[item_id] = replace(card.marks, leech=True)
            if self._wish.suspend_leeches:
                self.studied += 1
                return after
        self._come_again(replace(candidate, card_id=card_id, memory=after), now)
        self.studied += 1
        return after

    def _come_again(self, candidate: Candidate, now: datetime) -> None:
        """Put a card in its steps back, if it comes again this day."""
        due = candidate.memory.due
        if is_in_steps(candidate) and due is not None and due < self._day_end(now):
            self._queue.put_back(candidate)

    def _day_end(self, now: datetime) -> datetime:
        limits = self._limits
        return day_end(now, limits.zone, starts_at_hour=limits.day_starts_at)

    def found_leech(self, card: StudyCard, after: Memory) -> bool:
        """Tell whether the rating of *card* that left *after* has found a leech."""
        return self._asides.is_leech(card.memory, after)

    def undo(self, now: datetime) -> bool:
        """Take the newest step back; False where there is none.

        The card of a rating is shown again; after any other step the day is gathered
        anew.
        """
        with self._bank.write() as session:
            step = history.undo(session, self._bank.learner_id)
        if not isinstance(step, history.Step):
            return self._start_anew(step, now)
        if step.also:  # what was put aside is back
            self.start(now)
        self._marks.pop(step.item_id, None)
        self._drafts.pop(step.item_id, None)
        self._queue.put_first(Candidate(step.item_id, step.card_id, step.before))
        self.studied = max(0, self.studied - 1)
        return True

    def redo(self, now: datetime) -> bool:
        """Do the step again that was undone last; False where there is none."""
        with self._bank.write() as session:
            step = history.redo(session, self._bank.learner_id)
        if not isinstance(step, history.Step):
            return self._start_anew(step, now)
        if step.also:
            self.start(now)
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
