"""Own fields: what a person writes of items beside the texts that every item has.

Such as a mnemonic, an example or how something is pronounced. They are defined once
for the whole bank; an item has a text in some of them, language by language.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kazquiz.i18n.catalog import SOURCE_LANGUAGE
from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.items.scripts import stored_language
from kazquiz.text import folded

LONGEST_NAME = 100


class Showing(StrEnum):
    """Where the text of a field is seen; in the list of questions it always is."""

    # With the answer.
    ANSWER = "answer"
    # With the question when it is asked for, and then with the answer.
    HINT = "hint"
    # In the list of questions alone.
    BROWSER = "browser"


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field by its row, as the person calls it."""

    key: int
    name: str
    showing: Showing = Showing.ANSWER


# What is written in the fields of one item: by field, then by language.
OwnTexts = Mapping[int, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a field tells of an item, in the language of its *text*."""

    field: OwnField
    text: str
    language: str


def tidy_name(typed: str) -> str:
    """Return a name as it is kept: one line, no white space around, not too long."""
    return " ".join(typed.split())[:LONGEST_NAME].rstrip()


def is_called(name: str, typed: str) -> bool:
    """Tell whether *typed* means the field called *name*.

    Case, digits and marks between words make no difference, so that a name of several
    words can be typed as one.
    """
    return _folded(name) == _folded(typed)


def _folded(name: str) -> str:
    # Nobody knows in which language a name is.
    return folded(name.replace("_", " "), SOURCE_LANGUAGE)


def text_in(texts: Mapping[str, str], language: str) -> tuple[str, str] | None:
    """Return the language and the text of *texts* to be shown to who reads *language*.

    Where there is none in it, the English one, else the first there is. None where
    there is no text at all.
    """
    stored = stored_language(language)
    if texts.get(stored):
        return language, in_script(texts[stored], language)
    others = sorted(texts, key=lambda code: (code != SOURCE_LANGUAGE, code))
    return next(((code, texts[code]) for code in others if texts[code]), None)


def named_texts(
    fields: Iterable[OwnField], texts: OwnTexts
) -> list[tuple[str, Mapping[str, str]]]:
    """List what *texts* has by the name of its field, in the order of *fields*."""
    return [(each.name, texts[each.key]) for each in fields if each.key in texts]


def told(fields: Iterable[OwnField], texts: OwnTexts, language: str) -> list[Told]:
    """List what *texts* tell to who reads *language*, in the order of *fields*."""
    found = []
    for field in fields:
        shown = text_in(texts.get(field.key, {}), language)
        if shown is not None:
            found.append(Told(field, shown[1], shown[0]))
    return found
