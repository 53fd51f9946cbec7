"""Grouping: questions made of several items, by their captions.

Matching puts captions to values, ordering puts events in the order of time,
categorising puts captions under two topics or two documents.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from kazquiz.items.draft import Draft
from kazquiz.items.values import DateValue, NamedValue, SingleValue, YearValue
from kazquiz.quiz.forms import Form, possible_group_forms
from kazquiz.quiz.kinship import Kinship, Trace, trace_of_caption
from kazquiz.quiz.making import Titles, is_named
from kazquiz.quiz.material import Event
from kazquiz.quiz.question import Part, Question, Target, Words

# How many items a question has, and how few it may have.
_PAIRS, _FEWEST_PAIRS = 4, 3
_EVENTS, _FEWEST_EVENTS = 5, 3
_IN_COLUMN, _FEWEST_IN_COLUMN = 3, 2
# Of what these are made of neither the question nor an option or answer is shown.
CAPTIONS_ALONE = frozenset({Form.ORDERING})


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with a caption that may become a part, and what it would print.

    *caption* is what it prints where nothing but its caption is shown.
    """

    item_id: int
    draft: Draft
    trace: Trace
    caption: Trace

    @property
    def words(self) -> Words:
        """The captions by language."""
        texts = self.draft.texts.items()
        return {language: text.caption for language, text in texts if text.caption}

    def part(self, key: int) -> Part:
        """Make the part that belongs to place *key*."""
        draft = self.draft
        return Part(self.item_id, draft.uid, self.words, draft.answer, key)


def entry_of(item_id: int, draft: Draft, found: Trace) -> Entry:
    """Return the entry of an item that leaves the trace *found* where all is shown."""
    return Entry(item_id, draft, found, trace_of_caption(draft))


def make_group(
    form: Form,
    entries: Sequence[Entry],
    kinship: Kinship,
    rng: Random,
    *,
    topics: Titles,
    documents: Titles,
) -> Question | None:
    """Make one question of several of the *entries*, None where they are too few.

    What it is made of is no kin of the paper so far nor of one another.
    """
    if form in CAPTIONS_ALONE:
        entries = [replace(entry, trace=entry.caption) for entry in entries]
    fresh = [
        entry
        for entry in entries
        if form in possible_group_forms(entry.draft.answer.type)
        and kinship.admits(entry.trace)
    ]
    if form is Form.MATCHING:
        return _matching(fresh, rng)
    if form is Form.ORDERING:
        return _ordering(fresh, rng)
    return _categorising(fresh, rng, topics, documents)


def _unrelated(
    entries: Iterable[Entry],
    most: int,
    agrees: Callable[[Entry, Entry], bool] = lambda _one, _other: True,
    chosen: Sequence[Entry] = (),
) -> list[Entry]:
    """Take up to *most* entries no two of which are kin, and all of which agree."""
    found: list[Entry] = []
    for entry in entries:
        if len(found) == most:
            break
        others = [*chosen, *found]
        if not any(entry.trace.is_kin(other.trace) for other in others) and all(
            agrees(entry, other) for other in found
        ):
            found.append(entry)
    return found


def _matching(entries: Sequence[Entry], rng: Random) -> Question | None:
    by_type: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_type[entry.draft.answer.type].append(entry)
    for kind in rng.sample(sorted(by_type), len(by_type)):
        found = _unrelated(rng.sample(by_type[kind], len(by_type[kind])), _PAIRS)
        if len(found) >= _FEWEST_PAIRS:
            return _paired(found, rng)
    return None


def _paired(found: list[Entry], rng: Random) -> Question:
    order = rng.sample(range(len(found)), len(found))
    return _question(
        Form.MATCHING,
        [entry.part(order.index(place)) for place, entry in enumerate(found)],
        [Target(_names(found[place].draft), _single(found[place])) for place in order],
    )


def _single(entry: Entry) -> SingleValue:
    value = entry.draft.values()[0]
    assert value == entry.draft.answer
    return value


def _names(draft: Draft) -> Words:
    value = draft.answer
    if not isinstance(value, NamedValue):
        return {}
    named = draft.names.items()
    return {code: names[value].text for code, names in named if value in names}


def _ordering(entries: Sequence[Entry], rng: Random) -> Question | None:
    events = {entry.item_id: _event(entry) for entry in entries}

    def apart(one: Entry, other: Entry) -> bool:
        first, second = events[one.item_id], events[other.item_id]
        return first.is_before(second) or second.is_before(first)

    found = _unrelated(rng.sample(entries, len(entries)), _EVENTS, apart)
    if len(found) < _FEWEST_EVENTS:
        return None
    found.sort(key=lambda entry: events[entry.item_id].begins)
    order = [*range(len(found))]
    # Never shown as it is right: whoever sees that could leave it so.
    while order == sorted(order):
        rng.shuffle(order)
    return _question(Form.ORDERING, [found[place].part(place) for place in order], [])


def _event(entry: Entry) -> Event:
    when = entry.draft.answer
    assert isinstance(when, DateValue | YearValue)
    return Event(when, entry.draft)


def _categorising(
    entries: Sequence[Entry], rng: Random, topics: Titles, documents: Titles
) -> Question | None:
    ways = [(topics, _by_topic(entries)), (documents, _by_document(entries))]
    for titles, columns in rng.sample(ways, len(ways)):
        telling = {
            name: [each for each in inside if not _tells(name, titles, each)]
            for name, inside in columns.items()
            if name in titles
        }
        full = [
            name for name, inside in telling.items() if len(inside) >= _FEWEST_IN_COLUMN
        ]
        for first, second in _some_pairs(sorted(full), rng):
            question = _two_columns((first, second), telling, titles, rng)
            if question is not None:
                return question
    return None


def _some_pairs(names: list[str], rng: Random) -> list[tuple[str, str]]:
    """List the pairs of *names*, each of which comes early as often as others."""
    return list(combinations(rng.sample(names, len(names)), 2))


def _by_topic(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.draft.topic].append(entry)
    return found


def _by_document(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        documents = {source.document for source in entry.draft.sources}
        if len(documents) == 1:
            found[documents.pop()].append(entry)
    return found


def _tells(name: str, titles: Titles, entry: Entry) -> bool:
    return any(
        is_named(name, titles, caption, language)
        for language, caption in entry.words.items()
    )


def _two_columns(
    names: tuple[str, str],
    columns: Mapping[str, Sequence[Entry]],
    titles: Titles,
    rng: Random,
) -> Question | None:
    chosen: list[tuple[int, Entry]] = []
    for place, name in enumerate(names):
        inside = columns[name]
        before = [entry for _, entry in chosen]
        found = _unrelated(rng.sample(inside, len(inside)), _IN_COLUMN, chosen=before)
        if len(found) < _FEWEST_IN_COLUMN:
            return None
        chosen += [(place, entry) for entry in found]
    rng.shuffle(chosen)
    return _question(
        Form.CATEGORISING,
        [entry.part(place) for place, entry in chosen],
        [Target(titles[name]) for name in names],
    )


def _question(form: Form, parts: list[Part], targets: list[Target]) -> Question:
    first = parts[0]
    return Question(
        first.item_id,
        form,
        uid=first.uid,
        parts=tuple(parts),
        targets=tuple(targets),
    )
