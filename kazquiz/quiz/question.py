"""Questions: what stands on a paper, in every language, as it was drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kazquiz.i18n.formatting import Format
from kazquiz.items.scripts import Titles
from kazquiz.items.values import NamedValue, Value, from_data, to_data
from kazquiz.items.wording import wording
from kazquiz.quiz.forms import Form

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Target:
    """Something that a part can be put to: a value, or words in each language.

    A named value brings its names along in *words*.
    """

    words: Words = field(default_factory=dict)
    value: Value | None = None

    def text(self, style: Format) -> str:
        """Write the target in the language of *style*."""
        value = self.value
        if value is not None and not isinstance(value, NamedValue):
            return wording(value, style, {})
        return worded(self.words, style) or (value.name if value else "")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the several items of a question: its caption, and where it belongs.

    *key* is the place of its target, or in an ordering its place among the parts.
    """

    item_id: int
    uid: str
    words: Words
    value: Value
    key: int

    def text(self, style: Format) -> str:
        """Write the caption in the language of *style*."""
        return worded(self.words, style)


def worded(words: Words, style: Format) -> str:
    """Return what *words* say in the language of *style*, else in English, else any.

    A paper that was kept has them as they are stored: Kazakh in Cyrillic letters.
    """
    said = Titles({language: text for language, text in words.items() if text})
    return style.shape(said.get(style.language, ""))


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a paper: an item, the form it takes, and what is offered.

    *claim* is the answer that a true-or-false question proposes. *parts* and *targets*
    are what a question of several items is made of, in the order in which they are
    shown; a question for a document has targets alone, and *key* tells which is right.
    *tolerance* is the share of the amount by which a number may be off.
    """

    item_id: int
    form: Form
    options: tuple[Value, ...] = ()
    claim: Value | None = None
    uid: str = ""
    parts: tuple[Part, ...] = ()
    targets: tuple[Target, ...] = ()
    key: int = 0
    tolerance: float = 0.0

    @property
    def item_ids(self) -> tuple[int, ...]:
        """The rows of all items that it is made of."""
        return tuple(part.item_id for part in self.parts) or (self.item_id,)

    @property
    def uids(self) -> tuple[str, ...]:
        """The uids of all items that it is made of."""
        return tuple(part.uid for part in self.parts) or (self.uid,)

    def to_data(self) -> dict[str, Any]:
        """Write the question as plain data; what it has nothing of is left out."""
        data: dict[str, Any] = {
            "item": self.item_id,
            "form": str(self.form),
            "options": [to_data(option) for option in self.options],
            "claim": None if self.claim is None else to_data(self.claim),
        }
        more = {
            "uid": self.uid,
            "parts": [_part_data(part) for part in self.parts],
            "targets": [_target_data(target) for target in self.targets],
            "key": self.key,
            "tolerance": self.tolerance,
        }
        return data | {name: value for name, value in more.items() if value}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Question":
        """Read a question from plain *data*, as `to_data` has ever written it."""
        return cls(
            item_id=data["item"],
            form=Form(data["form"]),
            options=tuple(from_data(option) for option in data["options"]),
            claim=None if data["claim"] is None else from_data(data["claim"]),
            uid=data.get("uid", ""),
            parts=tuple(_part(part) for part in data.get("parts", ())),
            targets=tuple(_target(target) for target in data.get("targets", ())),
            key=data.get("key", 0),
            tolerance=data.get("tolerance", 0.0),
        )


def _part_data(part: Part) -> dict[str, Any]:
    return {
        "item": part.item_id,
        "uid": part.uid,
        "words": dict(part.words),
        "value": to_data(part.value),
        "key": part.key,
    }


def _part(data: Mapping[str, Any]) -> Part:
    return Part(
        data["item"], data["uid"], data["words"], from_data(data["value"]), data["key"]
    )


def _target_data(target: Target) -> dict[str, Any]:
    value = None if target.value is None else to_data(target.value)
    return {"words": dict(target.words), "value": value}


def _target(data: Mapping[str, Any]) -> Target:
    value = None if data["value"] is None else from_data(data["value"])
    return Target(data["words"], value)
