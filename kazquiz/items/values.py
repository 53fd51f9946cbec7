"""Answers as data: the typed values that an item's answer can be.

A value is the same in every language; `kazquiz.items.wording` writes it in one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import Any


class AnswerType(StrEnum):
    """What kind of thing an answer is."""

    DATE = "date"
    YEAR = "year"
    NUMBER = "number"
    COUNTRY = "country"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TERM = "term"
    TRUTH = "truth"
    LIST = "list"


_DATE = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?", re.ASCII
)
_TYPES = {kind.value: kind for kind in AnswerType}
NAMED_TYPES = frozenset(
    {AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.TERM}
)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date, precise to the day, or to the month where *day* is None.

    What has no day cannot be compared with what has one; `ordinal` orders both.
    """

    year: int
    month: int
    day: int | None = None

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.DATE

    @property
    def ordinal(self) -> int:
        """A number that orders dates of any precision."""
        return date(self.year, self.month, self.day or 1).toordinal()


@dataclass(frozen=True, slots=True, order=True)
class YearValue:
    """A year of the common era."""

    year: int

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.YEAR


@dataclass(frozen=True, slots=True, order=True)
class NumberValue:
    """An *amount* of what *unit* names; an empty unit is a bare number."""

    amount: float
    unit: str = ""

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.NUMBER


@dataclass(frozen=True, slots=True, order=True)
class CountryValue:
    """A country or territory by its ISO 3166 code."""

    code: str

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.COUNTRY


@dataclass(frozen=True, slots=True, order=True)
class NamedValue:
    """Something known by its name: *name* is the English one."""

    kind: AnswerType
    name: str

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return self.kind


@dataclass(frozen=True, slots=True, order=True)
class TruthValue:
    """Whether what the stem asks is so."""

    holds: bool

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.TRUTH


SingleValue = (
    DateValue | YearValue | NumberValue | CountryValue | NamedValue | TruthValue
)


@dataclass(frozen=True, slots=True)
class ListValue:
    """Several values of one type, in the order in which the source lists them."""

    members: tuple[SingleValue, ...]

    @property
    def type(self) -> AnswerType:
        """The kind of answer."""
        return AnswerType.LIST


Value = SingleValue | ListValue


def to_data(value: Value) -> dict[str, Any]:  # noqa: PLR0911  (one a type)
    """Write *value* as plain data, in the notation of the bank's files."""
    match value:
        case DateValue(year, month, day):
            text = f"{year:04}-{month:02}" + ("" if day is None else f"-{day:02}")
            return {"date": text}
        case YearValue(year):
            return {"year": year}
        case NumberValue(amount, unit):
            whole = int(amount) if amount == int(amount) else amount
            return {"number": whole} | ({"unit": unit} if unit else {})
        case CountryValue(code):
            return {"country": code}
        case NamedValue(kind, name):
            return {str(kind): name}
        case TruthValue(holds):
            return {"truth": holds}
        case ListValue(members):
            return {"list": [to_data(member) for member in members]}


def from_data(data: Mapping[str, Any]) -> Value:
    """Read a value from plain *data*, as `to_data` and the bank's files write it.

    Raises:
        ValueError: where the data is no value; the message says why.
    """
    unit = data.get("unit", "")
    kinds = [name for name in data if name != "unit"]
    kind = _TYPES.get(kinds[0]) if len(kinds) == 1 else None
    if kind is None or not isinstance(unit, str):
        raise ValueError(f"an answer holds one typed value, not {dict(data)!r}")
    if unit and kind is not AnswerType.NUMBER:
        raise ValueError(f"only a number has a unit, not {dict(data)!r}")
    if kind is not AnswerType.LIST:
        return single(kind, data[kind], unit)
    members = data[kind]
    if not isinstance(members, list) or len(members) < 2:
        raise ValueError("a list has two members or more")
    read = tuple(_member(member) for member in members)
    if len({member.type for member in read}) != 1:
        raise ValueError("the members of a list are of one type")
    return ListValue(read)


def _member(data: object) -> SingleValue:
    value = from_data(data) if isinstance(data, Mapping) else None
    if value is None or isinstance(value, ListValue):
        raise ValueError(f"{data!r} cannot be in a list")
    return value


def single(kind: AnswerType, raw: object, unit: str = "") -> SingleValue:
    """Read a value of *kind* that is no list from the *raw* data of a file.

    Raises:
        ValueError: where *raw* is none of that kind.
    """
    if kind in NAMED_TYPES:
        if isinstance(raw, str) and raw.strip() == raw and raw:
            return NamedValue(kind, raw)
    elif kind is AnswerType.DATE:
        return _date(raw)
    elif kind is AnswerType.TRUTH and isinstance(raw, bool):
        return TruthValue(raw)
    elif kind is AnswerType.COUNTRY and isinstance(raw, str):
        return CountryValue(raw)
    elif isinstance(raw, int | float) and not isinstance(raw, bool):
        return _figure(kind, raw, unit)
    raise ValueError(f"{raw!r} is no {kind}")


def _figure(kind: AnswerType, raw: float, unit: str) -> SingleValue:
    if kind is AnswerType.NUMBER and isfinite(raw):
        return NumberValue(raw, unit)
    if kind is AnswerType.YEAR and isinstance(raw, int) and 0 < raw < 3000:
        return YearValue(raw)
    raise ValueError(f"{raw!r} is no {kind}")


def _date(raw: object) -> DateValue:
    if isinstance(raw, date):
        return DateValue(raw.year, raw.month, raw.day)
    found = _DATE.fullmatch(raw) if isinstance(raw, str) else None
    if not found:
        raise ValueError(f"{raw!r} is no date")
    year, month = int(found["year"]), int(found["month"])
    day = int(found["day"]) if found["day"] else None
    if not exists(year, month, day):
        raise ValueError(f"{raw!r} is no date")
    return DateValue(year, month, day)


def exists(year: int, month: int, day: int | None) -> bool:
    """Tell whether the calendar has that day, or that month where *day* is None."""
    try:
        date(year, month, 1 if day is None else day)
    except (ValueError, OverflowError):
        return False
    return True
