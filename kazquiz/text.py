"""Texts in any script: folding them for search, comparing what somebody typed.

Three grades of likeness, each kinder than the last: equal; equal but for typing
(case, vowel marks, digits, a wrong layout's lookalikes); equal but for spelling
(hamza seats, Kazakh written with Russian letters, a half space left out).
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from kazquiz.i18n.collation import lowered
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.kazakh_scripts import CYRILLIC, IN_ARABIC, IN_LATIN
from kazquiz.i18n.kazakh_skeleton import skeleton, skeletons
from kazquiz.i18n.languages import base_language


class Likeness(IntEnum):
    """How far a typed text is from the one expected."""

    SAME = 0
    TYPING = 1
    SPELLING = 2
    DIFFERENT = 3


# Vowel signs, Quranic marks and tatweel; not madda and hamza, which are letters.
_ARABIC_MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u0640]"
)
_INVISIBLE = re.compile(
    "[\u200b\u200d\u200e\u200f\u061c\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad]"
)
# Ligatures, presentation forms, full width: compatibility forms of letters. All of
# NFKC would also turn x² into x2.
_COMPATIBLE = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]+")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u02bb\u02b9\u00b4`\u2032", "'"),
        "٫": ".",
        "٬": "",
        "٪": "%",
        "،": ",",
        "؟": "?",
        "؛": ";",
    }
)
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_EDGES = " .!?,;:«»\"'()[]۔"
_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "هٔ", "ة": "ه"})
_LOOKALIKES = str.maketrans(
    "aceiopxyhəɵѳƙķkmtbnACEIOPXYHKMTBƏ",
    "асеіорхуһәөөққкмтвпАСЕІОРХУНКМТВӘ",
)
_WORD = re.compile(r"\w+")
# Vowel marks are no letters to Python, and yet stand inside words.
_IN_WORDS = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+"
_JOINED_WORD = re.compile(rf"{_IN_WORDS}(?:[-'’\u2010\u2011\u00ad\u200c]{_IN_WORDS})*")
# What is left above a small i that was written İ.
_DOT_ABOVE = "\u0307"
_NEITHER_WORD_NOR_SPACE = re.compile(r"[^\w\s]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-zƏəɵƙķ]")
# The high hamza of some keyboards, and the look-alikes of Arabic and Persian ones.
_KAZAKH_ARABIC = str.maketrans({"ٴ": "ء", "ه": "ە", "ی": "ي", "ک": "ك", "ۈ": "ۇ"})
# Written with the letters of an Arabic keyboard.
_KAZAKH_ARABIC_SPELLING = str.maketrans("ۆۋۇڭگپچھى", "وووككبجهي")
_KAZAKH_TO_ASCII = str.maketrans("äğıñöşūü", "aginosuu")
_KAZAKH_TO_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")
_RUSSIAN = str.maketrans("ёъ", "еь")
_ARABIC_SPELLING = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict(zip("ةىؤئکی", "هيويكي", strict=True)),
        "ء": "",
    }
)
_PERSIAN_SPELLING = str.maketrans(
    {
        **dict.fromkeys("أإآ", "ا"),
        "ؤ": "و",
        "ئ": "ی",
        "ء": "",
        "\u0654": "",
        " ": "",
    }
)
_HALF_SPACE = "\u200c"


def western_digits(text: str) -> str:
    """Write the digits of every script in *text* as 0 to 9."""
    if text.isascii():
        return text
    return _FOREIGN_DIGIT.sub(
        lambda found: str(unicodedata.decimal(found.group())), text
    )


def normalised(text: str, language: str) -> str:
    """Return *text* without what typing alone can change in *language*."""
    if text.isascii():
        # Of all that follows, no more can happen to these letters.
        plain = lowered(text.replace("`", "'"), language)
        return " ".join(plain.split()).strip(_EDGES)
    plain = _COMPATIBLE.sub(
        lambda found: unicodedata.normalize("NFKC", found.group()),
        _INVISIBLE.sub("", text),
    )
    plain = western_digits(unicodedata.normalize("NFC", plain).translate(_SIGNS))
    if language in {"kk", "ru"} and _CYRILLIC.search(plain) and _LATIN.search(plain):
        plain = _WORD.sub(_on_the_right_layout, plain)
    plain = unicodedata.normalize("NFC", lowered(plain, language))
    if is_right_to_left(language):
        plain = _ARABIC_MARKS.sub("", plain)
    if language == IN_ARABIC:
        plain = plain.translate(_KAZAKH_ARABIC)
    if language == "fa":
        plain = plain.translate(_PERSIAN).replace(_HALF_SPACE, " ")
    plain = plain.replace(_HALF_SPACE, "")
    return " ".join(plain.split()).strip(_EDGES)


def _on_the_right_layout(word: re.Match[str]) -> str:
    """Turn Latin lookalikes inside a Cyrillic word into the letters meant."""
    letters = word.group()
    if _CYRILLIC.search(letters) and _LATIN.search(letters):
        return letters.translate(_LOOKALIKES)
    return letters


def loosened(text: str, language: str) -> str:
    """Return *text* without what spelling habits can change in *language*."""
    plain = normalised(text, language)
    if language == "fa":
        return plain.translate(_PERSIAN_SPELLING)
    if language == "ar":
        return plain.translate(_ARABIC_SPELLING)
    if language == IN_ARABIC:
        return plain.replace("ء", "").translate(_KAZAKH_ARABIC_SPELLING)
    if language == IN_LATIN:
        return plain.translate(_KAZAKH_TO_ASCII)
    if language == "kk":
        plain = plain.translate(_KAZAKH_TO_RUSSIAN)
    return plain.translate(_RUSSIAN) if language in {"kk", "ru"} else plain


def compare(typed: str, expected: str, language: str) -> Likeness:
    """Tell how like *typed* is to *expected*, both in *language*."""
    if typed == expected:
        return Likeness.SAME
    if normalised(typed, language) == normalised(expected, language):
        return Likeness.TYPING
    if loosened(typed, language) == loosened(expected, language):
        return Likeness.SPELLING
    return Likeness.DIFFERENT


@lru_cache(maxsize=1 << 10)
def folded(text: str, language: str) -> str:
    """Return *text* as it is kept for search: every forgivable difference gone.

    Persian loses its spaces, so punctuation must not leave new ones there.
    """
    return _signs_gone(loosened(text, language), "" if language == "fa" else " ")


def searched(text: str, language: str) -> str:
    """Return *text* as an index keeps it: folded, and Kazakh alike in every script."""
    if base_language(language) == CYRILLIC:
        return skeleton(_kazakh(text))
    return folded(text, language)


def searches(typed: str, language: str) -> list[str]:
    """Return what may stand in an index for what is *typed* to search it."""
    if base_language(language) == CYRILLIC:
        return skeletons(_kazakh(typed))
    return [folded(typed, language)]


def _kazakh(text: str) -> str:
    """Return Kazakh *text* of any script in small letters, without marks and signs."""
    plain = _ARABIC_MARKS.sub("", normalised(text, CYRILLIC))
    return _signs_gone(plain.replace(_DOT_ABOVE, ""))


def _signs_gone(text: str, gap: str = " ") -> str:
    return " ".join(_NEITHER_WORD_NOR_SPACE.sub(gap, text).split())


def words(text: str) -> list[str]:
    """Return the words of *text*, a hyphen or apostrophe inside one kept."""
    return _JOINED_WORD.findall(text)


def loose_words(text: str, language: str) -> list[str]:
    """Return the words of *text*, each without what spelling habits can change.

    Unlike `loosened`, which closes the gaps of Persian, this keeps words apart.
    """
    return list(_loose_words(text, language))


@lru_cache(maxsize=1 << 10)
def _loose_words(text: str, language: str) -> list[str]:
    """Return `loose_words`; the rules for items ask for those of a text repeatedly."""
    return [loose for word in words(text) if (loose := _loose_word(word, language))]


@lru_cache(maxsize=1 << 16)
def _loose_word(word: str, language: str) -> str:
    """Return `loosened` of one word; the same ones come again and again."""
    return loosened(word, language)
