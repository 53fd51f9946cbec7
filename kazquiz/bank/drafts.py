"""Drafts out of the bank: items in full, with every language, from their rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import Session, col, select

from kazquiz.bank.models import (
    Document,
    Item,
    ItemSource,
    ItemTag,
    ItemText,
    Option,
    OptionText,
    Tag,
    Topic,
)
from kazquiz.items import draft as plain
from kazquiz.items.draft import Draft, Name, Source
from kazquiz.items.values import ListValue, NamedValue, Value, from_data

# SQLite takes some 32,000 variables; far fewer rows are ever wanted at once.
_BATCH = 5000


def read_drafts(session: Session, item_ids: Sequence[int]) -> dict[int, Draft]:
    """Return the items with *item_ids* in full, in that order."""
    drafts: dict[int, Draft] = {}
    for start in range(0, len(item_ids), _BATCH):
        drafts |= _read(session, item_ids[start : start + _BATCH])
    return drafts


def live_ids(session: Session) -> list[int]:
    """List the ids of all items that are not retired, in the bank's order."""
    statement = (
        select(Item.id).where(col(Item.retired_at).is_(None)).order_by(col(Item.position))
    )
    return [key for key in session.exec(statement) if key is not None]


def _read(session: Session, ids: Sequence[int]) -> dict[int, Draft]:
    items = {
        item.id: (item, slug)
        for item, slug in session.exec(
            select(Item, Topic.slug)
            .join(Topic, col(Topic.id) == col(Item.topic_id))
            .where(col(Item.id).in_(ids))
        )
    }
    texts = _texts(session, ids)
    sources = _sources(session, ids)
    tags = _tags(session, ids)
    options, names = _options(session, ids)
    return {
        key: Draft(
            uid=items[key][0].uid,
            topic=items[key][1],
            weight=items[key][0].weight,
            sources=tuple(sources[key]),
            answer=from_data(items[key][0].answer),
            texts=texts[key],
            tags=tuple(tags[key]),
            distractors=tuple(options[key]),
            names=names[key],
        )
        for key in ids
        if key in items
    }


def _texts(session: Session, ids: Iterable[int]) -> dict[int, dict[str, plain.ItemText]]:
    found: dict[int, dict[str, plain.ItemText]] = defaultdict(dict)
    table = ItemText
    statement = select(
        table.item_id, table.language, table.stem, table.statement,
        table.explanation, table.remark,
    ).where(col(table.item_id).in_(ids))  # type: ignore[call-overload]
    for key, language, *texts in session.exec(statement):
        found[key][language] = plain.ItemText(*texts)
    return found


def _sources(session: Session, ids: Iterable[int]) -> dict[int, list[Source]]:
    found: dict[int, list[Source]] = defaultdict(list)
    statement = (
        select(ItemSource.item_id, Document.name, ItemSource.line)
        .join(Document, col(Document.id) == col(ItemSource.document_id))
        .where(col(ItemSource.item_id).in_(ids))
        .order_by(col(Document.position), col(ItemSource.line))
    )
    for key, name, line in session.exec(statement):
        found[key].append(Source(name, line))
    return found


def _tags(session: Session, ids: Iterable[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    statement = (
        select(ItemTag.item_id, Tag.name)
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(ItemTag.item_id).in_(ids))
        .order_by(col(Tag.name))
    )
    for key, name in session.exec(statement):
        found[key].append(name)
    return found


_NamesByLanguage = dict[str, dict[NamedValue, Name]]


def _options(
    session: Session, ids: Iterable[int]
) -> tuple[dict[int, list[Value]], dict[int, _NamesByLanguage]]:
    """Return the distractors of each item, and what its named values are called."""
    distractors: dict[int, list[Value]] = defaultdict(list)
    names: dict[int, _NamesByLanguage] = defaultdict(dict)
    owners: dict[int, tuple[int, Value]] = {}
    statement = (
        select(Option.id, Option.item_id, Option.is_key, Option.value)
        .where(col(Option.item_id).in_(ids))
        .order_by(col(Option.item_id), col(Option.position))
    )
    for option, item, is_key, data in session.exec(statement):
        value = from_data(data)
        owners[option or 0] = (item, value)
        if not is_key:
            distractors[item].append(value)
    written = select(OptionText).join(
        Option, col(Option.id) == col(OptionText.option_id)
    ).where(col(Option.item_id).in_(ids))
    for row in session.exec(written):
        item, value = owners[row.option_id]
        _gather(names[item].setdefault(row.language, {}), value, row.names)
    return distractors, names


def _gather(
    names: dict[NamedValue, Name], value: Value, written: list[list[Any]]
) -> None:
    members = value.members if isinstance(value, ListValue) else (value,)
    named = [each for each in members if isinstance(each, NamedValue)]
    for each, (text, *aliases) in zip(named, written, strict=True):
        names[each] = Name(text, tuple(aliases))
