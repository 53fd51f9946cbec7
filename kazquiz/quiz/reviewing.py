"""Reviewing: what a quiz tells of memory, for the flashcards.

An answer counts as a review only where the card was due or the answer was wrong: a
right answer long before its time would inflate stability. Wrong is Again; right, but
slow or without certainty, is Hard; else Good. It is never Easy, since of four options
one is guessed right in every fourth case. What was left open is no review: its card
only becomes due.
"""

from collections import Counter
from collections.abc import Mapping
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
from kazquiz.quiz.grading import Verdict, missed_items
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.results import QuestionResult, Results
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.scheduling.scheduler import Scheduler

STEP = "quiz-reviews"
# Slower than so many times the usual answer of the quiz is hard.
_SLOW = 2.0


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """A review that an answer is worth, and what it would leave of the memory."""

    result: QuestionResult
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


def usual_seconds(results: Results) -> float:
    """Return the median time of what was answered, in seconds; 0 where nothing was."""
    spent = [each.seconds for each in results.questions if not each.answer.is_blank]
    return median(spent) if spent else 0.0


def rating_of(result: QuestionResult, usual: float) -> Rating:
    """Return what an answer says of memory, where *usual* is the median time."""
    if result.outcome.verdict is not Verdict.RIGHT:
        return Rating.AGAIN
    is_slow = usual > 0 and result.seconds > _SLOW * usual
    is_unsure = result.given.certainty is Certainty.LOW
    return Rating.HARD if is_slow or is_unsure else Rating.GOOD


def plan_reviews(
    bank: Bank, results: Results, scheduler: Scheduler, now: datetime
) -> Plan:
    """Return what counting *results* at *now* would do, without doing it."""
    items = [each.question.item_id for each in results.counted]
    with bank.read() as session:
        known = sittings.candidates(session, bank.learner_id, items)
    usual = usual_seconds(results)
    reviews: dict[int, PlannedReview] = {}
    opened, left = [], 0
    for each in results.counted:
        if each.question.parts:
            # Of several items one cannot tell how well each was remembered.
            missed = missed_items(each.question, each.draft, each.answer)
            opened += [item for item in missed if item not in opened]
            continue
        candidate = known.get(each.question.item_id)
        if candidate is None or candidate.item_id in reviews:
            continue
        if each.outcome.verdict is Verdict.BLANK:
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
                seconds=review.result.seconds,
            )
            card_ids.append(card_id)
        cards.make_due(session, learner, plan.opened, now)
        sittings.set_reviewed(session, attempt_id)
