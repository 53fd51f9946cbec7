"""The plan: how each card is scheduled, and what exams and days off make of a day.

A session asks it for the scheduler of each card, for the order of what is due, and for
how many new cards a day begins. Without presets, exams and easy days it answers what
the settings say.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from kazquiz.bank import cards, plans, schedules
from kazquiz.bank.cards import Candidate
from kazquiz.bank.store import Bank, Session
from kazquiz.scheduling.easy_days import EasyDays, Loads
from kazquiz.scheduling.exams import KeptExam, pace
from kazquiz.scheduling.memory import Memory, State
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.placing import Aim, Placing
from kazquiz.scheduling.presets import Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.card_queue import order_due

# Cards that come due later than this are too few, and too uncertain, to balance.
_BALANCED_DAYS = 120


@dataclass(frozen=True, slots=True)
class RunningExam:
    """An exam that is still to come, its items, and how many of them a day begins."""

    exam: KeptExam
    items: frozenset[int]
    new: int
    pace: int

    @property
    def aim(self) -> Aim:
        """What its cards are placed by."""
        return Aim(self.exam.day, self.exam.retention)


@dataclass
class Plan:
    """Everything that decides how one learner's cards are scheduled on a day."""

    usual: Scheduler
    days: Days
    presets: Presets = field(default_factory=Presets)
    topics: Mapping[int, int] = field(default_factory=dict)
    exams: tuple[RunningExam, ...] = ()
    easy: EasyDays = field(default_factory=EasyDays)
    _loads: Counter[date] = field(default_factory=Counter)
    _made: dict[object, Scheduler] = field(default_factory=dict)

    def scheduler(self, item_id: int | None = None) -> Scheduler:
        """Return the scheduler of an item, or of one that nothing is said of."""
        topic = None if item_id is None else self.topics.get(item_id)
        aims = tuple(each.aim for each in self.exams if item_id in each.items)
        if (topic, aims) not in self._made:
            self._made[topic, aims] = self._scheduler(topic, aims)
        return self._made[topic, aims]

    def _scheduler(self, topic: int | None, aims: tuple[Aim, ...]) -> Scheduler:
        made = self.presets.scheduler(self.usual, topic)
        if not aims and self.easy.is_usual:
            return made
        placing = Placing(
            self.days.zone,
            self.days.starts_at_hour,
            self.easy,
            Loads(self._loads),
            aims,
        )
        return replace(made, placing=placing)

    def order(
        self, due: Iterable[Candidate], now: datetime, limit: int
    ) -> list[Candidate]:
        """Return at most *limit* due cards: an exam's first, then the least known."""
        if not (self.presets.by_topic or self.exams):
            general = self.scheduler()
            return order_due(
                due, lambda memory: general.retrievability(memory, now), limit
            )
        urgent = self.exam_items

        def rank(card: Candidate) -> tuple[bool, float, int]:
            scheduler = self.scheduler(card.item_id)
            chance = scheduler.retrievability(card.memory, now)
            return card.item_id not in urgent, chance, card.item_id

        return sorted(due, key=rank)[:limit]

    @property
    def exam_items(self) -> frozenset[int]:
        """The items of any exam to come."""
        return frozenset().union(*(each.items for each in self.exams))

    @property
    def exam_pace(self) -> int:
        """How many new items a day begins for exams."""
        return sum(each.pace for each in self.exams)

    def new_today(self, per_day: int) -> int:
        """Return how many new cards a day takes, *per_day* without an exam."""
        return max(per_day, self.exam_pace)

    def rated(self, after: Memory) -> None:
        """Count when a card that has been rated comes due."""
        if after.due is not None and after.state is State.REVIEW:
            self._loads[self.days.of(after.due)] += 1

    def new_candidates(  # noqa: PLR0913  (all that new cards depend on)
        self,
        session: Session,
        learner_id: int,
        *,
        per_day: int,
        done: int,
        among: Collection[int] | None,
        now: datetime,
        spare: int = 0,
    ) -> list[Candidate]:
        """List the new cards of what is left of the day, an exam's first.

        *done* new cards have been begun on it; only those *among* some count. *spare*
        more stand behind them, in case that some of them are left out.
        """
        left = max(0, self.new_today(per_day) - done)
        items = self.exam_items
        wanted = items if among is None else items.intersection(among)
        first: list[Candidate] = []
        if wanted:
            of_exams = min(left, max(0, self.exam_pace - done))
            first = cards.new_candidates(session, learner_id, of_exams, wanted, now=now)
        left += spare if left else 0
        others = cards.new_candidates(session, learner_id, left, among, now=now)
        begun = {card.item_id for card in first}
        rest = [card for card in others if card.item_id not in begun]
        return [*first, *rest[: left - len(first)]]


def read_plan(
    bank: Bank, usual: Scheduler, days: Days, *, balanced: bool = True
) -> Plan:
    """Gather the plan of *bank*'s learner on *days*.

    *usual* is the scheduler that the settings ask for. Without *balanced*, what comes
    due when is not counted: a plan for looking at needs no balance.
    """
    learner = bank.learner_id
    with bank.read() as session:
        presets = plans.read_presets(session, learner)
        easy = plans.read_easy_days(session, learner)
        exams = running_exams(session, learner, days)
        topics = plans.topic_by_item(session, list(presets.by_topic))
        plan = Plan(usual, days, presets, topics, exams, easy)
        if balanced and (exams or not easy.is_usual):
            until = days.now + timedelta(days=_BALANCED_DAYS)
            dues = schedules.due_instants(session, learner, until)
            plan._loads.update(map(days.of, dues))  # noqa: SLF001  (its own maker)
    return plan


def running_exams(
    session: Session, learner_id: int, days: Days
) -> tuple[RunningExam, ...]:
    """Return the exams that are still to come, with what they need."""
    return tuple(
        running(session, learner_id, exam, days)
        for exam in plans.read_exams(session, learner_id)
        if exam.day > days.today
    )


def running(
    session: Session, learner_id: int, exam: KeptExam, days: Days
) -> RunningExam:
    """Return *exam* with its items and the pace that its new ones need."""
    items = frozenset(
        cards.items_of(session, topics=exam.topics, documents=exam.documents)
    )
    if exam.items is not None:
        items &= exam.items
    new = len(
        cards.new_candidates(session, learner_id, len(items), items, now=days.now)
    )
    needed = pace(new, (exam.day - days.today).days)
    return RunningExam(exam, items, new, min(new, max(needed, exam.new_per_day)))


def general_scheduler(bank: Bank, usual: Scheduler) -> Scheduler:
    """Return *usual* with what is set for all cards."""
    with bank.read() as session:
        return plans.read_presets(session, bank.learner_id).scheduler(usual)
