"""Drafts out of the bank: items in full, with every language, from their rows."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Row, Select, bindparam
from sqlalchemy import select as select_columns
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
from kazquiz.bank.plain_data import decoded, written
from kazquiz.items import draft as plain
from kazquiz.items.draft import Draft, Name, Source
from kazquiz.items.scripts import InScripts
from kazquiz.items.values import ListValue, NamedValue, Value, from_data

# SQLite takes some 32,000 variables; far fewer rows are ever wanted at once.
_BATCH = 5000
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_ITEMS = (
    select_columns(
        col(Item.id), col(Item.uid), col(Item.weight), col(Item.answer), col(Topic.slug)
    )
    .join(Topic, col(Topic.id) == col(Item.topic_id))
    .where(col(Item.id).in_(_IDS))
)
_TEXTS = select_columns(
    col(ItemText.item_id),
    col(ItemText.language),
    col(ItemText.stem),
    col(ItemText.statement),
    col(ItemText.explanation),
    col(ItemText.remark),
    col(ItemText.caption),
).where(col(ItemText.item_id).in_(_IDS))
_SOURCES = (
    select_columns(col(ItemSource.item_id), col(Document.name), col(ItemSource.line))
    .join(Document, col(Document.id) == col(ItemSource.document_id))
    .where(col(ItemSource.item_id).in_(_IDS))
    .order_by(col(Document.position), col(Document.id), col(ItemSource.line))
)
_TAGS = (
    select_columns(col(ItemTag.item_id), col(Tag.name))
    .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
    .where(col(ItemTag.item_id).in_(_IDS))
    .order_by(col(Tag.name))
)
_OPTIONS = (
    select_columns(
        col(Option.id),
        col(Option.item_id),
        col(Option.is_key),
        written(col(Option.value)),
        col(Option.fixed),
    )
    .where(col(Option.item_id).in_(_IDS))
    .order_by(col(Option.item_id), col(Option.position))
)
_NAMES = (
    select_columns(
        col(OptionText.option_id),
        col(OptionText.language),
        written(col(OptionText.names)),
    )
    .join(Option, col(Option.id) == col(OptionText.option_id))
    .where(col(Option.item_id).in_(_IDS))
)

_NamesByLanguage = InScripts[dict[NamedValue, Name]]


def read_drafts(session: Session, item_ids: Sequence[int]) -> dict[int, Draft]:
    """Return the items with *item_ids* in full, in that order."""
    drafts: dict[int, Draft] = {}
    for start in range(0, len(item_ids), _BATCH):
        drafts |= _read(session, item_ids[start : start + _BATCH])
    return drafts


def live_ids(session: Session) -> list[int]:
    """List the ids of all items that are not retired, in the bank's order."""
    live = col(Item.retired_at).is_(None)
    statement = select(Item.id).where(live).order_by(col(Item.position), col(Item.id))
    return [key for key in session.exec(statement) if key is not None]


def _read(session: Session, ids: Sequence[int]) -> dict[int, Draft]:
    items = {row.id: row for row in _rows(session, _ITEMS, ids)}
    texts: dict[int, InScripts[plain.ItemText]] = defaultdict(InScripts)
    for key, language, *parts in _rows(session, _TEXTS, ids):
        texts[key][language] = plain.ItemText(*parts)
    sources: dict[int, list[Source]] = defaultdict(list)
    for key, name, line in _rows(session, _SOURCES, ids):
        sources[key].append(Source(name, line))
    tags: dict[int, list[str]] = defaultdict(list)
    for key, name in _rows(session, _TAGS, ids):
        tags[key].append(name)
    options, names, fixed = _options(session, ids)
    return {
        key: Draft(
            uid=items[key].uid,
            topic=items[key].slug,
            weight=items[key].weight,
            sources=tuple(sources[key]),
            answer=from_data(items[key].answer),
            texts=texts[key],
            tags=tuple(tags[key]),
            distractors=tuple(options[key]),
            names=names[key],
            fixed=tuple(fixed[key][turn] for turn in sorted(fixed[key])),
        )
        for key in ids
        if key in items
    }


def _rows(
    session: Session, statement: Select[*tuple[Any, ...]], ids: Sequence[int]
) -> Sequence[Row[*tuple[Any, ...]]]:
    return session.connection().execute(statement, {"ids": ids}).all()


def _options(
    session: Session, ids: Sequence[int]
) -> tuple[
    dict[int, list[Value]], dict[int, _NamesByLanguage], dict[int, dict[int, Value]]
]:
    """Return the distractors of each item, the names of its values, what is fixed."""
    distractors: dict[int, list[Value]] = defaultdict(list)
    names: dict[int, _NamesByLanguage] = defaultdict(InScripts)
    fixed: dict[int, dict[int, Value]] = defaultdict(dict)
    owners: dict[int, tuple[int, Value]] = {}
    options = _rows(session, _OPTIONS, ids)
    values = decoded([row[3] for row in options])
    for row, data in zip(options, values, strict=True):
        option, item, is_key, _text, turn = row
        value = from_data(data)
        owners[option] = (item, value)
        if turn is not None:
            fixed[item][turn] = value
        if not is_key:
            distractors[item].append(value)
    texts = _rows(session, _NAMES, ids)
    of_texts = decoded([row[2] for row in texts])
    for (option, language, _text), written_names in zip(texts, of_texts, strict=True):
        item, value = owners[option]
        _gather(names[item].setdefault(language, {}), value, written_names)
    return distractors, names, fixed


def _gather(
    names: dict[NamedValue, Name], value: Value, written: list[list[Any]]
) -> None:
    members = value.members if isinstance(value, ListValue) else (value,)
    named = [each for each in members if isinstance(each, NamedValue)]
    for each, texts in zip(named, written, strict=True):
        if texts:
            names[each] = Name(texts[0], tuple(texts[1:]))
