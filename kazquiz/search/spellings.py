"""Spellings: how the search language is written in each language of the program.

Every language is understood at any time, so that a search goes on meaning the same when
the language changes; what is written for the person is in the language in use.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kazquiz import paths
from kazquiz.i18n import catalog
from kazquiz.i18n.languages import offered
from kazquiz.items.draft import Weight
from kazquiz.items.own_fields import is_called
from kazquiz.items.values import AnswerType
from kazquiz.search.query import CHOSEN, Condition, Field
from kazquiz.text import folded

RATINGS = {"again": 1, "hard": 2, "good": 3, "easy": 4}
_OR = "or"
_SOURCE = catalog.SOURCE_LANGUAGE
_PGettext = Callable[[str, str], str]
Spelled = dict[str, str]


def _fields(pgettext: _PGettext) -> Spelled:
    # i18n: Names in the search line, as in topic:history. One word each, no space, each
    # i18n: different from the others.
    return {
        Field.TOPIC: pgettext("search field", "topic"),
        Field.DOCUMENT: pgettext("search field", "document"),
        Field.TAG: pgettext("search field", "tag"),
        Field.TYPE: pgettext("search field", "type"),
        Field.WEIGHT: pgettext("search field", "weight"),
        Field.LANGUAGE: pgettext("search field", "lang"),
        Field.QUESTION: pgettext("search field", "question"),
        # i18n: search field: the sentence that holds the answer
        Field.STATEMENT: pgettext("search field", "statement"),
        Field.ANSWER: pgettext("search field", "answer"),
        Field.EXPLANATION: pgettext("search field", "explanation"),
        # i18n: search field: the note on the source
        Field.REMARK: pgettext("search field", "remark"),
        # i18n: search field: the person's note to themselves
        Field.NOTE: pgettext("search field", "note"),
        # i18n: search field: any field that the person has added to items
        Field.OWN: pgettext("search field", "field"),
        Field.IS: pgettext("search field", "is"),
        Field.FLAG: pgettext("search field", "flag"),
        Field.DUE: pgettext("search field", "due"),
        Field.STABILITY: pgettext("search field", "stability"),
        Field.DIFFICULTY: pgettext("search field", "difficulty"),
        # i18n: search field: retrievability, the chance of remembering now
        Field.RETRIEVABILITY: pgettext("search field", "r"),
        Field.INTERVAL: pgettext("search field", "interval"),
        Field.LAPSES: pgettext("search field", "lapses"),
        Field.REVIEWS: pgettext("search field", "reviews"),
        Field.MISTAKES: pgettext("search field", "mistakes"),
        # i18n: search field: answered as a card in the last so many days
        Field.RATED: pgettext("search field", "rated"),
        Field.ADDED: pgettext("search field", "added"),
        Field.EDITED: pgettext("search field", "edited"),
    }


def _conditions(pgettext: _PGettext) -> Spelled:
    # i18n: What stands behind is: in the search line. One word each, no space.
    return {
        Condition.DUE: pgettext("search condition", "due"),
        Condition.NEW: pgettext("search condition", "new"),
        Condition.LEARNING: pgettext("search condition", "learning"),
        Condition.REVIEW: pgettext("search condition", "review"),
        Condition.SUSPENDED: pgettext("search condition", "suspended"),
        Condition.BURIED: pgettext("search condition", "buried"),
        Condition.LEECH: pgettext("search condition", "leech"),
        Condition.MARKED: pgettext("search condition", "marked"),
        Condition.DISAGREEMENT: pgettext("search condition", "disagreement"),
        Condition.EDITED: pgettext("search condition", "edited"),
        Condition.RETIRED: pgettext("search condition", "retired"),
    }


def _types(pgettext: _PGettext) -> Spelled:
    # i18n: What stands behind type: in the search line. One word each, no space.
    return {
        AnswerType.DATE: pgettext("search type", "date"),
        AnswerType.YEAR: pgettext("search type", "year"),
        AnswerType.NUMBER: pgettext("search type", "number"),
        AnswerType.COUNTRY: pgettext("search type", "country"),
        AnswerType.PERSON: pgettext("search type", "person"),
        AnswerType.PLACE: pgettext("search type", "place"),
        AnswerType.ORGANISATION: pgettext("search type", "organisation"),
        AnswerType.TERM: pgettext("search type", "term"),
        AnswerType.TRUTH: pgettext("search type", "truth"),
        AnswerType.LIST: pgettext("search type", "list"),
    }


def _weights(pgettext: _PGettext) -> Spelled:
    return {
        Weight.CORE: pgettext("search weight", "core"),
        Weight.DETAIL: pgettext("search weight", "detail"),
    }


def _ratings(pgettext: _PGettext) -> Spelled:
    return {
        "again": pgettext("search rating", "again"),
        "hard": pgettext("search rating", "hard"),
        "good": pgettext("search rating", "good"),
        "easy": pgettext("search rating", "easy"),
    }


def _joining(pgettext: _PGettext) -> Spelled:
    # i18n: the word between two searches of which one must hold
    return {_OR: pgettext("search", "or")}


_GROUPS: dict[str, Callable[[_PGettext], Spelled]] = {
    "field": _fields,
    Field.IS: _conditions,
    Field.TYPE: _types,
    Field.WEIGHT: _weights,
    Field.RATED: _ratings,
    _OR: _joining,
}


@dataclass(frozen=True, slots=True)
class Spellings:
    """What each word of the search language is called, and which word is meant.

    *own* are the names of the fields that the person has added.
    """

    written: Mapping[str, Mapping[str, Spelled]]
    own: tuple[str, ...] = ()

    def _meant(self, group: str, typed: str) -> str | None:
        for language, groups in self.written.items():
            plain = folded(typed, language)
            for canonical, spelling in groups[group].items():
                if plain in {folded(spelling, language), canonical}:
                    return canonical
        return None

    def field(self, typed: str) -> Field | None:
        """Return the field that *typed* names in some language, if any.

        A field of one's own that is called as one of the program's is not meant.
        """
        found = self._meant("field", typed)
        if found is not None:
            return Field(found)
        return Field.OWN if self.own_name(typed) else None

    def own_name(self, typed: str) -> str:
        """Return the name of one's own field that *typed* means; empty for any."""
        if self._meant("field", typed) is not None:
            return ""
        return next((name for name in self.own if is_called(name, typed)), "")

    def choice(self, field: Field, typed: str) -> str | None:
        """Return the choice of *field* that *typed* names in some language."""
        return self._meant(field, typed)

    def is_or(self, typed: str) -> bool:
        """Tell whether *typed* is the word between two searches."""
        return self._meant(_OR, typed) is not None

    def write_field(self, field: Field, language: str) -> str:
        """Return what *field* is called in *language*."""
        return self._of(language)["field"][field]

    def write_choice(self, field: Field, what: str, language: str) -> str:
        """Return what the choice *what* of *field* is called in *language*."""
        return self._of(language)[field][what]

    def choices(self, field: Field, language: str) -> list[str]:
        """List what can stand behind *field* in *language*, empty where anything."""
        known = field in CHOSEN or field is Field.RATED
        return list(self._of(language)[field].values()) if known else []

    def write_or(self, language: str) -> str:
        """Return the word between two searches in *language*."""
        return self._of(language)[_OR][_OR]

    def _of(self, language: str) -> Mapping[str, Spelled]:
        return self.written.get(language, self.written[_SOURCE])


@lru_cache(maxsize=4)
def spellings(folder: Path | None = None) -> Spellings:
    """Return how the search language is written, by the catalogs below *folder*."""
    catalogs = paths.translations() if folder is None else folder
    written = {}
    for language in offered(catalogs):
        try:
            loaded = catalog.load(catalogs, language.code)
        except OSError:
            continue
        written[language.code] = {
            group: make(loaded.pgettext) for group, make in _GROUPS.items()
        }
    return Spellings(written)
