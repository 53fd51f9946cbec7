"""Attempts: papers as drawn, the time they have used, and every response."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from kazquiz.bank.models import Document, Item, ItemSource, Option, Topic
from kazquiz.bank.plain_data import decoded, written
from kazquiz.bank.quiz_models import Attempt, Blueprint, Response
from kazquiz.items.values import AnswerType, Value, from_data

# SQLite takes some 32,000 variables in one statement.
_BATCH = 5000
OPEN, SUBMITTED, ABANDONED = "open", "submitted", "abandoned"


@dataclass(frozen=True, slots=True)
class ItemSummary:
    """What drawing a paper needs to know of an item."""

    item_id: int
    uid: str
    topic: str
    answer_type: AnswerType
    answer: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kin:
    """The live items of one topic with answers of one type, by their rows."""

    topic: str
    answer_type: AnswerType
    item_ids: list[int]


def askable(  # noqa: PLR0913  (all that a blueprint means)
    session: Session,
    topics: Sequence[str] = (),
    documents: Sequence[str] = (),
    only: Sequence[str] = (),
    *,
    further: Sequence[ColumnElement[bool]] = (),
    found: frozenset[int] | None = None,
    by_lot: bool = False,
) -> list[Kin]:
    """List the live items of any of some *topics*, *documents* and uids, or all.

    *further* conditions, as `kazquiz.bank.selecting` makes them, must hold as well;
    where something was *found*, only that is listed. Those of each kin stand in the
    order of their rows, or of their lots, which is the same in every bank.
    """
    topic = select_columns(col(Topic.id), col(Topic.slug))
    slugs = {row[0]: row[1] for row in session.connection().execute(topic)}
    meant = [col(Item.retired_at).is_(None), *further]
    if topics:
        wanted = [key for key, slug in slugs.items() if slug in topics]
        meant.append(col(Item.topic_id).in_(wanted))
    if only:
        meant.append(col(Item.uid).in_(only))
    if documents:
        inside = (
            select(ItemSource.item_id)
            .join(Document, col(Document.id) == col(ItemSource.document_id))
            .where(col(Document.name).in_(documents))
        )
        meant.append(col(Item.id).in_(inside))
    kins = session.connection().execute(_joined(meant, by_lot=by_lot))
    listed = [
        Kin(slugs[topic], kind, _in_order(found, *map(_numbers, joined)))
        for topic, kind, *joined in kins
    ]
    listed.sort(key=lambda kin: (kin.topic, kin.answer_type))
    return [kin for kin in listed if kin.item_ids]


def _joined(
    meant: Sequence[ColumnElement[bool]], *, by_lot: bool
) -> Select[*tuple[Any, ...]]:
    """Return the statement that joins the numbers of what is *meant* to a text a kin.

    A row for each of 100,000 items would take longer than all the rest of drawing a
    paper.
    """
    kin = (col(Item.topic_id), col(Item.answer_type))
    numbers = func.aggregate_strings(cast(col(Item.id), String), ",")
    lots = func.aggregate_strings(cast(col(Item.lot), String), ",")
    columns: Select[*tuple[Any, ...]] = select_columns(*kin, numbers)
    if by_lot:
        columns = columns.add_columns(lots)
    return columns.where(*meant).group_by(*kin)


def _numbers(joined: str) -> list[int]:
    found: list[int] = json.loads(f"[{joined}]")
    return found


def _in_order(
    found: frozenset[int] | None, ids: list[int], lots: Sequence[int] = ()
) -> list[int]:
    """Put *ids* in their own order, or where they have *lots* in that of these."""
    kept = ids if found is None else [each for each in ids if each in found]
    if not lots:
        return sorted(kept)
    return sorted(kept, key=dict(zip(ids, lots, strict=True)).__getitem__)


def topic_slugs(session: Session) -> tuple[str, ...]:
    """List the topics by the names that a blueprint has for them."""
    return tuple(session.exec(select(Topic.slug).order_by(col(Topic.slug))))


def summaries(session: Session, item_ids: Sequence[int]) -> list[ItemSummary]:
    """Return what drawing a paper needs to know of the items with *item_ids*."""
    found: list[ItemSummary] = []
    connection = session.connection()
    for start in range(0, len(item_ids), _BATCH):
        statement = (
            select_columns(
                col(Item.id),
                col(Item.uid),
                col(Topic.slug),
                col(Item.answer_type),
                col(Item.answer),
            )
            .join(Topic, col(Topic.id) == col(Item.topic_id))
            .where(col(Item.id).in_(item_ids[start : start + _BATCH]))
            .order_by(col(Item.id))
        )
        found += [ItemSummary(*row) for row in connection.execute(statement).all()]
    return found


def option_values(session: Session, item_ids: Sequence[int]) -> list[tuple[str, Value]]:
    """List the values that items with *item_ids* offer, each with the item's topic."""
    statement = (
        select_columns(col(Topic.slug), written(col(Option.value)))
        .join(Item, col(Item.id) == col(Option.item_id))
        .join(Topic, col(Topic.id) == col(Item.topic_id))
        .where(col(Option.item_id).in_(item_ids))
        .order_by(col(Option.item_id), col(Option.position))
    )
    rows = session.connection().execute(statement).all()
    # Items of one kind offer much the same, so each value is read once.
    texts = list(dict.fromkeys(row[1] for row in rows))
    values = dict(zip(texts, map(from_data, decoded(texts)), strict=True))
    return [(row[0], values[row[1]]) for row in rows]


