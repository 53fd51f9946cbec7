"""Extraction: the messages of the bundled bank, for the catalogs' own workflow.

`extract_bank` is an extraction method of Babel's kind.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from kazquiz.interchange.item_tables import PARTS, distractor
from kazquiz.items.draft import Draft, Weight, name_context
from kazquiz.items.units import CONTEXT as UNIT
from kazquiz.items.values import from_data

Message = tuple[int, str, tuple[str, ...], list[str]]


def extract_bank(
    source: IO[bytes],
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[Message]:
    """Yield every message of a TOML file of the bundled bank, with its context."""
    content = tomllib.load(source)
    for topic in content.get("topic", []):
        for part in ("name", "description"):
            yield _message(f"topic/{topic['slug']}/{part}", topic[part])
    for document in content.get("document", []):
        yield from _document(document)
    for unit in content.get("unit", []):
        yield 0, "npgettext", (UNIT, unit["one"], unit["other"]), []
    for item in content.get("item", []):
        yield from _item(item)


def _message(context: str, text: str, comment: str = "") -> Message:
    return 0, "pgettext", (context, text), [comment] if comment else []


def _document(document: Mapping[str, Any]) -> Iterator[Message]:
    place = f"document/{document['file']}"
    yield _message(f"{place}/title", document["title"])
    yield _message(f"{place}/notes", document["notes"])
    for passage in document.get("passage", []):
        yield _message(f"{place}/heading/{passage['line']}", passage["heading"])


def _item(item: Mapping[str, Any]) -> Iterator[Message]:
    for part in PARTS:
        if item.get(part):
            yield _message(f"{item['uid']}/{part}", item[part])
    answer = from_data(item["answer"])
    draft = Draft(
        uid=item["uid"],
        topic="",
        weight=Weight.CORE,
        sources=(),
        answer=answer,
        texts={},
        distractors=tuple(
            distractor(raw, answer) for raw in item.get("distractors", [])
        ),
    )
    for value in draft.named_values():
        yield _message(name_context(draft.uid, value), value.name)
