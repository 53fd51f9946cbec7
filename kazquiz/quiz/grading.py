"""Grading: what a response to a question is worth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from kazquiz.i18n.formatting import of
from kazquiz.i18n.kazakh_scripts import CYRILLIC, SCRIPTS
from kazquiz.items.draft import Draft
from kazquiz.items.markup import plain
from kazquiz.items.parsing import amounts_in, countries_in, dates_in, years_in
from kazquiz.items.units import scale
from kazquiz.items.values import (
    CountryValue,
    DateValue,
    NamedValue,
    NumberValue,
    TruthValue,
    Value,
    YearValue,
)
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.text import Likeness, compare, normalised

# Longer than any answer: what is pasted beyond this is not looked at.
_LONGEST = 500
_TOLERANCE = 1e-9


class Verdict(StrEnum):
    """What became of a question."""

    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on one question, its mark from 0 to 1, and how it was spelled."""

    verdict: Verdict
    mark: float
    likeness: Likeness = Likeness.SAME


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered: the place of an option, a truth, or typed text."""

    option: int | None = None
    truth: bool | None = None
    text: str = ""
    language: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered."""
        return self.option is None and self.truth is None and not self.text.strip()

    def to_data(self) -> dict[str, Any]:
        """Write the answer as plain data."""
        if self.option is not None:
            return {"option": self.option}
        if self.truth is not None:
            return {"truth": self.truth}
        return {"text": self.text, "language": self.language} if self.text else {}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Answer":
        """Read an answer from plain *data*, as `to_data` writes it."""
        return cls(**data)


def grade(question: Question, draft: Draft, answer: Answer) -> Outcome:
    """Return what *answer* to *question* is worth."""
    if answer.is_blank:
        return Outcome(Verdict.BLANK, 0.0)
    if question.form is Form.CHOICE:
        place = answer.option
        known = place is not None and 0 <= place < len(question.options)
        return _judged(known and question.options[place or 0] == draft.answer)
    if question.form is Form.TRUE_FALSE:
        return _judged(answer.truth is truth_of(question, draft))
    likeness = grade_typed(draft, answer.text, answer.language)
    return _judged(likeness is not Likeness.DIFFERENT, likeness)


def truth_of(question: Question, draft: Draft) -> bool:
    """Tell what the right answer to a true-or-false *question* is."""
    if isinstance(draft.answer, TruthValue):
        return draft.answer.holds
    return question.claim == draft.answer


def _judged(right: bool, likeness: Likeness = Likeness.SAME) -> Outcome:  # noqa: FBT001
    if right:
        return Outcome(Verdict.RIGHT, 1.0, likeness)
    return Outcome(Verdict.WRONG, 0.0, likeness)


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


def _likeness(draft: Draft, typed: str, tongues: Iterable[str]) -> Likeness:
    return min(
        (
            compare(typed, expected, tongue)
            for tongue, expected in _accepted(draft, tongues)
        ),
        default=Likeness.DIFFERENT,
    )


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


def _accepted(draft: Draft, tongues: Iterable[str]) -> list[tuple[str, str]]:
    """List the spellings of the answer in *tongues*, with the language of each."""
    accepted = []
    for tongue in dict.fromkeys(tongues):
        names = draft.names.get(tongue, {})
        accepted.append((tongue, wording(draft.answer, of(tongue), names)))
        if isinstance(draft.answer, NamedValue) and draft.answer in names:
            accepted += [(tongue, alias) for alias in names[draft.answer].aliases]
        if tongue in draft.texts and draft.texts[tongue].marked:
            accepted.append((tongue, plain(draft.texts[tongue].marked)))
    return accepted


def _same_value(key: Value, typed: str, language: str) -> bool:
    match key:
        case DateValue():
            return key in dates_in(typed, language)
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
