"""Languages offered: which there are, what each calls itself, its region."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from kazquiz.i18n.catalog import INTERFACE, SOURCE_LANGUAGE

# CLDR's own names are lower-case and mean the tongue («қазақ тілі»); these are what
# each language's speakers look for in a list.
_AUTONYMS = {
    "en": "English",
    "kk": "Қазақша",
    "ar": "العربية",
    "fa": "فارسی",
    "ru": "Русский",
}
# Where the likeliest region of CLDR is not the one that the texts are written for.
_LOCALES = {"en": "en_GB", "ar": "ar_EG", "fa": "fa_IR", "kk": "kk_KZ", "ru": "ru_RU"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the interface can be shown in."""

    code: str
    autonym: str


def offered(folder: Path) -> list[Language]:
    """List the languages that have a catalog below *folder*, and English."""
    found = {
        place.parent.parent.name
        for place in folder.glob(f"*/LC_MESSAGES/{INTERFACE}.mo")
    }
    order = [*_AUTONYMS, *sorted(found - _AUTONYMS.keys())]
    return [
        Language(code, autonym(code))
        for code in order
        if code in found or code == SOURCE_LANGUAGE
    ]


def autonym(code: str) -> str:
    """Return the name of the language *code* in itself."""
    if code in _AUTONYMS:
        return _AUTONYMS[code]
    from babel import Locale  # noqa: PLC0415  (only for languages added by others)
    from babel.core import UnknownLocaleError  # noqa: PLC0415  (the same)

    try:
        return Locale.parse(code).get_display_name() or code
    except (UnknownLocaleError, ValueError):
        return code


def locale_name(code: str) -> str:
    """Return the locale, language and region, that *code* is formatted by."""
    return _LOCALES.get(code, code)


def system_language(available: list[str]) -> str:
    """Return the first of the system's languages that is *available*, else English."""
    wished = [
        os.environ.get(name, "")
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    ]
    for code in ":".join(wished).split(":"):
        base = base_language(code)
        if base in available:
            return base
    return SOURCE_LANGUAGE


def base_language(code: str) -> str:
    """Return *code* without its script or region: kk for kk_Arab."""
    return re.split("[-_.@]", code)[0]
