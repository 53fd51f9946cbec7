"""Reviewing: what a quiz tells of memory, for the flashcards.

An answer counts as a review only where the card was due or the answer was wrong: a
right answer long before its time would inflate stability. Wrong is Again; right, but
slow or without certainty, is Hard; else Good. It is never Easy, since of four options
one is guessed right in every fourth case. What was left open is no review: its card
only becomes due. In a question of several items each of them is answered by itself:
what was placed wrong is Again, and what was not placed was left open. Where a question
may be answered in several tries, the first alone counts: it shows what was known. What
was right at the second try only was not remembered, and is Again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from statistics import median

from kazquiz.bank import cards, history, sittings
from kazquiz.bank.cards import Candidate
from kazquiz.bank.quiz_models import Attempt
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank
from kazquiz.bank.study_models import Card, Review
from kazquiz.quiz.grading import Verdict, part_verdicts
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.results import QuestionResult, Results
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.scheduler import Scheduler

STEP = "quiz-reviews"
# Slower than so many times the usual answer of the quiz is hard.
_SLOW = 2.0


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says of one item: right, wrong or open, and in how many seconds.

    Of a question of several items each has its share of the time.
    """

    item_id: int
    verdict: Verdict
    seconds: float
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """A review that an answer is worth, and what it would leave of the memory."""

    said: Said
    candidate: Candidate
    rating: Rating
    after: Memory


@dataclass(frozen=True, slots=True)
class Plan:
    """What counting a quiz for the flashcards would do.

    *opened* are the items left open, whose cards become due; *left* counts the right
    answers before their time, which do nothing.
    """

    reviews: tuple[PlannedReview, ...]
    opened: tuple[int, ...]
    left: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be changed."""
        return not self.reviews and not self.opened

    @property
    def ratings(self) -> Mapping[Rating, int]:
        """How many reviews of each rating there would be."""
        return Counter(review.rating for review in self.reviews)


def said_by(result: QuestionResult) -> list[Said]:
    """List what the first answer to one question says, item by item."""
    question, certainty = result.question, result.given.certainty
    seconds = result.given.first_seconds / len(question.item_ids)
    verdicts = [result.first.verdict]
    if question.parts:
        verdicts = part_verdicts(question, result.given.first)
    return [
        Said(item_id, verdict, seconds, certainty)
        for item_id, verdict in zip(question.item_ids, verdicts, strict=True)
    ]


def usual_seconds(said: Iterable[Said]) -> float:
    """Return the median time of what was answered, in seconds; 0 where nothing was."""
    spent = [each.seconds for each in said if each.verdict is not Verdict.BLANK]
    return median(spent) if spent else 0.0


def rating_of(said: Said, usual: float) -> Rating:
    """Return what an answer says of memory, where *usual* is the median time."""
    if said.verdict is not Verdict.RIGHT:
        return Rating.AGAIN
    is_slow = usual > 0 and said.seconds > _SLOW * usual
    is_unsure = said.certainty is Certainty.LOW
    return Rating.HARD if is_slow or is_unsure else Rating.GOOD


def plan_reviews(
    bank: Bank, results: Results, scheduler: Scheduler, now: datetime
) -> Plan:
    """Return what counting *results* at *now* would do, without doing it."""
    said = [each for result in results.counted for each in said_by(result)]
    with bank.read() as session:
        known = sittings.candidates(
            session, bank.learner_id, [each.item_id for each in said]
        )
    usual = usual_seconds(said)
    reviews: dict[int, PlannedReview] = {}
    opened, left = [], 0
    for each in said:
        # What is said of an item first counts.
        candidate = known.pop(each.item_id, None)
        if candidate is None:
            continue
        if each.verdict is Verdict.BLANK:
            opened.append(candidate.item_id)
            continue
        rating = rating_of(each, usual)
        if rating is not Rating.AGAIN and not _is_due(candidate.memory, now):
            left += 1
            continue
        after = scheduler.review(
            candidate.memory, rating, now=now, rng=_chance(candidate)
        )
        reviews[candidate.item_id] = PlannedReview(each, candidate, rating, after)
    return Plan(tuple(reviews.values()), tuple(opened), left)


def _is_due(memory: Memory, now: datetime) -> bool:
    return memory.due is not None and memory.due <= now


def _chance(candidate: Candidate) -> Random:
    """Return the chance of one review, as studying seeds it."""
    return Random(f"{candidate.item_id}/{candidate.memory.reviews}")


def count_reviews(bank: Bank, attempt_id: int, plan: Plan, now: datetime) -> None:
    """Do what *plan* says, as one step that can be undone."""
    items = [review.candidate.item_id for review in plan.reviews] + list(plan.opened)
    # Cards that are made now are watched as well.
    card_ids = [review.candidate.card_id for review in plan.reviews]
    watches = [
        Watch(Card, "item_id", items),
        Watch(Review, "card_id", card_ids),
        Watch(Attempt, "id", [attempt_id]),
    ]
    learner = bank.learner_id
    with (
        bank.write() as session,
        history.step(session, learner, STEP, at=now, watches=watches),
    ):
        for review in plan.reviews:
            card_id = sittings.add_review(
                session,
                learner,
                review.candidate,
                rating=review.rating,
                after=review.after,
                at=now,
                seconds=review.said.seconds,
            )
            card_ids.append(card_id)
        cards.make_due(session, learner, plan.opened, now)
        sittings.set_reviewed(session, attempt_id)
