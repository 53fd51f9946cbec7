"""Words that give an item away or tie it to a time or text, language by language."""

import re

_FLAGS = re.IGNORECASE
_ABSOLUTE = {
    "en": r"\b(always|never|only|every|all|none|completely|entirely)\b",
    "kk": r"\b(әрдайым|әрқашан|ешқашан|тек|барлық|мүлдем|толығымен)\b",
    "ar": r"\b(دائما|دائمًا|أبدا|أبدًا|فقط|جميع|كل|تماما|تمامًا)\b",
    "fa": r"\b(همیشه|هرگز|فقط|تنها|همهٔ|همه|کاملاً|کاملا)\b",
    "ru": r"\b(всегда|никогда|только|каждый|все|полностью|совершенно)\b",
}
_NEGATIVE = {
    "en": r"\b(not|no|never|without|neither|nor)\b|\bnon-|n['’]t\b",
    "kk": r"\b(емес|жоқ|ешқандай)\b",
    "ar": r"\b(ليس|ليست|لا|لم|لن|غير|بدون|دون)\b",
    "fa": r"\b(نیست|نه|بدون|هیچ)\b|\bغیر",
    "ru": r"\b(не|нет|без|ни)\b",
}
_PRONOUN = {
    "en": r"(he|she|it|they|this|that|these|those|his|her|their|its)\b",
    "kk": r"(ол|олар|бұл|осы|оның|олардың)\b",
    "ar": r"(هو|هي|هم|هذا|هذه|ذلك|تلك)\b",
    "fa": r"(او|آنها|آن‌ها|این|آن)\b",
    "ru": r"(он|она|оно|они|это|этот|эта|эти|его|её|их)\b",
}
_TIME = {
    "en": (
        r"\b(now|today|currently|at present|nowadays|recently"
        r"|(?:in the )?last \w+ years)\b"
    ),
    "kk": r"\b(қазір|қазіргі|бүгін|бүгінде|жақында|соңғы \w+ жылда)\b",
    "ar": r"\b(الآن|اليوم|حاليا|حاليًا|مؤخرا|مؤخرًا)\b",
    "fa": r"\b(اکنون|امروز|امروزه|به‌تازگی|هم‌اکنون)\b",
    "ru": r"\b(сейчас|сегодня|ныне|в настоящее время|недавно|за последние \w+ лет)\b",
}
_POINTER = {
    "en": (
        r"\b(this (text|passage|document|article)|the (text|passage|author)"
        r"|(mentioned|described|listed) (above|below)|the above|as mentioned)\b"
    ),
    "kk": r"\b(осы мәтін\w*|бұл мәтін\w*|автор\w*|жоғарыда\w*|төменде\w*)\b",
    "ar": r"\b(هذا النص|النص أعلاه|المؤلف|الكاتب|المذكور أعلاه|أعلاه)\b",
    "fa": r"\b(این متن|متن بالا|نویسنده|یادشده در بالا|در بالا)\b",
    "ru": (
        r"\b(этот текст|в тексте|в этом тексте|автор(а|у|ом|е)?"
        r"|вышеупомянут\w*|указанн\w+ выше)\b"
    ),
}
_NUMBERS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "kk": "екі үш төрт бес алты жеті сегіз тоғыз он",
    "ar": "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "fa": "دو سه چهار پنج شش هفت هشت نه ده",
    "ru": "два три четыре пять шесть семь восемь девять десять",
}
_DATED = re.compile(r"\d{4}")


def _compiled(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(text, _FLAGS) for language, text in table.items()}


_ABSOLUTE_WORDS = _compiled(_ABSOLUTE)
_NEGATIVE_WORDS = _compiled(_NEGATIVE)
_PRONOUNS = _compiled(_PRONOUN)
_TIME_WORDS = _compiled(_TIME)
_POINTERS = _compiled(_POINTER)


def _found(table: dict[str, re.Pattern[str]], text: str, language: str) -> str:
    pattern = table.get(language)
    found = pattern.search(text) if pattern else None
    return found.group() if found else ""


def absolute_word(text: str, language: str) -> str:
    """Return a word of *text* that claims something of everything or nothing."""
    return _found(_ABSOLUTE_WORDS, text, language)


def negative_word(text: str, language: str) -> str:
    """Return a word of *text* that denies something."""
    return _found(_NEGATIVE_WORDS, text, language)


def opening_pronoun(text: str, language: str) -> str:
    """Return the pronoun that *text* begins with, of which nobody knows whom it means.

    One that a noun follows, as "this treaty", is told apart by nobody but a reader.
    """
    pattern = _PRONOUNS.get(language)
    found = pattern.match(text.strip()) if pattern else None
    return found.group() if found else ""


def time_word(text: str, language: str) -> str:
    """Return a word of *text* that means the present, where no year stands by it."""
    return "" if _DATED.search(text) else _found(_TIME_WORDS, text, language)


def source_pointer(text: str, language: str) -> str:
    """Return words of *text* that point at a source that the reader does not have."""
    return _found(_POINTERS, text, language)


def number_word(amount: float, language: str) -> str:
    """Return the word for a small whole *amount*, empty where it has none here."""
    words = _NUMBERS.get(language, "").split()
    place = int(amount) - 2
    return words[place] if amount == int(amount) and 0 <= place < len(words) else ""
