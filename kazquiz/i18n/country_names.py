"""Country names: CLDR's, and our own where the languages' press writes others."""

from functools import lru_cache

from babel import Locale

from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.i18n.languages import base_language, locale_name

# CLDR's main names of these differ from what the languages' press writes.
_COUNTRY_NAMES = {
    ("PS", "en"): "Palestine",
    ("PS", "kk"): "Палестина",
    ("PS", "ar"): "فلسطين",
    ("PS", "fa"): "فلسطین",
    ("PS", "ru"): "Палестина",
    ("TL", "en"): "East Timor",
    ("TL", "kk"): "Шығыс Тимор",
    ("TL", "ar"): "تيمور الشرقية",
    ("TL", "fa"): "تیمور شرقی",
    ("TL", "ru"): "Восточный Тимор",
    ("AZ", "kk"): "Әзербайжан",
}


@lru_cache(maxsize=16)
def territories(language: str) -> dict[str, str]:
    """Return what *language* calls countries and regions, by CLDR's codes."""
    # Our own spelling of Kazakh names goes by the Cyrillic ones in every script.
    base = base_language(locale_name(language))
    names = dict(Locale.parse(base).territories)
    names |= {code: name for (code, of), name in _COUNTRY_NAMES.items() if of == base}
    return {code: in_script(name, language) for code, name in names.items()}
