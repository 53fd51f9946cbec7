"""Markup: bold, italic, raised and lowered letters, written as a few tags.

``<b>``, ``<i>``, ``<sub>`` and ``<sup>`` are all there are; any other angle bracket is
itself. A tag that is never closed holds to the end, one that closes nothing is dropped.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_TAG = re.compile(r"<(/?)(b|i|sub|sup)>")
# In this order they are opened; closed in the other.
_TAGS = ("b", "i", "sub", "sup")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; *lowered* and *raised* exclude each other."""

    bold: bool = False
    italic: bool = False
    lowered: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text of one look."""

    text: str
    look: Look = Look()


_FIELDS = {"b": "bold", "i": "italic", "sub": "lowered", "sup": "raised"}
_OTHER_PLACE = {"sub": "raised", "sup": "lowered"}


def plain(text: str) -> str:
    """Return *text* without its tags."""
    return _TAG.sub("", text) if "<" in text else text


def pieces(text: str) -> list[Piece]:
    """Split *text* where its look changes."""
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    look, start = Look(), 0
    for tag in _TAG.finditer(text):
        if tag.start() > start:
            yield Piece(text[start : tag.start()], look)
        look, start = _changed(look, tag[2], on=not tag[1]), tag.end()
    if start < len(text):
        yield Piece(text[start:], look)


def _changed(look: Look, tag: str, *, on: bool) -> Look:
    changes = {_FIELDS[tag]: on}
    if on and tag in _OTHER_PLACE:
        changes[_OTHER_PLACE[tag]] = False
    return replace(look, **changes)


def written(parts: Iterable[Piece]) -> str:
    """Write *parts* as a text with tags, the other way round from `pieces`."""
    text, opened = "", list[str]()
    for part in (*filter(lambda part: part.text, parts), Piece("")):
        wanted = [tag for tag in _TAGS if getattr(part.look, _FIELDS[tag])]
        while any(tag not in wanted for tag in opened):
            text += f"</{opened.pop()}>"
        for tag in wanted:
            if tag not in opened:
                opened.append(tag)
                text += f"<{tag}>"
        text += part.text
    return text
