"""Item forms: an item as it is being written, which need not be whole yet.

Figures, dates and countries stand as they are typed, names language by language. Parts
of a list are divided by semicolons, further names of a thing by vertical bars.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft, ItemText, Name, Names, Weight
from kazquiz.items.own_fields import OwnTexts
from kazquiz.items.values import (
    NAMED_TYPES,
    AnswerType,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    SingleValue,
    TruthValue,
    Value,
)
from kazquiz.items.wording import wording

BETWEEN_MEMBERS = ";"
BETWEEN_NAMES = "|"


@dataclass(frozen=True, slots=True)
class OptionForm:
    """An option as it is typed: in *text*, or named in each language.

    *fixed* is its turn, from 1, among those that stand behind the others.
    """

    text: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    fixed: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been typed."""
        return not self.text.strip() and not any(map(str.strip, self.names.values()))


@dataclass(frozen=True, slots=True)
class ItemForm:
    """An item as it is typed; the first of *options* is the key.

    *kind* is the type of a single value, *is_list* whether the answer is several, *own*
    what stands in the fields of one's own.
    """

    topic: str
    kind: AnswerType
    is_list: bool = False
    unit: str = ""
    uid: str = ""
    weight: Weight = Weight.CORE
    tags: str = ""
    sources: str = ""
    texts: Mapping[str, ItemText] = field(default_factory=dict)
    options: tuple[OptionForm, ...] = (OptionForm(),)
    own: OwnTexts = field(default_factory=dict)

    @property
    def is_named(self) -> bool:
        """Whether the options have a name in each language."""
        return self.kind in NAMED_TYPES

    def languages(self) -> list[str]:
        """List the languages in which anything has been written."""
        return [code for code, text in self.texts.items() if any(_parts(text))]


def _parts(text: ItemText) -> list[str]:
    parts = (text.stem, text.statement, text.explanation, text.remark, text.caption)
    return [part for part in parts if part.strip()]


def form_of(draft: Draft, language: str) -> ItemForm:
    """Return *draft* as it would be typed, figures and dates in *language*."""
    key = draft.values()[0]
    kind = draft.option_type
    return ItemForm(
        topic=draft.topic,
        kind=kind,
        is_list=isinstance(draft.answer, ListValue),
        unit=key.unit if isinstance(key, NumberValue) else "",
        uid=draft.uid,
        weight=draft.weight,
        tags=", ".join(draft.tags),
        sources="; ".join(f"{each.document}:{each.line}" for each in draft.sources),
        texts=dict(draft.texts),
        options=tuple(
            replace(
                option_of(value, draft.names, draft.texts, language),
                fixed=1 + draft.fixed.index(value) if value in draft.fixed else 0,
            )
            for value in (draft.answer, *draft.distractors)
        ),
    )


def option_of(
    value: Value,
    names: Mapping[str, Names],
    languages: Iterable[str],
    language: str,
) -> OptionForm:
    """Return *value* as it would be typed: named in each of *languages*, or typed."""
    members = value.members if isinstance(value, ListValue) else (value,)
    between = f"{BETWEEN_MEMBERS} "
    if not isinstance(members[0], NamedValue):
        return OptionForm(between.join(_typed(each, language) for each in members))
    return OptionForm(
        names={
            code: between.join(_named(each, names.get(code, {})) for each in members)
            for code in languages
        }
    )


def _named(value: SingleValue, names: Names) -> str:
    assert isinstance(value, NamedValue)
    name = names.get(value, Name(value.name))
    return f" {BETWEEN_NAMES} ".join((name.text, *name.aliases))


def _typed(value: SingleValue, language: str) -> str:
    """Write a value that has no name, as somebody would type it."""
    style = of(language)
    match value:
        case NumberValue(amount, _):
            return style.number(amount)
        case DateValue(year, month, None):
            return style.shape(f"{month:02}.{year:04}")
        case TruthValue(holds):
            return "1" if holds else "0"
    return wording(value, style, {})


def to_data(form: ItemForm) -> dict[str, Any]:
    """Write *form* as plain data."""
    return asdict(form)


def from_data(data: Mapping[str, Any]) -> ItemForm:
    """Read a form from plain *data*, as `to_data` writes it."""
    return ItemForm(
        **{
            **data,
            "kind": AnswerType(data["kind"]),
            "weight": Weight(data["weight"]),
            "texts": {code: ItemText(**text) for code, text in data["texts"].items()},
            "options": tuple(OptionForm(**option) for option in data["options"]),
            # JSON knows no keys but texts.
            "own": {int(key): each for key, each in data.get("own", {}).items()},
        }
    )
