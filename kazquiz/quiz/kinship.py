"""Kinship: items that would give each other away on one paper.

Two items are kin where they ask the same fact, have the same answer, or where one
prints the answer of the other: in its stem, its statement or its caption. Options give
nothing away: who reads one does not learn which question it answers, and good wrong
options are the right ones of other questions. English decides where an item has it,
since the translations say the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft, ItemText
from kazquiz.items.values import NumberValue, TruthValue, Value
from kazquiz.items.wording import wording
from kazquiz.text import folded

_USUAL = "en"
# Between texts, so that no answer is found across the end of one.
_END = "|"


@dataclass(frozen=True, slots=True)
class Trace:
    """What one item asks and prints: its answer, in words, and all its words.

    *answer* is None and *key* empty where the answer is true or false, which nothing
    can print. Every text stands between spaces, so that whole words are found.
    """

    answer: Value | None
    key: str
    stem: str
    printed: str

    def is_kin(self, other: "Trace") -> bool:
        """Tell whether the two would give each other away."""
        if self.stem == other.stem:
            return True
        if self.answer is not None and self.answer == other.answer:
            return True
        return self.gives_away(other) or other.gives_away(self)

    def gives_away(self, other: "Trace") -> bool:
        """Tell whether this prints the answer of the *other*."""
        return bool(other.key) and other.key in self.printed


def trace(draft: Draft) -> Trace:
    """Return what *draft* asks and prints."""
    language, text = _text_of(draft)
    printed = (text.stem, text.sentence, text.caption)
    return Trace(
        None if isinstance(draft.answer, TruthValue) else draft.answer,
        _key(draft, language),
        _folded(text.stem, language),
        _END.join(_folded(each, language) for each in printed),
    )


def trace_of_caption(draft: Draft) -> Trace:
    """Return what *draft* asks and prints where only its caption is shown."""
    language, text = _text_of(draft)
    return replace(trace(draft), printed=_folded(text.caption, language))


def _text_of(draft: Draft) -> tuple[str, ItemText]:
    if _USUAL in draft.texts:
        return _USUAL, draft.texts[_USUAL]
    return next(iter(draft.texts.items()))


def _key(draft: Draft, language: str) -> str:
    """Return the answer as others may print it; a bare figure would be anywhere."""
    answer = draft.answer
    if isinstance(answer, TruthValue) or (
        isinstance(answer, NumberValue) and not answer.unit
    ):
        return ""
    written = wording(answer, of(language), draft.names.get(language, {}))
    return _folded(written, language) if written else ""


def _folded(text: str, language: str) -> str:
    plain = folded(text, language)
    return f" {plain} " if plain else ""


class Kinship:
    """The items of a paper so far, indexed so that the next is looked up, not compared.

    A class because each item that is let in changes what may follow.
    """

    def __init__(self) -> None:
        self._stems: set[str] = set()
        self._answers: set[Value] = set()
        self._keys: list[str] = []
        self._printed = ""

    def admits(self, found: Trace) -> bool:
        """Tell whether no item so far is kin of the one that left the trace *found*."""
        if found.stem in self._stems or found.answer in self._answers:
            return False
        if found.key and found.key in self._printed:
            return False
        return not any(key in found.printed for key in self._keys)

    def add(self, found: Trace) -> None:
        """Let the item that left the trace *found* in."""
        self._stems.add(found.stem)
        if found.answer is not None:
            self._answers.add(found.answer)
        if found.key:
            self._keys.append(found.key)
        self._printed += _END + found.printed

    @property
    def answers(self) -> frozenset[Value]:
        """The answers of the items so far, which no other may offer."""
        return frozenset(self._answers)


def kin_pairs(drafts: Iterable[Draft]) -> Sequence[tuple[str, str]]:
    """List the pairs of uids of *drafts* that would give each other away."""
    traces = [(draft.uid, trace(draft)) for draft in drafts]
    return [
        (one, other)
        for (one, first), (other, second) in combinations(traces, 2)
        if first.is_kin(second)
    ]
