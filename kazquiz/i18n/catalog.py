"""The catalog in use: marking, translating and filling in texts.

Every function looks the catalog up when it is called, so a text asked for after a
change of language is in the new one. English is the source and needs no catalog.
"""

import logging
import re
from collections.abc import Callable
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from struct import error as StructError  # noqa: N812  (a class in small letters)
from typing import Any

from kazquiz.i18n.direction import isolate
from kazquiz.i18n.pseudo import PSEUDO_LANGUAGES, PseudoTranslations

SOURCE_LANGUAGE = "en"
INTERFACE = "kazquiz"
CONTENT = "bank"

_PLACE = re.compile(r"\{\w+\}")
_log = logging.getLogger(__name__)
_state: dict[str, Any] = {"catalog": NullTranslations(), "language": SOURCE_LANGUAGE}


class SoundTranslations(GNUTranslations):
    """A compiled catalog without the messages that could not be filled in.

    Each of those is shown in English, and named in the log: one fault in a catalog
    that somebody is writing is no reason to do without the rest.
    """

    _catalog: dict[Any, str]

    def _parse(self, fp: Any) -> None:  # noqa: ANN401  (as gettext has it)
        parse: Callable[[Any], None] = getattr(super(), "_parse")  # noqa: B009
        parse(fp)
        for key, text in list(self._catalog.items()):
            source = key[0] if isinstance(key, tuple) else key
            if text and source and not _can_be_filled(source, text):
                del self._catalog[key]
                _log.warning("%s: no such places in %r", source, text)


def _can_be_filled(source: str, text: str) -> bool:
    """Tell whether *text* names no place that *source* has not."""
    if "{" not in text and "}" not in text:
        return True
    places = set(_PLACE.findall(source))
    rest = _PLACE.sub("", text)
    # A singular that says its number in words tells nothing of the plural.
    known = not places or set(_PLACE.findall(text)) <= places
    return known and "{" not in rest and "}" not in rest


@lru_cache(maxsize=32)
def load(folder: Path, language: str, domain: str = INTERFACE) -> NullTranslations:
    """Read the compiled catalog *domain* of *language* below *folder*.

    Raises:
        OSError: where the catalog is missing or cannot be read as one.
    """
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    if language in PSEUDO_LANGUAGES:
        return PseudoTranslations()
    file = folder / language / "LC_MESSAGES" / f"{domain}.mo"
    try:
        with file.open("rb") as compiled:
            return SoundTranslations(compiled)
    except (ValueError, LookupError, AttributeError, StructError) as error:
        raise OSError(f"{file} is no catalog") from error


def use(catalog: NullTranslations, language: str) -> None:
    """Translate into *language* with *catalog* from now on."""
    _state.update(catalog=catalog, language=language)


def in_use() -> NullTranslations:
    """Return the catalog that is translated with."""
    found: NullTranslations = _state["catalog"]
    return found


def language_in_use() -> str:
    """Return the code of the language that is translated into."""
    return str(_state["language"])


def gettext(message: str) -> str:
    """Translate *message*."""
    return str(_state["catalog"].gettext(message))


def ngettext(one: str, other: str, count: float) -> str:
    """Translate the form of a message that *count* needs."""
    return str(_state["catalog"].ngettext(one, other, plural_index(count)))


def pgettext(context: str, message: str) -> str:
    """Translate *message* as it is meant in *context*."""
    return str(_state["catalog"].pgettext(context, message))


def npgettext(context: str, one: str, other: str, count: float) -> str:
    """Translate the form that *count* needs of a message meant in *context*."""
    return str(_state["catalog"].npgettext(context, one, other, plural_index(count)))


def N_(message: str) -> str:
    """Mark *message* for the catalogs and return it as it is."""
    return message


def plural_index(count: float, language: str = "") -> int:
    """Return the whole number whose plural form *count* takes.

    Gettext knows whole numbers only, and no negative ones. A fraction takes the
    general form of the languages we have, which is the form of 100, save in Russian,
    where it is followed by the form of 2, and in Persian, where less than one counts
    as one.
    """
    size, language = abs(count), language or language_in_use()
    if size == int(size):
        return int(size)
    if language == "fa" and size < 1:
        return 1
    return 2 if language == "ru" else 100


def fill(template: str, /, **values: object) -> str:
    """Put *values* into a translated *template*, each text isolated in direction."""
    isolated = {
        name: isolate(value) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return template.format(**isolated)
