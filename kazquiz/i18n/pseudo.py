"""Pseudo-languages, to find faults by: made from English while the program runs.

``xx`` marks, accents and lengthens every text, as far as the languages we have grow
against English (the 90th percentile of Kazakh and Russian by length); ``xb`` is the
same laid out from right to left. What has no mark on the screen was never marked for
translation, what is cut off there will be cut off in Kazakh, what does not mirror in
xb will not in Arabic.
"""

import re
from gettext import NullTranslations

MARKED, MIRRORED = "xx", "xb"
PSEUDO_LANGUAGES = (MARKED, MIRRORED)
OPENING, CLOSING = "⟦", "⟧"

_ACCENTED = str.maketrans("aceilnorstuyzACEILNORSTUYZ", "áçéíłñöřšţúýžÁÇÉÍŁÑÖŘŠŢÚÝŽ")
# Letters of a text, and how many times as wide it may become.
_GROWTH = ((5, 2.2), (20, 1.9), (40, 1.8))
_LEAST_GROWTH = 1.5
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|%\(\w+\)[a-z]|&(?=\w)|\[\[|\]\])")
_FILLER = "ó"


def marked(text: str) -> str:
    """Return *text* as the pseudo-languages have it; what it is filled with stays."""
    pieces = _KEPT.split(text)
    letters = sum(len(piece) for piece in pieces[::2])
    if not any(character.isalpha() for piece in pieces[::2] for character in piece):
        return text
    pieces[::2] = [piece.translate(_ACCENTED) for piece in pieces[::2]]
    factor = next((by for most, by in _GROWTH if letters <= most), _LEAST_GROWTH)
    filler = _FILLER * round(letters * (factor - 1))
    # Words, or no line could be broken where a longer language would.
    padded = " ".join(filler[at : at + 8] for at in range(0, len(filler), 8))
    return f"{OPENING}{''.join(pieces)} {padded}{CLOSING}"


class PseudoTranslations(NullTranslations):
    """A catalog that has every text there is."""

    def gettext(self, message: str) -> str:
        """Return *message*, marked."""
        return marked(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form that English has for *n*, marked."""
        return marked(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Return *message*, marked, whatever the *context*."""
        return marked(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form that English has for *n*, marked."""
        return self.ngettext(msgid1, msgid2, n)
