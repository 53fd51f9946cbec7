"""Own fields in the bank: defining them, and what items have in them.

Their texts stand beside the items, so that an update of the bundled bank leaves them
alone and an item that has none is read as fast as ever.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlmodel import Session, SQLModel

from kazquiz.bank import history
from kazquiz.bank.item_edits import portions
from kazquiz.bank.own_models import OwnField as FieldRow
from kazquiz.bank.own_models import OwnText
from kazquiz.bank.steps import Watch
from kazquiz.items.markup import plain
from kazquiz.items.own_fields import OwnField, OwnTexts, Showing
from kazquiz.text import searched

_TABLES = SQLModel.metadata.tables
_FIELDS, _TEXTS, _ITEMS = _TABLES["ownfield"], _TABLES["owntext"], _TABLES["item"]
_READ = select(_FIELDS.c.id, _FIELDS.c.name, _FIELDS.c.showing).order_by(
    _FIELDS.c.position, _FIELDS.c.id
)
_READ_TEXTS = select(
    _TEXTS.c.item_id, _TEXTS.c.field_id, _TEXTS.c.language, _TEXTS.c.text
).where(_TEXTS.c.item_id.in_(bindparam("ids", expanding=True)))
# A text by its item, its field and its language.
Texts = Mapping[tuple[int, int, str], str]


def read_fields(session: Session) -> tuple[OwnField, ...]:
    """List the fields in their order."""
    return tuple(OwnField(*row) for row in session.connection().execute(_READ))


@contextmanager
def _step(
    session: Session, learner_id: int, name: str, at: datetime, *gone: int
) -> Iterator[list[int]]:
    """Keep a change of the fields as one step, with the texts of what is *gone*.

    Whoever makes a field puts its row into the list given.
    """
    keys = [field.key for field in read_fields(session)]
    watches = [Watch(FieldRow, "id", keys), Watch(OwnText, "field_id", gone)]
    with history.step(session, learner_id, name, at=at, watches=watches):
        yield keys


def add_field(session: Session, learner_id: int, name: str, at: datetime) -> int:
    """Define a field called *name* behind the others; return its row."""
    with _step(session, learner_id, "add_field", at) as keys:
        row = FieldRow(name=name, position=len(keys), showing=Showing.ANSWER)
        session.add(row)
        session.flush()
        assert row.id is not None
        keys.append(row.id)
    return row.id


def rename_field(
    session: Session, learner_id: int, key: int, *, name: str, at: datetime
) -> None:
    """Call a field *name* from now on."""
    with _step(session, learner_id, "rename_field", at):
        _change(session, key, name=name)


def show_field(
    session: Session, learner_id: int, key: int, *, showing: Showing, at: datetime
) -> None:
    """Let a field be seen where *showing* says."""
    with _step(session, learner_id, "show_field", at):
        _change(session, key, showing=showing)


def put_in_order(
    session: Session, learner_id: int, keys: Iterable[int], at: datetime
) -> None:
    """Let the fields stand in the order of their *keys*."""
    with _step(session, learner_id, "move_field", at):
        for position, key in enumerate(keys):
            _change(session, key, position=position)


def remove_field(session: Session, learner_id: int, key: int, at: datetime) -> None:
    """Remove a field, and what all items have in it."""
    with _step(session, learner_id, "remove_field", at, key):
        # Not left to the database: a step sees what goes with it.
        session.connection().execute(delete(_TEXTS).where(_TEXTS.c.field_id == key))
        session.connection().execute(delete(_FIELDS).where(_FIELDS.c.id == key))


def _change(session: Session, key: int, **values: object) -> None:
    session.connection().execute(
        update(_FIELDS).where(_FIELDS.c.id == key).values(values)
    )


def count_items(session: Session) -> dict[int, int]:
    """Count the items that have a text in each field, of those in which any has."""
    statement = select(
        _TEXTS.c.field_id, func.count(_TEXTS.c.item_id.distinct())
    ).group_by(_TEXTS.c.field_id)
    return dict(map(tuple, session.connection().execute(statement)))


def read_texts(
    session: Session, item_ids: Collection[int]
) -> dict[int, dict[int, dict[str, str]]]:
    """Return what stands in the fields of some items, of those that have anything."""
    found: dict[int, dict[int, dict[str, str]]] = {}
    for keys in portions(item_ids):
        rows = session.connection().execute(_READ_TEXTS, {"ids": keys})
        for item, field, language, text in rows:
            found.setdefault(item, {}).setdefault(field, {})[language] = text
    return found


def texts_of_field(session: Session, key: int) -> dict[int, dict[str, str]]:
    """Return what every item has in one field, by language."""
    statement = select(_TEXTS.c.item_id, _TEXTS.c.language, _TEXTS.c.text).where(
        _TEXTS.c.field_id == key
    )
    found: dict[int, dict[str, str]] = {}
    for item, language, text in session.connection().execute(statement):
        found.setdefault(item, {})[language] = text
    return found


def texts_by_uid(session: Session) -> dict[str, OwnTexts]:
    """Return what stands in the fields of every item that has anything, by its uid."""
    having = select(_TEXTS.c.item_id)
    statement = select(_ITEMS.c.id, _ITEMS.c.uid).where(_ITEMS.c.id.in_(having))
    uids = dict(map(tuple, session.connection().execute(statement)))
    texts = read_texts(session, list(uids))
    return {uids[key]: found for key, found in texts.items()}


def has_texts(session: Session, item_id: int) -> bool:
    """Tell whether an item has a text in any field."""
    statement = select(_TEXTS.c.item_id).where(_TEXTS.c.item_id == item_id).limit(1)
    return session.connection().scalar(statement) is not None


def write_item(session: Session, item_id: int, texts: OwnTexts) -> None:
    """Let the fields of an item hold *texts* and nothing else.

    What is meant for a field that is gone is dropped.
    """
    session.connection().execute(delete(_TEXTS).where(_TEXTS.c.item_id == item_id))
    known = {field.key for field in read_fields(session)}
    _insert(
        session,
        {
            (item_id, key, language): text
            for key, by_language in texts.items()
            if key in known
            for language, text in by_language.items()
        },
    )


def write_texts(session: Session, texts: Texts, at: datetime) -> None:
    """Write single *texts*, an empty one away; the items were edited *at* an instant.

    A bundled item stays bundled: an update of its own texts leaves these alone.
    """
    for item, key, language in texts:
        session.connection().execute(
            delete(_TEXTS).where(
                _TEXTS.c.item_id == item,
                _TEXTS.c.field_id == key,
                _TEXTS.c.language == language,
            )
        )
    _insert(session, texts)
    note_edit(session, {item for item, _key, _language in texts}, at)


def note_edit(session: Session, item_ids: Iterable[int], at: datetime) -> None:
    """Note when something was written in the fields of some items."""
    for keys in portions(item_ids):
        statement = update(_ITEMS).where(_ITEMS.c.id.in_(keys)).values(edited_at=at)
        session.connection().execute(statement)


def _insert(session: Session, texts: Texts) -> None:
    rows = [
        {
            "item_id": item,
            "field_id": key,
            "language": language,
            "text": text,
            "folded": searched(plain(text), language),
        }
        for (item, key, language), text in texts.items()
        if text.strip()
    ]
    if rows:
        session.connection().execute(insert(_TEXTS), rows)
