"""Results: the score of an attempt, by parts of it, and what to study again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kazquiz.items.draft import Draft, Source
from kazquiz.quiz.given import Given
from kazquiz.quiz.grading import (
    Answer,
    Outcome,
    Verdict,
    grade,
    guessing_chance,
    part_verdicts,
)
from kazquiz.quiz.marking import Certainty, Marking, most_points, points
from kazquiz.quiz.question import Question
from kazquiz.quiz.tries import guessed_in, outcome_of


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of a paper with what was answered and what that is worth.

    *parts* are the items of a question of several. *points_in_time* leave out what was
    answered late.
    """

    position: int
    question: Question
    draft: Draft
    given: Given
    outcome: Outcome
    points: float
    parts: tuple[Draft, ...] = ()
    points_in_time: float = 0.0

    @property
    def items(self) -> tuple[Draft, ...]:
        """The item that it asks, or each of several."""
        return self.parts or (self.draft,)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The places that its items are taken from, each document's together."""
        found = {source for item in self.items for source in item.sources}
        return tuple(sorted(found)) if self.parts else self.draft.sources

    @property
    def answer(self) -> Answer:
        """What was answered."""
        return self.given.answer

    @property
    def first(self) -> Outcome:
        """What the first answer was worth, which alone shows what was known."""
        return grade(self.question, self.draft, self.given.first)

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.given.seconds


@dataclass(frozen=True, slots=True)
class PartScore:
    """A part of a paper: how many questions it had, and the marks they got."""

    name: str
    asked: int
    marks: float

    @property
    def share(self) -> float:
        """The share of the marks that were to be had."""
        return self.marks / self.asked


@dataclass(frozen=True, slots=True)
class Calibration:
    """How often one was right when one was so certain."""

    certainty: Certainty
    answered: int
    right: int

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.answered


