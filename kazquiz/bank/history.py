"""History: what was done to the bank, by name, taken back and done again.

A review is kept by its row, any other step by the rows that it changed. The statements
are Core's and made once, since a learner waits for them at each card.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Insert, Row, bindparam, delete, insert, select, update
from sqlmodel import Session, SQLModel

from kazquiz.bank.cards import Candidate
from kazquiz.bank.memories import memory_to_data, memory_values
from kazquiz.bank.review_steps import Step, content_of, review_of, step_from, step_of
from kazquiz.bank.steps import RowStep, Watch, turn, watching
from kazquiz.scheduling.memory import Memory, Rating, State

REVIEW = "review"
# Undo reaches at least this far back; older steps are forgotten, some at a time.
STEPS_KEPT = 500
_FORGET_EVERY = 100

_TABLES = SQLModel.metadata.tables
_CARDS, _REVIEWS, _CHANGES = _TABLES["card"], _TABLES["review"], _TABLES["change"]
_OF_LEARNER = _CHANGES.c.learner_id == bindparam("of_learner")
_ADD_CARD = insert(_CARDS)
_SET_MEMORY = update(_CARDS).where(_CARDS.c.id == bindparam("card"))
_ADD_REVIEW = insert(_REVIEWS)
_ADD_CHANGE = insert(_CHANGES)
_STEP = _CHANGES.c.id
_NEWEST = {
    undone: select(_CHANGES)
    .where(_OF_LEARNER, _CHANGES.c.undone.is_(undone))
    .order_by(_STEP.asc() if undone else _STEP.desc())
    .limit(1)
    for undone in (False, True)
}
_FORGET_UNDONE = delete(_CHANGES).where(_OF_LEARNER, _CHANGES.c.undone)
_FORGET_OLD = delete(_CHANGES).where(_OF_LEARNER, _CHANGES.c.id <= bindparam("last"))


def record_review(  # noqa: PLR0913  (all that a review consists of)
    session: Session,
    learner_id: int,
    candidate: Candidate,
    *,
    rating: Rating,
    after: Memory,
    at: datetime,
    seconds: float,
    also: Sequence[Mapping[str, Any]] = (),
) -> int:
    """Write a review and what it leaves in memory; return the id of the card.

    *also* is what `steps.watching` has found to change with it. What had been undone
    before can no longer be redone.
    """
    card_id = candidate.card_id
    if card_id is None:
        card_id = _add_card(session, learner_id, candidate.item_id)
    _set_memory(session, card_id, after)
    review = {
        "learner_id": learner_id,
        "card_id": card_id,
        "rating": rating,
        "at": at,
        "seconds": seconds,
        "memory_before": memory_to_data(candidate.memory),
    }
    review_id = _inserted(session, _ADD_REVIEW, review)
    content = {"review": review_id, **({"also": list(also)} if also else {})}
    _remember(session, learner_id, REVIEW, at=at, content=content)
    return card_id


@contextmanager
def step(
    session: Session,
    learner_id: int,
    name: str,
    *,
    at: datetime,
    watches: Sequence[Watch],
) -> Iterator[None]:
    """Keep as one step, under *name*, whatever is changed inside in the watched rows.

    Where nothing changes there is no step. What had been undone before can no longer be
    redone.
    """
    with watching(session, watches) as changes:
        yield
    if changes:
        of_first = sum(each["table"] == changes[0]["table"] for each in changes)
        content = {"rows": changes, "count": of_first}
        _remember(session, learner_id, name, at=at, content=content)


def _remember(
    session: Session,
    learner_id: int,
    name: str,
    *,
    at: datetime,
    content: dict[str, Any],
) -> None:
    connection = session.connection()
    connection.execute(_FORGET_UNDONE, {"of_learner": learner_id})
    change = {
        "learner_id": learner_id,
        "name": name,
        "at": at,
        "undone": False,
        "content": content,
    }
    change_id = _inserted(session, _ADD_CHANGE, change)
    if change_id % _FORGET_EVERY == 0:
        oldest = {"of_learner": learner_id, "last": change_id - STEPS_KEPT}
        connection.execute(_FORGET_OLD, oldest)


def _inserted(session: Session, statement: Insert, row: Mapping[str, Any]) -> int:
    key = session.connection().execute(statement, row).inserted_primary_key
    assert key is not None
    return int(key[0])


def _add_card(session: Session, learner_id: int, item_id: int) -> int:
    """Make a card of an item, or find the one that it has got meanwhile."""
    same = (_CARDS.c.learner_id == learner_id, _CARDS.c.item_id == item_id)
    found = session.connection().scalar(select(_CARDS.c.id).where(*same))
    if found is not None:
        return int(found)
    card = {
        "learner_id": learner_id,
        "item_id": item_id,
        "state": State.NEW,
        "lapses": 0,
        "reviews": 0,
        "suspended": False,
        "flag": 0,
    }
    return _inserted(session, _ADD_CARD, card)


def _set_memory(session: Session, card_id: int, memory: Memory) -> None:
    values = memory_values(memory) | {"card": card_id}
    session.connection().execute(_SET_MEMORY, values)


def undo(session: Session, learner_id: int) -> Step | RowStep | None:
    """Take the newest step back; None where there is none left."""
    while (change := _newest(session, learner_id, undone=False)) is not None:
        if change.name != REVIEW:
            return _turn(session, change, back=True)
        row = review_of(session, change.content["review"])
        if row is None:  # its card is gone, and the review with it
            _forget(session, change.id)
            continue
        also = change.content.get("also", [])
        step = step_of(row, also)
        session.connection().execute(
            delete(_REVIEWS).where(_REVIEWS.c.id == change.content["review"])
        )
        _set_memory(session, step.card_id, step.before)
        turn(session, also, back=True)
        content = content_of(step, row.at, row.seconds, also)
        _mark(session, change.id, undone=True, content=content)
        return step
    return None


def _turn(session: Session, change: Row[*tuple[Any, ...]], *, back: bool) -> RowStep:
    turn(session, change.content["rows"], back=back)
    _mark(session, change.id, undone=back, content=change.content)
    return RowStep(change.name, change.content["count"])


def redo(session: Session, learner_id: int) -> Step | RowStep | None:
    """Do the step again that was undone last; None where there is none."""
    while (change := _newest(session, learner_id, undone=True)) is not None:
        if change.name != REVIEW:
            return _turn(session, change, back=False)
        content = change.content
        card = select(_CARDS.c.id).where(_CARDS.c.id == content["card"])
        if session.connection().scalar(card) is None:
            _forget(session, change.id)
            continue
        review = {
            "learner_id": learner_id,
            "card_id": content["card"],
            "rating": Rating(content["rating"]),
            "at": datetime.fromisoformat(content["at"]),
            "seconds": content["seconds"],
            "memory_before": content["before"],
        }
        review_id = _inserted(session, _ADD_REVIEW, review)
        step = step_from(content)
        _set_memory(session, step.card_id, step.after)
        also = content.get("also", [])
        turn(session, also, back=False)
        kept = {"review": review_id, **({"also": also} if also else {})}
        _mark(session, change.id, undone=False, content=kept)
        return step
    return None


def next_steps(
    session: Session, learner_id: int
) -> tuple[RowStep | None, RowStep | None]:
    """Return what would be undone next, and what redone; None where there is nothing.

    A review counts as a step of one card.
    """
    found = (
        _newest(session, learner_id, undone=False),
        _newest(session, learner_id, undone=True),
    )
    undoable, redoable = (
        None if each is None else RowStep(each.name, each.content.get("count", 1))
        for each in found
    )
    return undoable, redoable


def _newest(
    session: Session, learner_id: int, *, undone: bool
) -> Row[*tuple[Any, ...]] | None:
    """Return the step that undo, or redo, would take next."""
    of_learner = {"of_learner": learner_id}
    return session.connection().execute(_NEWEST[undone], of_learner).first()


def _mark(
    session: Session, change_id: int, *, undone: bool, content: dict[str, Any]
) -> None:
    session.connection().execute(
        update(_CHANGES)
        .where(_CHANGES.c.id == change_id)
        .values(undone=undone, content=content)
    )


def _forget(session: Session, change_id: int) -> None:
    session.connection().execute(delete(_CHANGES).where(_CHANGES.c.id == change_id))


__all__ = [
    "REVIEW",
    "STEPS_KEPT",
    "Step",
    "next_steps",
    "record_review",
    "redo",
    "step",
    "undo",
]
