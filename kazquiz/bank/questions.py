"""Questions: putting items into the bank, bringing them up to date, retiring them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, update
from sqlmodel import Session, SQLModel, col, select

from kazquiz.bank.models import (
    Document,
    DocumentText,
    Item,
    ItemSource,
    ItemTag,
    ItemText,
    Option,
    OptionText,
    Passage,
    PassageText,
    Setting,
    Tag,
    Topic,
    TopicText,
)
from kazquiz.items import bundle as files
from kazquiz.items.draft import Draft, Names
from kazquiz.items.values import ListValue, NamedValue, Value, to_data
from kazquiz.progress import Progress, silent
from kazquiz.text import folded

_BUNDLED = "bundled"
_BATCH = 100


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

    New items are added, changed ones replaced unless the person has edited them, and
    bundled ones that are gone are retired. Cards and reviews stay as they are.
    """
    documents = _store_documents(session, bundle.documents)
    topics = _store_topics(session, bundle.topics)
    known = {item.uid: item for item in session.exec(select(Item))}
    fresh = [
        (position, draft)
        for position, draft in enumerate(bundle.drafts)
        if _differs(known.get(draft.uid), draft)
    ]
    for done in range(0, len(fresh), _BATCH):
        report(done, len(fresh))
        batch = fresh[done : done + _BATCH]
        _store(session, batch, known, topics, documents)
    _retire(session, {draft.uid for draft in bundle.drafts}, now)
    session.merge(Setting(name=_BUNDLED, value=bundle.digest))
    report(len(fresh), len(fresh))


def _differs(stored: Item | None, draft: Draft) -> bool:
    if stored is None:
        return True
    same = stored.digest == files.draft_digest(draft) and stored.retired_at is None
    return not (same or stored.edited)


def _retire(session: Session, present: set[str], now: datetime) -> None:
    statement = select(Item).where(col(Item.bundled), col(Item.retired_at).is_(None))
    for item in session.exec(statement):
        if item.uid not in present:
            item.retired_at = now


def _store(
    session: Session,
    batch: list[tuple[int, Draft]],
    known: dict[str, Item],
    topics: dict[str, int],
    documents: dict[str, int],
) -> None:
    """Write the rows of a *batch* of drafts, replacing what those items had."""
    items = []
    for position, draft in batch:
        item = known.get(draft.uid) or Item(
            uid=draft.uid, topic_id=0, weight=draft.weight,
            answer_type=draft.answer.type, answer={},
        )
        item.topic_id = topics[draft.topic]
        item.weight, item.answer_type = draft.weight, draft.answer.type
        item.answer = to_data(draft.answer)
        item.bundled, item.retired_at = True, None
        item.position, item.digest = position, files.draft_digest(draft)
        items.append(item)
    session.add_all(items)
    session.flush()
    ids = [item.id for item in items if item.id is not None]
    tags = _tag_ids(session, [tag for _, draft in batch for tag in draft.tags])
    for part in (ItemText, ItemSource, ItemTag, Option):
        owner = part.__table__.c.item_id  # type: ignore[attr-defined]
        session.execute(delete(part).where(owner.in_(ids)))
    rows = [(key, draft) for key, (_, draft) in zip(ids, batch, strict=True)]
    _insert(session, ItemText, _text_rows(rows))
    _insert(session, ItemSource, _source_rows(rows, documents))
    _insert(session, ItemTag, _tag_rows(rows, tags))
    _store_options(session, rows)


def _insert(session: Session, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
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
            "folded": folded(
                f"{text.stem} {text.sentence} {text.explanation} {text.remark}",
                language,
            ),
        }
        for key, draft in rows
        for language, text in draft.texts.items()
    ]


def _source_rows(rows: Rows, documents: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {"item_id": key, "document_id": documents[source.document], "line": source.line}
        for key, draft in rows
        for source in sorted(set(draft.sources))
    ]


def _tag_rows(rows: Rows, tags: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {"item_id": key, "tag_id": tags[tag]}
        for key, draft in rows
        for tag in sorted(set(draft.tags))
    ]


def _tag_ids(session: Session, wanted: Iterable[str]) -> dict[str, int]:
    return _ids(session, Tag, "name", sorted(set(wanted)), lambda name: Tag(name=name))


def _ids(
    session: Session,
    table: type[Any],
    column: str,
    wanted: Iterable[str],
    make: Callable[[str], SQLModel],
) -> dict[str, int]:
    """Return the ids of the rows named in *wanted*, making those that are missing."""
    found = {getattr(row, column): row for row in session.exec(select(table))}
    for name in wanted:
        if name not in found:
            found[name] = make(name)
            session.add(found[name])
    session.flush()
    return {name: row.id for name, row in found.items()}


def _store_options(session: Session, rows: Rows) -> None:
    made = [
        (draft, value, Option(
            item_id=key, position=place, is_key=place == 0, value=to_data(value),
        ))
        for key, draft in rows
        for place, value in enumerate((draft.answer, *draft.distractors))
    ]
    session.add_all([option for _, _, option in made])
    session.flush()
    _insert(
        session,
        OptionText,
        [
            {"option_id": option.id, "language": language, "names": written}
            for draft, value, option in made
            for language, names in draft.names.items()
            if (written := _names(value, names))
        ],
    )


def _names(value: Value, names: Names) -> list[list[str]]:
    members = value.members if isinstance(value, ListValue) else (value,)
    return [
        [names[each].text, *names[each].aliases]
        for each in members
        if isinstance(each, NamedValue) and each in names
    ]


def _store_topics(
    session: Session, topics: Iterable[files.Topic]
) -> dict[str, int]:
    entries = {topic.slug: (place, topic) for place, topic in enumerate(topics)}
    ids = _ids(
        session, Topic, "slug", entries, lambda slug: Topic(slug=slug, position=0)
    )
    for slug, (place, topic) in entries.items():
        session.execute(
            update(Topic).where(col(Topic.id) == ids[slug]).values(position=place)
        )
        for language, text in topic.texts.items():
            session.merge(TopicText(
                topic_id=ids[slug], language=language,
                name=text.name, description=text.description,
            ))
    return ids


def _store_documents(
    session: Session, documents: Iterable[files.Document]
) -> dict[str, int]:
    entries = {each.name: (place, each) for place, each in enumerate(documents)}
    ids = _ids(
        session, Document, "name", entries,
        lambda name: Document(
            name=name, language=entries[name][1].language, position=entries[name][0]
        ),
    )
    for name, (_, document) in entries.items():
        for language, text in document.texts.items():
            session.merge(DocumentText(
                document_id=ids[name], language=language,
                title=text.title, notes=text.notes,
            ))
        _store_passages(session, ids[name], document.passages)
    return ids


def _store_passages(
    session: Session, document_id: int, passages: Iterable[files.Passage]
) -> None:
    session.execute(delete(Passage).where(col(Passage.document_id) == document_id))
    rows = [
        (passage, Passage(document_id=document_id, line=passage.line))
        for passage in passages
    ]
    session.add_all([row for _, row in rows])
    session.flush()
    _insert(session, PassageText, [
        {"passage_id": row.id, "language": language, "heading": heading}
        for passage, row in rows
        for language, heading in passage.headings.items()
    ])
