"""Siblings: items on the same fact, which should not be asked on the same day."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import String, cast, select
from sqlmodel import Session, SQLModel, col

from kazquiz.bank.models import ItemTag, Tag

_TABLES = SQLModel.metadata.tables
_CARDS, _REVIEWS, _ITEMS = _TABLES["card"], _TABLES["review"], _TABLES["item"]
_SOURCES, _TEXTS = _TABLES["itemsource"], _TABLES["itemtext"]


def same_answers(
    session: Session, item_ids: Collection[int]
) -> dict[int, frozenset[int]]:
    """Return, of each of some items, the others with its answer at its source line.

    Items that have none are left out.
    """
    place, other_place = _SOURCES.alias(), _SOURCES.alias()
    item, other = _ITEMS.alias(), _ITEMS.alias()
    # As text, since not every database compares JSON.
    same = cast(item.c.answer, String) == cast(other.c.answer, String)
    statement = (
        select(place.c.item_id, other_place.c.item_id)
        .join(
            other_place,
            (other_place.c.document_id == place.c.document_id)
            & (other_place.c.line == place.c.line)
            & (other_place.c.item_id != place.c.item_id),
        )
        .join(item, item.c.id == place.c.item_id)
        .join(other, (other.c.id == other_place.c.item_id) & same)
        .where(place.c.item_id.in_(list(item_ids)), other.c.retired_at.is_(None))
    )
    found: dict[int, set[int]] = defaultdict(set)
    for key, sibling in session.connection().execute(statement):
        found[key].add(sibling)
    return {key: frozenset(each) for key, each in found.items()}


def items_tagged(session: Session, name: str) -> dict[int, int]:
    """Return the live items with the tag called *name*, each with its topic."""
    statement = (
        select(_ITEMS.c.id, _ITEMS.c.topic_id)
        .join(ItemTag, col(ItemTag.item_id) == _ITEMS.c.id)
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(Tag.name) == name, _ITEMS.c.retired_at.is_(None))
        .order_by(_ITEMS.c.id)
    )
    found = session.connection().execute(statement)
    return {row[0]: row[1] for row in found}


def places_and_remarks(
    session: Session, name: str
) -> tuple[dict[int, list[tuple[int, int]]], dict[int, list[str]]]:
    """Return the places and the remarks of the items with the tag called *name*."""
    tagged = (
        select(col(ItemTag.item_id))
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(Tag.name) == name)
    )
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    at = select(_SOURCES.c.item_id, _SOURCES.c.document_id, _SOURCES.c.line)
    found = at.where(_SOURCES.c.item_id.in_(tagged))
    for key, document, line in session.connection().execute(found):
        places[key].append((document, line))
    remarks: dict[int, list[str]] = defaultdict(list)
    said = select(_TEXTS.c.item_id, _TEXTS.c.remark)
    for key, remark in session.connection().execute(
        said.where(_TEXTS.c.item_id.in_(tagged))
    ):
        remarks[key].append(remark)
    return places, remarks


def items_reviewed(session: Session, learner_id: int, since: datetime) -> set[int]:
    """Return the items that were reviewed from *since* on."""
    statement = (
        select(_CARDS.c.item_id)
        .join(_REVIEWS, _REVIEWS.c.card_id == _CARDS.c.id)
        .where(_REVIEWS.c.learner_id == learner_id, _REVIEWS.c.at >= since)
    )
    return set(session.connection().scalars(statement))
