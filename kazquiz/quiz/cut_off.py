"""What was cut off: the attempt that was begun and never ended, where there is one.

Asked at every start, when there seldom is one; so all that an attempt is made of, which
takes longer to import than the answer to find, is imported for one alone.
"""

from typing import TYPE_CHECKING

from kazquiz.bank import attempts
from kazquiz.bank.store import Bank

if TYPE_CHECKING:
    from kazquiz.quiz.attempt import QuizAttempt


def find_cut_off(bank: Bank) -> "QuizAttempt | None":
    """Return the attempt that was cut off, None where none was."""
    with bank.read() as session:
        if attempts.open_attempt(session, bank.learner_id) is None:
            return None
    from kazquiz.quiz.attempt import QuizAttempt  # noqa: PLC0415  (see the docstring)

    return QuizAttempt.cut_off(bank)
