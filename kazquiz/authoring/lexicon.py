"""Words and letters that the rules for items look for, language by language."""

import re

QUESTION_MARKS = {"ar": "؟", "fa": "؟"}

# "all of the above" and its kind.
CATCH_ALL = {
    "en": r"\b(all|none|both) of (the|these)\b|\bnone\b|\ball (answers|options)\b",
    "kk": r"барлығы дұрыс|аталғандардың бәрі|жоғарыдағылардың|ешқайсысы",
    "ar": r"جميع ما سبق|كل ما سبق|لا شيء مما سبق|ليس أيا",
    "fa": r"همهٔ موارد|همه موارد|هیچ[‌ ]?کدام",
    "ru": r"вс[её] перечисленн|ничего из|ни один из|все ответы",
}

# A negation that turns the question round; stressed where it is in capitals or «».
NEGATION = {
    "en": r"\b(is|are|was|were|does|do|did|has|have) not\b|n't\b|\bexcept\b",
    "kk": r"\b(емес|жатпайды|кірмейді|болмаған)\b(?=[^.]*\?$)",
    "ar": r"\b(ليس|ليست|لم|لن)\b",
    "fa": r"\b(نیست|نیستند|نشده|ندارد)\b",
    "ru": r"(?<!\w)не (является|был|была|были|входит|входят|относится)\b",
}
# The English stem alone decides: the translations say the same.
NEGATION_LANGUAGE = "en"

_FOREIGN = {
    "kk": re.compile(r"\b(?=\w*[\u0400-\u04ff])\w*[A-Za-z]\w*\b"),
    "ru": re.compile(r"\b(?=\w*[\u0400-\u04ff])\w*[A-Za-z]\w*\b|[әғқңөұүһі]"),
    "ar": re.compile(r"[0-9۰-۹\u06cc\u06a9]"),
    "fa": re.compile(r"[0-9٠-٩\u064a\u0643\u0649]"),
    "en": re.compile(r"[^\x00-\u024f\u2010-\u2026€№]"),
}
_PUNCTUATION = {
    "ar": re.compile(r"[?;,](?!\d)|[\"“”]"),
    "fa": re.compile(r"[?;,](?!\d)|[\"“”]"),
    "kk": re.compile(r"[\"“”„؟،]"),
    "ru": re.compile(r"[\"“”„؟،]"),
    "en": re.compile(r"[؟،؛«»]"),
}
_SPACING = re.compile(r"  | [.,;:!?؟،؛](?!\.)|^\s|\s$|\(\s|\s\)")


def foreign_letter(text: str, language: str) -> str:
    """Return the first letter or digit of *text* that *language* does not use."""
    found = _FOREIGN[language].search(text) if language in _FOREIGN else None
    return found.group() if found else ""


def foreign_punctuation(text: str, language: str) -> str:
    """Return the first mark or spacing of *text* that *language* does not use."""
    pattern = _PUNCTUATION.get(language)
    found = (pattern.search(text) if pattern else None) or _SPACING.search(text)
    return text[max(0, found.start() - 12) : found.end() + 12] if found else ""


def catch_all(text: str, language: str) -> str:
    """Return the words of *text* that speak of the other options."""
    pattern = CATCH_ALL.get(language)
    found = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return found.group() if found else ""


def negation(stem: str, language: str) -> str:
    """Return the negation in *stem* that nothing stresses."""
    if language != NEGATION_LANGUAGE:
        return ""
    found = re.search(NEGATION[language], stem)
    return found.group() if found else ""
