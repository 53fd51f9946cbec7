"""Given: what was done about one question, and what there was of it in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.tries import Try


@dataclass(frozen=True, slots=True)
class Stood:
    """What stood at a question as the time ran out."""

    answer: Answer = field(default_factory=Answer)
    certainty: Certainty | None = None

    def to_data(self) -> dict[str, Any]:
        """Write it as plain data."""
        said = None if self.certainty is None else int(self.certainty)
        return {"answer": self.answer.to_data(), "certainty": said}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Stood":
        """Read it from plain *data*, as `to_data` writes it."""
        said = data["certainty"]
        return cls(
            Answer.from_data(data["answer"]), None if said is None else Certainty(said)
        )


@dataclass(frozen=True, slots=True)
class Given:
    """What was done about one question: *late* after the time was up.

    *tries* are all of them, where there may be several; *stood* is what stood there as
    the time ran out, where something late has taken its place.
    """

    answer: Answer = field(default_factory=Answer)
    seconds: float = 0.0
    certainty: Certainty | None = None
    late: bool = False
    disputed: bool = False
    tries: tuple[Try, ...] = ()
    stood: Stood | None = None

    @property
    def first(self) -> Answer:
        """The answer of the first try, which tells what was known."""
        return self.tries[0].answer if self.tries else self.answer

    @property
    def first_seconds(self) -> float:
        """How long the first try took."""
        return self.tries[0].seconds if self.tries else self.seconds

    @property
    def in_time(self) -> "Given":
        """What there was of it when the time ran out."""
        if not self.late:
            return self
        stood = self.stood or Stood()
        tries = tuple(each for each in self.tries if not each.late)
        answer = tries[-1].answer if tries else stood.answer
        return replace(
            self,
            answer=answer,
            certainty=self.certainty if tries else stood.certainty,
            late=False,
            tries=tries,
            stood=None,
        )
