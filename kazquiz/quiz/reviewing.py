"""Reviewing: what a quiz tells of memory, for the flashcards."""

from datetime import datetime

from kazquiz.bank import cards
from kazquiz.bank.store import Bank
from kazquiz.quiz.results import Results


def make_missed_due(bank: Bank, results: Results, now: datetime) -> int:
    """Make what was missed due as cards at *now*; return how many that changed."""
    missed = [each.question.item_id for each in results.missed]
    with bank.write() as session:
        return cards.make_due(session, bank.learner_id, missed, now)
