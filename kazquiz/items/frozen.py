"""Frozen items: a draft as plain data, to be kept as it was on some day."""

from collections.abc import Mapping
from typing import Any

from kazquiz.items.draft import Draft, ItemText, Name, Names, Source, Weight
from kazquiz.items.scripts import InScripts
from kazquiz.items.values import NamedValue, from_data, to_data


def freeze(draft: Draft) -> dict[str, Any]:
    """Write all of *draft* as plain data."""
    return {
        "uid": draft.uid,
        "topic": draft.topic,
        "weight": str(draft.weight),
        "sources": [[source.document, source.line] for source in draft.sources],
        "answer": to_data(draft.answer),
        "texts": {
            language: {
                "stem": text.stem,
                "statement": text.statement,
                "explanation": text.explanation,
                "remark": text.remark,
                "caption": text.caption,
            }
            for language, text in draft.texts.items()
        },
        "tags": list(draft.tags),
        "distractors": [to_data(value) for value in draft.distractors],
        "fixed": [to_data(value) for value in draft.fixed],
        "names": {
            language: [
                {"value": to_data(value), "name": name.text, "also": list(name.aliases)}
                for value, name in names.items()
            ]
            for language, names in draft.names.items()
        },
    }


def thaw(data: Mapping[str, Any]) -> Draft:
    """Read a draft from plain *data*, as `freeze` writes it."""
    return Draft(
        uid=data["uid"],
        topic=data["topic"],
        weight=Weight(data["weight"]),
        sources=tuple(Source(document, line) for document, line in data["sources"]),
        answer=from_data(data["answer"]),
        texts=InScripts(
            {code: ItemText(**text) for code, text in data["texts"].items()}
        ),
        tags=tuple(data["tags"]),
        distractors=tuple(map(from_data, data["distractors"])),
        fixed=tuple(map(from_data, data.get("fixed", ()))),
        names=InScripts(
            {code: _names(listed) for code, listed in data["names"].items()}
        ),
    )


def _names(listed: list[Mapping[str, Any]]) -> Names:
    found = {}
    for each in listed:
        value = from_data(each["value"])
        if isinstance(value, NamedValue):
            found[value] = Name(each["name"], tuple(each["also"]))
    return found
