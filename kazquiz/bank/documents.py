"""Documents: their texts, passages and topics, and which items each one has."""

from collections import defaultdict
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the bank keeps it, with the row that it has."""

    document_id: int
    document: bundle.Document


def read_documents(session: Session) -> list[StoredDocument]:
    """List the documents with their titles, notes and headings in every language."""
    texts: dict[int, dict[str, bundle.DocumentText]] = defaultdict(dict)
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
                row.name, row.language, texts[row.id or 0],
                tuple(passages[row.id or 0]),
            ),
        )
        for row in rows
    ]


def _passages(session: Session) -> dict[int, list[bundle.Passage]]:
    headings: dict[int, dict[str, str]] = defaultdict(dict)
    for text in session.exec(select(PassageText)):
        headings[text.passage_id][text.language] = text.heading
    found: dict[int, list[bundle.Passage]] = defaultdict(list)
    for row in session.exec(select(Passage).order_by(col(Passage.line))):
        found[row.document_id].append(bundle.Passage(row.line, headings[row.id or 0]))
    return found


def read_topics(session: Session) -> list[tuple[int, bundle.Topic]]:
    """List the topics, with their rows, in the order they are taught."""
    texts: dict[int, dict[str, bundle.TopicText]] = defaultdict(dict)
    for text in session.exec(select(TopicText)):
        texts[text.topic_id][text.language] = bundle.TopicText(
            text.name, text.description
        )
    rows = session.exec(select(Topic).order_by(col(Topic.position)))
    return [(row.id or 0, bundle.Topic(row.slug, texts[row.id or 0])) for row in rows]


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
