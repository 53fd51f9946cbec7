"""Gaps: a statement with its answer hidden, and what could be put there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

# What may stand around an answer without belonging to it.
_OPENING, _CLOSING = "«“„\"'(‹", "»”\"')›"
_MARKS = ".,;:!?…،؛؟—–"
_JOINERS = "-‐\u2011\u200c"


@dataclass(frozen=True, slots=True)
class Gap:
    """The texts around a gap, and the options as they are shown: the *key* and others.

    *marked* is the key in the form that the statement gives it.
    """

    before: str
    marked: str
    after: str
    key: str
    others: Sequence[str]

    @property
    def word_before(self) -> str:
        """The word before the gap in small letters, empty where a mark parts them."""
        text = self.before.rstrip(_OPENING)
        if not text[-1:].isspace():
            return ""
        word = (text.split() or [""])[-1]
        return "" if word[-1:] in _MARKS else word.lstrip(_OPENING).lower()

    @property
    def word_after(self) -> str:
        """The word after the gap in small letters, empty where a mark parts them."""
        text = self.after.lstrip(_CLOSING)
        if not text[:1].isspace():
            return ""
        word = (text.split() or [""])[0]
        return word.rstrip(_MARKS + _CLOSING).lower()

    @property
    def suffix(self) -> str:
        """The letters that are joined to the gap, as it inflects what stands there."""
        text = self.after.lstrip(_CLOSING).lstrip(_JOINERS)
        end = next((at for at, each in enumerate(text) if not _in_word(each)), None)
        return text[:end].lower()

    @property
    def begins_clause(self) -> bool:
        """Whether the word before the gap is the first of its clause."""
        words = self.before.rstrip(_OPENING).split()
        return len(words) == 1 or (words[-2:-1] != [] and words[-2][-1:] in _MARKS)

    @property
    def is_nominative(self) -> bool:
        """Whether the statement has the key just as it is shown by itself."""
        return self.marked.casefold() == self.key.casefold()

    def only_key(self, fits: Callable[[str], bool | None]) -> bool:
        """Tell whether the key alone fits; of what cannot be told (None) all do."""
        if fits(self.key) is not True:
            return False
        return all(fits(other) is False for other in self.others)


def _in_word(letter: str) -> bool:
    # The hamza over a Persian he is a mark, and joined as well.
    return letter.isalpha() or letter == "\u0654"
