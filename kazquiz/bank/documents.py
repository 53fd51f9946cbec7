"""Documents and topics: their texts and passages, and which items each one has."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, delete, insert
from sqlmodel import Session, col, select

from kazquiz.bank.models import (
    Document,
    DocumentText,
    Item,
    ItemSource,
    Passage,
    PassageText,
    Topic,
    TopicText,
)
from kazquiz.items import bundle
from kazquiz.items.scripts import InScripts, Titles


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the bank keeps it, with the row that it has."""

    document_id: int
    document: bundle.Document


def read_documents(session: Session) -> list[StoredDocument]:
    """List the documents with their titles, notes and headings in every language."""
    texts: dict[int, Titles[bundle.DocumentText]] = defaultdict(Titles)
    for text in session.exec(select(DocumentText)):
        texts[text.document_id][text.language] = bundle.DocumentText(
            text.title, text.notes
        )
    passages = _passages(session)
    rows = session.exec(select(Document).order_by(col(Document.position)))
    return [
        StoredDocument(
            row.id or 0,
            bundle.Document(
                row.name,
                row.language,
                texts[row.id or 0],
                tuple(passages[row.id or 0]),
            ),
        )
        for row in rows
    ]


def _passages(session: Session) -> dict[int, list[bundle.Passage]]:
    headings: dict[int, InScripts[str]] = defaultdict(InScripts)
    for text in session.exec(select(PassageText)):
        headings[text.passage_id][text.language] = text.heading
    found: dict[int, list[bundle.Passage]] = defaultdict(list)
    for row in session.exec(select(Passage).order_by(col(Passage.line))):
        found[row.document_id].append(bundle.Passage(row.line, headings[row.id or 0]))
    return found


def read_topics(session: Session) -> list[tuple[int, bundle.Topic]]:
    """List the topics, with their rows, in the order they are taught."""
    texts: dict[int, Titles[bundle.TopicText]] = defaultdict(Titles)
    for text in session.exec(select(TopicText)):
        texts[text.topic_id][text.language] = bundle.TopicText(
            text.name, text.description
        )
    rows = session.exec(select(Topic).order_by(col(Topic.position)))
    return [(row.id or 0, bundle.Topic(row.slug, texts[row.id or 0])) for row in rows]


def document_titles(session: Session) -> dict[str, dict[str, str]]:
    """Return the titles of the documents by their names, in their order.

    As they are asked for again and again, nothing else of the documents is read.
    """
    texts = col(DocumentText.document_id) == col(Document.id)
    return _titles(
        session,
        select(col(Document.name), col(DocumentText.language), col(DocumentText.title))
        .outerjoin(DocumentText, texts)
        .order_by(col(Document.position)),
    )


def topic_names(session: Session) -> dict[str, dict[str, str]]:
    """Return the names of the topics by their slugs, in the order they are taught."""
    texts = col(TopicText.topic_id) == col(Topic.id)
    return _titles(
        session,
        select(col(Topic.slug), col(TopicText.language), col(TopicText.name))
        .outerjoin(TopicText, texts)
        .order_by(col(Topic.position)),
    )


def _titles(session: Session, statement: Executable) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, language, title in session.connection().execute(statement):
        titles = found.setdefault(name, Titles[str]())
        if language is not None:
            titles[language] = title
    return found


def items_by_document(session: Session) -> dict[int, list[int]]:
    """List the live items of each document, each once, in no order."""
    retired = select(Item.id).where(col(Item.retired_at).is_not(None))
    statement = (
        select(ItemSource.document_id, ItemSource.item_id)
        .where(col(ItemSource.item_id).not_in(retired))
        .distinct()
    )
    found: dict[int, list[int]] = {}
    # Straight from the driver: this is asked for before the first page is seen.
    rows: Any = session.connection().execute(statement).cursor.fetchall()
    for document, item in rows:
        found.setdefault(document, []).append(item)
    return found


def items_by_line(session: Session, document_id: int) -> list[tuple[int, int]]:
    """List the live items of a document with their first line, in its order."""
    statement = (
        select(ItemSource.item_id, ItemSource.line)
        .join(Item, col(Item.id) == col(ItemSource.item_id))
        .where(
            col(ItemSource.document_id) == document_id, col(Item.retired_at).is_(None)
        )
        .order_by(col(ItemSource.line), col(Item.position))
    )
    first: dict[int, int] = {}
    for item, line in session.exec(statement):
        first.setdefault(item, line)
    return list(first.items())


def store_topics(session: Session, topics: Iterable[bundle.Topic]) -> dict[str, int]:
    """Keep *topics* with their texts, in that order; return their rows by slug."""
    known = {row.slug: row for row in session.exec(select(Topic))}
    for position, topic in enumerate(topics):
        row = known.setdefault(topic.slug, Topic(slug=topic.slug, position=0))
        row.position = position
        session.add(row)
        session.flush()
        session.execute(delete(TopicText).where(col(TopicText.topic_id) == row.id))
        texts = [
            {
                "topic_id": row.id,
                "language": language,
                "name": text.name,
                "description": text.description,
            }
            for language, text in topic.texts.items()
        ]
        if texts:
            session.execute(insert(TopicText), texts)
    return {slug: row.id or 0 for slug, row in known.items()}


def store_documents(
    session: Session, documents: Iterable[bundle.Document]
) -> dict[str, int]:
    """Keep *documents* with texts and passages; return their rows by name."""
    known = {row.name: row for row in session.exec(select(Document))}
    for position, document in enumerate(documents):
        new = Document(name=document.name, language="", position=0)
        row = known.setdefault(document.name, new)
        row.language, row.position = document.language, position
        session.add(row)
        session.flush()
        _store_document_texts(session, row.id or 0, document)
        _store_passages(session, row.id or 0, document.passages)
    return {name: row.id or 0 for name, row in known.items()}


def _store_document_texts(
    session: Session, document_id: int, document: bundle.Document
) -> None:
    old = col(DocumentText.document_id) == document_id
    session.execute(delete(DocumentText).where(old))
    texts = [
        {
            "document_id": document_id,
            "language": language,
            "title": text.title,
            "notes": text.notes,
        }
        for language, text in document.texts.items()
    ]
    if texts:
        session.execute(insert(DocumentText), texts)


def _store_passages(
    session: Session, document_id: int, passages: Iterable[bundle.Passage]
) -> None:
    session.execute(delete(Passage).where(col(Passage.document_id) == document_id))
    rows = [
        (passage, Passage(document_id=document_id, line=passage.line))
        for passage in passages
    ]
    session.add_all([row for _, row in rows])
    session.flush()
    headings = [
        {"passage_id": row.id, "language": language, "heading": heading}
        for passage, row in rows
        for language, heading in passage.headings.items()
    ]
    if headings:
        session.execute(insert(PassageText), headings)
