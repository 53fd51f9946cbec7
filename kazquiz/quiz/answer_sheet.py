"""The answer sheet: what has been done so far about each question of a paper."""

from datetime import datetime

from kazquiz.bank.quiz_models import Response
from kazquiz.quiz.given import Given, Stood
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.tries import Try


class AnswerSheet:
    """Answers, certainties, flags and times, by the places of the questions.

    A class because they change together, and only with what is written down of them.
    """

    def __init__(self) -> None:
        self.answers: dict[int, Answer] = {}
        self.certainties: dict[int, Certainty] = {}
        self.flags: set[int] = set()
        self.late: set[int] = set()
        self.tries: dict[int, tuple[Try, ...]] = {}
        self.in_time: dict[int, Stood] = {}
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
        self.tries[place] = tuple(map(Try.from_data, response.tries or ()))
        self.in_time.pop(place, None)
        if response.in_time is not None:
            self.in_time[place] = Stood.from_data(response.in_time)
        self.seen.add(place)

    def response(self, attempt_id: int, place: int, at: datetime) -> Response:
        """Return what stands at *place*, to be changed and written down."""
        tries = [each.to_data() for each in self.tries.get(place, ())]
        stood = self.in_time.get(place)
        return Response(
            attempt_id=attempt_id,
            position=place,
            answer=self.answers.get(place, Answer()).to_data(),
            flagged=place in self.flags,
            seconds=self.seconds.get(place, 0.0),
            certainty=self.certainties.get(place),
            late=place in self.late,
            tries=tries or None,
            in_time=None if stood is None else stood.to_data(),
            at=at,
        )

    def add_try(self, response: Response) -> None:
        """Let what *response* answers be one try more."""
        answer = Answer.from_data(response.answer)
        made = Try(answer, response.seconds, response.late)
        response.tries = [*(response.tries or ()), made.to_data()]

    def make_late(self, place: int, response: Response) -> None:
        """Let what *response* answers at *place* be late; what stood in time is kept.

        Tries keep it by themselves. Nothing is late where nothing was answered.
        """
        stands = self.answers.get(place)
        if stands is not None and place not in self.late and not response.tries:
            said = self.certainties.get(place)
            response.in_time = Stood(stands, said).to_data()
        is_blank = Answer.from_data(response.answer).is_blank
        response.late = not is_blank or response.in_time is not None

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
            tries=self.tries.get(place, ()),
            stood=self.in_time.get(place),
        )
