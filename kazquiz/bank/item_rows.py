"""Item rows: what a list shows of an item and its card, read as it is shown."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlmodel import Session, SQLModel, col

from kazquiz.bank import measures
from kazquiz.bank.measures import Facts
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
from kazquiz.bank.study_models import Card
from kazquiz.i18n.catalog import SOURCE_LANGUAGE
from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.items.draft import Name, Names, Weight
from kazquiz.items.scripts import stored_language
from kazquiz.items.values import (
    AnswerType,
    ListValue,
    NamedValue,
    Value,
    from_data,
)
from kazquiz.scheduling.memory import State

_PORTION = 2000
_CARD_COLUMNS = (
    "state",
    "due",
    "stability",
    "difficulty",
    "last_review",
    "reviews",
    "lapses",
    "flag",
    "marked",
    "leech",
    "suspended",
    "buried_until",
)


@dataclass(frozen=True, slots=True)
class CardRow:
    """What a list shows of a card; a new item has one like this."""

    state: State = State.NEW
    due: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    last_review: datetime | None = None
    reviews: int = 0
    lapses: int = 0
    flag: int = 0
    marked: bool = False
    leech: bool = False
    suspended: bool = False
    buried_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ItemRow:
    """What a list shows of an item: its texts in *language*, its card, its places."""

    item_id: int
    language: str
    stem: str
    answer: Value
    names: Names
    topic: str
    answer_type: AnswerType
    weight: Weight
    added_at: datetime | None
    edited: bool
    retired: bool
    documents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    mistakes: int = 0
    card: CardRow = field(default_factory=CardRow)
    # In one's own fields: the language and the text of each.
    own: Mapping[int, tuple[str, str] | None] = field(default_factory=dict)


def read_rows(
    session: Session, item_ids: Sequence[int], language: str, facts: Facts
) -> dict[int, ItemRow]:
    """Return the rows of some items, their texts in *language* where they have it."""
    connection = session.connection()
    ids = list(item_ids)
    stems = _stems(session, ids, language)
    documents = _listed(session, _documents(ids))
    tags = _listed(session, _tags(ids))
    names = _names(session, stems)
    found = {}
    for row in connection.execute(_items(session, ids, facts)):
        key, topic, kind, weight, answer, added, edited, retired, wrong, *card = row
        code, stem = stems.get(key, (language, ""))
        value = from_data(answer)
        found[key] = ItemRow(
            item_id=key,
            language=code,
            stem=stem,
            answer=value,
            names=_named(value, names.get(key, []), code),
            topic=topic,
            answer_type=kind,
            weight=weight,
            added_at=added,
            edited=edited,
            retired=retired is not None,
            documents=tuple(documents[key]),
            tags=tuple(tags[key]),
            mistakes=wrong,
            card=CardRow() if card[0] is None else CardRow(*card),
        )
    return {key: found[key] for key in ids if key in found}


def _items(session: Session, ids: list[int], facts: Facts) -> Select[Any]:
    of_learner = and_(
        col(Card.item_id) == col(Item.id), col(Card.learner_id) == facts.learner_id
    )
    return (
        select(
            col(Item.id),
            col(Topic.slug),
            col(Item.answer_type),
            col(Item.weight),
            col(Item.answer),
            col(Item.added_at),
            col(Item.edited),
            col(Item.retired_at),
            measures.mistakes(facts.learner_id),
            *(SQLModel.metadata.tables["card"].c[name] for name in _CARD_COLUMNS),
        )
        .join(Topic, col(Topic.id) == col(Item.topic_id))
        .outerjoin(Card, of_learner)
        .where(col(Item.id).in_(ids))
    )


def _stems(
    session: Session, ids: list[int], language: str
) -> dict[int, tuple[str, str]]:
    """Return the stem of each item in *language*, else in English or what it has."""
    connection = session.connection()
    texts = select(col(ItemText.item_id), col(ItemText.language), col(ItemText.stem))
    wanted = texts.where(col(ItemText.language) == stored_language(language))
    found = {
        key: (language, in_script(stem, language))
        for key, _code, stem in connection.execute(
            wanted.where(col(ItemText.item_id).in_(ids))
        )
    }
    missing = [key for key in ids if key not in found]
    if missing:
        rest = texts.where(col(ItemText.item_id).in_(missing)).order_by(
            col(ItemText.language) != SOURCE_LANGUAGE, col(ItemText.language)
        )
        for key, code, stem in connection.execute(rest):
            found.setdefault(key, (code, stem))
    return found


def _documents(ids: list[int]) -> Select[int, str]:
    return (
        select(col(ItemSource.item_id), col(Document.name))
        .join(Document, col(Document.id) == col(ItemSource.document_id))
        .where(col(ItemSource.item_id).in_(ids))
        .group_by(col(ItemSource.item_id), col(Document.name), col(Document.position))
        .order_by(col(Document.position), func.min(col(ItemSource.line)))
    )


def _tags(ids: list[int]) -> Select[int, str]:
    return (
        select(col(ItemTag.item_id), col(Tag.name))
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(ItemTag.item_id).in_(ids))
        .order_by(col(Tag.name))
    )


def _listed(session: Session, statement: Select[int, str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for key, name in session.connection().execute(statement):
        found[key].append(name)
    return found


def _names(
    session: Session, stems: dict[int, tuple[str, str]]
) -> dict[int, list[list[str]]]:
    """Return what the values of each answer are called in the language of its stem."""
    shown = {key: code for key, (code, _stem) in stems.items()}
    stored = {key: stored_language(code) for key, code in shown.items()}
    statement = (
        select(col(Option.item_id), col(OptionText.language), col(OptionText.names))
        .join(Option, col(Option.id) == col(OptionText.option_id))
        .where(
            col(Option.item_id).in_(shown),
            col(Option.is_key).is_(True),
            col(OptionText.language).in_(set(stored.values())),
        )
    )
    return {
        key: names
        for key, code, names in session.connection().execute(statement)
        if code == stored[key]
    }


def _named(value: Value, written: Sequence[Any], language: str) -> Names:
    members = value.members if isinstance(value, ListValue) else (value,)
    named = [each for each in members if isinstance(each, NamedValue)]
    return {
        each: Name(in_script(texts[0], language))
        for each, texts in zip(named, written, strict=False)
        if texts
    }


def answers(session: Session) -> list[tuple[int, dict[str, Any]]]:
    """List every item with its answer as data."""
    statement = select(col(Item.id), col(Item.answer))
    return _pairs(session, statement)


def answer_names(session: Session, language: str) -> dict[NamedValue, str]:
    """Return what every named value that is an answer is called in *language*."""
    statement = (
        select(col(Option.value), col(OptionText.names))
        .join(OptionText, col(OptionText.option_id) == col(Option.id))
        .where(
            col(Option.is_key).is_(True),
            col(OptionText.language) == stored_language(language),
        )
    )
    found: dict[NamedValue, str] = {}
    for data, names in session.connection().execute(statement):
        for value, name in _named(from_data(data), names, language).items():
            found.setdefault(value, name.text)
    return found


def stems(session: Session, language: str) -> list[tuple[int, str]]:
    """List every item that has a stem in *language*, with it."""
    statement = select(col(ItemText.item_id), col(ItemText.stem)).where(
        col(ItemText.language) == stored_language(language)
    )
    found: list[tuple[int, str]] = _pairs(session, statement)
    return [(key, in_script(stem, language)) for key, stem in found]


def belongings(session: Session, kind: str) -> list[tuple[int, str]]:
    """List every item with the *kind* ("type", "topic", "document", "tag") it is of.

    An item of several comes several times, in the order in which a list shows them.
    """
    statements: dict[str, Select[Any, Any]] = {
        "type": select(col(Item.id), col(Item.answer_type)),
        "topic": select(col(Item.id), col(Topic.slug)).join(
            Topic, col(Topic.id) == col(Item.topic_id)
        ),
        "document": select(col(ItemSource.item_id), col(Document.name))
        .join(Document, col(Document.id) == col(ItemSource.document_id))
        .order_by(col(Document.position)),
        "tag": select(col(ItemTag.item_id), col(Tag.name))
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .order_by(col(Tag.name)),
    }
    return _pairs(session, statements[kind])


def _pairs(session: Session, statement: Select[Any, Any]) -> list[tuple[Any, Any]]:
    """Read pairs a portion at a time, so that the window need not wait for all."""
    rows = session.connection().execute(statement)
    return [
        (row[0], row[1]) for portion in rows.partitions(_PORTION) for row in portion
    ]


def positions(session: Session) -> list[int]:
    """List every item in the bank's own order."""
    statement = select(col(Item.id)).order_by(col(Item.position), col(Item.id))
    return list(session.connection().scalars(statement))
