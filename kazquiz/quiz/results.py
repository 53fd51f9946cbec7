"""Results: the score of an attempt, by topic, and what to study again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kazquiz.items.draft import Draft
from kazquiz.quiz.grading import Answer, Outcome, Verdict, grade, guessing_chance
from kazquiz.quiz.question import Question


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of a paper with what was answered and what that is worth."""

    position: int
    question: Question
    draft: Draft
    answer: Answer
    outcome: Outcome
    seconds: float


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How many questions of one topic were asked, and the marks they got."""

    topic: str
    asked: int
    marks: float

    @property
    def share(self) -> float:
        """The share of the marks that were to be had."""
        return self.marks / self.asked


@dataclass(frozen=True, slots=True)
class Results:
    """What an attempt came to."""

    questions: tuple[QuestionResult, ...]

    @property
    def marks(self) -> float:
        """The sum of the marks."""
        return sum(each.outcome.mark for each in self.questions)

    @property
    def share(self) -> float:
        """The share of the marks that were to be had, from 0 to 1."""
        return self.marks / len(self.questions) if self.questions else 0.0

    @property
    def by_guessing(self) -> float:
        """The share that somebody who only guesses would get on average."""
        if not self.questions:
            return 0.0
        chances = (guessing_chance(each.question) for each in self.questions)
        return sum(chances) / len(self.questions)

    @property
    def missed(self) -> tuple[QuestionResult, ...]:
        """The questions answered wrong or not at all."""
        return tuple(
            each for each in self.questions if each.outcome.verdict is not Verdict.RIGHT
        )

    @property
    def by_topic(self) -> tuple[TopicScore, ...]:
        """The marks of each topic, the weakest first."""
        marks: dict[str, list[float]] = defaultdict(list)
        for each in self.questions:
            marks[each.draft.topic].append(each.outcome.mark)
        scores = [TopicScore(name, len(got), sum(got)) for name, got in marks.items()]
        return tuple(sorted(scores, key=lambda score: (score.share, score.topic)))


def make_results(
    paper: Sequence[Question],
    drafts: Sequence[Draft],
    answers: Sequence[Answer],
    seconds: Sequence[float],
) -> Results:
    """Mark every question of a *paper*; the sequences are by its positions."""
    return Results(
        tuple(
            QuestionResult(
                place, question, draft, answer, grade(question, draft, answer), time
            )
            for place, (question, draft, answer, time) in enumerate(
                zip(paper, drafts, answers, seconds, strict=True)
            )
        )
    )
