"""Item reading: what is typed in a form as a draft, or what keeps it from being one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from kazquiz.authoring.advice import advice
from kazquiz.authoring.faults import Fault, Rule
from kazquiz.authoring.rules import faults
from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft, Name, Names, Source
from kazquiz.items.item_form import (
    BETWEEN_MEMBERS,
    BETWEEN_NAMES,
    ItemForm,
    OptionForm,
)
from kazquiz.items.parsing import amounts_in, countries_in, dates_in, years_in
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    ListValue,
    NamedValue,
    NumberValue,
    SingleValue,
    TruthValue,
    Value,
    YearValue,
)
from kazquiz.items.values import DateValue as Date
from kazquiz.text import western_digits

_HEX = 16**8


class Part(StrEnum):
    """The part of a form that a mark stands beside."""

    STEM = "stem"
    STATEMENT = "statement"
    EXPLANATION = "explanation"
    REMARK = "remark"
    CAPTION = "caption"
    OPTIONS = "options"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing to mend: beside which part, in which language, and whether it must be.

    An item with a mark that is *binding* cannot be stored.
    """

    part: Part
    sentence: str
    language: str = ""
    binding: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form comes to: a draft where it can be one, and what there is to mend."""

    draft: Draft | None
    marks: tuple[Mark, ...]

    @property
    def can_be_stored(self) -> bool:
        """Whether there is a draft and nothing binding against it."""
        return self.draft is not None and not any(mark.binding for mark in self.marks)


# Without these an item could not be asked, or not be marked fairly.
_BINDING = {
    Rule.MARK_NOT_ONCE,
    Rule.OPTIONS_EQUAL,
    Rule.OPTIONS_MIXED,
    Rule.VALUE_UNKNOWN,
}
_ASKED = {"stem": Part.STEM, "statement": Part.STATEMENT}
_OF_STEM = (
    *(Rule.STEM_NO_QUESTION, Rule.STEM_TOO_LONG, Rule.STEM_HOLDS_KEY),
    *(Rule.STEM_NEGATIVE, Rule.STEM_TOO_SHORT, Rule.STEM_PRONOUN),
    *(Rule.TIME_BOUND, Rule.SOURCE_POINTER, Rule.KEY_IN_WORDS),
)
_OF_STATEMENT = (
    *(Rule.MARK_NOT_ONCE, Rule.KEY_TWICE, Rule.LETTERS, Rule.PUNCTUATION),
    *(Rule.COPIED, Rule.GRAMMAR_CUE, Rule.AGREEMENT_CUE),
)
_PARTS = {
    Rule.SOURCE_MISSING: Part.SOURCES,
    **dict.fromkeys(_OF_STEM, Part.STEM),
    **dict.fromkeys(_OF_STATEMENT, Part.STATEMENT),
}
_UNREADABLE = {
    AnswerType.DATE: N_("This is not a date. Write it like 25 May 1992 or 05.1992."),
    AnswerType.YEAR: N_("This is not a year. Write it in figures, like 1992."),
    AnswerType.NUMBER: N_("This is not a number. Write it in figures, like 2.5."),
    AnswerType.COUNTRY: N_("No country has this name. Write it as maps do."),
    AnswerType.TRUTH: N_("Choose whether what is asked is so."),
}


def read_form(form: ItemForm, language: str, rng: Random) -> Reading:
    """Read *form*, whose figures are typed in *language*.

    A new item gets its stable name from *rng*.
    """
    written = form.languages()
    marks = list(_missing(form, written))
    names: dict[str, dict[NamedValue, Name]] = {code: {} for code in written}
    values, fixed = list[Value](), dict[int, Value]()
    for place, option in enumerate(form.options):
        if option.is_empty:
            continue
        value = _value(form, option, language, names)
        # What is wrong beside a list may be one thing; the list itself may not.
        short = form.is_list and place == 0 and not isinstance(value, ListValue)
        if value is None or short:
            marks.append(Mark(Part.OPTIONS, _unreadable(form, option), binding=True))
        else:
            values.append(value)
            fixed[option.fixed] = value
    if form.options[0].is_empty or not values or not written:
        marks.append(
            Mark(Part.OPTIONS, _("Write the right answer first."), binding=True)
        )
        return Reading(None, tuple(marks))
    draft = _draft(form, values, names, rng)
    draft = replace(draft, fixed=tuple(fixed[turn] for turn in sorted(fixed) if turn))
    marks += [_mark(fault) for fault in faults(draft, written)]
    if not any(mark.binding for mark in marks):
        marks += [_mark(fault) for fault in advice(draft, written)]
    return Reading(draft, tuple(dict.fromkeys(marks)))


def _missing(form: ItemForm, written: list[str]) -> Iterator[Mark]:
    """Yield a mark for each text without which nothing can be asked."""
    if not written:
        yield Mark(Part.STEM, _("Write the question."), binding=True)
    for code in written:
        text = form.texts[code]
        if not text.stem.strip():
            yield Mark(Part.STEM, _("Write the question."), code, binding=True)
        if not text.statement.strip():
            sentence = _("Write the sentence that holds the answer.")
            yield Mark(Part.STATEMENT, sentence, code, binding=True)
    if form.sources.strip() and read_sources(form.sources) is None:
        sentence = _("Write the document and the line with a colon: notes.txt:12.")
        yield Mark(Part.SOURCES, sentence, binding=True)


def read_sources(text: str) -> tuple[Source, ...] | None:
    """Read ``document:line`` pairs divided by semicolons; None where they are none."""
    found = []
    for pair in filter(None, map(str.strip, text.split(BETWEEN_MEMBERS))):
        name, colon, line = pair.rpartition(":")
        if not (colon and name.strip() and line.strip().isdecimal()):
            return None
        found.append(Source(name.strip(), int(line)))
    return tuple(found)


def _unreadable(form: ItemForm, option: OptionForm) -> str:
    if form.is_list and BETWEEN_MEMBERS not in f"{option.text}{option.names}":
        return _("A list has two parts or more, with a semicolon between them.")
    if form.is_named:
        return _("Name it in every language that the item is written in.")
    return _(_UNREADABLE[form.kind])


def _value(
    form: ItemForm,
    option: OptionForm,
    language: str,
    names: dict[str, dict[NamedValue, Name]],
) -> Value | None:
    """Read one option; what its values are called goes into *names*."""
    if form.is_named:
        members: list[SingleValue] | None = _named(form, option, names)
    else:
        members = _plain(form, option.text, language)
    if not members:
        return None
    return ListValue(tuple(members)) if len(members) > 1 else members[0]


def _named(
    form: ItemForm, option: OptionForm, names: dict[str, dict[NamedValue, Name]]
) -> list[SingleValue] | None:
    by_language = {code: _members(form, option.names.get(code, "")) for code in names}
    counts = {len(found) for found in by_language.values()}
    if len(counts) != 1 or 0 in counts:
        return None
    first = by_language.get("en") or next(iter(by_language.values()))
    values = [NamedValue(form.kind, _ways(member)[0]) for member in first]
    for code, written in by_language.items():
        for value, member in zip(values, written, strict=True):
            name, *aliases = _ways(member)
            names[code][value] = Name(name, tuple(aliases))
    return list(values)


def _members(form: ItemForm, text: str) -> list[str]:
    parts = text.split(BETWEEN_MEMBERS) if form.is_list else [text]
    return [part.strip() for part in parts if _ways(part)]


def _ways(text: str) -> list[str]:
    return [way for way in map(str.strip, text.split(BETWEEN_NAMES)) if way]


def _plain(form: ItemForm, text: str, language: str) -> list[SingleValue] | None:
    read = [_READERS[form.kind](part, language) for part in _members(form, text)]
    found = [value for value in read if value is not None]
    if len(found) < len(read):
        return None
    if form.kind is AnswerType.NUMBER:
        return [
            NumberValue(value.amount, form.unit.strip())
            for value in found
            if isinstance(value, NumberValue)
        ]
    return found


def _date(text: str, language: str) -> Date | None:
    return next(iter(dates_in(text, language)), None)


def _year(text: str, _language: str) -> YearValue | None:
    return next((YearValue(year) for year in years_in(text)), None)


def _number(text: str, language: str) -> NumberValue | None:
    """Read a number, first as *language* writes it, else with a grouping mark."""
    amounts = sorted(amounts_in(text))
    typed, style = western_digits(text.strip()), of(language)
    for amount in amounts:
        if western_digits(style.number(amount)) == typed:
            return NumberValue(amount)
    return NumberValue(amounts[-1]) if amounts else None


def _country(text: str, language: str) -> CountryValue | None:
    codes = countries_in(text, language)
    return CountryValue(codes.pop()) if len(codes) == 1 else None


def _truth(text: str, _language: str) -> TruthValue | None:
    return TruthValue(text == "1") if text in {"0", "1"} else None


_READERS: dict[AnswerType, Callable[[str, str], SingleValue | None]] = {
    AnswerType.DATE: _date,
    AnswerType.YEAR: _year,
    AnswerType.NUMBER: _number,
    AnswerType.COUNTRY: _country,
    AnswerType.TRUTH: _truth,
}


def _draft(
    form: ItemForm,
    values: list[Value],
    names: dict[str, dict[NamedValue, Name]],
    rng: Random,
) -> Draft:
    kept: dict[str, Names] = {code: found for code, found in names.items() if found}
    return Draft(
        uid=form.uid or f"own-{rng.randrange(_HEX):08x}",
        topic=form.topic,
        weight=form.weight,
        sources=read_sources(form.sources) or (),
        answer=values[0],
        texts={code: form.texts[code] for code in names},
        tags=tuple(filter(None, map(str.strip, form.tags.split(",")))),
        distractors=tuple(values[1:]),
        names=kept,
    )


def _mark(fault: Fault) -> Mark:
    part = _PARTS.get(fault.rule, Part.OPTIONS)
    if fault.rule is Rule.TEXT_EMPTY:
        part = Part(fault.found)
        if part in _ASKED.values():
            # Said already, as what has to be written.
            return Mark(part, _missing_sentence(part), fault.language, binding=True)
    return Mark(part, fault.sentence, fault.language, binding=fault.rule in _BINDING)


def _missing_sentence(part: Part) -> str:
    if part is Part.STEM:
        return _("Write the question.")
    return _("Write the sentence that holds the answer.")
