"""Item edits: topics, tags and texts of many items, changed at once.

What is changed of a bundled item is a person's own from then on, so that no update of
the bundled bank takes it back.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice

from sqlalchemy import bindparam, case, delete, insert, select, update
from sqlmodel import Session, SQLModel, col

from kazquiz.bank.models import Item, ItemTag, Tag, Topic
from kazquiz.bank.questions import search_text
from kazquiz.items import draft as plain

_TABLES = SQLModel.metadata.tables
_ITEMS, _TEXTS, _ITEM_TAGS = _TABLES["item"], _TABLES["itemtext"], _TABLES["itemtag"]
# SQLite takes no more than 32,766 values in one statement.
_KEYS_AT_ONCE = 10_000


def portions(keys: Iterable[int]) -> Iterator[list[int]]:
    """Yield *keys* in portions that every database takes in one statement."""
    left = iter(keys)
    while portion := list(islice(left, _KEYS_AT_ONCE)):
        yield portion


def tag_named(session: Session, name: str) -> int:
    """Return the tag called *name*, made where there is none."""
    found = session.connection().scalar(
        select(col(Tag.id)).where(col(Tag.name) == name)
    )
    if found is not None:
        return int(found)
    tag = Tag(name=name)
    session.add(tag)
    session.flush()
    assert tag.id is not None
    return tag.id


def uids(session: Session, item_ids: Collection[int]) -> list[str]:
    """List the uids of some items."""
    found: list[str] = []
    for keys in portions(item_ids):
        statement = select(_ITEMS.c.uid).where(_ITEMS.c.id.in_(keys))
        found += session.connection().scalars(statement)
    return found


def tag_names(session: Session) -> list[str]:
    """List the tags that some item bears."""
    statement = (
        select(col(Tag.name))
        .join(ItemTag, col(ItemTag.tag_id) == col(Tag.id))
        .distinct()
        .order_by(col(Tag.name))
    )
    return list(session.connection().scalars(statement))


def add_tag(
    session: Session, item_ids: Collection[int], tag_id: int, at: datetime
) -> int:
    """Put a tag on some items; return how many lacked it."""
    lacking: list[int] = []
    for keys in portions(item_ids):
        bearing = select(_ITEM_TAGS.c.item_id).where(
            _ITEM_TAGS.c.tag_id == tag_id, _ITEM_TAGS.c.item_id.in_(keys)
        )
        have = set(session.connection().scalars(bearing))
        lacking += [key for key in keys if key not in have]
    rows = [{"item_id": key, "tag_id": tag_id} for key in lacking]
    if rows:
        session.connection().execute(insert(_ITEM_TAGS), rows)
    _note_edits(session, lacking, at)
    return len(lacking)


def remove_tag(
    session: Session, item_ids: Collection[int], name: str, at: datetime
) -> int:
    """Take the tag called *name* off some items; return how many bore it."""
    tag_id = session.connection().scalar(
        select(col(Tag.id)).where(col(Tag.name) == name)
    )
    changed: list[int] = []
    for keys in portions(item_ids):
        these = (_ITEM_TAGS.c.tag_id == tag_id, _ITEM_TAGS.c.item_id.in_(keys))
        changed += session.connection().scalars(
            select(_ITEM_TAGS.c.item_id).where(*these)
        )
        session.connection().execute(delete(_ITEM_TAGS).where(*these))
    _note_edits(session, changed, at)
    return len(changed)


def set_topic(
    session: Session, item_ids: Collection[int], slug: str, at: datetime
) -> int:
    """Move some items to the topic *slug*; return how many were elsewhere."""
    topic_id = session.connection().scalar(
        select(col(Topic.id)).where(col(Topic.slug) == slug)
    )
    changed: list[int] = []
    if topic_id is None:
        return 0
    for keys in portions(item_ids):
        elsewhere = (_ITEMS.c.id.in_(keys), _ITEMS.c.topic_id != topic_id)
        changed += session.connection().scalars(select(_ITEMS.c.id).where(*elsewhere))
        session.connection().execute(
            update(_ITEMS).where(*elsewhere).values(topic_id=topic_id)
        )
    _note_edits(session, changed, at)
    return len(changed)


def read_texts(
    session: Session, item_ids: Collection[int], language: str
) -> dict[int, plain.ItemText]:
    """Return the texts of some items in *language*, of those that have it."""
    found = {}
    for keys in portions(item_ids):
        statement = select(
            _TEXTS.c.item_id,
            _TEXTS.c.stem,
            _TEXTS.c.statement,
            _TEXTS.c.explanation,
            _TEXTS.c.remark,
            _TEXTS.c.caption,
        ).where(_TEXTS.c.language == language, _TEXTS.c.item_id.in_(keys))
        for key, *parts in session.connection().execute(statement):
            found[key] = plain.ItemText(*parts)
    return found


def write_texts(
    session: Session,
    texts: Mapping[int, plain.ItemText],
    language: str,
    at: datetime,
) -> None:
    """Write the *texts* of some items in *language*, to be found as they now are."""
    statement = (
        update(_TEXTS)
        .where(_TEXTS.c.item_id == bindparam("of_item"), _TEXTS.c.language == language)
        .values(
            stem=bindparam("new_stem"),
            statement=bindparam("new_statement"),
            explanation=bindparam("new_explanation"),
            remark=bindparam("new_remark"),
            folded=bindparam("new_folded"),
        )
    )
    rows = [
        {
            "of_item": key,
            "new_stem": text.stem,
            "new_statement": text.statement,
            "new_explanation": text.explanation,
            "new_remark": text.remark,
            "new_folded": search_text(text, language),
        }
        for key, text in texts.items()
    ]
    if rows:
        session.connection().execute(statement, rows)
    _note_edits(session, texts, at)


def _note_edits(session: Session, item_ids: Iterable[int], at: datetime) -> None:
    for keys in portions(item_ids):
        own = case((col(Item.bundled), True), else_=col(Item.edited))
        session.connection().execute(
            update(_ITEMS).where(_ITEMS.c.id.in_(keys)).values(edited=own, edited_at=at)
        )
