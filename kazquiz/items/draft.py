"""Drafts: items in full, as every source makes them and the bank gives them back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kazquiz.items.markup import plain
from kazquiz.items.values import (
    AnswerType,
    ListValue,
    NamedValue,
    SingleValue,
    Value,
)

MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


class Weight(StrEnum):
    """How much an item matters: what one must know, or what rounds it off."""

    CORE = "core"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """The place that an item is taken from: a document and a line, from 1."""

    document: str
    line: int


@dataclass(frozen=True, slots=True)
class ItemText:
    """The texts of an item in one language; the answer is marked ``[[so]]``.

    The *caption* names in a few words what the item is about, without its answer: it is
    what ordering and matching show. It may be empty.
    """

    stem: str
    statement: str
    explanation: str = ""
    remark: str = ""
    caption: str = ""

    @property
    def marked(self) -> str:
        """The answer as the statement inflects it, empty where none is marked."""
        found = MARK.search(self.statement)
        return found.group(1) if found else ""

    @property
    def parts(self) -> tuple[str, str, str]:
        """The statement before, within and after the marked answer."""
        found = MARK.search(self.statement)
        if not found:
            return self.statement, "", ""
        start, end = found.span()
        return self.statement[:start], found.group(1), self.statement[end:]

    @property
    def sentence(self) -> str:
        """The statement without marks."""
        return "".join(self.parts)


@dataclass(frozen=True, slots=True)
class Name:
    """What a named value is called in one language, and what else is accepted."""

    text: str
    aliases: tuple[str, ...] = ()


Names = Mapping[NamedValue, Name]


def without_markup(text: ItemText) -> ItemText:
    """Return *text* as it reads when every letter looks the same."""
    return ItemText(
        plain(text.stem),
        plain(text.statement),
        plain(text.explanation),
        plain(text.remark),
        plain(text.caption),
    )


def name_context(uid: str, value: NamedValue) -> str:
    """Return the context in which the name of *value* is translated.

    A person, place or organisation has one name everywhere. What a term is called may
    depend on the sentence it answers, so each item has its own.
    """
    return f"{uid}/option" if value.kind is AnswerType.TERM else str(value.kind)


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing worth knowing, with its texts in every language it has.

    Options that are *fixed*, right or wrong, stand behind the others in just that
    order, however a question is shuffled.
    """

    uid: str
    topic: str
    weight: Weight
    sources: tuple[Source, ...]
    answer: Value
    texts: Mapping[str, ItemText]
    tags: tuple[str, ...] = ()
    distractors: tuple[Value, ...] = ()
    names: Mapping[str, Names] = field(default_factory=dict)
    fixed: tuple[Value, ...] = ()

    @property
    def option_type(self) -> AnswerType:
        """The type of a single value of the answer: of its members, for a list."""
        if isinstance(self.answer, ListValue):
            return self.answer.members[0].type
        return self.answer.type

    def values(self) -> list[SingleValue]:
        """List every single value that this item names, the answer's first."""
        return [
            single
            for value in (self.answer, *self.distractors)
            for single in (value.members if isinstance(value, ListValue) else (value,))
        ]

    def named_values(self) -> list[NamedValue]:
        """List the values that have a name in each language."""
        return [value for value in self.values() if isinstance(value, NamedValue)]
