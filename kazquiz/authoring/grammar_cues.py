"""Grammar cues: a word beside the gap, or joined to it, that the key alone agrees with.

There are two kinds. What spelling decides is certain: English a and an, the particles
and endings of Kazakh, the Russian prepositions with a vowel. What agrees in gender or
number is read off the endings of words, which is right nearly always; so it is said
with less force. Where an option cannot be told, nothing is said.
"""

import re
from collections.abc import Callable, Iterator

from kazquiz.authoring.arabic_cues import arabic_agreement
from kazquiz.authoring.gap import Gap
from kazquiz.authoring.kazakh_cues import kazakh_spelling
from kazquiz.authoring.russian_cues import russian_agreement, russian_spelling

# Sounds decide, not letters: a European, a university, a one-way street; an hour.
_LIKE_CONSONANT = re.compile(r"eu|ew|one\b|once\b|uni(?!n|m)|us[ae]|u[rt][aeio]|ubi")
_LIKE_VOWEL = re.compile(r"hour|honest|honour|honor|heir")
# Letters whose names begin with a vowel, as in an MP.
_VOWEL_NAMES = "AEFHILMNORSX"
_SINGULAR, _PLURAL = {"is", "was", "has", "does"}, {"are", "were", "have", "do"}
_NOT_PLURAL = re.compile(r"(ss|us|is|ics|news|series|means)$")
_PERSIAN_ENDINGS = {"یی": "او", "ای": "ه", "\u0654": "ه"}
_PERSIAN_PLURAL_VERB = re.compile(
    r"(بودند|هستند|شدند|اند|می‌\w+ند|نمی‌\w+ند|کردند|داشتند|دارند|شده‌اند|بوده‌اند)$"
)
_PERSIAN_PLURAL = re.compile(r"(ها|های|هایی|ان|ات|گان|یان)$")
# Words that end like plurals and are none.
_PERSIAN_SINGULAR = re.compile(
    r"(ستان|ایران|جهان|زبان|سازمان|پیمان|میان|زمان|تهران|آلمان|دوران|انسان|عثمان"
    r"|نفر|درمان|بحران|ثبات|تجارت|امکان|مکان|پایان|جریان|عرفان|یونان|عمان|لبنان)$"
)


def spelling_cue(gap: Gap, language: str) -> str:
    """Return a word or ending beside *gap* that is spelled for the key alone."""
    finder = _SPELLING.get(language)
    return finder(gap) if finder else ""


def agreement_cue(gap: Gap, language: str) -> str:
    """Return a word beside *gap* that agrees with the key alone, by its endings."""
    finder = _AGREEMENT.get(language)
    return finder(gap) if finder else ""


def _english_spelling(gap: Gap) -> str:
    word = gap.word_before
    if word not in {"a", "an"}:
        return ""
    return word if gap.only_key(lambda text: _article(text) == word) else ""


def _article(text: str) -> str:
    if re.match(r"[A-Z]{2}", text):
        return "an" if text[0] in _VOWEL_NAMES else "a"
    small = text.lower()
    if _LIKE_VOWEL.match(small):
        return "an"
    is_vowel = small[:1] in {*"aeiou"} and not _LIKE_CONSONANT.match(small)
    return "an" if is_vowel else "a"


def _english_agreement(gap: Gap) -> str:
    word = gap.word_after
    if word in _SINGULAR:
        return word if gap.only_key(_is_singular_term) else ""
    if word in _PLURAL:
        return word if gap.only_key(_is_plural_term) else ""
    return ""


def _is_plural_term(text: str) -> bool | None:
    """Tell the number of a term by its chief word; a name has a number of its own."""
    if not text[:1].islower():
        return None
    chief = re.split(r" (?:of|in|for|with|between|among|to|on) ", text)[0].split()[-1]
    return chief.endswith("s") and not _NOT_PLURAL.search(chief)


def _is_singular_term(text: str) -> bool | None:
    plural = _is_plural_term(text)
    return None if plural is None else not plural


def _persian_spelling(gap: Gap) -> str:
    """Find an ending joined to the gap that only some last letters take."""
    lasts = _PERSIAN_ENDINGS.get(gap.suffix, "")
    fits = bool(lasts) and gap.only_key(lambda text: text[-1:] in {*lasts})
    return gap.suffix if fits else ""


def _persian_agreement(gap: Gap) -> str:
    if _PERSIAN_PLURAL_VERB.match(gap.word_after):
        return gap.word_after if gap.only_key(_is_persian_plural) else ""
    if gap.word_before == "یک":
        one = gap.only_key(lambda text: not _is_persian_plural(text))
        return "یک" if one else ""
    return ""


def _is_persian_plural(text: str) -> bool:
    chief = (text.split() or [""])[0]
    is_several = " و " in text or bool(_PERSIAN_PLURAL.search(chief))
    return is_several and not _PERSIAN_SINGULAR.search(chief)


def cues(gap: Gap, language: str) -> Iterator[tuple[bool, str]]:
    """Yield each cue of *gap*, with whether it is certain."""
    if found := spelling_cue(gap, language):
        yield True, found
    if found := agreement_cue(gap, language):
        yield False, found


_SPELLING: dict[str, Callable[[Gap], str]] = {
    "en": _english_spelling,
    "kk": kazakh_spelling,
    "ru": russian_spelling,
    "fa": _persian_spelling,
}
_AGREEMENT: dict[str, Callable[[Gap], str]] = {
    "en": _english_agreement,
    "ru": russian_agreement,
    "ar": arabic_agreement,
    "fa": _persian_agreement,
}
