"""The rules for options: one key, all of one form, nothing that gives it away."""

from collections import Counter
from collections.abc import Iterator

from kazquiz.authoring.faults import Fault, Rule
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.catch_all import catch_all
from kazquiz.items.draft import Draft
from kazquiz.items.values import (
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    SingleValue,
    TruthValue,
    Value,
    YearValue,
)
from kazquiz.items.wording import wording
from kazquiz.text import folded, loose_words, loosened

FEWEST = 2
MOST = 10
YEARS_APART = 15
FACTOR_APART = 3.0
LONGER_THAN_OTHERS = 4 / 3
# Below this many letters a third more is a matter of one word, and no cue.
SHORT_KEY = 12
_STEM_LETTERS = 5
_WITH_CAPITALS = frozenset({"en", "kk", "ru"})


def option_faults(draft: Draft) -> Iterator[Fault]:
    """Yield the faults of the options that *draft* names itself.

    Where it names none they are drawn from the bank, by rules of their own.
    """
    if isinstance(draft.answer, TruthValue) or not draft.distractors:
        return
    if len(draft.distractors) < FEWEST:
        yield Fault(Rule.TOO_FEW_DISTRACTORS, draft.uid)
    if len(draft.distractors) > MOST:
        yield Fault(Rule.TOO_MANY_DISTRACTORS, draft.uid)
    yield from _kind_faults(draft)
    yield from _distance_faults(draft)
    for language in draft.texts:
        yield from _worded_faults(draft, language)


def _kind_faults(draft: Draft) -> Iterator[Fault]:
    keys = _singles(draft.answer)
    for value in draft.distractors:
        for each in _singles(value):
            if each.type is not keys[0].type or not _same_form(keys[0], each):
                yield Fault(Rule.OPTIONS_MIXED, draft.uid, found=_shown(each))
            elif each in keys and not isinstance(value, ListValue):
                yield Fault(Rule.OPTIONS_EQUAL, draft.uid, found=_shown(each))


def _singles(value: Value) -> tuple[SingleValue, ...]:
    return value.members if isinstance(value, ListValue) else (value,)


def _shown(value: Value) -> str:
    """Write *value* for whoever reads the fault."""
    return wording(value, interface(), {})


def _same_form(key: SingleValue, other: SingleValue) -> bool:
    """Tell whether two values have the same precision or unit."""
    if isinstance(key, DateValue) and isinstance(other, DateValue):
        return (key.day is None) is (other.day is None)
    if isinstance(key, NumberValue) and isinstance(other, NumberValue):
        return key.unit == other.unit
    return True


def _distance_faults(draft: Draft) -> Iterator[Fault]:
    for value in draft.distractors:
        if is_absurd(draft.answer, value):
            yield Fault(Rule.DISTRACTOR_ABSURD, draft.uid, found=_shown(value))


def is_absurd(key: Value, other: Value) -> bool:
    """Tell whether *other* is too far from *key* to tempt anybody."""
    if isinstance(key, DateValue | YearValue) and isinstance(
        other, DateValue | YearValue
    ):
        return abs(key.year - other.year) > YEARS_APART
    if isinstance(key, NumberValue) and isinstance(other, NumberValue) and key.amount:
        ratio = other.amount / key.amount
        # Small counts have few neighbours: 1, 2 and 5 tempt beside 3 or 1 alike.
        near = abs(other.amount - key.amount) <= 6
        return not near and not 1 / FACTOR_APART <= ratio <= FACTOR_APART
    return False


def _worded_faults(draft: Draft, language: str) -> Iterator[Fault]:
    names, style = draft.names.get(language, {}), of(language)
    key = wording(draft.answer, style, names)
    others = [wording(value, style, names) for value in draft.distractors]
    # Folding takes the point out of 1.5 and the sign from -5: not for figures.
    same = loosened if isinstance(draft.answer, NumberValue) else folded
    seen = Counter(same(text, language) for text in [key, *others])
    for text, times in seen.items():
        if times > 1:
            yield Fault(Rule.OPTIONS_EQUAL, draft.uid, language, text)
    for text in [key, *others]:
        if found := catch_all(text, language):
            yield Fault(Rule.CATCH_ALL_OPTION, draft.uid, language, found)
    if isinstance(draft.answer, NamedValue):
        if cue := _length_cue(key, others):
            yield Fault(Rule.KEY_STANDS_OUT, draft.uid, language, cue)
        stem = draft.texts[language].stem
        for cue in _odd_cues(key, others, stem, language):
            yield Fault(Rule.KEY_STANDS_OUT, draft.uid, language, cue)


def _length_cue(key: str, others: list[str]) -> str:
    longest = max(map(len, others))
    too_long = len(key) > max(longest * LONGER_THAN_OTHERS, SHORT_KEY)
    return f"{len(key)} > {longest}" if too_long else ""


def _odd_cues(key: str, others: list[str], stem: str, language: str) -> Iterator[str]:
    """Yield what the key has and no other option: a stem's word, a capital, a digit."""
    sought = _stems(stem, language)
    shared = _stems(key, language) & sought
    if shared and not any(_stems(other, language) & sought for other in others):
        yield ", ".join(sorted(shared))
    traits = [_has_digit]
    if language in _WITH_CAPITALS:
        traits.append(_has_capital)
    if language != "en":
        traits.append(_has_latin_letter)
    if any(has(key) and not any(map(has, others)) for has in traits):
        yield key


def _has_digit(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _has_capital(text: str) -> bool:
    return any(map(str.isupper, text))


def _has_latin_letter(text: str) -> bool:
    return any(letter.isascii() and letter.isalpha() for letter in text)


def _stems(text: str, language: str) -> set[str]:
    """Return the beginnings of the longer words of *text*, which endings leave."""
    return {
        word[:_STEM_LETTERS]
        for word in loose_words(text, language)
        if len(word) >= _STEM_LETTERS
    }
