"""Scheduler: what a rating makes of a memory, and when the card is due again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from kazquiz.scheduling import formulas
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, Parameters
from kazquiz.scheduling.fuzz import fuzz_range, fuzzed
from kazquiz.scheduling.memory import Memory, Rating, State, in_utc
from kazquiz.scheduling.placing import Placing, Trace
from kazquiz.scheduling.steps import Steps, step_after, step_faults, step_wait

RETENTION_BOUNDS = (0.1, 0.999)
INTERVAL_BOUNDS = (1, 36500)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scheduler:
    """FSRS-6 with one learner's parameters, aims and limits.

    Steps, states and formulas are those of package `fsrs` 6.3, with one
    difference: time between reviews is counted in fractions of a day, not in whole
    days. Histories of reviews at whole-day distances come out the same. A review
    less than 24 hours after the last one is a same-day review, in both.

    Chance is used for fuzz alone, and each call that takes *rng* draws one number
    from it, whatever the settings. Seed it by the card and its count of reviews,
    `Random(f"{card_id}/{memory.reviews}")`, and what `preview` shows is what
    `review` does, now or after a restart. *placing*, where there is one, picks the
    day within the fuzz range by what else it knows of the days.

    Raises ValueError, naming all that is out of range.
    """

    parameters: Parameters = DEFAULT_PARAMETERS
    desired_retention: float = 0.9
    learning_steps: Steps = (timedelta(minutes=1), timedelta(minutes=10))
    relearning_steps: Steps = (timedelta(minutes=10),)
    maximum_interval_days: int = INTERVAL_BOUNDS[1]
    fuzz: bool = True
    placing: Placing | None = None

    def __post_init__(self) -> None:
        faults = [
            *formulas.parameter_faults(self.parameters),
            *_bound_faults(
                "desired_retention", self.desired_retention, bounds=RETENTION_BOUNDS
            ),
            *_bound_faults(
                "maximum_interval_days",
                self.maximum_interval_days,
                bounds=INTERVAL_BOUNDS,
            ),
            *step_faults("learning_steps", self.learning_steps),
            *step_faults("relearning_steps", self.relearning_steps),
        ]
        if faults:
            raise ValueError("; ".join(faults))

    def review(
        self, memory: Memory, rating: Rating, *, now: datetime, rng: Random
    ) -> Memory:
        """Return what *rating* at *now* makes of *memory*, fuzzed by one draw."""
        return self.review_drawn(memory, rating, now=now, draw=rng.random())

    def preview(
        self, memory: Memory, now: datetime, *, rng: Random
    ) -> dict[Rating, Memory]:
        """Return what each rating at *now* would make of *memory*.

        One draw serves all four, so that `review` with *rng* in the same state
        gives the same, and fuzz never puts Hard after Good or Good after Easy.
        """
        draw = rng.random()
        return {
            rating: self.review_drawn(memory, rating, now=now, draw=draw)
            for rating in Rating
        }

    def review_drawn(
        self, memory: Memory, rating: Rating, *, now: datetime, draw: float
    ) -> Memory:
        """Return what *rating* makes of *memory*, the number for fuzz being drawn.

        A clock set back since the last review counts as no time elapsed, and so
        does a last review that is not known.
        """
        at = in_utc(now)
        stability, difficulty = self._rated(memory, rating, at=at)
        step = self._next_step(memory, rating)
        state = _next_state(memory.state, step)
        if step is None:
            wait = self._wait(stability, difficulty, draw=draw, at=at)
        else:
            wait = step_wait(step, rating, steps=self._steps(state))
        is_lapse = memory.state is State.REVIEW and rating == Rating.AGAIN
        return Memory(
            state=state,
            step=step,
            stability=stability,
            difficulty=difficulty,
            due=at + wait,
            last_review=at,
            lapses=memory.lapses + is_lapse,
            reviews=memory.reviews + 1,
        )

    def replaced_due(
        self, memory: Memory, draw: float, *, not_before: datetime | None = None
    ) -> datetime | None:
        """Return when a card in review comes due if its day is picked anew.

        The interval of its stability counts from its last review. *not_before* keeps
        it from days that are over. None for a card that is not in review.
        """
        if memory.last_review is None or memory.stability is None:
            return None
        if memory.state is not State.REVIEW or memory.difficulty is None:
            return None
        last = in_utc(memory.last_review)
        wait = self._wait(
            memory.stability,
            memory.difficulty,
            draw=draw,
            at=last,
            not_before=not_before,
        )
        return last + wait

    def retrievability(self, memory: Memory, now: datetime) -> float:
        """Return the chance that the card is recalled at *now*.

        It is 0 for a card of which no review is known.
        """
        at = in_utc(now)
        if memory.stability is None or memory.last_review is None:
            return 0.0
        elapsed = _elapsed_days(memory, at)
        return formulas.retrievability(
            self.parameters, elapsed, stability=memory.stability
        )

    def recall_at(self, now: datetime) -> Callable[[float, datetime | None], float]:
        """Return `retrievability` at *now*, of a stability and the last review.

        For very many cards.
        """
        curve, at = formulas.forgetting_curve(self.parameters), in_utc(now)

        def recall(stability: float, last_review: datetime | None) -> float:
            if last_review is None:
                return 0.0
            return curve(max(0.0, (at - last_review) / _DAY), stability)

        return recall

    def interval_days(self, stability: float) -> int:
        """Return the whole days, before fuzz, until the desired retention is met."""
        ideal = formulas.interval(
            self.parameters, stability, retention=self.desired_retention
        )
        return max(1, min(round(ideal), self.maximum_interval_days))

    def _rated(
        self, memory: Memory, rating: Rating, *, at: datetime
    ) -> tuple[float, float]:
        """Return stability and difficulty after *rating*."""
        w = self.parameters
        if memory.stability is None or memory.difficulty is None:
            first = formulas.first_stability(w, rating)
            return first, formulas.first_difficulty(w, rating)
        stability = formulas.next_stability(
            w,
            rating,
            stability=memory.stability,
            difficulty=memory.difficulty,
            elapsed_days=_elapsed_days(memory, at),
        )
        difficulty = formulas.next_difficulty(w, rating, difficulty=memory.difficulty)
        return stability, difficulty

    def _next_step(self, memory: Memory, rating: Rating) -> int | None:
        """Return the step that *rating* leads to, or None for a card in review."""
        if memory.state is State.REVIEW:
            return 0 if rating == Rating.AGAIN and self.relearning_steps else None
        steps = self._steps(memory.state)
        return step_after(memory.step or 0, rating, steps=steps)

    def _steps(self, state: State) -> Steps:
        if state is State.RELEARNING:
            return self.relearning_steps
        return self.learning_steps

    def _wait(
        self,
        stability: float,
        difficulty: float,
        *,
        draw: float,
        at: datetime,
        not_before: datetime | None = None,
    ) -> timedelta:
        """Return the interval that *stability* gives, fuzzed and placed."""
        days = self.interval_days(stability)
        if self.placing is not None:
            window = (days, days)
            if self.fuzz:
                window = fuzz_range(days, longest=self.maximum_interval_days)
            trace = Trace(self.parameters, stability, difficulty)
            days = self.placing.days(
                window, draw, at=at, trace=trace, not_before=not_before
            )
        elif self.fuzz:
            days = fuzzed(days, draw, longest=self.maximum_interval_days)
        return timedelta(days=days)


def _next_state(state: State, step: int | None) -> State:
    """Return the state of a card that goes from *state* to *step*."""
    if step is None:
        return State.REVIEW
    if state in (State.REVIEW, State.RELEARNING):
        return State.RELEARNING
    return State.LEARNING


def _elapsed_days(memory: Memory, at: datetime) -> float:
    """Return the days from the last review to *at*; 0 if unknown or yet to come."""
    if memory.last_review is None:
        return 0.0
    return max(0.0, (at - in_utc(memory.last_review)) / _DAY)


def _bound_faults(name: str, value: float, *, bounds: tuple[float, float]) -> list[str]:
    """Name *value* if it is out of *bounds*."""
    least, most = bounds
    if least <= value <= most:
        return []
    return [f"{name} = {value} is not {least} to {most}"]
