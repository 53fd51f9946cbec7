"""Replacing: one text for another in many items at once, shown before it is done.

A change that would break an item is left out: one that takes the mark of the answer
apart, or leaves a question or a statement empty.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kazquiz.bank import history, item_edits, own_fields
from kazquiz.bank.models import Item
from kazquiz.bank.models import ItemText as TextRow
from kazquiz.bank.own_models import OwnText
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank, Session
from kazquiz.errors import UnusablePatternError
from kazquiz.items.draft import MARK, ItemText
from kazquiz.items.own_fields import OwnTexts
from kazquiz.progress import Progress, silent
from kazquiz.text import folded

_PORTION = 500
# A repeated group that itself repeats takes time without end on the wrong text.
_NESTED = re.compile(r"\([^()]*[+*}][^()]*\)\s*[+*{]")
LONGEST_PATTERN = 500
Edit = Callable[[str], str]


class Part(StrEnum):
    """A text of an item in which something can be replaced."""

    STEM = "stem"
    STATEMENT = "statement"
    EXPLANATION = "explanation"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is looked for, and what is put in its place.

    *loosely* forgives case, marks and variants of letters; a *regex* only case. *own*
    are fields of one's own, by their rows.
    """

    pattern: str
    text: str
    language: str
    parts: tuple[Part, ...] = tuple(Part)
    own: tuple[int, ...] = ()
    regex: bool = False
    loosely: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one text of an item: a part of it, or a field of one's own."""

    item_id: int
    part: Part | int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would change; *unsound* counts the texts that are left as they are."""

    changes: tuple[Change, ...]
    unsound: int
    language: str

    @property
    def items(self) -> int:
        """How many items would change."""
        return len({change.item_id for change in self.changes})


def plan(
    bank: Bank,
    items: Collection[int],
    wanted: Replacement,
    report: Progress = silent,
) -> Plan:
    """Work out what *wanted* would change in *items*.

    Raises:
        UnusablePatternError: for a pattern or a replacement that is none.
    """
    edit = editor(wanted)
    with bank.read() as session:
        texts = item_edits.read_texts(session, items, wanted.language)
        own = own_fields.read_texts(session, items) if wanted.own else {}
    changes = _own_changes(own, wanted, edit)
    unsound = 0
    for number, (key, text) in enumerate(texts.items()):
        if number % _PORTION == 0:
            report(number, len(texts))
        for part in wanted.parts:
            before = str(getattr(text, part))
            after = edit(before)
            if after == before:
                continue
            if is_sound(part, before, after):
                changes.append(Change(key, part, before, after))
            else:
                unsound += 1
    return Plan(tuple(changes), unsound, wanted.language)


def _own_changes(
    own: Mapping[int, OwnTexts], wanted: Replacement, edit: Edit
) -> list[Change]:
    """List what becomes of the fields of one's own, of which none must be full."""
    written = [
        (key, field, fields.get(field, {}).get(wanted.language, ""))
        for key, fields in own.items()
        for field in wanted.own
    ]
    return [
        Change(key, field, before, edit(before))
        for key, field, before in written
        if before and edit(before) != before
    ]


def apply(bank: Bank, planned: Plan, now: datetime) -> int:
    """Change the texts as *planned*, where they still are as they were then."""
    by_item: dict[int, list[Change]] = {}
    for change in planned.changes:
        by_item.setdefault(change.item_id, []).append(change)
    keys = tuple(by_item)
    watches = [
        Watch(Item, "id", keys),
        Watch(TextRow, "item_id", keys),
        Watch(OwnText, "item_id", keys),
    ]
    with (
        bank.write() as session,
        history.step(session, bank.learner_id, "replace", at=now, watches=watches),
    ):
        stored = item_edits.read_texts(session, keys, planned.language)
        texts = _changed(stored, by_item)
        item_edits.write_texts(session, texts, planned.language, now)
        own = _changed_own(session, planned)
        own_fields.write_texts(session, own, now)
    return len({*texts, *(key for key, _field, _language in own)})


