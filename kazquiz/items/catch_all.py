"""Options that speak of the others: "all of the above" and its kind."""

import re

from kazquiz.items.draft import Draft
from kazquiz.items.values import NamedValue, Value

_CATCH_ALL = {
    "en": (
        r"\b(all|both) of (the above|these|them)\b|\bnone\b"
        r"|\ball (of )?(the )?(answers|options)\b"
    ),
    "kk": r"барлығы дұрыс|аталғандардың бәрі|жоғарыдағылардың|ешқайсысы",
    "ar": r"جميع ما سبق|كل ما سبق|لا شيء مما سبق|ليس أيا",
    "fa": r"همهٔ موارد|همه موارد|هیچ[‌ ]?کدام",
    "ru": r"вс[её] перечисленн|ничего из|ни один из|все ответы",
}


def catch_all(text: str, language: str) -> str:
    """Return the words of *text* that speak of the other options."""
    pattern = _CATCH_ALL.get(language)
    found = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return found.group() if found else ""


def speaks_of_others(value: Value, draft: Draft) -> bool:
    """Tell whether *value*, as *draft* names it in any language, speaks of others."""
    if not isinstance(value, NamedValue):
        return False
    return bool(catch_all(value.name, "en")) or any(
        value in names and catch_all(names[value].text, language)
        for language, names in draft.names.items()
    )
