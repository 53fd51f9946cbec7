"""Disputes: questions called faulty, out of their score until that is taken back."""

from dataclasses import dataclass
from datetime import datetime

from kazquiz.bank import history, sittings
from kazquiz.bank.quiz_models import Attempt, Dispute
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.quiz.attempt import QuizAttempt

STEP, STEP_BACK = "dispute", "dispute-taken-back"


@dataclass(frozen=True, slots=True)
class Disputed:
    """A question that is disputed: in which attempt, when, and the item as asked."""

    attempt_id: int
    position: int
    at: datetime
    draft: Draft


def dispute(bank: Bank, attempt_id: int, position: int, now: datetime) -> None:
    """Call a question faulty: it no longer counts in the score of its attempt."""
    _change(bank, attempt_id, position, now, disputed=True)


def take_back(bank: Bank, attempt_id: int, position: int, now: datetime) -> None:
    """Let a question count again."""
    _change(bank, attempt_id, position, now, disputed=False)


def _change(
    bank: Bank, attempt_id: int, position: int, now: datetime, *, disputed: bool
) -> None:
    attempt = QuizAttempt.kept(bank, attempt_id)
    places = attempt.disputed
    attempt.disputed = places | {position} if disputed else places - {position}
    results = attempt.results()
    name = STEP if disputed else STEP_BACK
    watches = [
        Watch(Dispute, "attempt_id", [attempt_id]),
        Watch(Attempt, "id", [attempt_id]),
    ]
    learner = bank.learner_id
    with (
        bank.write() as session,
        history.step(session, learner, name, at=now, watches=watches),
    ):
        sittings.remove_dispute(session, attempt_id, position)
        if disputed:
            sittings.add_dispute(
                session, learner, attempt_id, position=position, at=now
            )
        sittings.set_score(
            session, attempt_id, results.share, results.late_share_in_time
        )


def disputed(bank: Bank) -> list[Disputed]:
    """List what is disputed, the newest first."""
    with bank.read() as session:
        rows = sittings.disputes(session, bank.learner_id)
    kept: dict[int, QuizAttempt] = {}
    for row in rows:
        if row.attempt_id not in kept:
            kept[row.attempt_id] = QuizAttempt.kept(bank, row.attempt_id)
    return [
        Disputed(
            row.attempt_id,
            row.position,
            row.at,
            kept[row.attempt_id].drafts[row.position],
        )
        for row in rows
    ]