@dataclass(frozen=True, slots=True)
class Results:
    """What an attempt came to; what is disputed counts for nothing.

    *tries* is how often each question could be answered.
    """

    questions: tuple[QuestionResult, ...]
    marking: Marking = Marking.PLAIN
    tries: int = 1

    @property
    def counted(self) -> tuple[QuestionResult, ...]:
        """The questions that count."""
        return tuple(each for each in self.questions if not each.given.disputed)

    @property
    def marks(self) -> float:
        """How many questions are right, a question that is half right as a half."""
        return sum(each.outcome.mark for each in self.counted)

    @property
    def points(self) -> float:
        """The sum of the points, which wrong answers may take below nothing."""
        return sum(each.points for each in self.counted)

    @property
    def most_points(self) -> float:
        """The points that were to be had."""
        return len(self.counted) * most_points(self.marking)

    @property
    def share(self) -> float:
        """The share of the points that were to be had, from 0 to 1."""
        return max(0.0, self.points / self.most_points) if self.counted else 0.0

    @property
    def has_overtime(self) -> bool:
        """Whether anything was answered after the time was up."""
        return any(each.given.late for each in self.counted)

    @property
    def share_in_time(self) -> float:
        """The share without what was answered late, from 0 to 1."""
        points = sum(each.points_in_time for each in self.counted)
        return max(0.0, points / self.most_points) if self.counted else 0.0

    @property
    def late_share_in_time(self) -> float | None:
        """The share without what was answered late; None where nothing was."""
        return self.share_in_time if self.has_overtime else None

    @property
    def by_guessing(self) -> float:
        """The share that somebody who only guesses would get on average."""
        if not self.counted:
            return 0.0
        if self.tries > 1:
            shares = [guessed_in(each.question, self.tries) for each in self.counted]
            return sum(shares) / self.most_points
        chances = [guessing_chance(each.question) for each in self.counted]
        got = sum(points(self.marking, chance, chance) for chance in chances)
        return got / self.most_points

    @property
    def missed(self) -> tuple[QuestionResult, ...]:
        """The questions not answered at all, or wrong at the first try."""
        return tuple(
            each for each in self.counted if each.first.verdict is not Verdict.RIGHT
        )

    @property
    def missed_uids(self) -> tuple[str, ...]:
        """The items that were missed: of a question of several those not known."""
        found: dict[str, None] = {}
        for each in self.missed:
            verdicts = part_verdicts(each.question, each.given.first)
            for part, verdict in zip(each.question.parts, verdicts, strict=True):
                if verdict is not Verdict.RIGHT:
                    found[part.uid] = None
            if not each.question.parts:
                found[each.draft.uid] = None
        return tuple(found)

    @property
    def by_topic(self) -> tuple[PartScore, ...]:
        """The marks of each topic, the weakest first."""
        return self._by(lambda each: [item.topic for item in each.items])

    @property
    def by_document(self) -> tuple[PartScore, ...]:
        """The marks of each document that items are from, the weakest first."""
        return self._by(lambda each: [source.document for source in each.sources])

    @property
    def by_form(self) -> tuple[PartScore, ...]:
        """The marks of each form of question, the weakest first."""
        return self._by(lambda each: [str(each.question.form)])

    def _by(
        self, names: Callable[[QuestionResult], Iterable[str]]
    ) -> tuple[PartScore, ...]:
        marks: dict[str, list[float]] = defaultdict(list)
        for each in self.counted:
            for name in dict.fromkeys(names(each)):
                marks[name].append(each.outcome.mark)
        scores = [PartScore(name, len(got), sum(got)) for name, got in marks.items()]
        return tuple(sorted(scores, key=lambda score: (score.share, score.name)))

    @property
    def calibration(self) -> tuple[Calibration, ...]:
        """How right one was for each certainty that was said, the lowest first."""
        verdicts: dict[Certainty, list[bool]] = defaultdict(list)
        for each in self.counted:
            if each.given.certainty is not None and not each.answer.is_blank:
                right = each.outcome.verdict is Verdict.RIGHT
                verdicts[each.given.certainty].append(right)
        return tuple(
            Calibration(said, len(verdicts[said]), sum(verdicts[said]))
            for said in Certainty
            if said in verdicts
        )


def make_results(
    paper: Sequence[Question],
    drafts: Sequence[Draft],
    given: Sequence[Given],
    marking: Marking = Marking.PLAIN,
    *,
    parts: Mapping[int, Draft] | None = None,
    tries: int = 1,
) -> Results:
    """Mark every question of a *paper*; the sequences are by its positions.

    *parts* are the items of questions of several, by their rows; *tries* is how often
    each question could be answered.
    """
    return Results(
        tuple(
            replace(
                _result(place, question, draft, each, marking=marking),
                parts=_parts(question, parts or {}),
            )
            for place, (question, draft, each) in enumerate(
                zip(paper, drafts, given, strict=True)
            )
        ),
        marking,
        tries,
    )


def _parts(question: Question, known: Mapping[int, Draft]) -> tuple[Draft, ...]:
    """Return the items of a question of several, none where one of them is lost."""
    items = [part.item_id for part in question.parts]
    return tuple(known[each] for each in items) if known.keys() >= {*items} else ()


def _result(
    place: int, question: Question, draft: Draft, given: Given, *, marking: Marking
) -> QuestionResult:
    outcome, worth = _marked(question, draft, given, marking)
    in_time = worth
    if given.late:
        _outcome, in_time = _marked(question, draft, given.in_time, marking)
    return QuestionResult(
        place, question, draft, given, outcome, worth, points_in_time=in_time
    )


def _marked(
    question: Question, draft: Draft, given: Given, marking: Marking
) -> tuple[Outcome, float]:
    outcome = outcome_of(question, draft, given.answer, given.tries)
    if outcome.verdict is Verdict.BLANK:
        return outcome, 0.0
    chance = guessing_chance(question)
    return outcome, points(marking, outcome.mark, chance, given.certainty)
