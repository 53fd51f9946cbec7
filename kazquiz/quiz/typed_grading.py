"""Typed answers: what is typed is right by value, or by spelling in three grades."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from kazquiz.i18n.kazakh_scripts import CYRILLIC, SCRIPTS
from kazquiz.items.draft import Draft
from kazquiz.items.markup import plain
from kazquiz.items.parsing import amounts_in, countries_in, years_in
from kazquiz.items.typed_dates import same_date, ways
from kazquiz.items.units import scale
from kazquiz.items.values import (
    CountryValue,
    DateValue,
    NamedValue,
    NumberValue,
    Value,
    YearValue,
)
from kazquiz.text import Likeness, compare, normalised

# Longer than any answer: what is pasted beyond this is not looked at.
_LONGEST = 500
_TOLERANCE = 1e-9


def grade_typed(draft: Draft, typed: str, language: str) -> Likeness:
    """Tell how like *typed* is to the answer of *draft*, by value and by spelling.

    Any language's name of it is accepted, Kazakh in any of its scripts, and the form
    that the statement gives it.
    """
    typed = typed.strip()[:_LONGEST]
    if _same_value(draft.answer, typed, language):
        return Likeness.SAME
    likeness = _likeness(draft, typed, [language, *draft.texts])
    if likeness is Likeness.DIFFERENT and CYRILLIC in draft.texts:
        return _likeness(draft, typed, SCRIPTS)
    return likeness


def nearest_spelling(draft: Draft, typed: str, language: str) -> tuple[str, str]:
    """Return the accepted spelling that *typed* is nearest to, and its language.

    Where several are as near, the first counts: the usual one in *language*.
    """
    typed = typed.strip()[:_LONGEST]

    def distance(accepted: tuple[str, str]) -> tuple[Likeness, float]:
        tongue, expected = accepted
        pair = normalised(typed, tongue), normalised(expected, tongue)
        near = SequenceMatcher(None, *pair, autojunk=False).ratio()
        return compare(typed, expected, tongue), -near

    return min(_accepted(draft, [language, *draft.texts]), key=distance)


def is_within(draft: Draft, typed: str, tolerance: float) -> bool:
    """Tell whether the number *typed* is the answer, give or take a share of it.

    There is no part of a mark: a number is within its tolerance or is not. Digits of
    any script count, with or without the unit; millions may be written out.
    """
    key = draft.answer
    if not isinstance(key, NumberValue):
        return False
    return any(
        abs(found - right) <= tolerance * abs(right) + _TOLERANCE * max(1.0, abs(right))
        for found in amounts_in(typed.strip()[:_LONGEST])
        for right in {key.amount, key.amount * scale(key.unit)}
    )


def _likeness(draft: Draft, typed: str, tongues: Iterable[str]) -> Likeness:
    return min(
        (
            compare(typed, expected, tongue)
            for tongue, expected in _accepted(draft, tongues)
        ),
        default=Likeness.DIFFERENT,
    )


def _accepted(draft: Draft, tongues: Iterable[str]) -> list[tuple[str, str]]:
    """List the spellings of the answer in *tongues*, with the language of each."""
    accepted = []
    for tongue in filter(None, dict.fromkeys(tongues)):
        names = draft.names.get(tongue, {})
        accepted += [(tongue, way) for way in ways(draft.answer, tongue, names)]
        if isinstance(draft.answer, NamedValue) and draft.answer in names:
            accepted += [(tongue, alias) for alias in names[draft.answer].aliases]
        if tongue in draft.texts and draft.texts[tongue].marked:
            accepted.append((tongue, plain(draft.texts[tongue].marked)))
    return accepted


def _same_value(key: Value, typed: str, language: str) -> bool:
    match key:
        case DateValue():
            return same_date(key, typed, language)
        case YearValue(year):
            return years_in(typed) == [year]
        case NumberValue(amount, unit):
            wanted = {amount, amount * scale(unit)}
            return any(
                abs(found - right) <= _TOLERANCE * max(1.0, abs(right))
                for found in amounts_in(typed)
                for right in wanted
            )
        case CountryValue(code):
            return code in countries_in(typed, language)
    return False
