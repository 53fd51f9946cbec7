"""Sittings: what one sits down to study, how long, and what it has come to."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from kazquiz.bank import cards, totals
from kazquiz.bank.store import Bank
from kazquiz.scheduling.day import day_start
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.cram import CramSession
from kazquiz.study.session import StudyCard, StudySession
from kazquiz.study.session_plan import Limits, SessionPlan
from kazquiz.study.tally import Rated, Summary, Tally, due_tomorrow

# No passage has more new cards than that.
_ALL = 100_000
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Ways:
    """How a sitting is set up, as the settings are when it begins."""

    scheduler: Callable[[], Scheduler]
    limits: Callable[[], Limits]
    plan: Callable[[], SessionPlan]


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be studied: the day, or something else.

    *among* are the items to stay with, *cram* those to go through without a schedule;
    *only_new*, *more_new* and *ahead* are as in a `SessionPlan`.
    """

    among: Collection[int] | None = None
    cram: Collection[int] | None = None
    only_new: bool = False
    more_new: int = 0
    ahead: timedelta = field(default_factory=timedelta)


class Sitting:
    """The session that is being studied, and its tally.

    A class because the tally outlives the session: one may go to another page and come
    back, and the time already spent still counts.
    """

    def __init__(self, bank: Bank, ways: Ways) -> None:
        self._bank = bank
        self._ways = ways
        self.wish = Wish()
        self.tally = Tally()
        self.is_over = False
        self._is_begun = False
        self._counted_from = 0.0
        self.session = self._study_session()

    def _study_session(self) -> StudySession | CramSession:
        wish, limits = self.wish, self._ways.limits()
        if wish.cram is not None:
            # The same set comes in another order each time it has been gone through.
            return CramSession(self._bank, wish.cram, Random(self.tally.ratings))
        plan = replace(
            self._ways.plan(),
            only_new=wish.only_new,
            more_new=_ALL if wish.only_new else wish.more_new,
            ahead=wish.ahead,
        )
        return StudySession(
            self._bank, self._ways.scheduler(), limits, wish.among, plan=plan
        )

    @property
    def is_cram(self) -> bool:
        """Whether ratings leave the schedule as it is."""
        return self.wish.cram is not None

    def choose(self, wish: Wish) -> None:
        """Study what is wished for from the next beginning on, with a new tally."""
        self.wish = wish
        self.is_over = self._is_begun = False
        self._start_tally()

    def _start_tally(self) -> None:
        self.tally = Tally()
        self._counted_from = 0.0

    def begin(self, now: datetime) -> None:
        """Gather what is to be studied at *now*; after an end, what is due that day."""
        if self.is_over:
            self.is_over = False
            self.wish = Wish()
            self._start_tally()
        elif self.is_cram and self._is_begun:
            return  # nothing but this session knows what was gone through already
        self._is_begun = True
        self.session = self._study_session()
        self.session.start(now)

    def card(self, now: datetime) -> StudyCard | None:
        """Return the card to show, None when all is done."""
        found = self.session.card(now)
        self.is_over = found is None
        return found

    def rate(
        self, card: StudyCard, rating: Rating, *, now: datetime, seconds: float
    ) -> Memory:
        """Rate *card*, and count it."""
        after = self.session.rate(card, rating, now=now, seconds=seconds)
        item = card.candidate.item_id
        self.tally.add(Rated(item, rating, card.memory, after, seconds))
        return after

    def undo(self, now: datetime) -> bool:
        """Take back what was done last; False where there is nothing."""
        undoable, _redoable = self.session.next_steps()
        if not self.session.undo(now):
            return False
        if undoable is not None and undoable.name in {"review", "cram"}:
            self.tally.undo()
        return True

    def redo(self, now: datetime) -> bool:
        """Do again what was undone last; False where there is nothing."""
        _undoable, redoable = self.session.next_steps()
        if not self.session.redo(now):
            return False
        if redoable is not None and redoable.name in {"review", "cram"}:
            self.tally.redo()
        return True

    def is_time_up(self, minutes: int) -> bool:
        """Tell whether *minutes* have been studied; never where they are 0."""
        return 0 < minutes * 60 <= self.tally.seconds - self._counted_from

    def go_on(self) -> None:
        """Study as many minutes more."""
        self._counted_from = self.tally.seconds

    def summary(self, now: datetime) -> Summary | None:
        """Return what it came to, None where nothing was rated."""
        if not self.tally.ratings:
            return None
        limits = self._ways.limits()
        return self.tally.summary(due_tomorrow(self._bank, limits, now))

    def more_new(self, count: int, now: datetime) -> Wish:
        """Wish for *count* new cards more than this day has had."""
        limits = self._ways.limits()
        since = day_start(now, limits.zone, starts_at_hour=limits.day_starts_at)
        with self._bank.read() as session:
            done, _due = totals.reviewed_since(session, self._bank.learner_id, since)
        return Wish(more_new=count + max(0, done - limits.new_per_day))

    def can_learn_more(self, now: datetime) -> tuple[bool, int, int]:
        """Tell whether new cards are left, and what comes due in a day and a week."""
        learner = self._bank.learner_id
        with self._bank.read() as session:
            new = totals.count_new(session, learner, now)
            day, week = (
                sum(cards.count_due(session, learner, now + span, now))
                for span in (DAY, WEEK)
            )
        return new > 0, day, week
