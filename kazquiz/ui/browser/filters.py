"""Filters: what the bank can be narrowed to, as searches under names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kazquiz.bank.counts import Counts
from kazquiz.bank.saved_searches import Kept
from kazquiz.i18n import gettext as _
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import interface
from kazquiz.items.tag_names import tag_name
from kazquiz.search.query import Field
from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.cells import Titles
from kazquiz.ui.browser.words import CONDITIONS, TYPES, WEIGHTS
from kazquiz.ui.widgets.card_menu import FLAGS


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: what it is called, what it searches for, how many that leaves."""

    name: str
    search: str
    count: int | None = None
    saved: Kept | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to filter by: counts, saved searches, names by language."""

    counts: Counts = field(default_factory=Counts)
    saved: tuple[Kept, ...] = ()
    topics: Titles = field(default_factory=dict)
    documents: Titles = field(default_factory=dict)


def filters_of(section: str, offer: Offer) -> list[Filter]:
    """List the filters of a *section*, in the language in use."""
    return _MAKERS[section](offer)


def joined(search: str, term: str, how: str) -> str:
    """Return *search* with *term* in its place, and, or or not as *how* says."""
    search = search.strip()
    if how == "not":
        return f"{search} -{term}".strip()
    if not search or not how:
        return term
    if how == "and":
        return search if term in search else f"{search} {term}"
    return f"{search} {spellings().write_or(interface().language)} {term}"


def _term(name: Field, value: str) -> str:
    shown = value if value.isalnum() else '"' + value.replace('"', " ") + '"'
    return f"{spellings().write_field(name, interface().language)}:{shown}"


def _choice(name: Field, what: str) -> str:
    language = interface().language
    known = spellings()
    written = known.write_choice(name, what, language)
    return f"{known.write_field(name, language)}:{written}"


def _measure(name: Field, sign: str, number: int) -> str:
    written = spellings().write_field(name, interface().language)
    return f"{written}{sign}{interface().shape(str(number))}"


def _sorted(filters: list[Filter]) -> list[Filter]:
    language = interface().language
    return sorted(filters, key=lambda each: sort_key(each.name, language))


def _named(name: Field, numbers: Mapping[str, int], titles: Titles) -> list[Filter]:
    language = interface().language
    shown = {plain: titles.get(plain, {}).get(language, plain) for plain in numbers}
    return _sorted(
        [
            Filter(shown[plain], _term(name, shown[plain]), count)
            for plain, count in numbers.items()
        ]
    )


def _saved(offer: Offer) -> list[Filter]:
    return [Filter(each.name, each.text, saved=each) for each in offer.saved]


def _states(offer: Offer) -> list[Filter]:
    found = offer.counts.searches
    states = [
        Filter(_(word), _choice(Field.IS, what), found.get(what, 0))
        for what, word in CONDITIONS.items()
    ]
    wrong = _measure(Field.MISTAKES, ">", 0)
    # i18n: filter of items: answered wrong in some quiz
    mistakes = Filter(_("Mistakes in quizzes"), wrong, found.get("mistakes", 0))
    return [*states, mistakes]


def _due(offer: Offer) -> list[Filter]:
    found = offer.counts.searches
    return [
        # i18n: filter of items: cards that were due before today
        Filter(_("Overdue"), _measure(Field.DUE, "<", 0), found.get("overdue", 0)),
        Filter(_("Tomorrow"), _measure(Field.DUE, ":", 1), found.get("tomorrow", 0)),
        # i18n: filter of items: cards that come due within seven days
        Filter(_("Within a week"), _measure(Field.DUE, "<", 7), found.get("week", 0)),
    ]


def _weights(offer: Offer) -> list[Filter]:
    return [
        Filter(_(word), _choice(Field.WEIGHT, what), offer.counts.weights.get(what, 0))
        for what, word in WEIGHTS.items()
    ]


def _types(offer: Offer) -> list[Filter]:
    found = offer.counts.types
    return _sorted(
        [
            Filter(_(word), _choice(Field.TYPE, what), found[what])
            for what, word in TYPES.items()
            if found.get(what)
        ]
    )


def _flags(offer: Offer) -> list[Filter]:
    return [
        Filter(_(FLAGS[flag][0]), _measure(Field.FLAG, ":", flag), count)
        for flag, count in sorted(offer.counts.flags.items())
        if 0 < flag < len(FLAGS)
    ]


def _topics(offer: Offer) -> list[Filter]:
    return _named(Field.TOPIC, offer.counts.topics, offer.topics)


def _documents(offer: Offer) -> list[Filter]:
    return _named(Field.DOCUMENT, offer.counts.documents, offer.documents)


def _tags(offer: Offer) -> list[Filter]:
    language = interface().language
    names = {tag: {language: tag_name(tag, language)} for tag in offer.counts.tags}
    return _named(Field.TAG, offer.counts.tags, names)


_MAKERS: dict[str, Callable[[Offer], list[Filter]]] = {
    "saved": _saved,
    "state": _states,
    "due": _due,
    "topic": _topics,
    "document": _documents,
    "tag": _tags,
    "weight": _weights,
    "type": _types,
    "flag": _flags,
}
SECTIONS = tuple(_MAKERS)
