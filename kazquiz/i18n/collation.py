"""Collation: lists in the order of a language's alphabet, numbers by their value.

Each alphabet is given as it is taught. Two letters that differ only by a mark the
alphabet does not count (a hamza seat, ё in Russian) stand together and are told apart
only where all else is equal, as in the Unicode collation algorithm (UTS #10), with
CLDR's tailorings for these languages; and so are small and capital letters.
"""

import unicodedata
from functools import lru_cache

Key = tuple[tuple[tuple[int, int], ...], str, str]

_ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "kk_Arab": "ابۆگعدەجزيكقلمنڭوپرستۋۇفحھچشى",
    "kk_Latn": "aäbdefgğhıijklmnñoöpqrsştuūüvyz",
    "ar": "ابپتثجچحخدذرزژسشصضطظعغفقكگلمنهوي",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
}
# Letters that share the place of another.
_VARIANTS = {
    "ar": {"ة": "ت", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا"},
    "fa": {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ٱ": "ا", "إ": "ا"},
    "kk_Arab": {"ه": "ە", "ک": "ك", "ی": "ي"},
}
# Where a small i without a dot is a letter of its own.
_DOTLESS = frozenset({"kk_Latn", "tr", "az"})
_HAMZA = "ء"
_SPACE, _FIGURE, _OWN, _CYRILLIC, _OTHER = range(5)
_CYRILLIC_LETTERS = range(0x0400, 0x0530)


def lowered(text: str, language: str) -> str:
    """Write *text* in small letters, by the rule of *language* for i and ı."""
    if language in _DOTLESS:
        return text.replace("İ", "i").replace("I", "ı").lower()
    return text.casefold()


def sort_key(text: str, language: str) -> Key:
    """Return what *text* is sorted by among texts in *language*.

    Any text has its place: what is foreign to the alphabet stands behind it, Cyrillic
    before the rest, and figures of every script stand before all letters.
    """
    plain = lowered(unicodedata.normalize("NFC", text), language)
    places: list[tuple[int, int]] = []
    for character in plain:
        figure = unicodedata.decimal(character, -1)
        if figure < 0:
            places.extend(_places(character, language))
        elif places and places[-1][0] == _FIGURE:
            places[-1] = (_FIGURE, places[-1][1] * 10 + figure)
        else:
            places.append((_FIGURE, figure))
    return tuple(places), plain, text


@lru_cache(maxsize=4096)
def _places(character: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return the place of *character*; none for marks, which count only at the end."""
    alphabet = _alphabet(language)
    variant = _VARIANTS.get(language, {}).get(character, character)
    if variant in alphabet:
        return ((_OWN, alphabet[variant]),)
    if character.isspace() or character in "-\N{EN DASH}\N{EM DASH}/":
        return ((_SPACE, 0),)
    if character == _HAMZA and language == "ar":
        return ((_OWN, -1),)
    bare = unicodedata.normalize("NFD", variant)[0]
    if bare in alphabet:
        return ((_OWN, alphabet[bare]),)
    if not bare.isalpha() or character == _HAMZA:
        return ()
    script = _CYRILLIC if ord(bare) in _CYRILLIC_LETTERS else _OTHER
    return ((script, ord(bare)),)


@lru_cache(maxsize=16)
def _alphabet(language: str) -> dict[str, int]:
    base = language.split("_", maxsplit=1)[0]
    letters = _ALPHABETS.get(language) or _ALPHABETS.get(base) or _ALPHABETS["en"]
    return {letter: place for place, letter in enumerate(letters)}
