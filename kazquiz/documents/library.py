"""The library: the shelf of documents, the topics, and the study notes of each."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from kazquiz.bank import cards, documents, drafts, selecting, totals
from kazquiz.bank.store import Bank, Session
from kazquiz.items.bundle import Document, Passage, Topic
from kazquiz.items.draft import Draft
from kazquiz.scheduling.scheduler import Scheduler

# From this stability on, in days, a card no longer counts as being learned.
KNOWN_FROM_DAYS = 7.0


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How well some items are known.

    *known* counts the items that last a week or more, *learning* those that do not
    yet, *new* those never studied. *recalled* is the sum of retrievability: how many
    would be remembered if they were all asked now.
    """

    new: int = 0
    learning: int = 0
    known: int = 0
    recalled: float = 0.0

    @property
    def total(self) -> int:
        """All the items."""
        return self.new + self.learning + self.known

    @property
    def share(self) -> float:
        """The share of the items that would be remembered now."""
        return self.recalled / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A document on the shelf, and how well its items are known."""

    document_id: int
    document: Document
    knowledge: Knowledge


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic, and how well its items are known."""

    topic_id: int
    topic: Topic
    knowledge: Knowledge


@dataclass(frozen=True, slots=True)
class Note:
    """One statement of the study notes: the line it is from, and its item."""

    line: int
    item_id: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the study notes under one heading; the first may have none."""

    passage: Passage | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """What documents and topics are called: name or slug → language → title."""

    documents: dict[str, dict[str, str]]
    topics: dict[str, dict[str, str]]


def names(bank: Bank) -> NameList:
    """Return what the documents and topics of *bank* are called in each language."""
    with bank.read() as session:
        titles = documents.document_titles(session)
        return NameList(titles, documents.topic_names(session))


def shelf(bank: Bank, scheduler: Scheduler, now: datetime) -> list[ShelfEntry]:
    """List the documents with how well the items of each are known at *now*."""
    with bank.read() as session:
        return _shelf(session, _Known(session, bank.learner_id, scheduler, now))


def topics(bank: Bank, scheduler: Scheduler, now: datetime) -> list[TopicEntry]:
    """List the topics with how well the items of each are known at *now*."""
    with bank.read() as session:
        return _topics(session, _Known(session, bank.learner_id, scheduler, now))


def both(
    bank: Bank, scheduler: Scheduler, now: datetime
) -> tuple[list[TopicEntry], list[ShelfEntry]]:
    """List what `topics` and `shelf` do, in half the time that both take."""
    with bank.read() as session:
        known = _Known(session, bank.learner_id, scheduler, now)
        return _topics(session, known), _shelf(session, known)


class _Known:
    """What is known of each live item, read and reckoned once for all that asks.

    A class because topics and documents are made of the same items.
    """

    def __init__(
        self, session: Session, learner_id: int, scheduler: Scheduler, now: datetime
    ) -> None:
        self.items = totals.known_items(session, learner_id)
        recall = scheduler.recall_at(now)
        self._chances = {
            item.item_id: (item.stability, recall(item.stability, item.last_review))
            for item in self.items
            if item.stability is not None
        }

    def of(self, items: Collection[int]) -> Knowledge:
        """Sum up some live items."""
        found = [self._chances[key] for key in items if key in self._chances]
        known = sum(stability >= KNOWN_FROM_DAYS for stability, _chance in found)
        return Knowledge(
            len(items) - len(found),
            len(found) - known,
            known,
            sum(chance for _stability, chance in found),
        )


def _shelf(session: Session, known: _Known) -> list[ShelfEntry]:
    stored = documents.read_documents(session)
    items = documents.items_by_document(session)
    return [
        ShelfEntry(
            each.document_id,
            each.document,
            known.of(items.get(each.document_id, ())),
        )
        for each in stored
    ]


def _topics(session: Session, known: _Known) -> list[TopicEntry]:
    stored = documents.read_topics(session)
    by_topic: dict[str, list[int]] = defaultdict(list)
    for item in known.items:
        by_topic[item.topic].append(item.item_id)
    return [
        TopicEntry(key, topic, known.of(by_topic[topic.slug])) for key, topic in stored
    ]


def new_items(bank: Bank) -> set[int]:
    """Return the items that the learner has never studied."""
    with bank.read() as session:
        known = totals.known_items(session, bank.learner_id)
    return {item.item_id for item in known if item.stability is None}


def study_notes(bank: Bank, document_id: int) -> list[Section]:
    """Return a document's statements in its order, under its headings."""
    with bank.read() as session:
        stored = documents.read_documents(session)
        lines = documents.items_by_line(session, document_id)
        whole = drafts.read_drafts(session, [key for key, _ in lines])
    passages = next(
        each.document.passages for each in stored if each.document_id == document_id
    )
    return _sections(passages, [Note(line, key, whole[key]) for key, line in lines])


def topic_notes(bank: Bank, topic_id: int) -> list[Section]:
    """Return the statements of a topic in the bank's order, under no heading."""
    with bank.read() as session:
        keys = cards.items_of(session, topics=[topic_id])
        whole = drafts.read_drafts(session, keys)
    notes = tuple(Note(whole[key].sources[0].line, key, whole[key]) for key in keys)
    return [Section(None, notes)] if notes else []


def _sections(passages: tuple[Passage, ...], notes: list[Note]) -> list[Section]:
    """Put *notes* under the last heading that begins on or before their line."""
    sections: list[Section] = []
    begins = [0, *(passage.line for passage in passages)]
    ends = [*begins[1:], None]
    for place, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        inside = tuple(
            note
            for note in notes
            if note.line >= begin and (end is None or note.line < end)
        )
        if inside:
            sections.append(Section(passages[place - 1] if place else None, inside))
    return sections


def tags(bank: Bank) -> list[str]:
    """List the tags that items of *bank* bear."""
    with bank.read() as session:
        return selecting.tag_names(session)
