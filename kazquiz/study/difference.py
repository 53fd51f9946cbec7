"""Difference: what a typed answer has too much and too little, letter by letter.

The two are laid over one another along their longest common subsequence, by the
dynamic programme of Wagner and Fischer ("The String-to-String Correction Problem",
Journal of the ACM 21, 1974), over letters with the marks that belong to them.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from kazquiz.text import normalised

# Longer than any answer: beyond it nothing is compared, and all of it differs.
LONGEST = 500
_JOINER = "\N{ZERO WIDTH JOINER}"
# Joins, like the marks above and below, to the letter before it.
_EXTENDING = {"\u200c", "\u200d", "\ufe0e", "\ufe0f"}
# Arabic letters that never join to the one after them, those of Kazakh among them: of
# the joining types R and U in the Unicode Character Database.
_ENDING = frozenset("ءآأؤإاةدذرزوٱٲٳٴٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏےۓەۮۯ")


class Kind(StrEnum):
    """What a piece of the comparison is."""

    SAME = "same"
    EXTRA = "extra"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters that both have, or that only one of them has."""

    kind: Kind
    text: str


def letters(text: str) -> list[str]:
    """Return the letters of *text*, each with the marks that belong to it."""
    found: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        if found and (unicodedata.combining(sign) or sign in _EXTENDING):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def differences(typed: str, expected: str, language: str) -> list[Piece]:
    """Return *typed* and *expected* as one text, in pieces, in their order.

    What typing alone can change, such as case and vowel marks, is no difference; the
    letters shown are then those expected. What is too much stands before what is
    missing at the same place.
    """
    ours, theirs = letters(typed[:LONGEST]), letters(expected[:LONGEST])
    left = [_alike(letter, language) for letter in ours]
    right = [_alike(letter, language) for letter in theirs]
    found: list[tuple[Kind, str]] = []
    lengths = _common_lengths(left, right)
    row = column = 0
    while row < len(left) or column < len(right):
        here = row < len(left) and column < len(right)
        if here and left[row] == right[column]:
            found.append((Kind.SAME, theirs[column]))
            row, column = row + 1, column + 1
        elif column == len(right) or (
            row < len(left) and lengths[row + 1][column] >= lengths[row][column + 1]
        ):
            found.append((Kind.EXTRA, ours[row]))
            row += 1
        else:
            found.append((Kind.MISSING, theirs[column]))
            column += 1
    return [
        Piece(kind, "".join(letter for _kind, letter in group))
        for kind, group in groupby(found, key=lambda each: each[0])
    ]


def _alike(letter: str, language: str) -> str:
    # A space that no line ends at is typed as any other.
    return normalised(letter, language) or (" " if letter.isspace() else letter)


def _common_lengths(left: list[str], right: list[str]) -> list[list[int]]:
    """Return, by their beginnings, the longest that the rests have in common."""
    lengths = [[0] * (len(right) + 1) for _row in range(len(left) + 1)]
    for row in range(len(left) - 1, -1, -1):
        here, below = lengths[row], lengths[row + 1]
        for column in range(len(right) - 1, -1, -1):
            if left[row] == right[column]:
                here[column] = below[column + 1] + 1
            else:
                here[column] = max(below[column], here[column + 1])
    return lengths


def joined(pieces: list[Piece]) -> list[str]:
    """Return the texts of *pieces*, joined where Arabic letters are cut apart.

    A letter is drawn by its neighbours; in a piece of its own it would lose its shape.
    """
    texts = [piece.text for piece in pieces]
    for place in range(len(texts) - 1):
        if _joins(texts[place], texts[place + 1]):
            texts[place] += _JOINER
            texts[place + 1] = _JOINER + texts[place + 1]
    return texts


def _joins(before: str, after: str) -> bool:
    """Tell whether the last letter of *before* reaches to the first of *after*."""
    base = next((sign for sign in reversed(before) if _is_letter(sign)), "")
    first = after[:1] if after[:1] != _JOINER else after[1:2]
    return (
        _is_arabic(base)
        and base not in _ENDING
        and _is_arabic(first)
        and (first != "ء")
    )


def _is_letter(sign: str) -> bool:
    return not unicodedata.combining(sign)


def _is_arabic(sign: str) -> bool:
    return bool(sign) and unicodedata.name(sign, "").startswith("ARABIC LETTER")
