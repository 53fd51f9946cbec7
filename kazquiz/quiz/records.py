"""Records: what the attempts submitted so far tell of each item.

Attempts and responses are the truth; the asked items made of them here, once for each
attempt, are what drawing and statistics read. Of several tries the first one counts,
which alone shows what was known.
"""

from collections.abc import Iterator
from typing import Any

from kazquiz.bank import asked, attempts, drafts
from kazquiz.bank.quiz_models import Attempt, Response
from kazquiz.bank.store import Bank, Session
from kazquiz.items.draft import Draft
from kazquiz.items.values import to_data
from kazquiz.quiz.forms import Form
from kazquiz.quiz.grading import (
    Answer,
    Verdict,
    grade,
    guessing_chance,
    part_verdicts,
)
from kazquiz.quiz.question import Question
from kazquiz.quiz.tries import Try


def keep_up(bank: Bank) -> None:
    """Record the attempts submitted since this was last done."""
    with bank.read() as session:
        waiting = bool(asked.unrecorded(session))
    if not waiting:
        return
    with bank.write() as session:
        for attempt in asked.unrecorded(session):
            asked.record(session, list(_rows(session, attempt)))


def _rows(session: Session, attempt: Attempt) -> Iterator[dict[str, Any]]:
    paper = [Question.from_data(data) for data in attempt.paper]
    whole = drafts.read_drafts(session, [question.item_id for question in paper])
    given = attempts.responses(session, attempt.id or 0)
    for place, question in enumerate(paper):
        response, draft = given.get(place), whole.get(question.item_id)
        if draft is None:
            continue
        first = _first_try(response)
        common = {
            "learner_id": attempt.learner_id,
            "attempt_id": attempt.id,
            "form": str(question.form),
            "chance": guessing_chance(question),
        }
        for row in _outcomes(question, draft, first.answer):
            yield common | {"seconds": first.seconds / len(question.item_ids)} | row


def _first_try(response: Response | None) -> Try:
    """Return the first answer that *response* tells of; a blank one is none."""
    if response is None:
        return Try()
    if response.tries:
        return Try.from_data(response.tries[0])
    return Try(Answer.from_data(response.answer), response.seconds)


def _outcomes(
    question: Question, draft: Draft, answer: Answer
) -> Iterator[dict[str, Any]]:
    """Yield what became of each item of *question*."""
    nothing: dict[str, Any] = {"offered": [], "taken": []}
    if not question.parts:
        outcome = grade(question, draft, answer)
        yield {
            "item_id": question.item_id,
            "verdict": str(outcome.verdict),
            "mark": outcome.mark,
            **_choice(question, answer),
        }
        return
    for part, verdict in zip(
        question.parts, part_verdicts(question, answer), strict=True
    ):
        yield {
            "item_id": part.item_id,
            "verdict": str(verdict),
            "mark": float(verdict is Verdict.RIGHT),
            **nothing,
        }


def _choice(question: Question, answer: Answer) -> dict[str, Any]:
    """Return the options that were offered, and those taken, where one chose."""
    chosen = answer.options if answer.option is None else (answer.option,)
    options = question.options
    if answer.is_blank or question.form is Form.TRUE_FALSE:
        options = ()
    taken = [options[place] for place in chosen if 0 <= place < len(options)]
    return {
        "offered": [to_data(option) for option in options],
        "taken": [to_data(option) for option in taken],
    }
