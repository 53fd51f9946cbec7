"""Counts: how many items each filter of the bank would leave."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlmodel import Session, col

from kazquiz.bank import search
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Document, Item, ItemSource, ItemTag, Tag, Topic
from kazquiz.bank.study_models import Card
from kazquiz.search.query import Query


@dataclass(frozen=True, slots=True)
class Counts:
    """The live items by what they belong to, and by the searches asked about."""

    topics: Mapping[str, int] = field(default_factory=dict)
    documents: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    types: Mapping[str, int] = field(default_factory=dict)
    flags: Mapping[int, int] = field(default_factory=dict)
    searches: Mapping[str, int] = field(default_factory=dict)


def count(session: Session, facts: Facts, searches: Mapping[str, Query]) -> Counts:
    """Count the live items, and what each of *searches* by its name would find."""
    live = col(Item.retired_at).is_(None)
    connection = session.connection()
    topics = (
        select(col(Topic.slug), func.count(col(Item.id)))
        .outerjoin(Item, (col(Item.topic_id) == col(Topic.id)) & live)
        .group_by(col(Topic.slug), col(Topic.position))
        .order_by(col(Topic.position))
    )
    documents = (
        select(col(Document.name), func.count(col(ItemSource.item_id).distinct()))
        .join(ItemSource, col(ItemSource.document_id) == col(Document.id))
        .join(Item, col(Item.id) == col(ItemSource.item_id))
        .where(live)
        .group_by(col(Document.name), col(Document.position))
        .order_by(col(Document.position))
    )
    tags = (
        select(col(Tag.name), func.count())
        .join(ItemTag, col(ItemTag.tag_id) == col(Tag.id))
        .join(Item, col(Item.id) == col(ItemTag.item_id))
        .where(live)
        .group_by(col(Tag.name))
        .order_by(col(Tag.name))
    )
    kinds = (
        select(col(Item.weight), col(Item.answer_type), func.count())
        .where(live)
        .group_by(col(Item.weight), col(Item.answer_type))
    )
    flags = (
        select(col(Card.flag), func.count())
        .join(Item, col(Item.id) == col(Card.item_id))
        .where(live, col(Card.learner_id) == facts.learner_id, col(Card.flag) > 0)
        .group_by(col(Card.flag))
    )
    weights: dict[str, int] = {}
    types: dict[str, int] = {}
    for weight, kind, number in connection.execute(kinds):
        weights[weight] = weights.get(weight, 0) + number
        types[kind] = types.get(kind, 0) + number
    return Counts(
        topics={row[0]: row[1] for row in connection.execute(topics)},
        documents={row[0]: row[1] for row in connection.execute(documents)},
        tags={row[0]: row[1] for row in connection.execute(tags)},
        weights=weights,
        types=types,
        flags={row[0]: row[1] for row in connection.execute(flags)},
        searches={
            name: len(search.find(session, query, facts))
            for name, query in searches.items()
        },
    )
