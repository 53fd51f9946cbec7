"""Forecasting from one's own history: better parameters, and what settings would bring.

Both take long enough to be run as tasks; neither changes anything.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from kazquiz.bank import schedules, totals
from kazquiz.progress import Progress
from kazquiz.scheduling.optimiser import Optimised, optimise
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.scheduling.simulation import Learned, Simulated, Wish, simulate
from kazquiz.study.planning import Desk

_DAY = timedelta(days=1)
# The same days come out whenever the same is asked.
_SEED = 2026


def optimise_history(desk: Desk, topic: int | None, report: Progress) -> Optimised:
    """Find parameters for a *topic*, or for all, from the learner's reviews.

    Raises:
        OptimiserMissingError: without the engine.
        TooFewReviewsError: where the history is too short to learn from.
    """
    bank = desk.bank
    presets = desk.plan().presets
    current = presets.scheduler(desk.usual, topic).parameters
    with bank.read() as session:
        total = schedules.count_reviews(session, bank.learner_id)
        histories = schedules.histories(session, bank.learner_id, topic)
        return optimise(histories, current, total, report)


@dataclass(frozen=True, slots=True)
class Question:
    """What a simulation is asked: these settings, for so many *days*."""

    desired_retention: float
    new_per_day: int
    reviews_per_day: int
    days: int


def simulate_bank(desk: Desk, question: Question, report: Progress) -> Simulated:
    """Simulate *question* for the learner's cards, habits and new items."""
    bank, now = desk.bank, desk.days.now
    held = desk.held()
    with bank.read() as session:
        habits = schedules.habits(session, bank.learner_id)
        new = totals.count_new(session, bank.learner_id, now)
    scheduler = _aiming(desk, question.desired_retention)
    known = [
        Learned(
            card.memory.stability,
            card.memory.difficulty,
            (card.memory.last_review - now) / _DAY,
            (desk.days.of(card.memory.due) - desk.days.today).days,
        )
        for card in held
        if card.memory.stability is not None
        and card.memory.difficulty is not None
        and card.memory.last_review is not None
        and card.memory.due is not None
    ]
    wish = Wish(
        scheduler,
        question.days,
        question.new_per_day,
        question.reviews_per_day,
        habits,
    )
    return simulate(wish, known, new, seed=_SEED, report=report)


def _aiming(desk: Desk, retention: float) -> Scheduler:
    made = desk.plan().presets.scheduler(desk.usual)
    return replace(made, desired_retention=retention)
