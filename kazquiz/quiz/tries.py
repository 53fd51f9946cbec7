"""Tries: how often a question may be answered, and what a later try is worth.

Each further try costs a third of a question's marks: right at once is worth all of
them, at the second try two thirds, at the third one third. That is the usual penalty
of Moodle's behaviour «interactive with multiple tries» (its help on the «penalty for
each incorrect try», 0.3333333 of the grade). Where an answer may be right in part, the
best of the tries counts, each less what it costs: so nobody loses by trying again.

A choice of m options has at most m - 1 tries, as the last option would be no answer
but what is left; so what is true or false has one, as it has in Moodle.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kazquiz.items.draft import Draft
from kazquiz.quiz.forms import Form
from kazquiz.quiz.grading import Answer, Outcome, Verdict, grade, guessing_chance
from kazquiz.quiz.question import Question

# The share of a question's marks that each further try costs.
COST = 1 / 3


@dataclass(frozen=True, slots=True)
class Try:
    """One answer of several: after how many seconds, and if the time was up by then."""

    answer: Answer = field(default_factory=Answer)
    seconds: float = 0.0
    late: bool = False

    def to_data(self) -> dict[str, Any]:
        """Write the try as plain data."""
        return {
            "answer": self.answer.to_data(),
            "seconds": self.seconds,
            "late": self.late,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Try":
        """Read a try from plain *data*, as `to_data` writes it."""
        return cls(Answer.from_data(data["answer"]), data["seconds"], data["late"])


def tries_at(question: Question, most: int) -> int:
    """Return how often *question* may be answered where *most* is the rule."""
    count = _options(question)
    return most if count is None else max(1, min(most, count - 1))


def _options(question: Question) -> int | None:
    """Return how many options one of which is right there are, None for no choice."""
    match question.form:
        case Form.TRUE_FALSE:
            return 2
        case Form.CHOICE | Form.CLOZE_CHOICE:
            return len(question.options)
        case Form.WHICH_DOCUMENT:
            return len(question.targets)
    return None


def worth_at(place: int) -> float:
    """Return the most that the try at *place*, from 0, is worth: from 0 to 1."""
    return max(0.0, 1 - place * COST)


def best_mark(marks: Sequence[float]) -> float:
    """Return what tries with such *marks* are worth together, from 0 to 1."""
    costly = (mark - place * COST for place, mark in enumerate(marks))
    return max(0.0, *costly) if marks else 0.0


def outcome_of(
    question: Question, draft: Draft, answer: Answer, tries: Sequence[Try] = ()
) -> Outcome:
    """Return what *answer*, the last of *tries* where there are several, is worth."""
    last = grade(question, draft, answer)
    if len(tries) < 2:
        return last
    marks = [grade(question, draft, each.answer).mark for each in tries]
    return Outcome(last.verdict, best_mark(marks), last.likeness)


def is_final(question: Question, draft: Draft, tries: Sequence[Try], most: int) -> bool:
    """Tell whether after these *tries* there is nothing more to be tried."""
    if not tries:
        return False
    if len(tries) >= tries_at(question, most):
        return True
    return grade(question, draft, tries[-1].answer).verdict is Verdict.RIGHT


def guessed_in(question: Question, most: int) -> float:
    """Return the mark that guessing gets of *question* on average in its tries.

    Who never takes one of m options twice is right at each try with a chance of 1/m;
    where nothing is chosen, the first try is all that guessing gets.
    """
    chance = guessing_chance(question)
    if _options(question) is None:
        return chance
    return chance * sum(map(worth_at, range(tries_at(question, most))))
