"""Selecting: the items that a quiz may ask, by tags, weight and what one has done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from kazquiz.bank.lots import Share
from kazquiz.bank.models import Item, ItemTag, ItemText, Tag
from kazquiz.bank.quiz_models import AskedItem
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Weight
from kazquiz.scheduling.memory import State

NEW, DUE, MISTAKES = "new", "due", "mistakes"
# What `kazquiz.quiz.grading` calls an answer that was given and not right.
_WRONG = "wrong"
# SQLite takes some 32,000 variables in one statement.
_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which items are meant: no *tags* or *weights* means all of them.

    *among* is empty or one of `NEW`, `DUE` and `MISTAKES`, of one learner at *now*;
    without *now*, whatever has ever been studied is due. *bearing* is one more tag
    that they must have, and *share* leaves some of them alone.
    """

    learner_id: int
    tags: Sequence[str] = ()
    weights: Sequence[Weight] = ()
    among: str = ""
    now: datetime | None = None
    bearing: str = ""
    share: Share | None = None


def conditions(selection: Selection) -> list[ColumnElement[bool]]:
    """Return what holds of an item that *selection* means."""
    found: list[ColumnElement[bool]] = []
    if selection.tags:
        found.append(col(Item.id).in_(_tagged(selection.tags)))
    if selection.bearing:
        found.append(col(Item.id).in_(_tagged([selection.bearing])))
    if selection.share is not None:
        found.append(selection.share.condition(col(Item.lot)))
    if selection.weights:
        found.append(col(Item.weight).in_(selection.weights))
    return found + _done_with(selection)


def _done_with(selection: Selection) -> list[ColumnElement[bool]]:
    """Return what holds of an item by what the learner has done with it."""
    learner = selection.learner_id
    if selection.among == NEW:
        studied = select(Card.item_id).where(
            col(Card.learner_id) == learner, col(Card.state) != State.NEW
        )
        asked = select(AskedItem.item_id).where(col(AskedItem.learner_id) == learner)
        return [col(Item.id).not_in(studied), col(Item.id).not_in(asked)]
    if selection.among == DUE:
        due = select(Card.item_id).where(
            col(Card.learner_id) == learner,
            col(Card.due).is_not(None),
            col(Card.suspended).is_(False),
        )
        if selection.now is not None:
            due = due.where(col(Card.due) <= selection.now)
        return [col(Item.id).in_(due)]
    if selection.among == MISTAKES:
        newest = (
            select(func.max(AskedItem.id))
            .where(col(AskedItem.learner_id) == learner)
            .group_by(col(AskedItem.item_id))
        )
        missed = select(AskedItem.item_id).where(
            col(AskedItem.id).in_(newest), col(AskedItem.verdict) == _WRONG
        )
        return [col(Item.id).in_(missed)]
    return []


def _tagged(tags: Sequence[str]) -> SelectOfScalar[int]:
    return (
        select(ItemTag.item_id)
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(Tag.name).in_(tags))
    )


def tagged(session: Session, tag: str) -> set[int]:
    """Return the rows of the items that bear *tag*."""
    # Straight from the driver, as there may be thousands.
    result = session.connection().execute(_tagged([tag]))
    return {row[0] for row in result.cursor.fetchall()}


def tag_names(session: Session) -> list[str]:
    """List the tags that live items bear."""
    statement = (
        select(Tag.name)
        .where(
            col(Tag.id).in_(
                select(ItemTag.tag_id)
                .join(Item, col(Item.id) == col(ItemTag.item_id))
                .where(col(Item.retired_at).is_(None))
            )
        )
        .order_by(col(Tag.name))
    )
    return list(session.exec(statement))


def captioned(session: Session, item_ids: Sequence[int]) -> list[int]:
    """List those of the items with *item_ids*, up to some thousands, with a caption."""
    statement = (
        select(ItemText.item_id)
        .where(
            col(ItemText.item_id).in_(item_ids[:_BATCH]), col(ItemText.caption) != ""
        )
        .distinct()
    )
    found = set(session.exec(statement))
    return [item_id for item_id in item_ids if item_id in found]


def in_order(session: Session, item_ids: Sequence[int]) -> list[int]:
    """List the items with *item_ids* in the order of the bank."""
    statement = (
        select(Item.id)
        .where(col(Item.id).in_(item_ids))
        .order_by(col(Item.position), col(Item.id))
    )
    return [item_id for item_id in session.exec(statement) if item_id is not None]
