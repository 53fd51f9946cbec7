"""Parsing: from what is typed into the search line to a query, faults in their place.

A part that cannot be understood is left out and told of; the rest is searched.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kazquiz.search.days import dated, rating_in
from kazquiz.search.faults import Fault, FaultKind
from kazquiz.search.query import (
    CHOSEN,
    DATED,
    NAMED,
    RECENT,
    TEXTS,
    Being,
    Comparison,
    Every,
    Everything,
    Field,
    Measured,
    Named,
    Not,
    Query,
    Rated,
    Some,
    Within,
    Words,
)
from kazquiz.search.spellings import Spellings
from kazquiz.text import western_digits

_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_CLOSING = {'"', "”", "»"}
_MINUS = {"-", "\N{MINUS SIGN}"}
_OPERATORS = str.maketrans({"≤": "<=", "≥": ">=", "：": ":"})
_TERM = re.compile(
    r"(?P<field>[^\W\d_][\w\u200c-]*)(?P<sign>[<>]=?|[:=])(?P<value>.*)", re.S
)
_NUMBER = re.compile(r"(?P<figure>\d+(?:\.\d+)?)(?P<percent>%?)")
_SEPARATORS = str.maketrans({"٫": ".", ",": ".", "٪": "%", "−": "-"})
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class Search:
    """What was understood of a text, and what was not."""

    query: Query
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "(", ")", "-", "phrase", "term"
    text: str
    start: int
    end: int


class _Unclear(Exception):  # noqa: N818  (never leaves this module)
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def parse(text: str, spellings: Spellings, language: str = "en") -> Search:
    """Understand *text* as a search; faults list choices as *language* writes them.

    Words side by side must all be there; ``or`` joins alternatives, ``-`` turns what
    follows round, brackets hold together, quotation marks make a phrase.
    """
    return _Parser(text, spellings, language).search()


class _Parser:
    """A class because position, faults and spellings go through every rule."""

    def __init__(self, text: str, spellings: Spellings, language: str) -> None:
        self._spellings = spellings
        self._language = language
        self._faults: list[Fault] = []
        self._tokens = self._tokenised(text)
        self._place = 0

    def search(self) -> Search:
        parts = []
        while self._place < len(self._tokens):
            parts.append(self._alternatives())
            if self._next_is(")"):
                token = self._take()
                self._faults.append(
                    Fault(token.start, token.end, FaultKind.STRAY_BRACKET)
                )
        ordered = tuple(sorted(self._faults, key=lambda fault: fault.start))
        return Search(_joined(parts, Every), ordered)

    def _tokenised(self, text: str) -> list[_Token]:
        tokens: list[_Token] = []
        place = 0
        while place < len(text):
            letter = text[place]
            if letter.isspace():
                place += 1
                continue
            if letter in "()":
                end, kind = place + 1, letter
            elif letter in _MINUS and _begins_something(text, place + 1):
                end, kind = place + 1, "-"
            elif letter in _QUOTES:
                end, kind = self._quote_end(text, place), "phrase"
            else:
                end, kind = self._term_end(text, place), "term"
            tokens.append(_Token(kind, text[place:end], place, end))
            place = end
        return tokens

    def _quote_end(self, text: str, start: int) -> int:
        closers = _QUOTES[text[start]]
        for place in range(start + 1, len(text)):
            if text[place] in closers:
                return place + 1
        part = text[start + 1 :].strip()
        self._faults.append(Fault(start, len(text), FaultKind.OPEN_QUOTE, part))
        return len(text)

    def _term_end(self, text: str, start: int) -> int:
        place = start
        while place < len(text) and not (text[place].isspace() or text[place] in "()"):
            if text[place] in _QUOTES and place > start and text[place - 1] in ":：=":
                return self._quote_end(text, place)
            place += 1
        return place

    def _next_is(self, kind: str) -> bool:
        return (
            self._place < len(self._tokens) and self._tokens[self._place].kind == kind
        )

    def _take(self) -> _Token:
        self._place += 1
        return self._tokens[self._place - 1]

    def _alternatives(self) -> Query:
        parts = [self._sequence()]
        while self._at_or():
            self._take()
            parts.append(self._sequence())
        return _joined(parts, Some)

    def _at_or(self) -> bool:
        """Tell whether the next word is an `or` that has something on either side."""
        if not 0 < self._place < len(self._tokens) - 1 or not self._next_is("term"):
            return False
        before, after = self._tokens[self._place - 1], self._tokens[self._place + 1]
        between = before.kind not in {"(", "-"} and after.kind != ")"
        return between and self._spellings.is_or(self._tokens[self._place].text)

    def _sequence(self) -> Query:
        parts: list[Query] = []
        while self._place < len(self._tokens) and not self._next_is(")"):
            if parts and self._at_or():
                break
            part = self._part()
            if part is not None:
                parts.append(part)
        return _joined(parts, Every)

    def _part(self) -> Query | None:
        token = self._take()
        if token.kind == "-":
            if self._place == len(self._tokens) or self._next_is(")"):
                return None
            part = self._part()
            return None if part is None or part == Everything() else Not(part)
        if token.kind == "(":
            return self._bracket(token)
        if token.kind == "phrase":
            return _words(token.text)
        try:
            return self._term(token)
        except _Unclear as unclear:
            self._faults.append(unclear.fault)
            return None

    def _bracket(self, opening: _Token) -> Query:
        inside = self._alternatives()
        if self._next_is(")"):
            self._take()
        else:
            self._faults.append(
                Fault(opening.start, opening.end, FaultKind.OPEN_BRACKET)
            )
        return inside

    def _term(self, token: _Token) -> Query | None:
        plain = token.text.translate(_OPERATORS).translate(_INVISIBLE)
        found = _TERM.fullmatch(plain)
        if found is None:
            return _words(token.text)
        name, sign, value = found["field"], found["sign"], _unquoted(found["value"])
        fault = Fault(token.start, token.end, FaultKind.UNKNOWN_FIELD, part=name)
        field = self._spellings.field(name)
        if field is None:
            raise _Unclear(fault)
        known, language = self._spellings, self._language
        if day := dated(field, sign, value, spellings=known, language=language):
            return day
        fault = replace(fault, field=name, part=value)
        says_nothing = field in TEXTS and not any(map(str.isalnum, value))
        if not value or says_nothing:
            raise _Unclear(replace(fault, kind=FaultKind.NO_VALUE))
        if field in NAMED | TEXTS | CHOSEN | RECENT and sign not in {":", "="}:
            raise _Unclear(replace(fault, kind=FaultKind.NO_COMPARISON))
        return self._condition(field, sign, value, fault)

    def _condition(self, field: Field, sign: str, value: str, fault: Fault) -> Query:
        if field in NAMED:
            return Named(field, value)
        if field in TEXTS:
            return Within(field, value, self._spellings.own_name(fault.field))
        if field in CHOSEN:
            return self._choice(field, value, fault)
        if field is Field.RATED:
            return self._rated(value, fault)
        number = _number(value, fault, or_day=field in DATED)
        if field in RECENT:
            return Measured(field, Comparison.AT_MOST, number)
        if field is Field.RETRIEVABILITY and number > 1:
            number /= 100
        comparison = Comparison.EQUAL if sign == ":" else Comparison(sign)
        return Measured(field, comparison, number)

    def _choice(self, field: Field, value: str, fault: Fault) -> Query:
        what = self._spellings.choice(field, value)
        if what is None:
            choices = tuple(self._spellings.choices(field, self._language))
            raise _Unclear(
                replace(fault, kind=FaultKind.UNKNOWN_CHOICE, choices=choices)
            )
        return Being(field, what)

    def _rated(self, value: str, fault: Fault) -> Query:
        days, _colon, rating = value.partition(":")
        number = _number(days, fault, or_day=True)
        if not rating:
            return Rated(number)
        known = rating_in(rating, self._spellings)
        if known is None:
            choices = tuple(self._spellings.choices(Field.RATED, self._language))
            unknown = replace(fault, kind=FaultKind.UNKNOWN_CHOICE, part=rating)
            raise _Unclear(replace(unknown, choices=choices))
        return Rated(number, known)


def _begins_something(text: str, place: int) -> bool:
    return place < len(text) and not text[place].isspace() and text[place] != ")"


def _unquoted(value: str) -> str:
    if value[:1] in _QUOTES:
        closed = len(value) > 1 and value[-1] in _QUOTES[value[0]]
        value = value[1:-1] if closed else value[1:]
    return value.strip()


def _words(text: str) -> Query | None:
    plain = _unquoted(text)
    return Words(plain) if any(letter.isalnum() for letter in plain) else None


def _number(value: str, fault: Fault, *, or_day: bool = False) -> float:
    """Read a number in the digits of any script, where *or_day* might be as well.

    Raises:
        _Unclear: where it is none.
    """
    found = _NUMBER.fullmatch(western_digits(value).translate(_SEPARATORS))
    if found is None:
        kind = FaultKind.NO_DAY if or_day else FaultKind.NO_NUMBER
        raise _Unclear(replace(fault, kind=kind, part=value))
    number = float(found["figure"])
    return number / 100 if found["percent"] else number


def _joined(parts: list[Query], join: Callable[[tuple[Query, ...]], Query]) -> Query:
    """Hold *parts* together, without those that say nothing."""
    telling = tuple(part for part in parts if part != Everything())
    if not telling:
        return Everything()
    return telling[0] if len(telling) == 1 else join(telling)
