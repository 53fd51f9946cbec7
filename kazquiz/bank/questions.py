"""Questions: putting items into the bank, bringing them up to date, retiring them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, update
from sqlmodel import Session, SQLModel, col, select

from kazquiz.bank.documents import store_documents, store_topics
from kazquiz.bank.models import (
    Document,
    Item,
    ItemSource,
    ItemTag,
    ItemText,
    Option,
    OptionText,
    Setting,
    Tag,
    Topic,
)
from kazquiz.items import bundle as files
from kazquiz.items.draft import Draft, Names
from kazquiz.items.draft import ItemText as Texts
from kazquiz.items.markup import plain
from kazquiz.items.values import ListValue, NamedValue, Value, to_data
from kazquiz.progress import Progress, silent
from kazquiz.text import searched

_BUNDLED = "bundled"
_BATCH = 100
_ITEMS = SQLModel.metadata.tables["item"]


@dataclass(frozen=True, slots=True)
class _Places:
    """The rows that items refer to: topics by slug, documents and tags by name."""

    topics: Mapping[str, int]
    documents: Mapping[str, int]
    tags: Mapping[str, int]


def stored_bundle(session: Session) -> str:
    """Return the digest of the bundled bank that is stored, empty where none is."""
    kept = session.get(Setting, _BUNDLED)
    return kept.value if kept else ""


def store_bundle(
    session: Session,
    bundle: files.Bundle,
    now: datetime,
    report: Progress = silent,
) -> None:
    """Bring the stored items up to date with *bundle*.

    New items are added, changed ones replaced and bundled ones that are gone retired,
    but for those that the person has edited or deleted. Cards and reviews stay as they
    are.
    """
    places = _Places(
        store_topics(session, bundle.topics),
        store_documents(session, bundle.documents),
        _tag_ids(session, [tag for draft in bundle.drafts for tag in draft.tags]),
    )
    known = {item.uid: item for item in session.exec(select(Item))}
    fresh = [draft for draft in bundle.drafts if _differs(known.get(draft.uid), draft)]
    for done in range(0, len(fresh), _BATCH):
        report(done, len(fresh))
        _store(session, fresh[done : done + _BATCH], known, places)
    _date(session, [draft.uid for draft in fresh if draft.uid not in known], now)
    _put_in_order(session, bundle.drafts)
    _retire(known.values(), {draft.uid for draft in bundle.drafts}, now)
    session.merge(Setting(name=_BUNDLED, value=bundle.digest))
    session.flush()
    report(len(fresh), len(fresh))


def _differs(stored: Item | None, draft: Draft) -> bool:
    if stored is None:
        return True
    same = stored.digest == files.draft_digest(draft) and stored.retired_at is None
    return not (same or stored.edited or stored.deleted)


def _put_in_order(session: Session, drafts: Iterable[Draft]) -> None:
    places = [
        {"of_uid": draft.uid, "place": place} for place, draft in enumerate(drafts)
    ]
    statement = (
        update(_ITEMS)
        .where(
            _ITEMS.c.uid == bindparam("of_uid"),
            _ITEMS.c.position != bindparam("place"),
        )
        .values(position=bindparam("place"))
    )
    if places:
        session.connection().execute(statement, places)


def _date(session: Session, uids: list[str], now: datetime) -> None:
    """Note when new items came."""
    statement = (
        update(_ITEMS).where(_ITEMS.c.uid == bindparam("of_uid")).values(added_at=now)
    )
    if uids:
        session.connection().execute(statement, [{"of_uid": uid} for uid in uids])


def _retire(stored: Iterable[Item], present: set[str], now: datetime) -> None:
    for item in stored:
        is_gone = item.bundled and not item.edited and item.uid not in present
        if is_gone and item.retired_at is None:
            item.retired_at = now


def store_item(
    session: Session, draft: Draft, item_id: int | None, now: datetime
) -> int:
    """Store *draft* as a person has written it at *now*; return the id of the item.

    An item that was bundled is theirs from then on: no update changes it.
    """
    stored = None if item_id is None else session.get_one(Item, item_id)
    item = _stored_alone(session, draft, stored)
    item.edited = item.bundled
    item.edited_at = now
    item.added_at = item.added_at or now
    session.flush()
    assert item.id is not None
    return item.id


def set_back(session: Session, draft: Draft, item_id: int) -> None:
    """Store the bundled *draft* again where a person has changed its item."""
    item = _stored_alone(session, draft, session.get_one(Item, item_id))
    item.bundled, item.edited = True, False
    item.digest = files.draft_digest(draft)
    session.flush()


def option_ids(session: Session, items: Iterable[int]) -> list[int]:
    """List the ids of the options that *items* have now."""
    statement = select(Option.id).where(col(Option.item_id).in_(items))
    return [key for key in session.exec(statement) if key is not None]


def _stored_alone(session: Session, draft: Draft, stored: Item | None) -> Item:
    places = _Places(
        {topic.slug: topic.id or 0 for topic in session.exec(select(Topic))},
        {each.name: each.id or 0 for each in session.exec(select(Document))},
        _tag_ids(session, draft.tags),
    )
    item = _written(draft, stored, places.topics)
    _store_rows(session, [item], [draft], places)
    return item


def _store(
    session: Session, batch: list[Draft], known: dict[str, Item], places: _Places
) -> None:
    """Write the rows of a *batch* of bundled drafts, replacing what they had."""
    items = [_written(draft, known.get(draft.uid), places.topics) for draft in batch]
    for item, draft in zip(items, batch, strict=True):
        item.bundled = True
        item.digest = files.draft_digest(draft)
    _store_rows(session, items, batch, places)


def _store_rows(
    session: Session, items: list[Item], batch: list[Draft], places: _Places
) -> None:
    session.add_all(items)
    session.flush()
    ids = [item.id for item in items if item.id is not None]
    session.execute(delete(ItemText).where(col(ItemText.item_id).in_(ids)))
    session.execute(delete(ItemSource).where(col(ItemSource.item_id).in_(ids)))
    session.execute(delete(ItemTag).where(col(ItemTag.item_id).in_(ids)))
    session.execute(delete(Option).where(col(Option.item_id).in_(ids)))
    rows = list(zip(ids, batch, strict=True))
    _insert(session, ItemText, _text_rows(rows))
    _insert(session, ItemSource, _source_rows(rows, places.documents))
    _insert(session, ItemTag, _tag_rows(rows, places.tags))
    _store_options(session, rows)


def _written(draft: Draft, stored: Item | None, topics: Mapping[str, int]) -> Item:
    item = stored or Item(
        uid=draft.uid,
        topic_id=0,
        weight=draft.weight,
        answer_type=draft.answer.type,
        answer={},
    )
    item.topic_id = topics[draft.topic]
    item.weight, item.answer_type = draft.weight, draft.answer.type
    item.answer = to_data(draft.answer)
    item.retired_at = None
    return item


def _insert(
    session: Session, table: type[SQLModel], rows: list[dict[str, Any]]
) -> None:
    if rows:
        session.execute(insert(table), rows)


Rows = list[tuple[int, Draft]]


def _text_rows(rows: Rows) -> list[dict[str, Any]]:
    return [
        {
            "item_id": key,
            "language": language,
            "stem": text.stem,
            "statement": text.statement,
            "explanation": text.explanation,
            "remark": text.remark,
            "caption": text.caption,
            "folded": search_text(text, language),
        }
        for key, draft in rows
        for language, text in draft.texts.items()
    ]


def search_text(text: Texts, language: str) -> str:
    """Return what search looks at of *text*, which is in *language*."""
    looked_at = f"{text.stem} {text.sentence} {text.explanation} {text.remark}"
    return searched(plain(looked_at), language)


def _source_rows(rows: Rows, documents: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"item_id": key, "document_id": documents[source.document], "line": source.line}
        for key, draft in rows
        for source in sorted(set(draft.sources))
    ]


def _tag_rows(rows: Rows, tags: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"item_id": key, "tag_id": tags[tag]}
        for key, draft in rows
        for tag in sorted(set(draft.tags))
    ]


def _tag_ids(session: Session, wanted: Iterable[str]) -> dict[str, int]:
    """Return the ids of the tags *wanted* by name, making those that are missing."""
    found = {tag.name: tag for tag in session.exec(select(Tag))}
    new = [Tag(name=name) for name in sorted(set(wanted) - found.keys())]
    session.add_all(new)
    session.flush()
    return {tag.name: tag.id or 0 for tag in (*found.values(), *new)}


def _store_options(session: Session, rows: Rows) -> None:
    made = [
        (
            draft,
            value,
            Option(
                item_id=key,
                position=place,
                is_key=place == 0,
                value=to_data(value),
                fixed=draft.fixed.index(value) if value in draft.fixed else None,
            ),
        )
        for key, draft in rows
        for place, value in enumerate((draft.answer, *draft.distractors))
    ]
    session.add_all([option for _, _, option in made])
    session.flush()
    names = [
        {"option_id": option.id, "language": language, "names": written}
        for draft, value, option in made
        for language, names in draft.names.items()
        if any(written := _names(value, names))
    ]
    _insert(session, OptionText, names)


def _names(value: Value, names: Names) -> list[list[str]]:
    """Return the name and aliases of each named value; nothing where it has none."""
    members = value.members if isinstance(value, ListValue) else (value,)
    return [
        [names[each].text, *names[each].aliases] if each in names else []
        for each in members
        if isinstance(each, NamedValue)
    ]
