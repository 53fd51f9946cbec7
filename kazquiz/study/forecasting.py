"""Forecasting from one's own history: better parameters, and what settings would bring.

Both take long enough to be run as tasks; neither changes anything.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from kazquiz.bank import schedules, totals
from kazquiz.progress import Progress
from kazquiz.scheduling.optimiser import Optimised, optimise
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.scheduling.simulation import (
    Habits,
    Learned,
    Simulated,
    Wish,
    simulate,
)
from kazquiz.study.planning import Desk

_DAY = timedelta(days=1)
# The same days come out whenever the same is asked.
_SEED = 2026
_AIMS = (0.70, 0.75, 0.80, 0.85, 0.90, 0.93, 0.96, 0.98)


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
        histories = schedules.spaced_histories(session, bank.learner_id, topic)
        return optimise(histories, current, total, report)


@dataclass(frozen=True, slots=True)
class Question:
    """What a simulation is asked: these settings, for so many *days*."""

    desired_retention: float
    new_per_day: int
    reviews_per_day: int
    days: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner stands: the cards known, how many are new, and the habits."""

    known: tuple[Learned, ...]
    new: int
    habits: Habits


def standing(desk: Desk) -> Standing:
    """Return where the learner stands, which every simulation begins with."""
    bank, now = desk.bank, desk.days.now
    held = desk.held()
    with bank.read() as session:
        habits = schedules.habits(session, bank.learner_id)
        new = totals.count_new(session, bank.learner_id, now)
    known = tuple(
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
    )
    return Standing(known, new, habits)


def simulate_bank(
    desk: Desk, question: Question, report: Progress, begin: Standing | None = None
) -> Simulated:
    """Simulate *question* from where the learner stands, or from where to *begin*."""
    start = begin or standing(desk)
    wish = Wish(
        _aiming(desk, question.desired_retention),
        question.days,
        question.new_per_day,
        question.reviews_per_day,
        start.habits,
    )
    return simulate(wish, start.known, start.new, seed=_SEED, report=report)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What some settings would bring, beside others.

    *aims* are desired retentions with the *minutes* a day that each takes and how many
    cards are *known* at the end, all else being as in *wished*.
    """

    wished: Simulated
    current: Simulated
    aims: tuple[float, ...]
    minutes: tuple[float, ...]
    known: tuple[float, ...]


def compare(
    desk: Desk, wish: Question, current: Question, report: Progress
) -> Outcomes:
    """Simulate *wish*, what is *current*, and the wish with other retentions."""
    start = standing(desk)
    aims = sorted({*_AIMS, wish.desired_retention})
    asked = [
        wish,
        current,
        *(replace(wish, desired_retention=aim) for aim in aims),
    ]
    found: dict[Question, Simulated] = {}
    whole = len(dict.fromkeys(asked))
    for question in dict.fromkeys(asked):
        done = len(found)
        found[question] = simulate_bank(
            desk,
            question,
            lambda day, days, done=done: report(done * days + day, whole * days),  # type: ignore[misc]
            start,
        )
    by_aim = [found[replace(wish, desired_retention=aim)] for aim in aims]
    return Outcomes(
        found[wish],
        found[current],
        tuple(aims),
        tuple(each.minutes_a_day for each in by_aim),
        tuple(each.known[-1] for each in by_aim),
    )


def _aiming(desk: Desk, retention: float) -> Scheduler:
    made = desk.plan().presets.scheduler(desk.usual)
    return replace(made, desired_retention=retention)
