"""Items in the bank's TOML files: reading the table of one into a draft."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from kazquiz.i18n.formatting import is_country
from kazquiz.interchange.tables import Field, Table
from kazquiz.items.draft import Draft, ItemText, Name, Source, Weight, name_context
from kazquiz.items.values import (
    NAMED_TYPES,
    AnswerType,
    CountryValue,
    ListValue,
    NamedValue,
    NumberValue,
    Value,
    from_data,
    single,
)

PARTS = ("stem", "statement", "explanation", "remark", "caption")
_NAME = {"type": Field(str), "name": Field(str), "aliases": Field(dict)}
_SOURCE = {"document": Field(str), "line": Field(int)}
_ITEM = {
    "uid": Field(str),
    "weight": Field(str),
    "sources": Field(list),
    "answer": Field(dict),
    "stem": Field(str),
    "statement": Field(str),
    "explanation": Field(str, optional=True),
    "remark": Field(str, optional=True),
    "caption": Field(str, optional=True),
    "tags": Field(list, optional=True),
    "distractors": Field(list, optional=True),
    "fixed": Field(list, optional=True),
}
Aliases = Mapping[tuple[str, NamedValue], tuple[str, ...]]
Translate = Callable[[str, str], dict[str, str]]
"""Gives a message, meant in a context, in every language that translates it."""


def read_aliases(table: Table) -> dict[tuple[str, NamedValue], tuple[str, ...]]:
    """Read what else is accepted for one name, by language.

    Raises:
        BundleError: where the table has a fault.
    """
    fields = table.checked(_NAME)
    if fields["type"] not in NAMED_TYPES:
        raise table.refuse(f"{fields['type']} is no type of name")
    value = NamedValue(AnswerType(fields["type"]), fields["name"])
    aliases = {}
    for language, written in fields["aliases"].items():
        if not isinstance(written, list) or not all(
            isinstance(alias, str) for alias in written
        ):
            raise table.refuse(f"the aliases in «{language}» are no list of texts")
        aliases[language, value] = tuple(written)
    return aliases


def read_item(
    table: Table,
    topic: str,
    *,
    documents: Collection[str],
    aliases: Aliases,
    translate: Translate,
) -> Draft:
    """Read an item of *topic*, whose sources are among *documents*.

    Its ``distractors`` are wrong options, written as the answer is or, where they are
    of its type, by their value alone. Options listed again as ``fixed``, the right one
    or wrong ones, keep their place: they stand last and in just that order, however
    the others are shuffled. That is for an option that speaks of the others, or that
    makes sense only at the end; dates and figures stand in their own order anyway.

    Raises:
        BundleError: where the table has a fault, or where something fixed is none of
            the options.
    """
    fields = table.checked(_ITEM)
    try:
        answer = from_data(fields["answer"])
        distractors = tuple(distractor(raw, answer) for raw in fields["distractors"])
        fixed = tuple(distractor(raw, answer) for raw in fields["fixed"])
        weight = Weight(fields["weight"])
    except ValueError as error:
        raise table.refuse(str(error)) from error
    draft = Draft(
        uid=fields["uid"],
        topic=topic,
        weight=weight,
        sources=tuple(_source(table, raw, documents) for raw in fields["sources"]),
        answer=answer,
        texts=_texts(fields, translate),
        tags=tuple(str(tag) for tag in fields["tags"]),
        distractors=distractors,
        fixed=fixed,
    )
    if not {answer, *distractors}.issuperset(fixed):
        raise table.refuse("what is fixed is none of its options")
    for value in draft.values():
        if isinstance(value, CountryValue) and not is_country(value.code):
            raise table.refuse(f"there is no country «{value.code}»")
    return replace(draft, names=_names(draft, aliases, translate))


def _source(table: Table, raw: object, documents: Collection[str]) -> Source:
    fields = table.inner(raw).checked(_SOURCE)
    if fields["document"] not in documents:
        raise table.refuse(f"there is no document «{fields['document']}»")
    return Source(fields["document"], fields["line"])


def _texts(fields: Mapping[str, Any], translate: Translate) -> dict[str, ItemText]:
    """Return the texts in every language that has a stem and a statement."""
    parts = {part: translate(f"{fields['uid']}/{part}", fields[part]) for part in PARTS}
    return {
        code: ItemText(*(parts[part].get(code, "") for part in PARTS))
        for code in parts["stem"]
        if code in parts["statement"]
    }


def _names(
    draft: Draft, aliases: Aliases, translate: Translate
) -> dict[str, dict[NamedValue, Name]]:
    names: dict[str, dict[NamedValue, Name]] = {}
    for value in draft.named_values():
        context = name_context(draft.uid, value)
        for code, text in translate(context, value.name).items():
            accepted = aliases.get((code, value), ())
            names.setdefault(code, {})[value] = Name(text, accepted)
    return names


def distractor(raw: object, answer: Value) -> Value:
    """Read a wrong option, a typed value or one of the type of *answer*.

    Raises:
        ValueError: where *raw* is no value.
    """
    first = answer.members[0] if isinstance(answer, ListValue) else answer
    if isinstance(raw, dict):
        return from_data(raw)
    unit = first.unit if isinstance(first, NumberValue) else ""
    return single(first.type, raw, unit)
