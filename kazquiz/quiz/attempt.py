"""One attempt: answering, flagging, the time it takes, submitting, going on later.

Every answer is in the bank before the next question can be asked for, with the time
used so far; so an attempt that was cut off goes on where it stood. The paper is kept
with its items as they were when it was drawn: a change of the bank changes neither a
question nor its key.
"""

from datetime import datetime, timedelta

from kazquiz.bank import attempts, half_answers, sittings
from kazquiz.bank.quiz_models import Attempt, Response
from kazquiz.bank.store import Bank, Session
from kazquiz.quiz.answer_sheet import AnswerSheet
from kazquiz.quiz.blueprint import Blueprint, Question
from kazquiz.quiz.clock import Moment
from kazquiz.quiz.drawing import Resolve, draw_paper
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.kept_paper import keep_paper, paper_drafts, part_drafts
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.past import (
    PastAttempt,
    best_score,
    history,
    last_blueprint,
    remember_blueprint,
)
from kazquiz.quiz.results import Results, make_results
from kazquiz.quiz.sitting_time import SittingTime
from kazquiz.quiz.standing import Standing
from kazquiz.quiz.timekeeper import Happening, Kind


class QuizAttempt(Standing):
    """A paper being answered.

    A class because the answers, the place and the clocks belong together, and each
    change of them is written down.
    """

    def __init__(self, bank: Bank, row: Attempt) -> None:
        assert row.id is not None
        self._bank = bank
        self.id = row.id
        self.started_at = row.started_at
        self.submitted_at, self.is_reviewed = row.submitted_at, row.reviewed
        self.blueprint = Blueprint.from_data(row.blueprint)
        self.paper = [Question.from_data(data) for data in row.paper]
        self.position = min(row.position, len(self.paper) - 1)
        self._sheet = AnswerSheet()
        self._sheet.seen.add(self.position)
        self.answers, self.flags = self._sheet.answers, self._sheet.flags
        self.seen, self.seconds = self._sheet.seen, self._sheet.seconds
        self.time = SittingTime(row, self.blueprint)
        self.clock, self.question_clock = self.time.quiz, self.time.question
        with bank.read() as session:
            self.drafts = paper_drafts(session, self.id, self.paper)
            self.disputed = sittings.disputed_of(session, self.id)
            for place, response in attempts.responses(session, self.id).items():
                self._sheet.take_over(place, response)

    @classmethod
    def begin(
        cls,
        bank: Bank,
        blueprint: Blueprint,
        now: datetime,
        seed: int,
        *,
        time_factor: float = 1.0,
        resolve: Resolve | None = None,
    ) -> "QuizAttempt":
        """Draw a paper for *blueprint* by *seed* and keep it as a new attempt.

        *resolve* tells which items a saved search finds.

        Raises:
            UnfitBlueprintError: where the bank has too few items that fit.
        """
        paper = draw_paper(bank, blueprint, seed, now=now, resolve=resolve)
        row = Attempt(
            learner_id=bank.learner_id,
            blueprint=blueprint.to_data(),
            seed=seed,
            paper=[question.to_data() for question in paper],
            started_at=now,
            seen_at=now,
            time_factor=time_factor,
        )
        with bank.write() as session:
            attempt_id = attempts.add_attempt(session, row)
            keep_paper(session, attempt_id, paper)
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

    def run(self, moment: Moment) -> None:
        """Let the clocks run from *moment* on."""
        if self.time.is_running:
            self.tick(moment)
            return
        self.time.come_back(moment, settled=self.is_settled)
        self.time.run(moment)
        if self.time.has_news:
            self.keep_time(moment)

    def left_at(self, moment: Moment) -> timedelta | None:
        """Return what is truly left at *moment* of an attempt that was cut off."""
        return self.time.left_at(moment)

    def is_over_at(self, moment: Moment) -> bool:
        """Tell whether it is to be submitted: its time ran out while it was cut off."""
        runs_out = self.goes_on_alone and not self.may_finish
        return runs_out and self.left_at(moment) == timedelta()

    def tick(self, moment: Moment) -> None:
        """Count the time that has passed, and write down what was odd about it."""
        settled = self.is_settled
        passed = self.time.tick(moment, settled=settled)
        if not settled:
            self._sheet.spend(self.position, passed)
        if self.time.has_news:
            self.keep_time(moment)

    def pause(self, moment: Moment) -> None:
        """Stop the clocks and write down where they stand."""
        self.tick(moment)
        self.time.pause(moment)
        self.keep_time(moment)

    def keep_time(self, moment: Moment) -> None:
        """Write down the time used and the question that is shown."""
        self._write([], moment)

    def _write(self, responses: list[Response], moment: Moment) -> None:
        with self._bank.write() as session:
            self._keep(session, responses, moment)
        self.time.forget_news()

    def _keep(
        self, session: Session, responses: list[Response], moment: Moment
    ) -> None:
        for response in responses:
            attempts.add_response(session, response)
        times = self.time.columns(moment)
        attempts.keep_time(session, self.id, position=self.position, **times)
        sittings.add_events(session, self.time.news(self.id, moment))

    def give(
        self,
        answer: Answer,
        moment: Moment,
        certainty: Certainty | None = None,
        *,
        stood_in_time: bool = False,
    ) -> None:
        """Answer the question that is shown, or clear its answer with a blank one.

        Where the marks depend on certainty, what was said of it before stays. What has
        been tried before is no further try. *stood_in_time* is what stood there as the
        time ran out, so it is not late.
        """
        if self.is_settled or self.was_tried(answer):
            return
        self.tick(moment)
        response = self._response(moment)
        response.answer = answer.to_data()
        if certainty is not None or not self.asks_certainty:
            response.certainty = certainty
        is_surer = self.asks_certainty and response.certainty != self.certainty
        is_changed = is_surer or not answer.says_the_same(self.answer)
        if self.is_overtime and is_changed and not stood_in_time:
            self._sheet.make_late(self.position, response)
        if self.blueprint.most_tries > 1:
            self._sheet.add_try(response)
        self._respond(response, moment)

    def say_certainty(self, certainty: Certainty, moment: Moment) -> None:
        """Say how certain one is of the question that is shown."""
        if self.is_settled:
            return
        self.tick(moment)
        response = self._response(moment)
        response.certainty = certainty
        if self.is_overtime and not self.answer.is_blank:
            self._sheet.make_late(self.position, response)
        self._respond(response, moment)

    def flag(self, moment: Moment) -> bool:
        """Flag the question that is shown, or no longer; return which."""
        self.tick(moment)
        response = self._response(moment)
        response.flagged = not response.flagged
        self._respond(response, moment)
        return self.position in self.flags

    def _response(self, moment: Moment) -> Response:
        return self._sheet.response(self.id, self.position, moment.now)

    def _respond(self, response: Response, moment: Moment) -> None:
        """Write down what is to stand at the question that is shown."""
        self._write([response], moment)
        self._sheet.take_over(self.position, response)

    def go_to(self, position: int, moment: Moment) -> None:
        """Show the question at *position*."""
        self.tick(moment)
        if position != self.position:
            self.time.next_question()
        self.position = position
        self.seen.add(position)
        self.keep_time(moment)

    def submit(self, moment: Moment) -> Results:
        """End the attempt as it stands, and return what it came to."""
        self.time.come_back(moment, settled=self.is_settled)
        self.tick(moment)
        results = self.results()
        self._close(attempts.SUBMITTED, results, moment)
        return results

    def abandon(self, moment: Moment) -> None:
        """Give the attempt up; it counts for nothing."""
        self._close(attempts.ABANDONED, None, moment)

    def _close(self, state: str, results: Results | None, moment: Moment) -> None:
        # Looked at again, or never answered, since it was last written down.
        responses = [
            self._sheet.response(self.id, place, moment.now)
            for place in self._sheet.unkept()
        ]
        with self._bank.write() as session:
            self._keep(session, responses, moment)
            half_answers.drop_all(session, self.id)
            attempts.close_attempt(
                session,
                self.id,
                state=state,
                score=None if results is None else results.share,
                in_time=None if results is None else results.late_share_in_time,
                at=moment.now,
            )
        self.time.forget_news()

    def results(self) -> Results:
        """Mark the paper as it is answered by now."""
        given = [
            self._sheet.given(place, disputed=place in self.disputed)
            for place in range(len(self.paper))
        ]
        with self._bank.read() as session:
            parts = part_drafts(session, self.id, self.paper)
        marking, tries = self.blueprint.marking, self.blueprint.most_tries
        return make_results(
            self.paper, self.drafts, given, marking, parts=parts, tries=tries
        )

    def happenings(self) -> list[Happening]:
        """List what the clock of this sitting has seen, in the order it was seen."""
        with self._bank.read() as session:
            rows = sittings.events_of(session, self.id)
        return [Happening(Kind(row.kind), row.seconds, row.counted) for row in rows]


__all__ = [
    "Moment",
    "PastAttempt",
    "QuizAttempt",
    "best_score",
    "history",
    "last_blueprint",
    "remember_blueprint",
]
