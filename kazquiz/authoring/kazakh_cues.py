"""Kazakh cues: particles and endings after a gap that follow the sounds before them.

By the rules of Kazakh spelling an ending has a back or a front vowel as the last vowel
before it, and a voiceless first sound after a voiceless one. Letters that stand in
words of both kinds, and words that are spelled out letter by letter, tell nothing.
"""

import re

from kazquiz.authoring.gap import Gap

_BACK, _FRONT = "аоұы", "әөүіе"
# Of loans, which follow their last vowel as it is spoken.
_BACK_LOANS, _FRONT_LOANS = "ё", "э"
# Read as either, as the word is old or borrowed.
_EITHER = "июяу"
_VOICELESS = "кқпстфхцчшщ"
# A loan in these is read voiceless at its end, and takes endings so.
_VOICELESS_AT_END = "бвгд"
_WITH = {"мен": "аәеиоөуүұыіэюяйлрмнңу", "бен": "жз", "пен": "кқпстфхцчшщбвгд"}
_ALSO = {"да", "де", "та", "те"}
_ASKING = {"ма", "ме", "ба", "бе", "па", "пе"}
_VOICELESS_FIRST = "тқкп"
_SOFT_SIGN = "ь"


def kazakh_spelling(gap: Gap) -> str:
    """Return a particle or ending after *gap* that fits no other option."""
    word = gap.word_after
    if word in _WITH:
        return word if gap.only_key(lambda text: _fits_with(text, word)) else ""
    particles = _ALSO | _ASKING
    ending = word if word in particles else gap.suffix
    if not ending:
        return ""
    return ending if gap.only_key(lambda text: _fits(text, ending)) else ""


def _last_letter(text: str) -> str:
    """Return the last sound, empty where it is not one of a word that is read out."""
    word = (text.split() or [""])[-1].rstrip("»”\"')")
    if re.fullmatch(r"[^a-zа-яәғқңөұүһі]*[А-ЯӘҒҚҢӨҰҮҺІ]{2,}", word):
        return ""
    last = word.rstrip(_SOFT_SIGN)[-1:].lower()
    return last if last.isalpha() else ""


def _fits_with(text: str, word: str) -> bool | None:
    last = _last_letter(text)
    found = next((each for each, sounds in _WITH.items() if last in sounds), "")
    return None if not last or not found else found == word


def _fits(text: str, ending: str) -> bool | None:
    """Tell whether *ending* may follow *text*, by its vowel and by its first sound."""
    last = _last_letter(text)
    if not last:
        return None
    voice = _fits_voice(last, ending)
    vowel = _fits_vowel(text, ending)
    if False in {voice, vowel}:
        return False
    return None if None in {voice, vowel} else True


def _fits_voice(last: str, ending: str) -> bool | None:
    if ending[0] not in "дтғгқкбпмнлсш":
        return None
    if ending[0] in "сшмнл":
        # Possessives and plurals with these follow vowels or sonants alone.
        return last not in _VOICELESS + _VOICELESS_AT_END or None
    is_voiceless = last in _VOICELESS + _VOICELESS_AT_END
    return is_voiceless is (ending[0] in _VOICELESS_FIRST)


def _fits_vowel(text: str, ending: str) -> bool | None:
    asked = _harmony(ending)
    word = (text.split() or [""])[-1]
    found = "front" if word.endswith(_SOFT_SIGN) else _harmony(word)
    return None if not asked or not found else asked == found


def _harmony(word: str) -> str:
    """Return the kind of the last vowel of *word*, empty where it tells nothing."""
    for letter in reversed(word.lower()):
        if letter in _BACK + _BACK_LOANS:
            return "back"
        if letter in _FRONT + _FRONT_LOANS:
            return "front"
        if letter in _EITHER:
            return ""
    return ""