def add_attempt(session: Session, attempt: Attempt) -> int:
    """Keep a new *attempt* and return its id."""
    session.add(attempt)
    session.flush()
    assert attempt.id is not None
    return attempt.id


def open_attempt(session: Session, learner_id: int) -> Attempt | None:
    """Return the attempt that was cut off, the newest where there are several."""
    statement = (
        select(Attempt)
        .where(col(Attempt.learner_id) == learner_id, col(Attempt.state) == OPEN)
        .order_by(col(Attempt.id).desc())
        .limit(1)
    )
    return session.exec(statement).first()


def attempt_of(session: Session, attempt_id: int) -> Attempt:
    """Return one attempt."""
    return session.get_one(Attempt, attempt_id)


def keep_time(
    session: Session, attempt_id: int, **times: float | int | datetime | str
) -> None:
    """Write how much time an attempt has used by now, and where it stands."""
    session.execute(
        update(Attempt).where(col(Attempt.id) == attempt_id).values(**times)
    )


def add_response(session: Session, response: Response) -> None:
    """Keep one response; earlier ones to the same question stay as history."""
    session.add(response)


def responses(session: Session, attempt_id: int) -> dict[int, Response]:
    """Return the newest response to each question of an attempt, by position."""
    newest = (
        select(func.max(Response.id))
        .where(col(Response.attempt_id) == attempt_id)
        .group_by(col(Response.position))
    )
    statement = select(Response).where(col(Response.id).in_(newest))
    return {response.position: response for response in session.exec(statement)}


def close_attempt(
    session: Session,
    attempt_id: int,
    *,
    state: str,
    score: float | None,
    in_time: float | None = None,
    at: datetime,
) -> None:
    """Note that an attempt was submitted or given up.

    *in_time* is the score without what came late, None where nothing did.
    """
    session.execute(
        update(Attempt)
        .where(col(Attempt.id) == attempt_id)
        .values(state=state, score=score, score_in_time=in_time, submitted_at=at)
    )


def submitted(
    session: Session, learner_id: int, limit: int, before: int | None = None
) -> list[Attempt]:
    """List the newest submitted attempts, the last one first.

    Only those with an id *before* the one given count, where one is.
    """
    statement = (
        select(Attempt)
        .where(col(Attempt.learner_id) == learner_id, col(Attempt.state) == SUBMITTED)
        .order_by(col(Attempt.id).desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(col(Attempt.id) < before)
    return list(session.exec(statement))


def best_score(session: Session, learner_id: int) -> float | None:
    """Return the best score of all submitted attempts."""
    statement = select(func.max(Attempt.score)).where(
        col(Attempt.learner_id) == learner_id, col(Attempt.state) == SUBMITTED
    )
    return session.exec(statement).one()


def named_blueprint(
    session: Session, learner_id: int, name: str
) -> dict[str, Any] | None:
    """Return the blueprint kept under *name*."""
    found = session.exec(_blueprint(learner_id, name)).first()
    return None if found is None else found.content


def keep_blueprint(
    session: Session, learner_id: int, name: str, content: dict[str, Any]
) -> None:
    """Keep a blueprint under *name*, in place of the one it had."""
    found = session.exec(_blueprint(learner_id, name)).first()
    kept = found or Blueprint(learner_id=learner_id, name=name, content=content)
    kept.content = content
    session.add(kept)


def _blueprint(learner_id: int, name: str) -> SelectOfScalar[Blueprint]:
    return select(Blueprint).where(
        col(Blueprint.learner_id) == learner_id, col(Blueprint.name) == name
    )
