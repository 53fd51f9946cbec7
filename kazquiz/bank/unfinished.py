"""Unfinished items: what is half written in the editor, kept until it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from kazquiz.bank.models import UnfinishedItem


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was half written at an instant; *item_id* is None for a new item."""

    item_id: int | None
    content: Mapping[str, Any]
    at: datetime


def keep(
    session: Session,
    learner_id: int,
    item_id: int | None,
    *,
    content: dict[str, Any],
    at: datetime,
) -> None:
    """Keep what is half written of an item, in place of what was kept before."""
    drop(session, learner_id, item_id)
    session.add(
        UnfinishedItem(learner_id=learner_id, item_id=item_id, content=content, at=at)
    )


def drop(session: Session, learner_id: int, item_id: int | None) -> None:
    """Forget what is half written of an item."""
    session.execute(
        delete(UnfinishedItem).where(
            col(UnfinishedItem.learner_id) == learner_id,
            col(UnfinishedItem.item_id) == item_id,
        )
    )


def find(session: Session, learner_id: int, item_id: int | None) -> Unfinished | None:
    """Return what is half written of an item, None where nothing is."""
    statement = select(UnfinishedItem).where(
        col(UnfinishedItem.learner_id) == learner_id,
        col(UnfinishedItem.item_id) == item_id,
    )
    row = session.exec(statement).first()
    return None if row is None else Unfinished(row.item_id, row.content, row.at)


def newest(session: Session, learner_id: int) -> Unfinished | None:
    """Return what was half written last, of whatever item."""
    statement = (
        select(UnfinishedItem)
        .where(col(UnfinishedItem.learner_id) == learner_id)
        .order_by(col(UnfinishedItem.at).desc())
    )
    row = session.exec(statement).first()
    return None if row is None else Unfinished(row.item_id, row.content, row.at)
