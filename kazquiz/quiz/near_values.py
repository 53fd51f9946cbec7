"""Near values: what can stand beside a key, from the bank or made up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kazquiz.items.draft import Draft
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    ListValue,
    NumberValue,
    SingleValue,
    Value,
    YearValue,
)

ORDERED = (DateValue, YearValue, NumberValue)
_YEARS_APART = 15
_TIMES_APART = 3.0
_FACTORS = (0.5, 0.75, 1.25, 1.5, 2.0)
_STEPS = (-1, 1, -2, 2, -3, 3)
_MONTHS_APART = (-12, 12, -2, 3, -8, 9)
# Every month has this day, so a date moved by months exists.
_LAST_SAFE_DAY = 28
_PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class PoolEntry:
    """A value of the bank that may serve another item as a wrong one."""

    value: Value
    topic: str


Pool = Mapping[tuple[AnswerType, str], Sequence[PoolEntry]]


def pool_key(value: Value) -> tuple[AnswerType, str]:
    """Return what two values must share to be options of one question."""
    if isinstance(value, NumberValue):
        return value.type, value.unit
    if isinstance(value, DateValue):
        return value.type, "month" if value.day is None else "day"
    return value.type, ""


def make_pool(drafts: Iterable[Draft]) -> Pool:
    """Gather the values of *drafts* by what options of one question must share."""
    return pool_of((draft.topic, value) for draft in drafts for value in draft.values())


def pool_of(values: Iterable[tuple[str, Value]]) -> Pool:
    """Gather *values*, each with its topic; those of a list one by one."""
    pool: dict[tuple[AnswerType, str], list[PoolEntry]] = {}
    for topic, value in values:
        for each in singles(value):
            pool.setdefault(pool_key(each), []).append(PoolEntry(each, topic))
    return pool


def singles(value: Value) -> tuple[SingleValue, ...]:
    """Return the members of a list, or the one value there is."""
    return value.members if isinstance(value, ListValue) else (value,)


def rank(value: Value) -> float:
    """Return the place of a date, a year or a number among its kind."""
    match value:
        case DateValue():
            return value.ordinal
        case YearValue(year):
            return year
        case NumberValue(amount, _):
            return amount
    raise TypeError(f"{value} has no order")


def neighbours(key: SingleValue, topic: str, pool: Pool) -> list[SingleValue]:
    """List other values of the same kind: those of the topic first, then the nearest.

    What is too far from *key* to tempt anybody is left out.
    """
    places: dict[SingleValue, tuple[bool, float]] = {}
    for entry in pool.get(pool_key(key), ()):
        value = entry.value
        if isinstance(value, ListValue) or value == key:
            continue
        apart = _distance(key, value)
        if apart is not None:
            place = (entry.topic != topic, apart)
            places[value] = min(places.get(value, place), place)
    return sorted(places, key=lambda value: (places[value], repr(value)))


def _distance(key: Value, other: Value) -> float | None:
    """Return how far *other* is from *key*, None where it tempts nobody."""
    if isinstance(key, DateValue | YearValue) and isinstance(
        other, DateValue | YearValue
    ):
        apart = abs(key.year - other.year)
        return apart if apart <= _YEARS_APART else None
    if isinstance(key, NumberValue) and isinstance(other, NumberValue):
        larger, smaller = sorted(map(abs, (key.amount, other.amount)), reverse=True)
        is_near = smaller and larger / smaller <= _TIMES_APART
        return larger / smaller if is_near else None
    return 0.0


def made_up(key: Value) -> list[SingleValue]:
    """List values near *key* that nobody has named, where that can be done."""
    found: list[SingleValue] = []
    match key:
        case YearValue(year):
            found = [YearValue(year + step) for step in _STEPS]
        case NumberValue():
            found = [*_numbers_near(key)]
        case DateValue():
            found = [_moved(key, months) for months in _MONTHS_APART]
    return [value for value in dict.fromkeys(found) if value != key]


def _numbers_near(key: NumberValue) -> list[NumberValue]:
    """List numbers as round as the *key* is, and of the same sign."""
    grain = _grain(key.amount)
    amounts = [
        *(round(key.amount * factor / grain) * grain for factor in _FACTORS),
        *(key.amount + step * grain for step in _STEPS),
    ]
    tidy = [float(f"{amount:.12g}") for amount in amounts]
    return [
        NumberValue(amount, key.unit)
        for amount in tidy
        if amount * key.amount > 0 and not (key.unit == _PERCENT and amount > 100)
    ]


def _grain(amount: float) -> float:
    """Return the size of the last figure that counts of *amount*, and of 500 the next.

    So 1500 has neighbours in hundreds, 500 in tens, and 1.5 in tenths.
    """
    if amount != int(amount):
        return 10.0 ** -len(str(amount).partition(".")[2])
    figures = str(abs(int(amount)))
    zeros = len(figures) - len(figures.rstrip("0"))
    is_one_figure = zeros == len(figures) - 1
    return 10.0 ** (max(0, zeros - 1) if is_one_figure else zeros)


def _moved(key: DateValue, months: int) -> DateValue:
    year, month = divmod(key.year * 12 + key.month - 1 + months, 12)
    day = None if key.day is None else min(key.day, _LAST_SAFE_DAY)
    return DateValue(max(1, year), month + 1, day)
