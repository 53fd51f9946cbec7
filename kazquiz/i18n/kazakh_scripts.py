"""Kazakh in its other scripts, from Cyrillic, by rule and one table of exceptions.

**Arabic** (töte jazu, the alphabet of 1924 as it is used in China): one letter for
each, but ә ө ү і are written as а о ұ ы with a hamza before the word, unless the word
has е, э, г or к, which tell that it is soft. CLDR's own Kazakh in Arabic letters is
what the rules are measured by.

**Latin** is the alphabet presented in April 2021. It is off by default: it has not
been put into force, three official versions came before it, and a text in it helps
nobody who did not ask for it. Another alphabet would be one other table.

Only Cyrillic words are rewritten: placeholders, tags, marks and foreign words stay.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from kazquiz.i18n import kazakh_exceptions

CYRILLIC, IN_ARABIC, IN_LATIN = "kk", "kk_Arab", "kk_Latn"
SCRIPTS = (IN_ARABIC, IN_LATIN)

_HAMZA = "\u0621"
# No line ends at it: an abbreviation, and its letters, stay together.
_KEPT_SPACE = "\u00a0"
_LETTERS = "абвгғджзйкқлмнңпрстуфхһчш"
_ARABIC = dict(
    zip(
        _LETTERS,
        "ابۆگعدجزيكقلمنڭپرستۋفحھچش",
        strict=True,
    )
) | {
    **dict(zip("әоөұүыі", "اووۇۇىى", strict=True)),
    **dict(zip("еэи", "ەەي", strict=True)),
    "ё": "يو",
    "ю": "يۋ",
    "я": "يا",
    "ц": "تس",
    "щ": "شش",
    "ъ": "",
    "ь": "",
}
_ARABIC_SIGNS = str.maketrans(",;?", "،؛؟")
_SOFT, _TELLING = frozenset("әөүі"), frozenset("еэгк")
_LATIN = dict(
    zip(
        "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэцчщ",
        "aäbvgğdejziikqlmnñoöprstuūüfhhşyıesşş",
        strict=True,
    )
) | {"ъ": "", "ь": "", "ё": "io", "ю": "iu", "я": "ia"}
# In this alphabet the small i has a capital with a dot, and the capital I none below.
_CAPITALS = {"i": "İ", "ı": "I"}

# Before й, ю and я, which begin with the same letter, и is written once.
_DOUBLED = re.compile("и(?=[йяю])")
_LETTER = "[\u0400-\u04ff]"
_WORD = f"{_LETTER}+"
# The space between single letters with full stops, as of an abbreviation.
_JOINT = rf"(?<={_LETTER}\.)(?<!{_LETTER}{{2}}\.) (?={_LETTER}\.)"
# What no rule may touch stands first: {placeholders}, <tags>, %(names)s.
_PIECE = re.compile(
    rf"(?P<kept>\{{[^{{}}]*\}}|<[^<>]*>|%\(\w+\)[a-z])|(?P<word>{_WORD})"
    rf"|(?P<joint>{_JOINT})|(?P<sign>(?<!\d)[,;?]|[,;?](?!\d))"
)


def in_script(text: str, language: str) -> str:
    """Write the Kazakh *text* in the script of *language*; else return it as it is."""
    if language == IN_ARABIC:
        return _PIECE.sub(_arabic_piece, text)
    if language == IN_LATIN:
        return _PIECE.sub(_latin_piece, text)
    return text


def _arabic_piece(found: re.Match[str]) -> str:
    if word := found["word"]:
        written = kazakh_exceptions.ARABIC.get(word) or _arabic(word.lower())
        return written.replace(" ", _KEPT_SPACE)
    if found["joint"]:
        return _KEPT_SPACE
    return found["kept"] or found["sign"].translate(_ARABIC_SIGNS)


def _latin_piece(found: re.Match[str]) -> str:
    if not found["word"]:
        return found.group()
    word = found["word"]
    written = _latin(word.lower())
    if word.isupper() and len(word) > 1:
        return "".join(_capital(letter) for letter in written)
    return _capital(written[:1]) + written[1:] if word[0].isupper() else written


def _capital(letter: str) -> str:
    return _CAPITALS.get(letter, letter.upper())


@lru_cache(maxsize=8192)
def _arabic(word: str) -> str:
    if exception := _exception(word, kazakh_exceptions.ARABIC, _letters_in_arabic):
        return exception
    return _letters_in_arabic(word)


def _letters_in_arabic(word: str) -> str:
    plain = _DOUBLED.sub("", word).replace("ие", "йе")
    soft = not _SOFT.isdisjoint(plain) and _TELLING.isdisjoint(plain)
    letters = "".join(_ARABIC.get(letter, letter) for letter in plain)
    return _HAMZA + letters if soft else letters


@lru_cache(maxsize=8192)
def _latin(word: str) -> str:
    if exception := _exception(word, kazakh_exceptions.LATIN, _letters_in_latin):
        return exception
    return _letters_in_latin(word)


def _letters_in_latin(word: str) -> str:
    return "".join(_LATIN.get(letter, letter) for letter in _DOUBLED.sub("", word))


def _exception(
    word: str, table: Mapping[str, str], by_rule: Callable[[str], str]
) -> str:
    """Return how *word* is written by the *table*, empty where it has no say."""
    if word in table:
        return table[word]
    for length in range(len(word), 2, -1):
        if written := table.get(f"{word[:length]}-"):
            return written + by_rule(word[length:]).removeprefix(_HAMZA)
    return ""
