"""The answer sheet: what has been done so far about each question of a paper."""

from datetime import datetime

from kazquiz.bank.quiz_models import Response
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.results import Given


class AnswerSheet:
    """Answers, certainties, flags and times, by the places of the questions.

    A class because they change together, and only with what is written down of them.
    """

    def __init__(self) -> None:
        self.answers: dict[int, Answer] = {}
        self.certainties: dict[int, Certainty] = {}
        self.flags: set[int] = set()
        self.late: set[int] = set()
        self.seen: set[int] = set()
        self.seconds: dict[int, float] = {}
        self._kept_seconds: dict[int, float] = {}

    def take_over(self, place: int, response: Response) -> None:
        """Let stand at *place* what a *response* says, which is written down."""
        answer = Answer.from_data(response.answer)
        self.answers.pop(place, None)
        if not answer.is_blank:
            self.answers[place] = answer
        self.certainties.pop(place, None)
        if response.certainty is not None:
            self.certainties[place] = Certainty(response.certainty)
        (self.flags.add if response.flagged else self.flags.discard)(place)
        (self.late.add if response.late else self.late.discard)(place)
        self.seconds[place] = self._kept_seconds[place] = response.seconds
        self.seen.add(place)

    def response(self, attempt_id: int, place: int, at: datetime) -> Response:
        """Return what stands at *place*, to be changed and written down."""
        return Response(
            attempt_id=attempt_id,
            position=place,
            answer=self.answers.get(place, Answer()).to_data(),
            flagged=place in self.flags,
            seconds=self.seconds.get(place, 0.0),
            certainty=self.certainties.get(place),
            late=place in self.late,
            at=at,
        )

    def spend(self, place: int, seconds: float) -> None:
        """Count some *seconds* for the question at *place*."""
        self.seconds[place] = self.seconds.get(place, 0.0) + seconds

    def unkept(self) -> list[int]:
        """List the places where more time was spent than is written down."""
        return [
            place
            for place, seconds in self.seconds.items()
            if seconds != self._kept_seconds.get(place)
        ]

    def given(self, place: int, *, disputed: bool = False) -> Given:
        """Return what the results need to know of *place*."""
        return Given(
            answer=self.answers.get(place, Answer()),
            seconds=self.seconds.get(place, 0.0),
            certainty=self.certainties.get(place),
            late=place in self.late,
            disputed=disputed,
        )
