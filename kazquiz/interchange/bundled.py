"""The bundled bank: TOML files in English, catalogs for the rest, into a bundle.

``<topic>.toml`` holds the items, ``topics.toml``, ``documents.toml`` and
``names.toml`` what they refer to. Every text is a message of the catalog ``bank``,
whose context says where it stands: ``uid/stem``, ``topic/russia/name``, ``person``.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import TypeVar

from kazquiz.errors import BundleError
from kazquiz.i18n.catalog import CONTENT, SOURCE_LANGUAGE, load
from kazquiz.i18n.languages import is_written_by_hand
from kazquiz.interchange.item_tables import Aliases, read_aliases, read_item
from kazquiz.interchange.tables import Field, Table, tables
from kazquiz.items.bundle import (
    Bundle,
    Document,
    DocumentText,
    Passage,
    Topic,
    TopicText,
)
from kazquiz.items.draft import Draft
from kazquiz.items.values import NamedValue

TOPICS, DOCUMENTS, NAMES, UNITS = (
    "topics.toml",
    "documents.toml",
    "names.toml",
    "units.toml",
)
_TOPIC = {"slug": Field(str), "name": Field(str), "description": Field(str)}
_DOCUMENT = {
    "file": Field(str),
    "language": Field(str),
    "title": Field(str),
    "notes": Field(str),
    "passage": Field(list, optional=True),
}
_PASSAGE = {"line": Field(int), "heading": Field(str)}
_Read = TypeVar("_Read")


def digest(folder: Path, translations: Path) -> str:
    """Return a digest of all the files that the bundled bank is made from."""
    summed = hashlib.sha256()
    files = [
        *sorted((folder / "bank").glob("*.toml")),
        *(
            translations / language / "LC_MESSAGES" / f"{CONTENT}.mo"
            for language in languages(translations)[1:]
        ),
    ]
    for file in files:
        summed.update(file.name.encode())
        summed.update(file.read_bytes())
    return summed.hexdigest()


def languages(translations: Path) -> list[str]:
    """List the languages that the bundled bank has a catalog for, English first.

    What is made by rule is made again where it is shown, and not stored.
    """
    found = translations.glob(f"*/LC_MESSAGES/{CONTENT}.mo")
    codes = sorted(place.parent.parent.name for place in found)
    return [SOURCE_LANGUAGE, *filter(is_written_by_hand, codes)]


def read_bundle(folder: Path, translations: Path) -> Bundle:
    """Read the bundled bank below *folder* with the catalogs in *translations*.

    Raises:
        BundleError: for the first fault in it.
    """
    bundle, faults = examine(folder, translations)
    if faults:
        raise faults[0]
    return bundle


def examine(folder: Path, translations: Path) -> tuple[Bundle, list[BundleError]]:
    """Read what is sound of the bundled bank, and list every fault of its files."""
    faults: list[BundleError] = []
    catalogs = {}
    for language in languages(translations):
        try:
            catalogs[language] = load(translations, language, CONTENT)
        except OSError as error:
            faults.append(BundleError(f"{CONTENT}.mo", language, str(error)))
    reader = _Reader(folder / "bank", catalogs, faults)
    topics, documents = reader.topics(), reader.documents()
    drafts = reader.drafts(topics, documents)
    return Bundle(topics, documents, drafts, digest(folder, translations)), faults


class _Reader:
    """Reads the files of one folder, collecting faults on the way."""

    def __init__(
        self,
        folder: Path,
        catalogs: Mapping[str, NullTranslations],
        faults: list[BundleError],
    ) -> None:
        self._folder = folder
        self._catalogs = catalogs
        self._faults = faults

    def _each(
        self, file: Path, kind: str, name: str, make: Callable[[Table], _Read]
    ) -> Iterator[_Read]:
        try:
            found = tables(file, kind, name)
        except BundleError as fault:
            self._faults.append(fault)
            return
        for table in found:
            try:
                yield make(table)
            except BundleError as fault:
                self._faults.append(fault)

    def _texts(self, context: str, message: str) -> dict[str, str]:
        """Return *message* in every language that translates it."""
        texts = {SOURCE_LANGUAGE: message}
        for language, catalog in self._catalogs.items():
            translated = catalog.pgettext(context, message) if message else ""
            if translated != message or not message:
                texts[language] = translated
        return texts

    def topics(self) -> tuple[Topic, ...]:
        return tuple(self._each(self._folder / TOPICS, "topic", "slug", self._topic))

    def _topic(self, table: Table) -> Topic:
        fields = table.checked(_TOPIC)
        slug = fields["slug"]
        names = self._texts(f"topic/{slug}/name", fields["name"])
        about = self._texts(f"topic/{slug}/description", fields["description"])
        return Topic(
            slug,
            {code: TopicText(names[code], about.get(code, "")) for code in names},
        )

    def documents(self) -> tuple[Document, ...]:
        file = self._folder / DOCUMENTS
        return tuple(self._each(file, "document", "file", self._document))

    def _document(self, table: Table) -> Document:
        fields = table.checked(_DOCUMENT)
        name = fields["file"]
        titles = self._texts(f"document/{name}/title", fields["title"])
        notes = self._texts(f"document/{name}/notes", fields["notes"])
        passages = []
        for each in fields["passage"]:
            inner = table.inner(each).checked(_PASSAGE)
            context = f"document/{name}/heading/{inner['line']}"
            headings = self._texts(context, inner["heading"])
            passages.append(Passage(inner["line"], headings))
        return Document(
            name,
            fields["language"],
            {code: DocumentText(titles[code], notes.get(code, "")) for code in titles},
            tuple(passages),
        )

    def drafts(
        self, topics: tuple[Topic, ...], documents: tuple[Document, ...]
    ) -> tuple[Draft, ...]:
        aliases = self._aliases()
        known = {document.name for document in documents}
        found: dict[str, Draft] = {}
        for topic in topics:
            file = self._folder / f"{topic.slug}.toml"
            read = partial(
                read_item,
                topic=topic.slug,
                documents=known,
                aliases=aliases,
                translate=self._texts,
            )
            for draft in self._each(file, "item", "uid", read):
                if draft.uid in found:
                    twice = Table(file.name, draft.uid, {})
                    self._faults.append(twice.refuse("its uid stands twice"))
                found[draft.uid] = draft
        self._refuse_strangers(topics)
        return tuple(found.values())

    def _refuse_strangers(self, topics: tuple[Topic, ...]) -> None:
        expected = {TOPICS, DOCUMENTS, NAMES, UNITS}
        expected |= {f"{topic.slug}.toml" for topic in topics}
        for file in sorted(self._folder.glob("*.toml")):
            if file.name not in expected:
                reason = "there is no such topic"
                self._faults.append(BundleError(file.name, file.stem, reason))

    def _aliases(self) -> Aliases:
        merged: dict[tuple[str, NamedValue], tuple[str, ...]] = {}
        for entry in self._each(self._folder / NAMES, "name", "name", read_aliases):
            merged |= entry
        return merged