def _changed_own(session: Session, planned: Plan) -> dict[tuple[int, int, str], str]:
    """Return what becomes of one's own fields, where they are still as they were."""
    keys = {change.item_id for change in planned.changes}
    stored, language = own_fields.read_texts(session, keys), planned.language
    return {
        (change.item_id, change.part, language): change.after
        for change in planned.changes
        if not isinstance(change.part, Part)
        and stored.get(change.item_id, {}).get(change.part, {}).get(language)
        == change.before
    }


def _changed(
    stored: Mapping[int, ItemText], by_item: Mapping[int, list[Change]]
) -> dict[int, ItemText]:
    texts = {}
    for key, changes in by_item.items():
        text = stored.get(key)
        if text is None:
            continue
        fresh = {
            change.part.value: change.after
            for change in changes
            if isinstance(change.part, Part)
            and getattr(text, change.part) == change.before
        }
        if fresh:
            texts[key] = replace(text, **fresh)
    return texts


def is_sound(part: Part, before: str, after: str) -> bool:
    """Tell whether a text may be changed so: its mark whole, nothing emptied."""
    if part in {Part.STEM, Part.STATEMENT} and not after.strip():
        return False
    if part is not Part.STATEMENT:
        return True
    marks = [found for found in MARK.findall(after) if found.strip()]
    rest = MARK.sub("", after)
    is_whole = "[[" not in rest and "]]" not in rest
    return is_whole and len(marks) == len(MARK.findall(before))


def editor(wanted: Replacement) -> Edit:
    """Return what does *wanted* to one text.

    Raises:
        UnusablePatternError: for a pattern or a replacement that is none.
    """
    if not wanted.pattern:
        return lambda text: text
    if wanted.regex:
        return _by_regex(wanted)
    if wanted.loosely:
        return lambda text: _loosely(text, wanted)
    return lambda text: text.replace(wanted.pattern, wanted.text)


def _by_regex(wanted: Replacement) -> Edit:
    if len(wanted.pattern) > LONGEST_PATTERN or _NESTED.search(wanted.pattern):
        raise UnusablePatternError(wanted.pattern)
    try:
        pattern = re.compile(wanted.pattern, re.IGNORECASE if wanted.loosely else 0)
        # Tried once, so that a group which is not there is found out now.
        pattern.sub(wanted.text, "")
        re.compile(f"(?:{wanted.pattern})|").sub(wanted.text, " ")
    except (re.error, IndexError, RecursionError, OverflowError) as error:
        raise UnusablePatternError(wanted.pattern) from error
    return lambda text: pattern.sub(wanted.text, text)


def _loosely(text: str, wanted: Replacement) -> str:
    """Replace what is like the pattern but for case, marks and variants of letters."""
    sought = "".join(
        piece for piece, _place in _folded(wanted.pattern, wanted.language)
    )
    if not sought:
        return text.replace(wanted.pattern, wanted.text)
    pieces = _folded(text, wanted.language)
    plain = "".join(piece for piece, _place in pieces)
    places = [place for piece, place in pieces for _letter in piece]
    made, written, start = [], 0, plain.find(sought)
    while start >= 0:
        begin, last = places[start], places[start + len(sought) - 1]
        if begin < written:
            start = plain.find(sought, start + 1)
            continue
        end = _end_of_letter(text, last + 1)
        made += [text[written:begin], wanted.text]
        written = end
        start = plain.find(sought, start + len(sought))
    return "".join([*made, text[written:]])


def _folded(text: str, language: str) -> list[tuple[str, int]]:
    """Fold *text* letter by letter: each with its place; spaces and signs stay."""
    return [
        (folded(letter, language) if letter.isalnum() else _kept(letter), place)
        for place, letter in enumerate(text)
    ]


def _kept(letter: str) -> str:
    """Keep a space or a sign; a mark above or below a letter says nothing."""
    if letter.isspace():
        return " "
    return letter if letter.isprintable() and not _is_mark(letter) else ""


def _is_mark(letter: str) -> bool:
    return (
        letter == "\N{ARABIC TATWEEL}"
        or "\u0300" <= letter <= "\u036f"
        or ("\u064b" <= letter <= "\u065f" or letter == "\u0670")
    )


def _end_of_letter(text: str, place: int) -> int:
    """Return where the letter before *place* ends, its marks with it."""
    while place < len(text) and _is_mark(text[place]):
        place += 1
    return place
