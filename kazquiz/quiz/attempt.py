"""One attempt: answering, flagging, the time it takes, submitting, going on later.

Every answer is in the bank before the next question can be asked for, with the time
used so far; so an attempt that was cut off goes on where it stood.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kazquiz.bank import attempts, cards, drafts
from kazquiz.bank.models import Attempt, Response
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Blueprint, Mode, Question
from kazquiz.quiz.clock import QuizClock
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.grading import Answer, Outcome, grade, missed_items
from kazquiz.quiz.past import (
    PastAttempt,
    best_score,
    history,
    last_blueprint,
    remember_blueprint,
)
from kazquiz.quiz.results import Results, make_results


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant twice: *now* by the calendar, *boot* by a clock that never jumps."""

    now: datetime
    boot: float


class QuizAttempt:
    """A paper being answered.

    A class because the answers, the place and the clocks belong together, and each
    change of them is written down.
    """

    def __init__(self, bank: Bank, row: Attempt) -> None:
        assert row.id is not None
        self._bank = bank
        self.id = row.id
        self.blueprint = Blueprint.from_data(row.blueprint)
        self.paper = [Question.from_data(data) for data in row.paper]
        self.position = min(row.position, len(self.paper) - 1)
        self.answers: dict[int, Answer] = {}
        self.flags: set[int] = set()
        self.seen = {self.position}
        self.seconds: dict[int, float] = {}
        self._kept_seconds: dict[int, float] = {}
        minutes, seconds = self.blueprint.minutes, self.blueprint.seconds
        self.clock = QuizClock(
            None if minutes is None else timedelta(minutes=minutes),
            timedelta(seconds=row.used_seconds),
        )
        self.question_clock = QuizClock(
            None if seconds is None else timedelta(seconds=seconds),
            timedelta(seconds=row.question_seconds),
        )
        with bank.read() as session:
            self.drafts = self._drafts(
                drafts.read_drafts(
                    session, [question.item_id for question in self.paper]
                )
            )
            for place, response in attempts.responses(session, self.id).items():
                self._take_over(place, response)

    def _drafts(self, found: dict[int, Draft]) -> list[Draft]:
        return [found[question.item_id] for question in self.paper]

    def _take_over(self, place: int, response: Response) -> None:
        answer = Answer.from_data(response.answer)
        if not answer.is_blank:
            self.answers[place] = answer
        if response.flagged:
            self.flags.add(place)
        self.seconds[place] = self._kept_seconds[place] = response.seconds
        self.seen.add(place)

    @classmethod
    def begin(
        cls, bank: Bank, blueprint: Blueprint, now: datetime, seed: int
    ) -> "QuizAttempt":
        """Draw a paper for *blueprint* by *seed* and keep it as a new attempt.

        Raises:
            UnfitBlueprintError: where the bank has too few items that fit.
        """
        paper = draw_paper(bank, blueprint, seed, now=now)
        row = Attempt(
            learner_id=bank.learner_id,
            blueprint=blueprint.to_data(),
            seed=seed,
            paper=[question.to_data() for question in paper],
            started_at=now,
            seen_at=now,
        )
        with bank.write() as session:
            attempts.add_attempt(session, row)
        return cls(bank, row)

    @classmethod
    def cut_off(cls, bank: Bank) -> "QuizAttempt | None":
        """Return the attempt that was begun and never ended, None where none was."""
        with bank.read() as session:
            row = attempts.open_attempt(session, bank.learner_id)
        return None if row is None else cls(bank, row)

    @classmethod
    def kept(cls, bank: Bank, attempt_id: int) -> "QuizAttempt":
        """Return an attempt that the bank keeps, ended or not."""
        with bank.read() as session:
            row = attempts.attempt_of(session, attempt_id)
        return cls(bank, row)

    @property
    def is_practice(self) -> bool:
        """Whether each answer is judged at once."""
        return self.blueprint.mode is Mode.PRACTICE

    @property
    def can_go_back(self) -> bool:
        """Whether questions may be looked at again: not when each has its own time."""
        return self.blueprint.seconds is None

    @property
    def question(self) -> Question:
        """The question that is shown."""
        return self.paper[self.position]

    @property
    def draft(self) -> Draft:
        """The item of the question that is shown."""
        return self.drafts[self.position]

    @property
    def answer(self) -> Answer:
        """What has been answered to the question that is shown."""
        return self.answers.get(self.position, Answer())

    @property
    def is_settled(self) -> bool:
        """Whether the answer to the question that is shown is final."""
        return self.is_practice and self.position in self.answers

    @property
    def outcome(self) -> Outcome:
        """What the answer to the question that is shown is worth."""
        return grade(self.question, self.draft, self.answer)

    def run(self, moment: Moment) -> None:
        """Let the clocks run from *moment* on."""
        self.clock.start(moment.boot)
        self.question_clock.start(moment.boot)

    def tick(self, moment: Moment) -> None:
        """Count the time that has passed."""
        before = self.clock.used
        passed = (self.clock.tick(moment.boot) - before).total_seconds()
        if not self.is_settled:
            self.question_clock.tick(moment.boot)
            spent = self.seconds.get(self.position, 0.0)
            self.seconds[self.position] = spent + passed
        elif self.question_clock.is_running:
            self.question_clock.start(moment.boot)

    def pause(self, moment: Moment) -> None:
        """Stop the clocks and write down where they stand."""
        self.tick(moment)
        self.clock.pause(moment.boot)
        self.question_clock.pause(moment.boot)
        self.keep_time(moment)

    def keep_time(self, moment: Moment) -> None:
        """Write down the time used and the question that is shown."""
        with self._bank.write() as session:
            attempts.keep_time(session, self.id, **self._times(moment))

    def _times(self, moment: Moment) -> dict[str, float | int | datetime]:
        return {
            "used_seconds": self.clock.used.total_seconds(),
            "question_seconds": self.question_clock.used.total_seconds(),
            "position": self.position,
            "seen_at": moment.now,
        }

    def give(self, answer: Answer, moment: Moment) -> None:
        """Answer the question that is shown, or clear its answer with a blank one."""
        if self.is_settled:
            return
        self.tick(moment)
        self._respond(answer, self.flags, moment)
        if answer.is_blank:
            self.answers.pop(self.position, None)
        else:
            self.answers[self.position] = answer

    def flag(self, moment: Moment) -> bool:
        """Flag the question that is shown, or no longer; return which."""
        self.tick(moment)
        flags = self.flags ^ {self.position}
        self._respond(self.answer, flags, moment)
        self.flags = flags
        return self.position in flags

    def _respond(self, answer: Answer, flags: set[int], moment: Moment) -> None:
        """Write down what stands at the question that is shown."""
        place = self.position
        with self._bank.write() as session:
            response = self._response(place, answer, flags, moment)
            attempts.add_response(session, response)
            attempts.keep_time(session, self.id, **self._times(moment))
        self._kept_seconds[place] = response.seconds

    def _response(
        self, place: int, answer: Answer, flags: set[int], moment: Moment
    ) -> Response:
        return Response(
            attempt_id=self.id,
            position=place,
            answer=answer.to_data(),
            flagged=place in flags,
            seconds=self.seconds.get(place, 0.0),
            at=moment.now,
        )

    def go_to(self, position: int, moment: Moment) -> None:
        """Show the question at *position*."""
        self.tick(moment)
        if position != self.position:
            self.question_clock.used = timedelta()
        self.position = position
        self.seen.add(position)
        self.keep_time(moment)

    def submit(self, moment: Moment) -> Results:
        """End the attempt as it stands, and return what it came to."""
        self.tick(moment)
        results = self.results()
        self._close(attempts.SUBMITTED, results.share, moment)
        return results

    def abandon(self, moment: Moment) -> None:
        """Give the attempt up; it counts for nothing."""
        self._close(attempts.ABANDONED, None, moment)

    def _close(self, state: str, score: float | None, moment: Moment) -> None:
        with self._bank.write() as session:
            for place, seconds in self.seconds.items():
                # Looked at again, or never answered, since it was last written down.
                if seconds != self._kept_seconds.get(place):
                    answer = self.answers.get(place, Answer())
                    response = self._response(place, answer, self.flags, moment)
                    attempts.add_response(session, response)
            attempts.keep_time(session, self.id, **self._times(moment))
            attempts.close_attempt(
                session, self.id, state=state, score=score, at=moment.now
            )

    def results(self) -> Results:
        """Mark the paper as it is answered by now."""
        places = range(len(self.paper))
        return make_results(
            self.paper,
            self.drafts,
            [self.answers.get(place, Answer()) for place in places],
            [self.seconds.get(place, 0.0) for place in places],
        )


def make_missed_due(bank: Bank, results: Results, now: datetime) -> int:
    """Make what was missed due as cards at *now*; return how many that changed."""
    missed = [
        item_id
        for each in results.missed
        for item_id in missed_items(each.question, each.draft, each.answer)
    ]
    with bank.write() as session:
        return cards.make_due(session, bank.learner_id, missed, now)


__all__ = [
    "Moment",
    "PastAttempt",
    "QuizAttempt",
    "best_score",
    "history",
    "last_blueprint",
    "make_missed_due",
    "remember_blueprint",
]
