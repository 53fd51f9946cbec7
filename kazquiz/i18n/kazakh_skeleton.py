"""Skeletons of Kazakh: what a word is in every script, by which search finds it.

Letters that one of the scripts does not tell apart are one here: а and ә, which the
Arabic letters write alike; и, й, ы and і, which the Latin ones do or which people type
alike; ш, щ and ч. Latin letters may have the marks of 2021 or of 2018, or none.

Every letter is rewritten by itself, so that a part of a word has a part of its
skeleton. It is written in private letters of Unicode: where one index holds the texts
of all languages, a skeleton in Latin ones would meet English words.
"""

import re

_SAME = {
    "a": "aаәäáاأآإٱ",
    "b": "bб\u0628",
    "v": "vвۆ",
    "g": "gгғğǵگعغ",
    "d": "dдد",
    "e": "eеэəەهة",
    "j": "jжج",
    "z": "zзز",
    "i": "iийыіyıىيیئí",
    "k": "kкқqكقک",
    "l": "lлل",
    "m": "mмم",
    "n": "nнңñńڭن",
    "o": "oоөöóو",
    "p": "pпپ",
    "r": "rрر",
    "s": "sсцسص",
    "t": "tтتط",
    "u": "uуұүūüúýۋۇۈؤ",
    "f": "fфف",
    "h": "hхһحھخ",
    "S": "шщчşشچ",
    "io": "ё",
    "iu": "ю",
    "ia": "я",
    # Signs that only say how the letters beside them sound.
    "": "ъьءٴ",
}
_LETTERS = str.maketrans({each: one for one, same in _SAME.items() for each in same})
# A doubled one comes of «щ» in Arabic letters, and of «ия», where и is written once.
_DOUBLED = re.compile("S+|i+")
# Abbreviations are said by their letters, which Arabic ones write apart.
_LETTER = "ء?[\u0620-\u06d3\u06d5]"
_SPELLED = re.compile(rf"(?<!\S)({_LETTER})\s(?={_LETTER}(?!\w))")
_PAIRS = {"sh": "S", "ch": "S", "zh": "j", "kh": "h", "gh": "g", "ts": "s"}
_PAIR = re.compile("|".join(_PAIRS))
_PRIVATE = str.maketrans(
    {letter: chr(0xE000 + ord(letter)) for letter in "abcdefghijklmnopqrstuvwxyzS"}
)


def skeleton(text: str) -> str:
    """Return the skeleton of *text*, small letters in any script of Kazakh."""
    return _bones(text).translate(_PRIVATE)


def skeletons(text: str) -> list[str]:
    """Return the skeletons that what is typed may mean.

    Two letters may stand for one: ц in Arabic letters is تس, and whoever has no ş on
    the keyboard types sh.
    """
    bones = _bones(text)
    found = [bones, _PAIR.sub(lambda pair: _PAIRS[pair.group()], bones)]
    if "ц" in text:
        found.append(_bones(text.replace("ц", "тс")))
    return [each.translate(_PRIVATE) for each in dict.fromkeys(found)]


def _bones(text: str) -> str:
    joined = _SPELLED.sub(r"\1", text)
    return _DOUBLED.sub(lambda same: same.group()[0], joined.translate(_LETTERS))
