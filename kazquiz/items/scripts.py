"""Texts in the other scripts of their language, made from what is stored when wanted.

Kazakh is written in three scripts and stored in one: a card made by hand can be shown
in the others as well as a bundled one.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from kazquiz.i18n.catalog import SOURCE_LANGUAGE
from kazquiz.i18n.kazakh_scripts import CYRILLIC, SCRIPTS, in_script

_Text = TypeVar("_Text")


class InScripts(dict[str, _Text]):
    """Texts by language, of which those in Kazakh can be had in every script of it.

    Only what is stored is listed and counted; the rest is there for who asks for it.
    """

    def __contains__(self, language: object) -> bool:
        return super().__contains__(language) or self._can_be_made(language)

    def __missing__(self, language: str) -> _Text:
        if not self._can_be_made(language):
            raise KeyError(language)
        made: _Text = rewritten(self[CYRILLIC], language)
        return made

    def get(self, language: str, default: Any = None) -> Any:  # noqa: ANN401  (as a dict's)
        """Return the text in *language*, else *default*."""
        return self[language] if language in self else default  # noqa: SIM401

    def _can_be_made(self, language: object) -> bool:
        return language in SCRIPTS and super().__contains__(CYRILLIC)


class Titles(InScripts[_Text]):
    """Names of documents or topics: in the language asked for, else in English.

    A language that somebody adds to the program has no names of its own at first.
    """

    def __contains__(self, language: object) -> bool:
        return bool(self)

    def __missing__(self, language: str) -> _Text:
        if self._can_be_made(language):
            return super().__missing__(language)
        if not self:
            raise KeyError(language)
        stored: dict[str, _Text] = dict(self)
        return stored.get(SOURCE_LANGUAGE, next(iter(stored.values())))


def stored_language(language: str) -> str:
    """Return the language that texts in *language* are stored in."""
    return CYRILLIC if language in SCRIPTS else language


def rewritten(text: Any, language: str) -> Any:  # noqa: ANN401  (whatever it is)
    """Return *text*, or whatever holds texts, with each in the script of *language*."""
    if isinstance(text, str):
        return in_script(text, language)
    if isinstance(text, tuple):
        return tuple(rewritten(each, language) for each in text)
    if isinstance(text, Mapping):
        return {key: rewritten(each, language) for key, each in text.items()}
    if is_dataclass(text) and not isinstance(text, type):
        names = (field.name for field in fields(text))
        changes = {name: rewritten(getattr(text, name), language) for name in names}
        return replace(text, **changes)
    return text
