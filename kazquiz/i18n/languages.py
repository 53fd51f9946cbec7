"""Languages offered: which there are, what each calls itself, its region."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from kazquiz.i18n.catalog import INTERFACE, SOURCE_LANGUAGE
from kazquiz.i18n.kazakh_scripts import IN_ARABIC, IN_LATIN, SCRIPTS
from kazquiz.i18n.pseudo import PSEUDO_LANGUAGES

# CLDR's own names are lower-case and mean the tongue («қазақ тілі»); these are what
# each language's speakers look for in a list.
_AUTONYMS = {
    "en": "English",
    "kk": "Қазақша",
    # «By rule»: nobody has written these catalogs, they are made from the Kazakh one.
    IN_ARABIC: "قازاقشا (ەرەجەمەن)",
    IN_LATIN: "Qazaqşa (latyn, 2021, erejemen)",
    "ar": "العربية",
    "fa": "فارسی",
    "ru": "Русский",
}
# Where the likeliest region of CLDR is not the one that the texts are written for.
_ARAB_LOCALE = re.compile(
    "ar[-_](AE|BH|DJ|DZ|EG|ER|IQ|JO|KM|KW|LB|LY|MA|MR|OM|PS|QA|SA|SD|SO|SS|SY|TD|TN|YE)"
    "(?:[.@].*)?"
)
# Babel and Qt take kk_Latn for Kazakh in Cyrillic letters, so it never gets to them.
_LOCALES = {
    "en": "en_GB",
    "ar": "ar_EG",
    "fa": "fa_IR",
    "kk": "kk_KZ",
    "ru": "ru_RU",
    IN_LATIN: "kk_KZ",
    **dict.fromkeys(PSEUDO_LANGUAGES, "en_GB"),
}


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the interface can be shown in."""

    code: str
    autonym: str

    @property
    def is_produced(self) -> bool:
        """Whether its texts are made by rule from those of another."""
        return self.code in SCRIPTS


def offered(folder: Path, first: str = "") -> list[Language]:
    """List the languages that have a catalog below *folder*, and English.

    The one named *first* heads the list, where it is offered.
    """
    found = {
        place.parent.parent.name
        for place in folder.glob(f"*/LC_MESSAGES/{INTERFACE}.mo")
    }
    order = dict.fromkeys((first, *_AUTONYMS, *sorted(found - _AUTONYMS.keys())))
    return [
        Language(code, autonym(code))
        for code in order
        if code in found or code == SOURCE_LANGUAGE
    ]


def pseudo(wished: str) -> list[Language]:
    """List the pseudo-language *wished* for, which is in no list otherwise."""
    return [Language(wished, wished)] if wished in PSEUDO_LANGUAGES else []


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


def is_written_by_hand(code: str) -> bool:
    """Tell whether the texts in *code* are somebody's own, not made by rule."""
    return code not in SCRIPTS


def english_name(code: str) -> str:
    """Return what English calls the language *code*, for who cannot see its letters."""
    from babel import Locale  # noqa: PLC0415  (only where letters are missing)

    return Locale.parse(locale_name(code)).get_language_name("en") or code


def locale_name(code: str) -> str:
    """Return the locale, language and region, that *code* is formatted by.

    Arab countries differ in digits, names of months and weeks: for Arabic it is the
    system's own, where the system is set to one of them.
    """
    if code == "ar":
        found = _ARAB_LOCALE.fullmatch(_system_locales()[0])
        return f"ar_{found[1]}" if found else _LOCALES[code]
    return _LOCALES.get(code, code)


def _system_locales() -> list[str]:
    """List what the system says of its language, the strongest first."""
    said = (os.environ.get(name, "") for name in ("LC_ALL", "LC_TIME", "LANG"))
    return [*filter(None, said), ""]


def system_language(available: list[str]) -> str:
    """Return the first of the system's languages that is *available*, else English."""
    listed = [
        os.environ.get(name, "")
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    ]
    for code in ":".join(listed).split(":"):
        base = base_language(code)
        # In China Kazakh is written in Arabic letters.
        wished = IN_ARABIC if re.match("kk.*(CN|[Aa]rab)", code) else base
        if wished in available:
            return wished
    return SOURCE_LANGUAGE


def base_language(code: str) -> str:
    """Return *code* without its script or region: kk for kk_Arab."""
    return re.split("[-_.@]", code)[0]
