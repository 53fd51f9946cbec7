"""Direction: of a language, of a text, and how a foreign run is kept in order."""

import re
import unicodedata

from kazquiz.i18n.pseudo import MIRRORED

FIRST_STRONG_ISOLATE = "\u2068"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
POP_ISOLATE = "\u2069"
LEFT_TO_RIGHT_OVERRIDE = "\u202d"
POP_DIRECTION = "\u202c"
LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT_MARK = "\u200f"

_SPREAD_FIGURES = re.compile("[٠-٩](?![.,:/٫٬]?[٠-٩]).*[٠-٩]")
_OPENERS = {FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE}
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    {"ar", "ckb", "fa", "he", "ps", "ug", "ur", MIRRORED}
)
_NO_MARKS = dict.fromkeys(
    map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)


def is_right_to_left(language: str) -> bool:
    """Tell whether *language* is written from right to left."""
    parts = language.replace("-", "_").split("_")
    return parts[0] in _RIGHT_TO_LEFT_SCRIPTS or "Arab" in parts


def text_is_right_to_left(text: str, otherwise: bool) -> bool:  # noqa: FBT001
    """Tell the direction of *text* by its first strong letter, else *otherwise*.

    Letters inside isolates and the regional indicators of flags do not count: the
    first are somebody else's (UAX #9, rule P2), the second are pictures.
    """
    depth = 0
    for character in text:
        if character in _OPENERS:
            depth += 1
        elif character == POP_ISOLATE:
            depth = max(0, depth - 1)
        elif depth == 0 and ord(character) not in _REGIONAL_INDICATORS:
            kind = unicodedata.bidirectional(character)
            if kind in {"R", "AL"}:
                return True
            if kind == "L":
                return False
    return otherwise


def isolate(text: str) -> str:
    """Keep *text* in its own direction, whatever it is inserted into."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if text else text


def isolate_left_to_right(text: str) -> str:
    """Keep *text* from left to right: clocks, ratios, shortcuts, file paths.

    Arabic figures with more than a separator between them (ranges, sums) would run from
    right to left even so (UAX #9, rule I1); an override holds them.
    """
    if _SPREAD_FIGURES.search(text) and not _has_right_to_left_letters(text):
        text = f"{LEFT_TO_RIGHT_OVERRIDE}{text}{POP_DIRECTION}"
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}" if text else text


def isolate_right_to_left(text: str) -> str:
    """Keep *text* from right to left, though it has figures and signs alone."""
    return f"{RIGHT_TO_LEFT_ISOLATE}{text}{POP_ISOLATE}" if text else text


def unmarked(text: str) -> str:
    """Return *text* without marks of direction: for files, their names, the clipboard.

    They order what is shown; what is kept or handed to another program has none.
    """
    return text.translate(_NO_MARKS)


def _has_right_to_left_letters(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def lead(text: str, language: str) -> str:
    """Give *text* the paragraph direction of *language* by a mark in front."""
    mark = RIGHT_TO_LEFT_MARK if is_right_to_left(language) else LEFT_TO_RIGHT_MARK
    return mark + text if text else text
