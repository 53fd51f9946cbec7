"""Bundles: a whole bank as files hold it, before it is stored."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from kazquiz.items.draft import Draft
from kazquiz.items.values import to_data


@dataclass(frozen=True, slots=True)
class TopicText:
    """What a topic is called, and about, in one language."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its texts by language."""

    slug: str
    texts: Mapping[str, TopicText]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """What a document is called, and notes about it, in one language."""

    title: str
    notes: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a document from *line* on, with its heading by language."""

    line: int
    headings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A document that items are taken from, with its texts by language."""

    name: str
    language: str
    texts: Mapping[str, DocumentText]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Topics, documents and items that belong together; *digest* tells versions."""

    topics: tuple[Topic, ...]
    documents: tuple[Document, ...]
    drafts: tuple[Draft, ...]
    digest: str


def draft_digest(draft: Draft) -> str:
    """Return a digest of all that *draft* says, whatever its uid."""
    said = {
        "topic": draft.topic,
        "weight": draft.weight,
        "sources": [asdict(source) for source in draft.sources],
        "answer": to_data(draft.answer),
        "distractors": [to_data(value) for value in draft.distractors],
        "tags": draft.tags,
        "texts": {code: asdict(text) for code, text in draft.texts.items()},
        "names": {
            code: sorted((str(to_data(v)), n.text, n.aliases) for v, n in names.items())
            for code, names in draft.names.items()
        },
    }
    if draft.fixed:
        # Only where there are any, so that the digests of old hold.
        said["fixed"] = [to_data(value) for value in draft.fixed]
    written = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
