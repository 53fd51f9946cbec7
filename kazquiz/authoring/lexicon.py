"""Words and letters that the rules for items look for, language by language."""

import re

QUESTION_MARKS = {"ar": "؟", "fa": "؟"}

# A negation that turns the question round; one in capitals is stressed. The English
# stem alone decides: the translations say the same.
_NEGATION = re.compile(r"(?<!or )(?<!and )\bnot\b(?! only)|\w+n['’]t\b|\bexcept\b")

_FOREIGN = {
    "kk": re.compile(r"\b(?=\w*[\u0400-\u04ff])\w*[A-Za-zƏə]\w*\b"),
    "ru": re.compile(r"\b(?=\w*[\u0400-\u04ff])\w*[A-Za-z]\w*\b|[әғқңөұүһіӘҒҚҢӨҰҮҺІ]"),
    "ar": re.compile(r"[0-9۰-۹\u06cc\u06a9]"),
    "fa": re.compile(r"[0-9٠-٩\u064a\u0643\u0649]"),
    "en": re.compile(r"[^\x00-\u024f\u2010-\u2026€№]"),
}
_PUNCTUATION = {
    "ar": re.compile(r"[?;,\"“”]"),
    "fa": re.compile(r"[?;,\"“”]"),
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


def negation(stem: str, language: str) -> str:
    """Return the negation in *stem* that nothing stresses."""
    found = _NEGATION.search(stem) if language == "en" else None
    return found.group() if found else ""
