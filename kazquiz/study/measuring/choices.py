"""Choices: the topics and documents that statistics can be narrowed down to."""

from dataclasses import dataclass

from kazquiz.bank import documents
from kazquiz.bank.store import Bank
from kazquiz.items.scripts import InScripts


@dataclass(frozen=True, slots=True)
class Named:
    """A topic or document: its row id, and what it is called in each language."""

    key: int
    names: dict[str, str]
    otherwise: str

    def name(self, language: str) -> str:
        """Return what it is called in *language*, or what it is known by at all."""
        name: str = InScripts(self.names).get(language, self.otherwise)
        return name


@dataclass(frozen=True, slots=True)
class Choices:
    """All topics and all documents, in their order."""

    topics: tuple[Named, ...] = ()
    documents: tuple[Named, ...] = ()


def choices(bank: Bank) -> Choices:
    """Return what there is to choose from in *bank*."""
    with bank.read() as session:
        topics = documents.read_topics(session)
        stored = documents.read_documents(session)
    return Choices(
        tuple(
            Named(
                key, {code: text.name for code, text in each.texts.items()}, each.slug
            )
            for key, each in topics
        ),
        tuple(
            Named(
                each.document_id,
                {code: text.title for code, text in each.document.texts.items()},
                each.document.name,
            )
            for each in stored
        ),
    )
