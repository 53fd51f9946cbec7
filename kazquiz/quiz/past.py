"""Past attempts, and the blueprint that the last one was drawn from."""

from dataclasses import dataclass
from datetime import datetime

from kazquiz.bank import attempts
from kazquiz.bank.store import Bank
from kazquiz.quiz.blueprint import Blueprint

_LAST = "last"


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """An attempt that was submitted: its id, when, its score and length.

    *in_time* is the score without what was answered late, None where nothing was;
    *tries* is how often each question could be answered.
    """

    attempt_id: int
    at: datetime
    score: float
    questions: int
    in_time: float | None = None
    tries: int = 1


def history(
    bank: Bank, before: int | None = None, limit: int = 10
) -> list[PastAttempt]:
    """List the newest submitted attempts, the last one first.

    Only those begun *before* the attempt with that id count, where one is given.
    """
    with bank.read() as session:
        rows = attempts.submitted(session, bank.learner_id, limit, before)
    return [
        PastAttempt(
            row.id or 0,
            row.submitted_at or row.seen_at,
            row.score or 0.0,
            len(row.paper),
            row.score_in_time,
            Blueprint.from_data(row.blueprint).most_tries,
        )
        for row in rows
    ]


def best_score(bank: Bank) -> float | None:
    """Return the best score of all attempts, None where there is none."""
    with bank.read() as session:
        return attempts.best_score(session, bank.learner_id)


def last_blueprint(bank: Bank) -> Blueprint:
    """Return the blueprint used last, or the usual one."""
    with bank.read() as session:
        content = attempts.named_blueprint(session, bank.learner_id, _LAST)
    return Blueprint() if content is None else Blueprint.from_data(content)


def remember_blueprint(bank: Bank, blueprint: Blueprint) -> None:
    """Keep *blueprint* as the one used last."""
    with bank.write() as session:
        attempts.keep_blueprint(session, bank.learner_id, _LAST, blueprint.to_data())
