"""Grading: what a response to a question is worth.

One option, true or false, a gap filled by choosing and a document are right or wrong.
What is typed is right by value, or by spelling in three grades (`kazquiz.text`); a
number is right within its tolerance. The rest have rules of their own, in
`kazquiz.quiz.partial`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

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
    TruthValue,
    Value,
    YearValue,
)
from kazquiz.quiz.forms import Form
from kazquiz.quiz.near_values import singles
from kazquiz.quiz.partial import (
    UNPLACED,
    categorising_mark,
    matching_mark,
    ordering_mark,
    several_mark,
)
from kazquiz.quiz.question import Question
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

    @property
    def is_partly_right(self) -> bool:
        """Whether the answer is wrong as a whole, and yet worth something."""
        return self.verdict is Verdict.WRONG and self.mark > 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered: the place of an option, a truth, or typed text.

    *options* are the places of several options; *places* has for each part of a
    question the place that it was put to, `UNPLACED` where that is still open.
    """

    option: int | None = None
    truth: bool | None = None
    text: str = ""
    language: str = ""
    options: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered."""
        is_open = self.option is None and self.truth is None and not self.options
        placed = any(place != UNPLACED for place in self.places)
        return is_open and not placed and not self.text.strip()

    def says_the_same(self, other: "Answer") -> bool:
        """Tell whether both answer alike, whatever language they are typed in."""
        return replace(self, language="") == replace(other, language="")

    def to_data(self) -> dict[str, Any]:
        """Write the answer as plain data."""
        if self.option is not None:
            return {"option": self.option}
        if self.truth is not None:
            return {"truth": self.truth}
        if self.options:
            return {"options": list(self.options)}
        if self.places:
            return {"places": list(self.places)}
        return {"text": self.text, "language": self.language} if self.text else {}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Answer":
        """Read an answer from plain *data*, as `to_data` writes it."""
        plain = dict(data)
        for name in ("options", "places"):
            if name in plain:
                plain[name] = tuple(plain[name])
        return cls(**plain)


def grade(question: Question, draft: Draft, answer: Answer) -> Outcome:
    """Return what *answer* to *question* is worth."""
    if answer.is_blank:
        return Outcome(Verdict.BLANK, 0.0)
    match question.form:
        case Form.CHOICE | Form.CLOZE_CHOICE | Form.WHICH_DOCUMENT:
            place = answer.option
            return _judged(place is not None and place in key_places(question, draft))
        case Form.TRUE_FALSE:
            return _judged(answer.truth is truth_of(question, draft))
        case Form.TYPED | Form.CLOZE:
            likeness = grade_typed(draft, answer.text, answer.language)
            return _judged(likeness is not Likeness.DIFFERENT, likeness)
        case Form.NUMERIC:
            return _judged(is_within(draft, answer.text, question.tolerance))
    return _partly(_stepped_mark(question, draft, answer))


def key_places(question: Question, draft: Draft) -> list[int]:
    """List the places of the options of *question* that are right."""
    if question.form is Form.WHICH_DOCUMENT:
        return [question.key]
    right = {draft.answer}
    if question.form is Form.SEVERAL:
        right = set(singles(draft.answer))
    return [place for place, option in enumerate(question.options) if option in right]


def _stepped_mark(question: Question, draft: Draft, answer: Answer) -> float:
    keys = [part.key for part in question.parts]
    match question.form:
        case Form.SEVERAL:
            return several_mark(answer.options, key_places(question, draft))
        case Form.ORDERING:
            return ordering_mark(answer.places, keys)
        case Form.CATEGORISING:
            return categorising_mark(answer.places, keys)
    return matching_mark(answer.places, keys)


def _partly(mark: float) -> Outcome:
    return Outcome(Verdict.RIGHT if mark == 1 else Verdict.WRONG, mark)


def parts_right(question: Question, answer: Answer) -> list[bool]:
    """Tell of each part of *question* whether it was put where it belongs."""
    places = [*answer.places, *[UNPLACED] * len(question.parts)]
    return [
        place == part.key
        for place, part in zip(
            places[: len(question.parts)], question.parts, strict=True
        )
    ]


def missed_items(question: Question, draft: Draft, answer: Answer) -> list[int]:
    """List the rows of the items of *question* that *answer* did not know."""
    if question.parts:
        known = parts_right(question, answer)
        parts = zip(question.parts, known, strict=True)
        return [part.item_id for part, is_right in parts if not is_right]
    is_right = grade(question, draft, answer).verdict is Verdict.RIGHT
    return [] if is_right else [question.item_id]


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


def guessing_chance(question: Question) -> float:
    """Return the share of the mark that guessing gets of *question* on average."""
    match question.form:
        case Form.CHOICE | Form.CLOZE_CHOICE if question.options:
            return 1 / len(question.options)
        case Form.TRUE_FALSE:
            return 0.5
        case Form.WHICH_DOCUMENT | Form.MATCHING if question.targets:
            return 1 / len(question.targets)
    return 0.0


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
